package vn.kiemphieu.ui.scan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import vn.kiemphieu.app.feeding.FoundScanner;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Choosers;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.scan.OriginViewModel.Kind;

/** Where a batch comes from: pictures, a folder that fills, or a scanner and how it is to scan. */
final class OriginPane extends VBox {
    private final OriginViewModel model;
    private final Texts texts;
    private final Choosers choosers;

    OriginPane(OriginViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.choosers = new Choosers(this, model.choices());
        getStyleClass().add("origin");
        VBox folder = folder();
        VBox scanner = scanner();
        getChildren()
                .addAll(
                        Pieces.text(texts.say("scan.from"), "field-name"),
                        Fields.radios(List.of(Kind.values()), model.kind(), kind -> texts.say("scan.kind." + kind)),
                        folder,
                        scanner);
        Watch.now(this, model.kind(), () -> {
            Pieces.show(folder, model.kind().get() != Kind.SCANNER);
            Pieces.show(scanner, model.kind().get() == Kind.SCANNER);
            model.lookFirst();
        });
        Choosers.acceptDropped(this, dropped -> {
            if (model.kind().get() != Kind.SCANNER) {
                model.folder().set(java.util.Optional.of(dropped));
            }
        });
    }

    private VBox folder() {
        Label path = Pieces.text("", "path");
        Label hint = Pieces.text("", "hint");
        Watch.now(
                this,
                model.folder(),
                () -> path.setText(
                        model.folder().get().map(Path::toString).orElseGet(() -> texts.say("scan.noFolder"))));
        Watch.now(this, model.kind(), () -> {
            hint.setText(texts.say(model.kind().get() == Kind.WATCHED ? "scan.watched.why" : "scan.folder.why"));
        });
        Button choose = Pieces.button(
                texts.say("scan.choose"),
                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                () -> choosers.folder(
                        texts.say("scan.choose"), chosen -> model.folder().set(java.util.Optional.of(chosen))));
        return Pieces.column("field", path, choose, hint);
    }

    private VBox scanner() {
        ComboBox<FoundScanner> found = Fields.combo(List.of(), model.scanner(), model::name);
        found.setMaxWidth(Double.MAX_VALUE);
        found.setPromptText(texts.say("scan.noScanner"));
        Watch.now(this, model.found(), () -> {
            FoundScanner chosen = model.scanner().get();
            found.getItems().setAll(model.found().get());
            model.scanner().set(chosen);
        });
        Button again = Pieces.button(texts.say("scan.lookAgain"), MaterialDesignR.REFRESH, model::lookAgain);
        Button network = Pieces.button(texts.say("scan.lookOnNetwork"), MaterialDesignL.LAN, model::lookOnTheNetwork);
        ProgressBar looking = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        Label told = Pieces.text("", "hint");
        Watch.now(this, model.looking(), () -> {
            again.setDisable(model.looking().get());
            network.setDisable(model.looking().get());
            Pieces.show(looking, model.looking().get());
        });
        Watch.now(this, model.told(), () -> {
            told.setText(model.told().get().map(texts::say).orElse(""));
            Pieces.show(told, model.told().get().isPresent());
        });
        return Pieces.column(
                "form-part",
                Fields.named(texts.say("scan.scanner"), found),
                flow(again, network, looking),
                told,
                address(),
                settings());
    }

    private Node address() {
        var field = Fields.text(model.address(), texts.say("scan.address.example"));
        field.setOnAction(event -> model.addAddress());
        field.setAccessibleText(texts.say("scan.address"));
        Button add = Pieces.button(texts.say("scan.address.add"), MaterialDesignP.PLUS, model::addAddress);
        return Fields.named(texts.say("scan.address"), flow(field, add));
    }

    private Node settings() {
        return flow(
                named("dpi", Fields.combo(ScanLook.RESOLUTIONS, model.dpi(), dpi -> texts.say("scan.dpi.value", dpi))),
                named("colours", choice(Colours.values(), model.colours(), "scan.colours.")),
                named("feed", choice(Feed.values(), model.feed(), "scan.feed.")),
                named("paper", choice(ScanLook.Paper.values(), model.paper(), "scan.paper.")));
    }

    private <E extends Enum<E>> ComboBox<E> choice(
            E[] values, javafx.beans.property.ObjectProperty<E> chosen, String key) {
        return Fields.combo(Arrays.asList(values), chosen, value -> texts.say(key + value));
    }

    private VBox named(String what, ComboBox<?> box) {
        return Fields.named(texts.say("scan." + what), box);
    }

    private static FlowPane flow(Node... parts) {
        FlowPane flow = new FlowPane(parts);
        flow.getStyleClass().add("scan-flow");
        return flow;
    }
}
