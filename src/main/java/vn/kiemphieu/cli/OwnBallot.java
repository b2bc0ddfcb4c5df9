package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.official.BallotWords;
import vn.kiemphieu.form.official.OfficialBallot;
import vn.kiemphieu.form.official.OfficialForm;
import vn.kiemphieu.testdeck.TestForm;

/** A committee's own ballot as a form that test ballots can be drawn on. */
final class OwnBallot {
    private OwnBallot() {}

    /** The ballot that {@code template print} makes with the same options. */
    static TestForm form(
            Path election,
            Optional<String> contest,
            Optional<String> form,
            BallotOptions ballot,
            CommandSpec spec,
            Console console) {
        Messages templates = console.messages().of("template");
        ElectionDefinition definition = ElectionFile.read(election);
        Contest asked = ContestChoice.of(definition, contest, spec, templates);
        definition.warnings().forEach(w -> console.out().println(templates.say("print.warning", w)));
        OfficialForm official = ballot.form(form.orElse(BallotOptions.AUTO), definition, asked, templates);
        BallotWords words = ballot.words(definition, asked, templates);
        OfficialBallot.Result printed =
                new OfficialBallot(definition.election(), asked, official, words).print(ballot.look());
        return new TestForm(asked.id(), definition.election().of(printed.lines()), printed.layout());
    }
}
