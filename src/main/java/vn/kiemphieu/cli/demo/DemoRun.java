package vn.kiemphieu.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.cli.Progress;

/** The demonstration from first to last: numbered steps, each done for every count before the next begins. */
final class DemoRun {
    private final DemoPlan plan;
    private final Path out;
    private final Console console;
    private final Messages messages;
    private final Optional<DeckTruth> claimed;
    private final List<DemoCount> counts = new ArrayList<>();
    private int step;

    /** @param claimed rows that are said to have been drawn otherwise than they were */
    DemoRun(DemoPlan plan, Path out, Console console, Optional<DeckTruth> claimed) {
        this.plan = plan;
        this.out = out;
        this.console = console;
        this.messages = console.messages().of("demo");
        this.claimed = claimed;
    }

    /** @return whether everything was counted as it was drawn */
    boolean run() throws IOException {
        prepare();
        voteAndScan();
        List<QueueFigures> queues = settle();
        return count(queues);
    }

    private void prepare() throws IOException {
        say("title", plan.ballots());
        DemoCommands commands = new DemoCommands(console, out.resolve(messages.say("file.commands")));
        step("step.elections");
        for (DemoPlan.Count count : plan.counts()) {
            DemoCount made = new DemoCount(count, out, commands);
            counts.add(made);
            say(
                    "elections",
                    made.contest().title(),
                    made.contest().candidates().size(),
                    made.contest().seats());
        }
        step("step.print");
        for (DemoCount count : counts) {
            count.printBlank();
            say("file", count.files().blank());
        }
        step("step.template");
        for (DemoCount count : counts) {
            boolean same = count.buildTemplate();
            say(
                    same ? "template.same" : "template.other",
                    count.contest().candidates().size(),
                    count.plan().folder());
        }
        step("step.init");
        for (DemoCount count : counts) {
            count.init();
            say("init", count.plan().folder(), String.join(", ", count.plan().members()));
        }
    }

    private void voteAndScan() throws IOException {
        step("step.vote");
        try (Progress progress = console.progress()) {
            for (DemoCount count : counts) {
                count.vote((done, all) ->
                        progress.show(messages.say("drawing", count.plan().folder(), done, all)));
            }
        }
        counts.forEach(count -> say("file", count.files().deck().resolve("images")));
        step("step.figures");
        counts.forEach(DemoCount::setFigures);
        step("step.scan");
        counts.forEach(count -> answer(count, count.scan()));
    }

    private List<QueueFigures> settle() throws IOException {
        List<QueueFigures> queues = new ArrayList<>();
        step("step.rule");
        for (DemoCount count : counts) {
            QueueFigures queue = count.rule();
            queues.add(queue);
            say("rule." + count.election().regime(), count.plan().folder(), queue.sheets(), queue.doubts());
        }
        step("step.enter");
        for (DemoCount count : counts) {
            answer(count, count.enter());
        }
        step("step.confirm");
        counts.forEach(count -> answer(count, count.confirmInvalid()));
        return queues;
    }

    private boolean count(List<QueueFigures> queues) {
        step("step.close");
        counts.forEach(count -> answer(count, count.close().subList(0, 1)));
        step("step.tally");
        for (DemoCount count : counts) {
            List<String> lines = count.tally();
            answer(count, lines.subList(lines.size() - 1, lines.size()));
        }
        step("step.result");
        counts.forEach(this::tellResult);
        step("step.records");
        for (int i = 0; i < counts.size(); i++) {
            answer(counts.get(i), counts.get(i).keepRecords(queues.get(i)));
        }
        step("step.compare");
        boolean same = true;
        List<DemoResult> results = new ArrayList<>();
        for (DemoCount count : counts) {
            DemoResult result = count.compare(claimed);
            results.add(result);
            same &= result.isAsDrawn();
            say(
                    result.isAsDrawn() ? "compare.same" : "compare.other",
                    count.plan().folder());
            for (Difference difference : result.differences()) {
                say(difference.key(), difference.arguments().toArray());
            }
        }
        ResultTable table = new ResultTable(console.out(), messages);
        results.forEach(table::print);
        places();
        say(same ? "end.same" : "end.other");
        return same;
    }

    private void tellResult(DemoCount count) {
        count.result()
                .outcome()
                .ifPresentOrElse(
                        outcome -> say(
                                "elected",
                                count.plan().folder(),
                                outcome.elected().size(),
                                outcome.seats()),
                        () -> say("elected.above", count.plan().folder()));
    }

    private void places() {
        say("places", out);
        for (DemoCount count : counts) {
            DemoFolder files = count.files();
            say("place.count", files.root(), count.election().title());
            for (Path file : List.of(
                    files.minutes(),
                    files.papers(),
                    files.export(),
                    files.parcel(),
                    files.picture(),
                    files.rulings(),
                    files.station())) {
                say("place." + file.getFileName(), file.getFileName());
            }
        }
        say("place.commands", messages.say("file.commands"));
    }

    private void step(String key) {
        console.out().println(++step + ". " + messages.say(key));
    }

    /** What the real command said. */
    private void answer(DemoCount count, List<String> lines) {
        lines.forEach(line -> say("answer", count.plan().folder(), line));
    }

    private void say(String key, Object... arguments) {
        console.out().println(messages.say(key, arguments));
    }
}
