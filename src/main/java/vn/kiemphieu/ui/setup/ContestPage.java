package vn.kiemphieu.ui.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Choosers;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.session.Choices;

/** One contest: its question at the left, the list as it was understood at the right. */
final class ContestPage {
    private static final List<String> LISTS = List.of("xlsx", "csv", "txt", "tsv");

    private final ContestViewModel model;
    private final Texts texts;
    private final Choosers choosers;
    private final HBox root;
    private final TextArea pasted = new TextArea();
    private final Label file = Pieces.text("", "path");
    private final HBox fileRow;
    private final Label missing = Pieces.text("", "hint");
    private final Button keep;

    ContestPage(ContestViewModel model, Texts texts, Choices choices) {
        this.model = model;
        this.texts = texts;
        this.choosers = new Choosers(missing, choices);
        pasted.textProperty().bindBidirectional(model.pasted());
        pasted.setPromptText(texts.say("setup.contest.paste.example"));
        pasted.setAccessibleText(texts.say("setup.contest.candidates"));
        pasted.getStyleClass().add("pasted");
        fileRow = Pieces.row(
                "bar",
                file,
                Pieces.button(
                        texts.say("setup.contest.noFile"),
                        MaterialDesignC.CLOSE,
                        () -> model.file().set(Optional.empty()),
                        "small"));
        keep = Pieces.button(texts.say("setup.contest.keep"), MaterialDesignC.CHECK, model::keep, "accent", "large");
        Region written = Fields.scrolled(form());
        written.getStyleClass().add("setup-side");
        CandidatePreview preview = new CandidatePreview(model, texts);
        HBox.setHgrow(preview.node(), Priority.ALWAYS);
        root = Pieces.row("setup-pair", written, preview.node());
        Choosers.acceptDropped(root, this::take);
        watch();
    }

    private VBox form() {
        Node sheet = Fields.named(
                texts.say("setup.contest.sheet"), Fields.text(model.sheet(), texts.say("setup.contest.sheet.example")));
        Watch.now(pasted, model.file(), () -> {
            boolean from = model.file().get().isPresent();
            Pieces.show(fileRow, from);
            Pieces.show(sheet, from);
            Pieces.show(pasted, !from);
            file.setText(model.file()
                    .get()
                    .map(path -> path.getFileName().toString())
                    .orElse(""));
        });
        return Pieces.column(
                "form",
                new TroubleBar(texts, model.trouble()),
                Fields.named(
                        texts.say("setup.contest.title"),
                        Fields.text(model.title(), texts.say("setup.contest.title.example"))),
                Fields.named(texts.say("setup.contest.seats"), Fields.number(model.seats(), 3)),
                Fields.named(
                        texts.say("setup.contest.method"),
                        Fields.radios(
                                List.of(VotingMethod.values()),
                                model.method(),
                                value -> texts.say("setup.method." + value))),
                Pieces.text(texts.say("setup.contest.candidates"), "field-name"),
                Pieces.text(texts.say("setup.contest.candidates.why"), "hint"),
                pasted,
                fileRow,
                sheet,
                Pieces.row(
                        "bar",
                        Pieces.button(
                                texts.say("setup.contest.file"), MaterialDesignF.FILE_TABLE_OUTLINE, this::choose)),
                Fields.check(texts.say("setup.contest.lawOrder"), model.lawOrder()),
                // the buttons stay where they are when nothing is missing any more
                Pieces.row(
                        "bar",
                        keep,
                        Pieces.button(texts.say("setup.cancel"), MaterialDesignC.CLOSE, model::cancel, "large")),
                missing);
    }

    private void choose() {
        choosers.file(texts.say("setup.contest.file"), texts.say("setup.contest.file.kind"), LISTS, this::take);
    }

    private void take(Path list) {
        model.file().set(Optional.of(list));
    }

    private void watch() {
        Watch.now(root, model.list(), this::showMissing);
        Watch.change(root, model.title(), this::showMissing);
        Watch.change(root, model.seats(), this::showMissing);
    }

    private void showMissing() {
        Optional<String> lacks = model.missing();
        keep.setDisable(lacks.isPresent());
        missing.setText(lacks.map(texts::say).orElse(""));
        Pieces.show(missing, lacks.isPresent());
    }

    Region node() {
        return root;
    }
}
