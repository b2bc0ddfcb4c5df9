package vn.kiemphieu.report.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.paper.FormText;

/** What a paper prints dots for, to be written by hand, since nobody put it on record. */
public enum Blank {
    PROVINCE("province"),
    COMMUNE("commune"),
    AREA("area"),
    UNIT_NO("unit.no", "unit.assembly", "unit.province", "unit.commune"),
    UNIT_PARTS("unit.parts"),
    LEGISLATURE("legislature"),
    /** Where the paper is dated. */
    SEAT("seat"),
    PLACE("place"),
    MEMBERS("member"),
    OPENED("opened"),
    BOX_WITNESSES("box_witness"),
    CLOSED("closed"),
    COUNT_BEGAN("count"),
    COUNT_WITNESSES("count_witness"),
    COUNT_ENDED("ended"),
    ROLL("roll"),
    VOTED("voted"),
    COLLECTED("collected"),
    /** Ballots received, issued, exchanged and unused. */
    INVENTORY("all", "received", "issued", "exchanged", "unused"),
    PERMIT("permit"),
    TRIAL("trial"),
    TECHNICIANS("technicians");

    private final List<String> fields;

    Blank(String... fields) {
        this.fields = List.of(fields);
    }

    /** In the order above; what follows from other things, and votes of a contest that is open, are not among them. */
    public static List<Blank> of(PaperKind kind, PaperFacts facts, OfContest contest) {
        Set<Blank> left = kind.texts().stream()
                .flatMap(text -> FormText.blanks(text, Papers.fields(kind, facts, contest)).stream())
                .flatMap(name -> of(name).stream())
                .collect(Collectors.toSet());
        return Arrays.stream(values()).filter(left::contains).toList();
    }

    /** By a field's name in a form. */
    static Optional<Blank> of(String field) {
        return Arrays.stream(values())
                .filter(blank ->
                        blank.fields.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + ".")))
                .findFirst();
    }
}
