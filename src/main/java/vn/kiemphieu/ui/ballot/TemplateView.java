package vn.kiemphieu.ui.ballot;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.form.blank.BlankNote;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.ballot.TemplateViewModel.Doing;
import vn.kiemphieu.ui.control.Choosers;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.session.Choices;

/** What was found on a blank: names at the left, the ballot with their places at the right; then a trial, then kept. */
final class TemplateView {
    private final BallotViewModel model;
    private final TemplateViewModel template;
    private final Texts texts;
    private final Choosers choosers;
    private final HBox root;
    private final VBox told = Pieces.column("tight");
    private final Label kept = Pieces.text("", "strong");
    private final ProgressBar running = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final CheckBox stamp;
    private final Label stampWhy;
    private final Button keep;
    private final Button trial;

    TemplateView(BallotViewModel model, Texts texts, Choices choices) {
        this.model = model;
        this.template = model.template();
        this.texts = texts;
        this.choosers = new Choosers(told, choices);
        keep = Pieces.button(
                texts.say("setup.template.keep"), MaterialDesignC.CHECK_BOLD, template::keep, "accent", "large");
        trial = Pieces.button(texts.say("setup.template.try"), MaterialDesignI.IMAGE_SEARCH_OUTLINE, this::choose);
        stamp = new CheckBox(texts.say("setup.template.stamp"));
        stamp.setWrapText(true);
        stamp.setMinHeight(Region.USE_PREF_SIZE);
        stamp.setOnAction(event -> template.requireStamp(stamp.isSelected()));
        stampWhy = Pieces.text(texts.say("setup.template.stamp.why"), "hint");
        Region side = Fields.scrolled(side());
        side.getStyleClass().add("setup-side");
        Region page = new PagePane(template, texts).node();
        HBox.setHgrow(page, Priority.ALWAYS);
        root = Pieces.row("setup-pair", side, page);
        Watch.now(root, template.draft(), this::show);
        Watch.now(root, template.rows(), this::show);
        Watch.now(root, template.kept(), this::show);
        Watch.now(root, template.doing(), this::show);
        Watch.now(root, template.trial().busy(), this::show);
        Watch.now(root, model.print().printed(), this::show);
    }

    private VBox side() {
        return Pieces.column(
                "form",
                new TroubleBar(texts, model.print().trouble()),
                new TroubleBar(texts, template.trouble()),
                new TroubleBar(texts, template.trial().trouble()),
                kept,
                told,
                running,
                stamp,
                stampWhy,
                Pieces.row("bar", keep),
                Pieces.row("bar", trial),
                new RowList(template, texts).node(),
                Pieces.text(texts.say("setup.template.how"), "hint"),
                Pieces.row(
                        "bar",
                        Pieces.button(texts.say("setup.template.again"), MaterialDesignR.REFRESH, model::again)));
    }

    /** Whether it is the counting place's template in which something was changed. */
    private boolean isOfPlace() {
        return template.rows().get().stream().anyMatch(row -> row.state() == TemplateRow.State.KNOWN);
    }

    private void show() {
        Optional<StyleDraft> draft = template.draft().get();
        boolean complete = template.mayKeep();
        boolean busy = template.doing().get() != Doing.NOTHING
                || template.trial().busy().get();
        kept.setText(texts.say(
                template.kept().get()
                        ? "setup.template.kept"
                        : !complete
                                ? "setup.template.open"
                                : isOfPlace() ? "setup.template.changed" : "setup.template.look",
                template.rows().get().stream()
                        .filter(row -> !row.state().isCertain())
                        .count()));
        Pieces.show(keep, !template.kept().get());
        keep.setDisable(busy || !complete);
        trial.setDisable(busy || !complete);
        Pieces.show(running, busy);
        draft.ifPresent(now -> stamp.setSelected(now.style().stampRequired()));
        told.getChildren().clear();
        model.print().printed().get().ifPresent(printed -> {
            told.getChildren()
                    .add(Pieces.text(texts.say(
                            "setup.print.written", printed.copies(), PrintViewModel.shortened(printed.file()))));
            told.getChildren()
                    .add(Pieces.button(
                            texts.say("setup.print.open"),
                            MaterialDesignP.PRINTER,
                            () -> model.print().open(printed.file())));
            printed.findings()
                    .forEach(finding -> told.getChildren()
                            .add(Pieces.text(
                                    PrintWords.of(finding, texts), "remark", finding.wrong() ? "warning" : "note")));
        });
        for (BlankNote note : template.notes().get()) {
            told.getChildren()
                    .add(Pieces.text(
                            texts.say(
                                    "setup.note." + note.kind(),
                                    note.arguments().toArray()),
                            "remark",
                            "note"));
        }
    }

    private void choose() {
        choosers.file(
                texts.say("setup.template.try"),
                texts.say("setup.blank.kind"),
                SourcePage.BLANKS,
                scan -> template.tryScan(scan, texts.language()));
    }

    Region node() {
        return root;
    }
}
