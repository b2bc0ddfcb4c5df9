package vn.kiemphieu.source.escl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A network scanner without paper, as far as the protocol goes; {@link AirscanAgreesTest} shows that a driver written by
 * others takes it for one. Everything that happens to paper is a method.
 */
public final class EsclStandIn implements AutoCloseable {
    static {
        // Without it every answer waits 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final String scheme;
    private final Deque<byte[]> feeder = new ArrayDeque<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tickets = Collections.synchronizedList(new ArrayList<>());
    private Optional<String> job = Optional.empty();
    private Optional<String> troubleAtPage = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private Optional<String> capabilities = Optional.empty();
    private Optional<String> location = Optional.empty();
    private int jobs;
    private int served;
    private int completed;
    private int stopAt = -1;
    private int breakAt = -1;
    private int breakAfterBytes;
    private boolean held;
    private int busy;
    private boolean duplex;

    private EsclStandIn(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.createContext("/eSCL/", this::handle);
        server.start();
    }

    public static EsclStandIn start() throws IOException {
        return new EsclStandIn(HttpServer.create(loopback(), 0), "http");
    }

    static EsclStandIn startWith(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new EsclStandIn(server, "https");
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public String url() {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/eSCL";
    }

    /** Puts pages on top of what lies in the feeder. */
    public synchronized EsclStandIn load(List<byte[]> pages) {
        feeder.addAll(pages);
        return this;
    }

    public synchronized EsclStandIn duplex() {
        duplex = true;
        return this;
    }

    /** The stop waits, as paper does that is on its way, until {@link #letGo()}: whoever reads ahead learns of it no sooner. */
    public synchronized EsclStandIn hold() {
        held = true;
        return this;
    }

    public synchronized void letGo() {
        held = false;
    }

    /** When so many pages have come, the feeder stops with this state, {@code ScannerAdfJam} or another. */
    public synchronized EsclStandIn stopAfter(int pages, String state) {
        stopAt = pages;
        troubleAtPage = Optional.of(state);
        return this;
    }

    /** Somebody opens the lid, takes the paper out and closes it again. */
    public synchronized void clear() {
        stopAt = -1;
        trouble = Optional.empty();
        troubleAtPage = Optional.empty();
    }

    /** The connection breaks during the page after so many, when so many of its bytes are through. */
    public synchronized EsclStandIn breakAfter(int pages, int bytes) {
        breakAt = pages;
        breakAfterBytes = bytes;
        return this;
    }

    /** Answers so many times that it is busy. */
    public synchronized EsclStandIn busy(int times) {
        busy = times;
        return this;
    }

    public synchronized EsclStandIn capabilities(String xml) {
        capabilities = Optional.of(xml);
        return this;
    }

    public synchronized EsclStandIn location(String url) {
        location = Optional.of(url);
        return this;
    }

    public synchronized int left() {
        return feeder.size();
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    List<String> tickets() {
        return List.copyOf(tickets);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String call = exchange.getRequestMethod() + " " + path.replace("/eSCL", "");
        calls.add(call);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (call.equals("GET /ScannerCapabilities")) {
            answer(exchange, 200, "text/xml", capabilitiesXml().getBytes(StandardCharsets.UTF_8));
        } else if (call.equals("GET /ScannerStatus")) {
            answer(exchange, 200, "text/xml", statusXml().getBytes(StandardCharsets.UTF_8));
        } else if (call.equals("POST /ScanJobs")) {
            tickets.add(new String(body, StandardCharsets.UTF_8));
            begin(exchange);
        } else if (call.endsWith("/NextDocument")) {
            nextPage(exchange, path);
        } else if (call.startsWith("DELETE ")) {
            end();
            answer(exchange, 200, null, new byte[0]);
        } else {
            answer(exchange, 404, null, new byte[0]);
        }
    }

    private synchronized void begin(HttpExchange exchange) throws IOException {
        if (busy > 0) {
            busy--;
            answer(exchange, 503, null, new byte[0]);
        } else if (feeder.isEmpty() || trouble.isPresent()) {
            answer(exchange, 409, null, new byte[0]);
        } else {
            completed = 0;
            job = Optional.of("/eSCL/ScanJobs/j" + ++jobs);
            exchange.getResponseHeaders().add("Location", location.orElse(url().replace("/eSCL", "") + job.get()));
            answer(exchange, 201, null, new byte[0]);
        }
    }

    private synchronized void end() {
        job = Optional.empty();
    }

    private synchronized void nextPage(HttpExchange exchange, String path) throws IOException {
        boolean known = job.isPresent() && path.equals(job.get() + "/NextDocument");
        if (!known || feeder.isEmpty()) {
            answer(exchange, 404, null, new byte[0]);
        } else if (busy > 0 || held && served == stopAt) {
            busy = Math.max(0, busy - 1);
            exchange.getResponseHeaders().add("Retry-After", "0");
            answer(exchange, 503, null, new byte[0]);
        } else if (served == stopAt) {
            trouble = troubleAtPage;
            answer(exchange, 503, null, new byte[0]);
        } else if (served == breakAt) {
            breakAt = -1;
            byte[] page = take();
            if (breakAfterBytes > 0) {
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page, 0, breakAfterBytes);
                exchange.getResponseBody().flush();
            }
            throw new IOException("the cable is pulled");
        } else {
            byte[] page = take();
            answer(exchange, 200, page[0] == (byte) 0x89 ? "image/png" : "image/jpeg", page);
        }
    }

    /** Its paper has moved, whether or not anybody gets the picture. */
    private byte[] take() {
        served++;
        completed++;
        return feeder.remove();
    }

    private static void answer(HttpExchange exchange, int code, String type, byte[] body) throws IOException {
        if (type != null) {
            exchange.getResponseHeaders().add("Content-Type", type);
        }
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized String statusXml() {
        String feederState = trouble.orElse(feeder.isEmpty() ? "ScannerAdfEmpty" : "ScannerAdfLoaded");
        String jobInfo = "<scan:Jobs><scan:JobInfo><pwg:JobUri>/eSCL/ScanJobs/j" + jobs + "</pwg:JobUri>"
                + "<pwg:ImagesCompleted>" + completed + "</pwg:ImagesCompleted></scan:JobInfo></scan:Jobs>";
        return document(
                "ScannerStatus",
                "<pwg:State>Idle</pwg:State><scan:AdfState>" + feederState + "</scan:AdfState>" + jobInfo);
    }

    private synchronized String capabilitiesXml() {
        if (capabilities.isPresent()) {
            return capabilities.get();
        }
        String both = duplex ? "<scan:AdfDuplexInputCaps>" + input() + "</scan:AdfDuplexInputCaps>" : "";
        return document(
                "ScannerCapabilities",
                "<pwg:Version>2.63</pwg:Version><pwg:MakeAndModel>Stand-in 1000</pwg:MakeAndModel>"
                        + "<scan:UUID>11111111-2222-3333-4444-555555555555</scan:UUID>"
                        + "<scan:Platen><scan:PlatenInputCaps>" + input() + "</scan:PlatenInputCaps></scan:Platen>"
                        + "<scan:Adf><scan:AdfSimplexInputCaps>" + input() + "</scan:AdfSimplexInputCaps>" + both
                        + "<scan:FeederCapacity>80</scan:FeederCapacity><scan:AdfOptions>"
                        + "<scan:AdfOption>DetectPaperLoaded</scan:AdfOption></scan:AdfOptions></scan:Adf>");
    }

    private static String input() {
        StringBuilder resolutions = new StringBuilder();
        for (int dpi : List.of(100, 150, 200, 300)) {
            resolutions.append("<scan:DiscreteResolution><scan:XResolution>%1$d</scan:XResolution>"
                    .concat("<scan:YResolution>%1$d</scan:YResolution></scan:DiscreteResolution>")
                    .formatted(dpi));
        }
        return "<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>"
                + "<scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>4200</scan:MaxHeight>"
                + "<scan:MaxScanRegions>1</scan:MaxScanRegions><scan:SettingProfiles><scan:SettingProfile>"
                + "<scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode>"
                + "<scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>"
                + "<scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>"
                + "<scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>"
                + "<scan:SupportedResolutions><scan:DiscreteResolutions>" + resolutions
                + "</scan:DiscreteResolutions></scan:SupportedResolutions>"
                + "</scan:SettingProfile></scan:SettingProfiles>"
                + "<scan:SupportedIntents><scan:Intent>Document</scan:Intent></scan:SupportedIntents>";
    }

    static String document(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><scan:" + root
                + " xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\""
                + " xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\">" + content + "</scan:" + root + ">";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
