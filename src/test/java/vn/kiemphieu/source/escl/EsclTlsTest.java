package vn.kiemphieu.source.escl;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.source.escl.EsclSourceTest.assertTrouble;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.source.scanner.Spool;

/** Scanners sign their certificates themselves. */
class EsclTlsTest {
    private static final char[] PASSWORD = "scanner".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void onlyTheCertificateThatAPersonComparedIsTrusted() throws Exception {
        KeyStore store = selfSigned();
        String fingerprint = PinnedTrust.fingerprint((X509Certificate) store.getCertificate("scanner"));
        try (EsclStandIn scanner = EsclStandIn.startWith(tls(store)).load(DrawnPages.of(3))) {
            assertTrouble(() -> client(scanner, Optional.empty()).capabilities(), Trouble.SCANNER_CERTIFICATE);
            String other = (fingerprint.startsWith("0") ? "1" : "0") + fingerprint.substring(1);
            assertTrouble(() -> client(scanner, Optional.of(other)).capabilities(), Trouble.SCANNER_CERTIFICATE);
            String asShown = fingerprint.toUpperCase(java.util.Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
            ScanRequest a5 = ScanRequest.around(200, Colours.GRAY, Feed.ONE_SIDE, 148, 210);
            try (EsclSource source =
                    EsclSource.open(client(scanner, Optional.of(asShown)), a5, Spool.in(folder.resolve("spool")), 1)) {
                assertThat(EsclSourceTest.pages(source)).hasSize(3);
            }
        }
    }

    private static EsclClient client(EsclStandIn scanner, Optional<String> fingerprint) {
        return new EsclClient(scanner.url(), fingerprint, EsclSourceTest.QUICK);
    }

    private static SSLContext tls(KeyStore store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore selfSigned() throws Exception {
        Path file = folder.resolve("scanner.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "scanner",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=Stand-in 1000",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}
