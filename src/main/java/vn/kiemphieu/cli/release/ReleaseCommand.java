package vn.kiemphieu.cli.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kiemphieu.app.PassphraseFile;
import vn.kiemphieu.app.release.Checksums;
import vn.kiemphieu.app.release.ShippedLibraries;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.seal.Argon2;
import vn.kiemphieu.seal.KeyFile;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.seal.VerifyKey;

/** What was made to be handed out: its key, its signature, and whether all it says of itself is so. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        resourceBundle = "vn.kiemphieu.cli.release",
        subcommands = {ReleaseCommand.Key.class, ReleaseCommand.Sign.class, ReleaseCommand.Check.class})
public final class ReleaseCommand {
    /** {@code release key}. */
    @Command(name = "key", mixinStandardHelpOptions = true)
    static final class Key implements Callable<Integer> {
        private final Console console;

        @Option(names = "--out", required = true, paramLabel = "FILE")
        private Path out;

        @Option(names = "--passphrase-file", paramLabel = "FILE")
        private Optional<Path> passphrase = Optional.empty();

        Key(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            if (Files.exists(out)) {
                console.err().println(messages(console).say("key.there", out));
                return ExitCode.CIRCUMSTANCE;
            }
            SecureRandom random = new SecureRandom();
            StationKey key = StationKey.make(random);
            new KeyFile(out).write(key, passphrase.map(PassphraseFile::read), Argon2.USUAL, random);
            console.out()
                    .println(messages(console).say("key.made", out, key.open().fingerprint()));
            return ExitCode.DONE;
        }
    }

    /** {@code release sign}. */
    @Command(name = "sign", mixinStandardHelpOptions = true)
    static final class Sign implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "DIR", descriptionKey = "folder")
        private Path folder;

        @Option(names = "--key", required = true, paramLabel = "FILE")
        private Path key;

        @Option(names = "--passphrase-file", paramLabel = "FILE")
        private Optional<Path> passphrase = Optional.empty();

        Sign(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            StationKey signing = new KeyFile(key).read(passphrase.map(PassphraseFile::read));
            Checksums.read(folder).sign(folder, signing);
            console.out()
                    .println(messages(console)
                            .say("signed", folder, signing.open().fingerprint()));
            return ExitCode.DONE;
        }
    }

    /** {@code release check}. */
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        private final Console console;
        private boolean all = true;

        @Parameters(paramLabel = "DIR", descriptionKey = "folder")
        private Path folder;

        @Option(names = "--signed-by", paramLabel = "FINGERPRINT")
        private Optional<String> fingerprint = Optional.empty();

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Checksums sums = Checksums.read(folder);
            found("checksums", sums.differing(folder), sums.hashes().size());
            signature(sums.signer(folder));
            if (Files.exists(folder.resolve("VERSION"))) { // unpacked; otherwise a folder of archives
                ShippedLibraries shipped = new ShippedLibraries(folder);
                found("version", shipped.ofAnotherVersion(), shipped.version());
                found("bill", shipped.notBilled());
                found("licences", shipped.withoutLicence());
            }
            return all ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
        }

        private void signature(Optional<VerifyKey> signer) {
            String found = signer.map(VerifyKey::fingerprint).orElse("");
            if (fingerprint.isPresent()) {
                boolean same = found.equals(fingerprint.get().replace(" ", ""));
                found("signature", same ? List.of() : List.of(fingerprint.get()), found);
            } else {
                // a signature proves nothing as long as nobody told whose it should be
                console.out()
                        .println(messages(console).say(signer.isPresent() ? "signature.by" : "signature.none", found));
            }
        }

        private void found(String what, Collection<String> wrong, Object... told) {
            Messages messages = messages(console);
            if (wrong.isEmpty()) {
                console.out().println(messages.say(what + ".right", told));
            } else {
                all = false;
                console.out().println(messages.say(what + ".wrong", String.join(", ", wrong)));
            }
        }
    }

    private static Messages messages(Console console) {
        return console.messages().of("release");
    }
}
