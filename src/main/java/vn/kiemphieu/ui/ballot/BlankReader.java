package vn.kiemphieu.ui.ballot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.StampRequirement;
import vn.kiemphieu.form.StyleBuilder;
import vn.kiemphieu.form.StyleProposal;
import vn.kiemphieu.ui.session.StationSession;

/** Looks for a contest's names on blank ballots; for the background. */
record BlankReader(StationSession session, Contest contest) {
    /** @param page which page of the file is the ballot; without it the only one with print */
    StyleProposal file(Path blank, OptionalInt page) {
        return builder().build(blank, page, StampRequirement.AUTO);
    }

    /** A sample of the program's own ballots. */
    StyleProposal sample(byte[] pdf) throws IOException {
        Path file = Files.createTempFile("kiemphieu", ".pdf");
        try {
            Files.write(file, pdf);
            return builder().build(file, StampRequirement.AUTO);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private StyleBuilder builder() {
        return new StyleBuilder(session.election(), session.facts().definition().hash(), contest);
    }
}
