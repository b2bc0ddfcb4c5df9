package vn.kiemphieu.ui.setup;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Choosers;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.session.Choices;

/** Title, unit, regime, kind of meeting, and where the files go. */
final class ElectionPage {
    private final VBox root;

    ElectionPage(DraftViewModel model, Texts texts, Choices choices) {
        ElectionFields fields = model.fields();
        TextField title = Fields.text(fields.title(), texts.say("setup.title.example"));
        TextField unit = Fields.text(fields.unit(), texts.say("setup.unit.example"));
        Node meeting = Fields.named(
                texts.say("setup.meeting"),
                Fields.combo(
                        List.of(Meeting.values()), fields.meeting(), value -> texts.say("setup.meeting." + value)));
        Node single = Fields.check(texts.say("setup.single"), fields.single());
        Label folder = Pieces.text("", "path");
        root = Pieces.column(
                "form",
                Fields.named(texts.say("setup.title.of"), title),
                Fields.named(texts.say("setup.unit"), unit),
                Fields.named(
                        texts.say("setup.regime"),
                        Fields.radios(
                                List.of(Regime.values()),
                                fields.regime(),
                                value -> texts.say("setup.regime." + value))),
                meeting,
                single,
                Pieces.column("field", Pieces.text(texts.say("setup.folder"), "field-name"), folder),
                Pieces.row(
                        "bar",
                        Pieces.button(
                                texts.say("setup.folder.change"),
                                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                                () -> new Choosers(folder, choices)
                                        .folder(texts.say("setup.folder.change"), fields::putInto))),
                Fields.check(texts.say("setup.test"), model.test()));
        Node change = root.getChildren().get(root.getChildren().size() - 2);
        Watch.now(root, fields.folder(), () -> {
            folder.setText(fields.folder().get().toString());
            change.setDisable(fields.isSettled());
        });
        Watch.now(root, fields.regime(), () -> {
            Pieces.show(meeting, fields.regime().get() == Regime.PARTY_CONGRESS);
            Pieces.show(single, fields.regime().get() == Regime.STATE);
        });
    }

    VBox node() {
        return root;
    }
}
