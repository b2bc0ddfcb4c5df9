package vn.kiemphieu.cli;

import java.time.format.DateTimeParseException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.definition.BallotKeys;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.official.BallotWords;
import vn.kiemphieu.form.official.OfficialBallot;
import vn.kiemphieu.form.official.OfficialForm;

/** What the ballots of a contest are to look like and say, where the program prints them. */
final class BallotOptions {
    /** The form's name where the contest tells which it is. */
    static final String AUTO = "auto";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private BallotLookOptions look;

    @Mixin
    private BallotWordOptions words;

    OfficialBallot.Look look() {
        return look.look();
    }

    int columns() {
        return look.columns();
    }

    /**
     * The form of that name.
     *
     * @throws ParameterException when there is none, or it does not serve this contest
     */
    OfficialForm form(String name, ElectionDefinition definition, Contest asked, Messages messages) {
        List<String> serving = OfficialForm.serving(definition.election(), asked).stream()
                .map(OfficialForm::code)
                .toList();
        if (name.equals(AUTO)) {
            return OfficialForm.of(definition.election(), asked)
                    .orElseThrow(() -> wrong(messages, "print.whichForm", asked.title(), String.join(", ", serving)));
        }
        return OfficialForm.named(name)
                .filter(f -> serving.contains(f.code()))
                .orElseThrow(() -> wrong(messages, "print.noForm", name, asked.id(), String.join(", ", serving)));
    }

    /** @throws ParameterException when a date is none */
    BallotWords words(ElectionDefinition definition, Contest asked, Messages messages) {
        try {
            return words.words(BallotKeys.of(definition, asked.id()));
        } catch (DateTimeParseException e) {
            throw wrong(messages, "print.notADate", e.getParsedString());
        }
    }

    private ParameterException wrong(Messages messages, String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), messages.say(key, arguments));
    }
}
