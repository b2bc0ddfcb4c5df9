package vn.kiemphieu.ui.ballot;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.session.StationSession;

/** The ballot of one contest: printed by the program or brought along, and the template it is read with. */
public final class BallotViewModel {
    private final Contest contest;
    private final PrintViewModel print;
    private final TemplateViewModel template;
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.PRINTED);

    /** Who makes the ballots. */
    public enum Source {
        PRINTED,
        BROUGHT
    }

    public BallotViewModel(StationSession session, Contest contest) {
        this.contest = contest;
        this.template = new TemplateViewModel(session, contest);
        this.print = new PrintViewModel(session, contest, template::buildPrinted);
    }

    /** Begins anew with another ballot. */
    public void again() {
        print.printed().set(Optional.empty());
        template.again();
    }

    public Contest contest() {
        return contest;
    }

    public ObjectProperty<Source> source() {
        return source;
    }

    public PrintViewModel print() {
        return print;
    }

    public TemplateViewModel template() {
        return template;
    }
}
