package vn.kiemphieu.ui.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.intake.CandidateList;
import vn.kiemphieu.intake.CandidateList.Listed;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.finding.Severity;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;

/** The list as the program understood it, with everything to be said about it beside the person it is about. */
final class CandidatePreview {
    /** Whoever pastes more chose the wrong file. */
    private static final int MOST_SHOWN = 300;

    private final ContestViewModel model;
    private final Texts texts;
    private final VBox list = Pieces.column("preview");
    private final Label sum = Pieces.text("", "strong");
    private final VBox root;

    CandidatePreview(ContestViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        ScrollPane scroll = Fields.scrolled(list);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = Pieces.column("setup-preview", sum, scroll);
        root.setMinWidth(0);
        Watch.now(root, model.list(), this::show);
    }

    private void show() {
        list.getChildren().clear();
        Optional<CandidateList> read = model.list().get();
        sum.setText(read.map(this::summary).orElseGet(() -> texts.say("setup.preview.none")));
        read.ifPresent(this::show);
    }

    private String summary(CandidateList read) {
        return texts.say(
                "setup.preview.sum",
                read.people().size(),
                read.remarks(Severity.ERROR).size(),
                read.remarks(Severity.WARNING).size());
    }

    private void show(CandidateList read) {
        List<Integer> rows = read.people().stream().map(Listed::row).toList();
        read.remarks().stream()
                .filter(remark -> !rows.contains(remark.row()))
                .forEach(remark -> list.getChildren().add(remark(remark)));
        for (Listed person : read.people().stream().limit(MOST_SHOWN).toList()) {
            list.getChildren().add(person(person, read));
        }
        if (read.people().size() > MOST_SHOWN) {
            list.getChildren()
                    .add(Pieces.text(
                            texts.say("setup.preview.more", read.people().size() - MOST_SHOWN)));
        }
    }

    private Node person(Listed listed, CandidateList read) {
        Candidate candidate = listed.candidate();
        Label no = new Label(candidate.no() == 0 ? "?" : String.valueOf(candidate.no()));
        no.getStyleClass().add("ordinal");
        no.setMinWidth(HBox.USE_PREF_SIZE);
        String name = candidate
                .facts()
                .honorific()
                .map(Honorific::word)
                .map(word -> word + " " + candidate.name())
                .orElse(candidate.name());
        VBox words = Pieces.column("tight", Pieces.text(name, "strong"));
        String more = more(candidate);
        if (!more.isEmpty()) {
            words.getChildren().add(Pieces.text(more, "hint"));
        }
        read.remarksOf(listed.row()).forEach(remark -> words.getChildren().add(remark(remark)));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        return Pieces.row("preview-row", no, words);
    }

    private static String more(Candidate candidate) {
        return Stream.of(
                        candidate.facts().otherName().map(other -> "(" + other + ")"),
                        candidate.facts().birth().map(Birth::printed),
                        candidate.facts().detail())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private Node remark(Remark remark) {
        String said = texts.say(remark);
        String placed = remark.row() == Remark.WHOLE_LIST
                ? said
                : remark.column()
                        .map(column -> texts.say("setup.preview.cell", remark.row(), column, said))
                        .orElseGet(() -> texts.say("setup.preview.row", remark.row(), said));
        Label label = Pieces.text(placed, "remark", remark.severity().name().toLowerCase(java.util.Locale.ROOT));
        label.setGraphic(new FontIcon(icon(remark.severity())));
        return label;
    }

    private static Ikon icon(Severity severity) {
        return switch (severity) {
            case ERROR -> MaterialDesignA.ALERT_OCTAGON_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case NOTE -> MaterialDesignI.INFORMATION_OUTLINE;
        };
    }

    VBox node() {
        return root;
    }
}
