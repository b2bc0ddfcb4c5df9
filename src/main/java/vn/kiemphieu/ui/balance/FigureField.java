package vn.kiemphieu.ui.balance;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.result.Deduction;
import vn.kiemphieu.tally.Figure;

/** One number people counted by hand, as it stands in its field. */
final class FigureField {
    private final String code;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty wrong = new SimpleBooleanProperty();
    private String recorded = "";

    FigureField(String code) {
        this.code = code;
        text.addListener(change -> wrong.set(isWrong()));
    }

    /** The word by which it is on record. */
    String code() {
        return code;
    }

    Optional<Figure> figure() {
        return Figure.ofCode(code);
    }

    Optional<Deduction> deduction() {
        return Deduction.ofCode(code);
    }

    StringProperty text() {
        return text;
    }

    /** Whether what stands there is no number of ballots or people, or a recorded number was taken out. */
    BooleanProperty wrong() {
        return wrong;
    }

    /** The number; empty where there is none. */
    OptionalInt number() {
        String digits = text.get().strip().replaceFirst("^0+(?=.)", "");
        if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) > Figure.MOST) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }

    boolean isChanged() {
        return !text.get().strip().equals(recorded);
    }

    /** What is on record; takes the place of what stands in the field unless somebody is typing there. */
    void record(Optional<Integer> amount) {
        boolean typing = isChanged();
        recorded = amount.map(String::valueOf).orElse("");
        if (!typing) {
            text.set(recorded);
        }
        wrong.set(isWrong());
    }

    private boolean isWrong() {
        boolean empty = text.get().isBlank();
        return empty ? !recorded.isEmpty() : number().isEmpty();
    }
}
