package vn.kiemphieu.ui.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiemphieu.adjudication.OpenDoubt;
import vn.kiemphieu.app.Whereabouts;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.rules.ReasonSources;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.wording.Terms;

/** A doubt in words: which ballot, which name, why, and by what law. */
record DoubtWords(Texts texts, Contest contest, Regime regime) {
    /** Article 8 before article 15. */
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    String ballot(OpenDoubt open) {
        return texts.say("review.sheet", open.sheet().id());
    }

    String subject(OpenDoubt open) {
        OptionalInt row = open.doubt().row();
        return row.isPresent()
                ? contest.candidate(row.getAsInt())
                        .map(Candidate::name)
                        .map(name -> texts.say("review.row", row.getAsInt(), name))
                        .orElseThrow()
                : texts.say("review.whole");
    }

    /** Why there is no doubt on the screen. */
    String nothingLeft(ReviewState state) {
        if (!state.loaded().get()) {
            return texts.say("review.loading");
        }
        if (state.waiting().get().others() > 0) {
            return texts.say("review.othersLeft");
        }
        int typed = state.typed().get();
        if (state.closed().get()) {
            return texts.say("review.closed");
        }
        return typed > 0 ? texts.say("review.typedLeft", typed) : texts.say("review.allDone");
    }

    /** An objection has no reason of the machine's. */
    String reasons(OpenDoubt open) {
        if (open.doubt().reasons().isEmpty()) {
            return texts.say("review.objection");
        }
        String joined = open.doubt().reasons().stream()
                .map(reason -> reason(reason, open.doubt().row().isPresent()))
                .collect(Collectors.joining("; "));
        return joined.substring(0, 1).toUpperCase(texts.language()) + joined.substring(1);
    }

    /** Some reasons mean less on a row than on a sheet: there the paper is torn, here a number lies beyond its limit. */
    private String reason(AdjudicationReason reason, boolean ofRow) {
        String own = "reason.row." + reason;
        return ofRow && !Terms.hasOwn(reason, contest.method()) && Texts.has(own)
                ? texts.say(own)
                : texts.say(Terms.of(reason, contest.method()));
    }

    /** The articles that make them reasons, each law named once; empty where there is none. */
    String articles(OpenDoubt open) {
        Map<String, Set<String>> byLaw = new LinkedHashMap<>();
        open.doubt().reasons().stream()
                .map(reason -> ReasonSources.of(reason, regime))
                .flatMap(Optional::stream)
                .flatMap(named -> Stream.of(named.split("; ")))
                .map(named -> named.split(", ", 2))
                .forEach(parts -> byLaw.computeIfAbsent(parts[0], law -> new TreeSet<>(BY_NUMBER))
                        .addAll(List.of(parts).subList(1, parts.length)));
        return byLaw.entrySet().stream()
                .map(law -> Stream.concat(Stream.of(law.getKey()), law.getValue().stream())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /** What to look for and which keys then fit, a sentence for each reason that has one; empty where none has. */
    String advice(OpenDoubt open, Whereabouts whereabouts) {
        String about = open.doubt().row().isPresent() ? "advice.row." : "advice.sheet.";
        Stream<String> general = open.doubt().reasons().stream()
                .flatMap(reason -> Stream.of(about + reason + "." + regime, about + reason)
                        .filter(Texts::has)
                        .limit(1))
                .map(key -> texts.say(key))
                .distinct();
        return Stream.concat(where(open, whereabouts), general).collect(Collectors.joining("\n"));
    }

    private Stream<String> where(OpenDoubt open, Whereabouts whereabouts) {
        if (open.doubt().row().isPresent()) {
            return Stream.empty();
        }
        long key = open.sheet().key();
        return Stream.concat(
                Stream.ofNullable(whereabouts.forms().get(key))
                        .map(form -> texts.say("review.otherForm", form.title())),
                Stream.ofNullable(whereabouts.before().get(key))
                        .map(before -> before.elsewhere()
                                .map(contest -> texts.say("review.fedBeforeElsewhere", before.id(), contest.title()))
                                .orElseGet(() -> texts.say("review.fedBefore", before.id()))));
    }

    /** Why only the committee may go on; empty when members may. */
    String committee(OpenDoubt open) {
        if (!open.isForCommittee()) {
            return "";
        }
        if (!open.isDisagreement()) {
            return texts.say("review.reserved");
        }
        String said = open.said().entrySet().stream()
                .map(opinion ->
                        texts.say("review.opinion", opinion.getKey(), ReviewViewModel.verdict(opinion.getValue())))
                .collect(Collectors.joining("; "));
        return texts.say("review.differ", said);
    }

    /** What each reading said by itself and the numbers it rests on. */
    List<String> machine(OpenDoubt open) {
        if (open.doubt().row().isEmpty() || !(open.sheet().reading() instanceof PageReading.Read read)) {
            return List.of(texts.say("review.noNumbers"));
        }
        RowReading row = read.rows().stream()
                .filter(reading -> reading.no() == open.doubt().row().getAsInt())
                .findFirst()
                .orElseThrow();
        return List.of(texts.say(Terms.of(row.opinions())), numbers(row));
    }

    /** Numbers that have no name for people are for the developers' pictures only. */
    private static boolean isNamed(String number) {
        return !number.endsWith(Terms.ofNumber(number).in(Locale.ROOT));
    }

    private String numbers(RowReading row) {
        return row.measurement().values().entrySet().stream()
                .filter(number -> Double.isFinite(number.getValue()) && isNamed(number.getKey()))
                .map(number -> texts.say(
                        "review.number",
                        Terms.ofNumber(number.getKey()),
                        String.format(Locale.ROOT, "%.2f", number.getValue())))
                .collect(Collectors.joining("; "));
    }
}
