package vn.kiemphieu.ui.help;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vn.kiemphieu.report.guide.Guide;
import vn.kiemphieu.report.guide.Guide.Chapter;
import vn.kiemphieu.report.guide.Guide.Part;
import vn.kiemphieu.report.guide.GuideText;
import vn.kiemphieu.ui.control.Pieces;

/** One chapter of a guide on the screen. */
final class ChapterPane extends VBox {
    private static final double FIRST_COLUMN = 25;

    private static final double WHOLE = 100;

    ChapterPane(Chapter chapter) {
        getStyleClass().add("guide");
        // pictures follow the width there is; they must not hold it when it shrinks
        setMinWidth(0);
        getChildren().add(Pieces.text(chapter.title(), "title"));
        chapter.parts().stream().map(this::node).forEach(getChildren()::add);
    }

    private Node node(Part part) {
        if (part instanceof Guide.Heading heading) {
            return Pieces.text(heading.text(), "strong");
        }
        if (part instanceof Guide.Words words) {
            return flow(words.marked(), false);
        }
        if (part instanceof Guide.Item item) {
            TextFlow flow = flow(item.marked(), false);
            HBox.setHgrow(flow, Priority.ALWAYS);
            return Pieces.row("guide-item", new Text(item.sign()), flow);
        }
        if (part instanceof Guide.Table table) {
            return grid(table);
        }
        return picture((Guide.Picture) part);
    }

    private static TextFlow flow(String marked, boolean bold) {
        TextFlow flow = new TextFlow();
        boolean strong = bold;
        for (String stretch : marked.split("\\*\\*", -1)) {
            Text text = new Text(stretch);
            text.getStyleClass().add(strong ? "strong" : "plain");
            flow.getChildren().add(text);
            strong = !strong;
        }
        return flow;
    }

    private static GridPane grid(Guide.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int columns = table.rows().get(0).size();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? FIRST_COLUMN : (WHOLE - FIRST_COLUMN) / (columns - 1));
            grid.getColumnConstraints().add(column);
        }
        for (int y = 0; y < table.rows().size(); y++) {
            List<String> row = table.rows().get(y);
            for (int x = 0; x < columns; x++) {
                grid.add(flow(row.get(x), y == 0), x, y);
            }
        }
        return grid;
    }

    private VBox picture(Guide.Picture picture) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(GuideText.picture(picture.file()))));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(widthProperty().subtract(60));
        view.setAccessibleText(picture.caption());
        return Pieces.column("tight", view, Pieces.text(picture.caption(), "caption"));
    }
}
