package vn.kiemphieu.ui.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.kiemphieu.app.RecordFormat;
import vn.kiemphieu.app.StationPaper;
import vn.kiemphieu.app.StationPapers;
import vn.kiemphieu.app.StationRecordFiles;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.records.CheckedCopy;
import vn.kiemphieu.report.minutes.PaperFacts;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.Texts;

/**
 * Makes papers and records of one contest beside the counting place first, then carries them where they are wanted, each file
 * compared with what was made. For the background; the counting place is read as it is at one moment.
 *
 * @param keyPassphrase of the key that signs, where it is wrapped in one
 * @param papers names of those to make
 * @param docx whether papers are made as Word documents besides
 */
record Saving(
        Path station,
        Optional<String> keyPassphrase,
        Contest contest,
        Set<String> papers,
        boolean docx,
        List<RecordFormat> formats,
        Locale language) {

    /**
     * What came of it.
     *
     * @param cancelled nothing was carried
     */
    record Saved(Path folder, List<Path> files, boolean cancelled) {}

    /** Thrown where somebody asked to stop. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Saved run(Path folder, AtomicBoolean cancel, Consumer<Sayable> news) throws IOException {
        Path made = Files.createTempDirectory("kiemphieu");
        try (StationFolder open = StationFolder.openToRead(station)) {
            List<Path> files = open.atOneMoment(() -> make(open, made, cancel, news));
            int[] copied = {0};
            List<Path> there = new CheckedCopy(folder, file -> {
                        stopIf(cancel);
                        news.accept(Texts.sayable("minutes.copied", ++copied[0], files.size()));
                    })
                    .copy(files);
            return new Saved(folder, there, false);
        } catch (Cancelled e) {
            return new Saved(folder, List.of(), true);
        } finally {
            delete(made);
        }
    }

    private List<Path> make(StationFolder open, Path made, AtomicBoolean cancel, Consumer<Sayable> news) {
        List<Path> files = new ArrayList<>();
        List<Path> packed = new ArrayList<>();
        Map<Path, String> called = new HashMap<>();
        PaperFacts facts = StationPapers.facts(open, StationWiring.program());
        List<OfContest> about = facts.contests().stream()
                .filter(each -> each.count().contest().id().equals(contest.id()))
                .toList();
        for (StationPaper paper : StationPaper.all(facts, about)) {
            if (papers.contains(paper.name()) && (paper.mayBeFinal() || paper.mayBeDraft())) {
                stopIf(cancel);
                news.accept(Texts.sayable("minutes.making.paper", Texts.sayable(PaperNames.key(paper.kind()))));
                Path pdf = paper.write(made, false);
                packed.add(pdf);
                called.put(pdf, called(paper) + ".pdf");
                if (docx) {
                    Path word = paper.write(made, true);
                    files.add(word);
                    called.put(word, called(paper) + ".docx");
                }
            }
        }
        files.addAll(packed);
        int[] steps = {0};
        for (RecordFormat format : formats) {
            StationRecordFiles records = new StationRecordFiles(open, StationWiring.program(), keyPassphrase, () -> {
                stopIf(cancel);
                news.accept(Texts.sayable("minutes.making.records", ++steps[0]));
            });
            List<Path> inside = format == RecordFormat.PACKAGE ? packed : List.of();
            files.addAll(records.write(format, List.of(contest), language, inside, made)
                    .files());
        }
        return files.stream()
                .map(file -> called.containsKey(file) ? renamed(file, called.get(file)) : file)
                .toList();
    }

    /** In the words of whoever saves it; inside the package papers keep the names that programs know. */
    private String called(StationPaper paper) {
        String kind = Texts.sayable(PaperNames.file(paper.kind())).in(language);
        return paper.kind().isOfElection()
                ? kind
                : paper.contest().count().contest().id() + "-" + kind;
    }

    private static Path renamed(Path file, String name) {
        try {
            return Files.move(file, file.resolveSibling(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stopIf(AtomicBoolean cancel) {
        if (cancel.get()) {
            throw new Cancelled();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
