package vn.kiemphieu.cli.station;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.store.StationFolder;

/** Which contest a command works on; may be left out where the election has only one. */
public final class ContestOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--contest", paramLabel = "ID")
    private Optional<String> id = Optional.empty();

    public Contest one(Election election, Messages messages) {
        if (id.isPresent() || election.contests().size() == 1) {
            return all(election).get(0);
        }
        String ids = election.contests().stream().map(Contest::id).collect(Collectors.joining(", "));
        throw new ParameterException(spec.commandLine(), messages.say("contest.which", ids));
    }

    /** The contest asked for, else every one that is not closed; where all are, all of them, and the store refuses. */
    List<Contest> open(StationFolder station) {
        Election election = station.facts().election();
        List<Contest> open = election.contests().stream()
                .filter(each -> station.closings().current(each.id()).isEmpty())
                .toList();
        return id.isPresent() || open.isEmpty() ? all(election) : open;
    }

    /** The contest asked for, else every contest. */
    List<Contest> all(Election election) {
        return id.map(asked -> List.of(ContestCases.contest(election, asked))).orElse(election.contests());
    }
}
