package vn.kiemphieu.source.escl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.escl.EsclClient.Answer;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.source.scanner.Spool;
import vn.kiemphieu.source.scanner.WholePicture;

/**
 * A stack of paper through a scanner on the network, without any driver. One page is asked for ahead; each lies in the
 * spool before it is handed over.
 */
public final class EsclSource implements BallotSource {
    private static final Logger LOG = LoggerFactory.getLogger(EsclSource.class);
    /** How often a busy scanner, or a feeder state that lags behind the paper, is asked again. */
    private static final int BUSY_TRIES = 30;

    private static final int LAGGING_TRIES = 3;
    private static final long LONGEST_RETRY = 10;

    private final EsclClient client;
    private final EsclTicket ticket;
    private final Spool spool;
    private int number;
    private int arrived;
    private boolean ended;
    private Optional<URI> job = Optional.empty();
    private Optional<CompletableFuture<Answer>> coming = Optional.empty();

    private EsclSource(EsclClient client, EsclTicket ticket, Spool spool, int firstNumber) {
        this.client = client;
        this.ticket = ticket;
        this.spool = spool;
        this.number = firstNumber;
    }

    /**
     * Asks the scanner what it can do; no paper moves before the first {@link #next}.
     *
     * @param firstNumber the first picture's number; odd where both sides are scanned
     * @throws StationException when it does not answer or cannot do what is asked
     */
    public static EsclSource open(EsclClient client, ScanRequest request, Spool spool, int firstNumber) {
        EsclTicket ticket = EsclTicket.of(client.device(), request, client.capabilities());
        return new EsclSource(client, ticket, spool, firstNumber);
    }

    @Override
    public Optional<FedPage> next() {
        if (ended) {
            return Optional.empty();
        }
        if (job.isEmpty()) {
            begin();
        }
        for (int tries = 1; tries <= BUSY_TRIES; tries++) {
            Answer answer = answer();
            switch (answer.code()) {
                case 200 -> {
                    return Optional.of(page(answer.body()));
                }
                case 404, 410 -> {
                    return afterLast();
                }
                case 503 -> {
                    EsclStatus status = client.status();
                    if (status.troubled()) {
                        throw stopped(status.trouble());
                    }
                    EsclClient.pause(retryAfter(answer));
                    ask();
                }
                default -> throw stopped(whyNot());
            }
        }
        throw stopped(Trouble.SCANNER_BUSY);
    }

    private void begin() {
        requireReady();
        for (int tries = 1; ; tries++) {
            Answer answer;
            try {
                answer = client.begin(ticket);
                if (answer.code() == 201 && answer.location().isPresent()) {
                    job = Optional.of(client.job(answer.location().get()));
                    ask();
                    return;
                }
            } catch (IOException e) {
                // Whether the job began is not known: if paper moves now, a person sees it and feeds it again.
                throw stopped(e, e instanceof HttpTimeoutException ? Trouble.SCANNER_SILENT : Trouble.SCANNER_LOST);
            }
            EsclStatus status = client.status();
            boolean mayPass = answer.code() == 503 && !status.troubled() && !status.empty();
            if (!mayPass || tries == BUSY_TRIES) {
                boolean said = status.troubled() || status.empty() || status.busy();
                throw stopped(said ? status.trouble() : Trouble.SCANNER_REFUSED);
            }
            EsclClient.pause(retryAfter(answer));
        }
    }

    private void requireReady() {
        EsclStatus status = client.status();
        for (int tries = 1; status.busy() && tries < BUSY_TRIES; tries++) {
            EsclClient.pause(client.limits().retry());
            status = client.status();
        }
        boolean fromFeeder = ticket.feed() != Feed.GLASS;
        if (status.busy() || fromFeeder && (status.empty() || status.troubled())) {
            throw stopped(status.trouble());
        }
    }

    private void ask() {
        coming = Optional.of(client.nextPage(job.orElseThrow()));
    }

    private Answer answer() {
        try {
            return EsclClient.await(coming.orElseThrow(), client.limits().page());
        } catch (HttpTimeoutException e) {
            throw stopped(e, Trouble.SCANNER_SILENT);
        } catch (IOException e) {
            throw stopped(e, Trouble.SCANNER_LOST);
        }
    }

    private FedPage page(byte[] bytes) {
        if (!WholePicture.is(bytes)) {
            throw stopped(Trouble.SCANNER_BROKEN_PICTURE);
        }
        String name = spooled(bytes);
        arrived++;
        ask();
        return new ScannedPage(name, bytes, 0);
    }

    private String spooled(byte[] bytes) {
        String name = String.format("p%05d.%s", number++, ticket.format().replace("image/", ""));
        spool.put(name, bytes);
        return name;
    }

    /** No further page in this job: the stack is through, or something is wrong. */
    private Optional<FedPage> afterLast() {
        if (ticket.feed() != Feed.GLASS) {
            EsclStatus status = client.status();
            for (int tries = 1; tries < LAGGING_TRIES && loaded(status); tries++) {
                EsclClient.pause(client.limits().retry());
                status = client.status();
            }
            if (status.troubled() || loaded(status)) {
                throw stopped(status.trouble());
            }
        }
        if (arrived == 0) {
            throw stopped(Trouble.SCANNER_EMPTY);
        }
        if (completed() > arrived) {
            throw stopped(Trouble.SCANNER_BROKEN_PICTURE); // scanned, and never came here
        }
        end();
        return Optional.empty();
    }

    private static boolean loaded(EsclStatus status) {
        return status.feeder().equals("ScannerAdfLoaded") || status.feeder().equals("ScannerAdfProcessing");
    }

    /** Pictures the scanner says this job made; −1 where it does not say. */
    private int completed() {
        String path = job.orElseThrow().getPath();
        return client.statusXml().all("JobInfo").stream()
                .filter(info -> info.text("JobUri").endsWith(path))
                .mapToInt(info -> info.number("ImagesCompleted", -1))
                .findFirst()
                .orElse(-1);
    }

    private Trouble whyNot() {
        EsclStatus status = client.status();
        return status.troubled() ? status.trouble() : Trouble.SCANNER_STOPPED;
    }

    private Duration retryAfter(Answer answer) {
        return answer.retryAfter()
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_RETRY)))
                .orElse(client.limits().retry());
    }

    private StationException stopped(Trouble trouble) {
        return stopped(null, trouble);
    }

    private StationException stopped(Throwable cause, Trouble trouble) {
        end();
        return new StationException(cause, trouble, client.device(), arrived);
    }

    @Override
    public boolean ready() {
        return ended || coming.map(CompletableFuture::isDone).orElse(false);
    }

    @Override
    public void kept(FedPage page) {
        spool.remove(page.name());
    }

    /** The scanner is told to stop feeding, wherever it stands. */
    private void end() {
        ended = true;
        coming.ifPresent(answer -> answer.cancel(true));
        job.ifPresent(running -> {
            try {
                client.cancel(running);
            } catch (IOException e) {
                LOG.info("the job could not be ended: {}", e.getClass().getName());
            }
        });
        job = Optional.empty();
    }

    /** The paper of the page asked for ahead may have passed: its picture is put with those to be fed first next time. */
    @Override
    public void close() {
        if (ended) {
            return;
        }
        try {
            if (coming.isPresent()) {
                Answer last = EsclClient.await(coming.get(), client.limits().answer());
                if (last.code() == 200 && WholePicture.is(last.body())) {
                    spooled(last.body());
                }
            }
        } catch (IOException e) {
            LOG.info("the page under way did not arrive: {}", e.getClass().getName());
        } finally {
            end();
        }
    }
}
