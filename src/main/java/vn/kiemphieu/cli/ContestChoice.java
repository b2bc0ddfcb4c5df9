package vn.kiemphieu.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.election.Contest;

/** Which of an election's contests a command is about. */
final class ContestChoice {
    private ContestChoice() {}

    /** The contest of this id, or the only one there is; anything else is wrong usage. */
    static Contest of(ElectionDefinition definition, Optional<String> id, CommandSpec spec, Messages messages) {
        List<Contest> all = definition.election().contests();
        if (id.isEmpty() && all.size() == 1) {
            return all.get(0);
        }
        String ids = String.join(", ", all.stream().map(Contest::id).toList());
        String asked = id.orElseThrow(
                () -> new ParameterException(spec.commandLine(), messages.say("build.whichContest", ids)));
        return definition
                .election()
                .contest(asked)
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), messages.say("build.noContest", asked, ids)));
    }
}
