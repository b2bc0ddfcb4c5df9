package vn.kiemphieu.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.ocr.TextReader;

/** A Party contest over some names, numbered as they come. */
record SampleContest(Contest contest) {
    private static final TextReader READER = new TextReader();

    static SampleContest of(String... names) {
        List<Candidate> candidates = IntStream.range(0, names.length)
                .mapToObj(i -> new Candidate(i + 1, names[i]))
                .toList();
        return new SampleContest(new Contest("bch", "Ban Chấp hành", VotingMethod.STRIKE_OUT, 3, candidates));
    }

    StyleProposal build(Path blank) {
        var election =
                new Election("Đại hội", "Đảng bộ xã", Regime.PARTY_CONGRESS, Optional.empty(), false, List.of(contest));
        return new StyleBuilder(election, "0".repeat(64), contest).build(blank, StampRequirement.AUTO, READER);
    }
}
