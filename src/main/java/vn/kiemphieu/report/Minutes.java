package vn.kiemphieu.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.people.Roster;
import vn.kiemphieu.report.PdfDocument.Align;
import vn.kiemphieu.report.PdfDocument.Style;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.wording.Terms;
import vn.kiemphieu.wording.Wording;

/**
 * The minutes of the count as a plain A4 PDF in Vietnamese: heading, committee, figures, validity, votes in ballot order,
 * signatures. What the station does not know is left as a dotted line to be written by hand.
 */
public final class Minutes {
    private static final Wording WORDING = new Wording("vn.kiemphieu.report.report");
    private static final Locale VIETNAMESE = Locale.ROOT;

    private final PdfDocument pdf;
    private final Roster roster;

    private Minutes(PdfDocument pdf, Roster roster) {
        this.pdf = pdf;
        this.roster = roster;
    }

    /** @param counts contests that are ready to be counted; each starts where the one before ended its page */
    public static void write(List<ContestCount> counts, Roster roster, Path file) {
        boolean test = counts.stream().anyMatch(count -> count.test());
        try (PdfDocument pdf = new PdfDocument(say(test ? "mark.test" : "mark.draft"))) {
            for (int i = 0; i < counts.size(); i++) {
                if (i > 0) {
                    pdf.room(Float.MAX_VALUE);
                }
                new Minutes(pdf, roster).write(counts.get(i));
            }
            pdf.save(file);
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
        }
    }

    private void write(ContestCount count) throws IOException {
        Regime regime = count.election().regime();
        head(count, regime);
        committee(regime);
        figures(count);
        votes(count);
        signatures(regime);
    }

    private void head(ContestCount count, Regime regime) throws IOException {
        boolean party = regime == Regime.PARTY_CONGRESS;
        List<String> left = List.of(count.election().unit().toUpperCase(VIETNAMESE), say("head.body." + regime));
        List<String> right = party
                ? List.of(say("head.party"), say("head.place"))
                : List.of(say("head.state"), say("head.motto"), say("head.place"));
        pdf.columns(List.of(0.4f, 0.6f), List.of(left, right), List.of(Style.STRONG, Style.TEXT));
        pdf.gap(18);
        pdf.paragraph(say("title"), Style.TITLE, Align.CENTRE);
        pdf.paragraph(count.contest().title(), Style.STRONG, Align.CENTRE);
        if (!count.election().title().equals(count.contest().title())) {
            pdf.paragraph(count.election().title(), Style.TEXT, Align.CENTRE);
        }
        pdf.gap(10);
        if (regime == Regime.STATE) {
            pdf.paragraph(say("area"));
        }
        pdf.paragraph(say("time"));
        pdf.paragraph(say("where"));
    }

    private void committee(Regime regime) throws IOException {
        section("section.committee." + regime);
        List<Person> members = roster.people().stream()
                .filter(person -> person.role().isMember())
                .toList();
        for (Person person : members) {
            pdf.paragraph(say("committee.line", person.name(), say("role." + person.role() + "." + regime)));
        }
        if (members.isEmpty()) {
            pdf.paragraph(say("blank"));
        }
        for (Person person : roster.people()) {
            if (person.role() == Role.WITNESS) {
                pdf.paragraph(say("committee.witness", person.name()));
            }
        }
    }

    private void figures(ContestCount count) throws IOException {
        ContestTally tally = count.tally();
        section("section.figures");
        Regime regime = count.election().regime();
        pdf.paragraph(say("seats." + regime, tally.contest().seats()));
        pdf.paragraph(say("candidates." + regime, tally.contest().candidates().size()));
        for (Figure figure : List.of(Figure.ROLL, Figure.VOTED, Figure.ISSUED, Figure.COLLECTED)) {
            String amount = count.figures().containsKey(figure)
                    ? String.valueOf(count.figures().get(figure))
                    : say("dots");
            pdf.paragraph(say("figure." + figure + "." + regime, amount));
            if (figure == Figure.VOTED && count.figures().keySet().containsAll(List.of(Figure.ROLL, Figure.VOTED))) {
                int roll = count.figures().get(Figure.ROLL);
                int voted = count.figures().get(Figure.VOTED);
                pdf.paragraph(say("turnout." + regime, Percent.of(voted, roll), roll - voted));
            }
        }
        int counted = tally.valid() + tally.invalidTotal();
        String valid = Percent.of(tally.valid(), counted);
        pdf.paragraph(say("valid", tally.valid(), valid));
        pdf.paragraph(say("invalid", tally.invalidTotal(), Percent.rest(tally.valid(), counted)));
        for (var entry : tally.invalid().entrySet()) {
            pdf.paragraph(say("invalid.reason", Terms.of(entry.getKey()), entry.getValue()));
        }
        if (!count.invalidList().entries().isEmpty()) {
            pdf.paragraph(say("invalid.confirmed", String.join(", ", count.confirmers())));
        }
        if (tally.outsideTotal() > 0) {
            pdf.paragraph(say("outside", tally.outsideTotal()));
        }
    }

    private void votes(ContestCount count) throws IOException {
        ContestTally tally = count.tally();
        section("section.votes");
        VoteTable table = VoteTable.of(tally, Minutes::say);
        pdf.gap(6);
        pdf.table(table.widths(), table.rows());
        if (tally.contest().method() == VotingMethod.AGREE_DISAGREE) {
            pdf.gap(4);
            pdf.paragraph(say("table.adds"));
        }
        section("section.incidents");
        pdf.paragraph(say("blank"));
        pdf.paragraph(say("blank"));
    }

    private void signatures(Regime regime) throws IOException {
        pdf.room(150);
        pdf.gap(6);
        pdf.paragraph(say("done"));
        pdf.paragraph(say("noErasure"));
        pdf.gap(10);
        List<List<String>> blocks = new ArrayList<>();
        for (String title : say("sign." + regime).split(";")) {
            blocks.add(List.of(title.strip(), say("sign.how")));
        }
        pdf.columns(Collections.nCopies(blocks.size(), 1f / blocks.size()), blocks, List.of(Style.STRONG, Style.SMALL));
        pdf.gap(60);
    }

    private void section(String key) throws IOException {
        pdf.room(50);
        pdf.gap(8);
        pdf.paragraph(say(key), Style.STRONG, Align.LEFT);
    }

    private static String say(String key, Object... arguments) {
        return WORDING.say(VIETNAMESE, key, arguments);
    }
}
