package vn.kiemphieu.form.official;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.form.BallotLayout.Paper;
import vn.kiemphieu.form.official.OfficialBallot.Look;

/** Another form or paper on which the names of a ballot that runs over its page fit on one. */
public record RoomierBallot(OfficialForm form, Look look) {
    /** The first that does, the least change before the greater; none when nothing here has room for the list. */
    public static Optional<RoomierBallot> find(
            Election election, Contest contest, OfficialForm form, BallotWords words, Look look) {
        Stream<RoomierBallot> lists = OfficialForm.serving(election, contest).stream()
                .filter(OfficialForm::listed)
                .flatMap(list -> Stream.of(Paper.A5_PORTRAIT, Paper.A4_PORTRAIT)
                        .map(paper -> new RoomierBallot(list, with(look, paper, 2))));
        List<RoomierBallot> all = Stream.concat(
                        Stream.of(new RoomierBallot(form, with(look, Paper.A4_PORTRAIT, look.columns()))), lists)
                .toList();
        return all.stream()
                .filter(other -> new OfficialBallot(election, contest, other.form(), words).fits(other.look()))
                .findFirst();
    }

    private static Look with(Look look, Paper paper, int columns) {
        return new Look(paper, look.face(), columns, look.capitals(), look.details(), look.sample());
    }
}
