package vn.kiemphieu.source.escl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** One scanner on the network: requests and answers, each with a limit of time and size. */
public final class EsclClient {
    static {
        // A page is handed over once. The JDK would ask again by itself where a connection breaks before the first
        // byte,
        // get the next page, and nobody would know that one is missing.
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    }

    /** A scanner describes itself in some 20 kB. */
    private static final long LARGEST_XML = 1 << 20;

    /** An A3 page at 600 dpi in colour has 200 MB of pixels; packed, no scan is larger than this. */
    private static final long LARGEST_PICTURE = 128L << 20;

    private static final int TRIES = 3;

    private final URI base;
    private final HttpClient http;
    private final Limits limits;

    /**
     * How long is waited.
     *
     * @param connect for a connection
     * @param answer for what a scanner knows at once
     * @param page for a picture: paper has to move
     * @param retry before something is asked again
     */
    public record Limits(Duration connect, Duration answer, Duration page, Duration retry) {
        public static final Limits USUAL = new Limits(
                Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(90), Duration.ofSeconds(1));
    }

    record Answer(int code, Optional<String> location, Optional<String> retryAfter, byte[] body) {}

    /**
     * @param url of the scanner: {@code http://host}, or with port and path as {@code http://host:8080/eSCL}
     * @param fingerprint SHA-256 of its certificate, where a person has compared it
     * @throws StationException when that is no such address
     */
    public EsclClient(String url, Optional<String> fingerprint, Limits limits) {
        this.base = address(url);
        this.limits = limits;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(limits.connect());
        try {
            if (fingerprint.isPresent()) {
                builder.sslContext(PinnedTrust.only(fingerprint.get()));
            }
        } catch (GeneralSecurityException e) {
            throw new StationException(e, Trouble.SCANNER_CERTIFICATE, url, fingerprint.orElse(""));
        }
        this.http = builder.build();
    }

    private static URI address(String url) {
        try {
            URI given = URI.create(url.strip());
            boolean web = "http".equals(given.getScheme()) || "https".equals(given.getScheme());
            if (!web || given.getHost() == null || given.getQuery() != null || given.getUserInfo() != null) {
                throw new StationException(Trouble.SCANNER_ADDRESS, url);
            }
            String path = given.getPath().replaceFirst("/+$", "");
            return given.resolve(path.isEmpty() ? "/eSCL" : path);
        } catch (IllegalArgumentException e) {
            throw new StationException(e, Trouble.SCANNER_ADDRESS, url);
        }
    }

    String device() {
        return base.toString();
    }

    Limits limits() {
        return limits;
    }

    /** @throws StationException when it does not answer, or not as a scanner does */
    public EsclCapabilities capabilities() {
        return EsclCapabilities.of(xml("/ScannerCapabilities", "ScannerCapabilities"));
    }

    EsclStatus status() {
        return EsclStatus.of(statusXml());
    }

    EsclXml statusXml() {
        return xml("/ScannerStatus", "ScannerStatus");
    }

    Answer begin(EsclTicket ticket) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/ScanJobs"))
                .header("Content-Type", "text/xml")
                .timeout(limits.answer())
                .POST(BodyPublishers.ofString(ticket.xml()))
                .build();
        return await(send(request, LARGEST_XML), limits.answer());
    }

    /** The job's address on this scanner: a host or a scheme that an answer names is not followed. */
    URI job(String location) throws IOException {
        try {
            URI job = base.resolve(new URI(null, null, URI.create(location).getPath(), null));
            if (!job.getPath().contains("/ScanJobs/") || job.getPath().contains("..")) {
                throw new IOException("location");
            }
            return job;
        } catch (IllegalArgumentException | java.net.URISyntaxException | NullPointerException e) {
            throw new IOException("location", e);
        }
    }

    CompletableFuture<Answer> nextPage(URI job) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(job + "/NextDocument"))
                .timeout(limits.page())
                .build();
        return send(request, LARGEST_PICTURE);
    }

    void cancel(URI job) throws IOException {
        await(
                send(
                        HttpRequest.newBuilder(job)
                                .timeout(limits.answer())
                                .DELETE()
                                .build(),
                        LARGEST_XML),
                limits.answer());
    }

    /** An answer that comes too late is none. */
    static Answer await(CompletableFuture<Answer> coming, Duration limit) throws IOException {
        try {
            return coming.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new java.net.http.HttpTimeoutException("no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Waits before something is asked again. */
    static void pause(Duration wait) {
        try {
            boolean never = new CountDownLatch(1).await(wait.toMillis(), TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Answer> send(HttpRequest request, long limit) {
        return http.sendAsync(request, LimitedBytes.upTo(limit)).thenApply(EsclClient::answer);
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location"),
                response.headers().firstValue("Retry-After"),
                response.body());
    }

    /** Asking what a scanner is changes nothing, so it is asked again where the network fails. */
    private EsclXml xml(String path, String root) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(limits.answer())
                .build();
        for (int tries = 1; ; tries++) {
            try {
                Answer answer = await(send(request, LARGEST_XML), limits.answer());
                EsclXml xml = EsclXml.parse(answer.body());
                if (answer.code() != 200 || !root.equals(xml.name())) {
                    throw new IOException("answer " + answer.code());
                }
                return xml;
            } catch (SSLException e) {
                throw new StationException(e, Trouble.SCANNER_CERTIFICATE, device(), e.getMessage());
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw new StationException(e, Trouble.SCANNER_UNREACHABLE, device());
                }
                pause(limits.retry());
            }
        }
    }
}
