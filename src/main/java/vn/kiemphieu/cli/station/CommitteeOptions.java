package vn.kiemphieu.cli.station;

import java.util.List;
import picocli.CommandLine.Option;

/** Whether a ruling is the whole committee's, and who was there. */
public final class CommitteeOptions {
    @Option(names = {"--committee", "--whole-committee"})
    private boolean wholeCommittee;

    @Option(names = "--present", paramLabel = "NAME")
    private List<String> present = List.of();

    public boolean wholeCommittee() {
        return wholeCommittee;
    }

    public List<String> present() {
        return present;
    }
}
