import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A stack on its way through the scanner. */
final class Feeding {
    private final Installed hall;

    Feeding(Installed hall) {
        this.hall = hall;
    }

    /** Feeds a stack: 0 by a watched folder, killed in the middle; 1 with a jam; 2 its first sheets by the glass; 3 at once. */
    void feed(Path station, Drawn.Kind kind, List<Drawn.Sheet> stack, int how, Path at) throws Exception {
        String batch = how == 3 ? "LAC-" + kind.id() : "HOP-" + kind.id();
        List<String> scan = List.of("scan", "--station", "" + station, "--contest", kind.id(), "--batch", batch, "--by", Installed.MEMBERS.get(1));
        Path folder = Files.createDirectories(at.resolve("máy quét " + batch));
        for (int i = 0; i < stack.size(); i++) {
            Files.copy(stack.get(i).file(), folder.resolve(String.format("%04d-%s", i, stack.get(i).file().getFileName())));
        }
        hall.fed += stack.size();
        boolean sane = Files.exists(Path.of("/usr/bin/scanimage"));
        if (how == 0) {
            Process feeding = hall.start(Installed.with(scan, "--watch", "" + folder, "--idle", "3"));
            long kept = 0;
            while (kept < stack.size() / 3 && feeding.isAlive()) {
                Thread.sleep(20);
                try (Stream<Path> pictures = Files.walk(station)) {
                    kept = pictures.filter(p -> p.toString().contains("images") && Files.isRegularFile(p)).count();
                } catch (java.io.UncheckedIOException e) {
                    kept = 0; // a file that was there a moment ago
                }
            }
            feeding.descendants().forEach(ProcessHandle::destroyForcibly);
            feeding.destroyForcibly().waitFor();
            System.out.println("killed while feeding " + batch);
            hall.run(-1, "batch", "resume", "--station", "" + station, "--batch", batch, "--by", Installed.MEMBERS.get(0));
            hall.run(-1, Installed.with(scan, "--append", "--watch", "" + folder, "--idle", "3"));
        } else {
            if (how == 1 && sane) {
                String said = hall.run(3, Installed.with(scan, "--sane", "test:0", "--page", "148x190", "--scanner-option", "read-return-value=SANE_STATUS_JAMMED"));
                System.out.println("a jam: " + said.strip());
                scan = List.of(Installed.with(scan, "--append"));
            }
            for (int i = 0; how == 2 && sane && i < 2; i++) {
                Path picture = folder.resolve(String.format("%04d-%s", i, stack.get(i).file().getFileName()));
                Path pnm = at.resolve("glass" + i + ".ppm");
                if (Drawn.pnm(picture, pnm)) {
                    hall.run(-1, Installed.with(scan, "--glass", "--sane", "pnm:0", "--scanner-option", "filename=" + pnm));
                    Files.delete(picture);
                    hall.places.put(batch + "/" + (i + 1), "" + stack.get(i).file().getFileName());
                    scan = List.of(Installed.with(scan, scan.contains("--append") ? new String[0] : new String[] {"--append"}));
                }
            }
            hall.run(-1, Installed.with(scan, "--from", "" + folder));
        }
        hall.run(0, "batch", "count", "--station", "" + station, "--batch", batch, "--sheets", "" + stack.size(), "--by", Installed.MEMBERS.get(1));
        hall.run(0, "batch", "close", "--station", "" + station, "--batch", batch, "--by", Installed.MEMBERS.get(1));
    }

}
