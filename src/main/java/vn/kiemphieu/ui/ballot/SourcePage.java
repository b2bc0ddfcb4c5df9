package vn.kiemphieu.ui.ballot;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import vn.kiemphieu.form.BallotLayout.Paper;
import vn.kiemphieu.form.PrintFace;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Choosers;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.session.Choices;

/** Where the ballots come from: printed by the program, or the committee's own. */
final class SourcePage {
    static final List<String> BLANKS = List.of("pdf", "png", "jpg", "jpeg", "tif", "tiff");
    private static final List<PrintFace> FACES = List.of(PrintFace.LIBERATION_SERIF, PrintFace.LIBERATION_SANS);

    private final PrintViewModel print;
    private final TemplateViewModel template;
    private final Texts texts;
    private final Choosers choosers;
    private final VBox root = Pieces.column("form");
    private final ProgressBar running = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label told = Pieces.text("", "strong");
    private final Label missing = Pieces.text("", "hint");
    private final Button printing;
    private final Button choosing;

    SourcePage(BallotViewModel model, Texts texts, Choices choices) {
        this.print = model.print();
        this.template = model.template();
        this.texts = texts;
        this.choosers = new Choosers(root, choices);
        printing = Pieces.button(
                texts.say("setup.print.print"),
                MaterialDesignP.PRINTER,
                () -> print.print(print.usualFile()),
                "accent",
                "large");
        choosing = Pieces.button(texts.say("setup.blank.choose"), MaterialDesignF.FILE_OUTLINE, this::choose, "large");
        Node ours = ours();
        Node brought = brought(model.source());
        root.getChildren()
                .addAll(
                        new TroubleBar(texts, print.trouble()),
                        new TroubleBar(texts, template.trouble()),
                        running,
                        told,
                        Fields.named(
                                texts.say("setup.source"),
                                Fields.radios(
                                        List.of(BallotViewModel.Source.values()),
                                        model.source(),
                                        source -> texts.say("setup.source." + source))),
                        ours,
                        brought);
        Watch.now(root, model.source(), () -> {
            Pieces.show(ours, model.source().get() == BallotViewModel.Source.PRINTED);
            Pieces.show(brought, model.source().get() == BallotViewModel.Source.BROUGHT);
        });
        Watch.now(root, print.busy(), this::showState);
        Watch.now(root, template.doing(), this::showState);
        Watch.now(root, print.copies(), this::showState);
        print.words().values().forEach(word -> Watch.change(root, word, this::showState));
    }

    private Node ours() {
        FlowPane words = flow();
        print.words()
                .forEach((key, written) -> words.getChildren()
                        .add(Fields.named(
                                texts.say("setup.word." + key),
                                Fields.text(written, texts.say("setup.word.example." + key)))));
        FlowPane look = flow();
        look.getChildren()
                .addAll(
                        Fields.named(
                                texts.say("setup.print.form"),
                                Fields.combo(print.forms(), print.form(), form -> texts.say("setup.form." + form))),
                        Fields.named(
                                texts.say("setup.print.paper"),
                                Fields.combo(
                                        List.of(Paper.values()),
                                        print.paper(),
                                        paper -> texts.say("setup.paper." + paper))),
                        Fields.named(
                                texts.say("setup.print.face"),
                                Fields.combo(FACES, print.face(), face -> texts.say("setup.face." + face))),
                        Fields.named(texts.say("setup.print.copies"), Fields.number(print.copies(), 5)));
        return Pieces.column(
                "panel",
                Pieces.text(texts.say("setup.print.title"), "title"),
                Pieces.text(texts.say("setup.print.why"), "hint"),
                words,
                look,
                Fields.check(texts.say("setup.print.twoColumns"), print.twoColumns()),
                Fields.check(texts.say("setup.print.twoUp"), print.twoUp()),
                missing,
                Pieces.text(texts.say("setup.print.where", print.usualName()), "hint"),
                Pieces.row(
                        "bar",
                        printing,
                        Pieces.button(
                                texts.say("setup.print.elsewhere"),
                                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                                () -> choosers.save(
                                        texts.say("setup.print.elsewhere"), print.usualFile(), print::print))));
    }

    private static FlowPane flow() {
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("flow");
        return flow;
    }

    /** The ballot of the committee, also dropped anywhere on the page. */
    private Node brought(ObjectProperty<BallotViewModel.Source> source) {
        VBox box = Pieces.column(
                "panel",
                Pieces.text(texts.say("setup.blank.title"), "title"),
                Pieces.text(texts.say("setup.blank.why"), "hint"),
                Fields.named(texts.say("setup.blank.page"), Fields.number(template.page(), 3)),
                Pieces.row("bar", choosing));
        Choosers.acceptDropped(root, file -> {
            if (!choosing.isDisabled()) {
                source.set(BallotViewModel.Source.BROUGHT);
                template.build(file);
            }
        });
        return box;
    }

    private void choose() {
        choosers.file(texts.say("setup.blank.choose"), texts.say("setup.blank.kind"), BLANKS, template::build);
    }

    private void showState() {
        boolean printingNow = print.busy().get();
        boolean busy = printingNow || template.doing().get() != TemplateViewModel.Doing.NOTHING;
        Pieces.show(running, busy);
        Pieces.show(told, busy);
        told.setText(texts.say(printingNow ? "setup.print.busy" : "setup.blank.busy"));
        printing.setDisable(busy || print.missing().isPresent());
        choosing.setDisable(busy);
        missing.setText(print.missing().map(texts::say).orElse(""));
        Pieces.show(missing, print.missing().isPresent());
    }

    VBox node() {
        return root;
    }
}
