package vn.kiemphieu.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk in memory of a few megabytes, of its own; needs root on Linux. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Skips the test, saying so, where this system does not let it make one. */
    static SmallDisk make(Path folder, int kilobytes) throws IOException {
        Files.createDirectories(folder);
        boolean made = run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString());
        assumeTrue(made, "Only root on Linux can make a small disk to be filled; this test was skipped.");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Leaves about so much room. */
    void leave(int kilobytes) throws IOException {
        Path filler = folder.resolve("filler");
        Files.deleteIfExists(filler);
        long room = Files.getFileStore(folder).getUsableSpace() - kilobytes * 1024L;
        if (room > 0) {
            Files.write(filler, new byte[(int) room]);
        }
    }

    void readOnly(boolean on) throws IOException {
        if (!run("mount", "-o", "remount," + (on ? "ro" : "rw"), folder.toString())) {
            throw new IOException("remount");
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) throws IOException {
        if (!Files.isExecutable(Path.of("/bin/" + command[0]))
                && !Files.isExecutable(Path.of("/usr/bin/" + command[0]))) {
            return false;
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
