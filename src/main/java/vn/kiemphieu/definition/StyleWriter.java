package vn.kiemphieu.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StyleRow;

/** A ballot style as the tree of {@code style.json}, keys always in the same order. */
final class StyleWriter {
    static final int SCHEMA = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StyleWriter() {}

    static ObjectNode tree(BallotStyle style) {
        ObjectNode root = NODES.objectNode();
        root.put("schema", SCHEMA);
        root.put("election", style.electionHash());
        root.put("contest", style.contestId());
        root.put("regime", style.regime().code());
        root.put("method", style.method().code());
        root.put("seats", style.seats());
        root.put("stamp_required", style.stampRequired());
        ObjectNode page = root.putObject("page");
        page.set("width_mm", mm(style.widthMm()));
        page.set("height_mm", mm(style.heightMm()));
        page.put("dpi", style.blank().dpi());
        page.put("sha256", Sha256.hex(style.blank().png()));
        style.stampPlace().ifPresent(box -> root.set("stamp_place", box(box)));
        ArrayNode rows = root.putArray("rows");
        style.rows().forEach(row -> rows.add(row(row)));
        return root;
    }

    static ObjectNode tree(StyleDraft draft) {
        ObjectNode root = tree(draft.style());
        ArrayNode open = root.putArray("open");
        for (StyleDraft.OpenRow row : draft.open()) {
            ObjectNode node = row.proposal().map(StyleWriter::row).orElseGet(() -> head(row.no(), row.name()));
            node.put("why", row.why());
            row.printed().ifPresent(text -> node.put("printed", text));
            open.add(node);
        }
        return root;
    }

    private static ObjectNode head(int no, String name) {
        ObjectNode node = NODES.objectNode();
        node.put("no", no);
        node.put("name", name);
        return node;
    }

    private static ObjectNode row(StyleRow row) {
        ObjectNode node = head(row.no(), row.name());
        node.set("strip", box(row.strip()));
        row.ordinal().ifPresent(box -> node.set("ordinal", box(box)));
        row.answers().ifPresent(cells -> {
            node.set("agree", box(cells.agree()));
            node.set("disagree", box(cells.disagree()));
        });
        ArrayNode lines = node.putArray("lines");
        for (NameLine line : row.lines()) {
            ObjectNode inner = lines.addObject();
            inner.set("ink", box(line.ink()));
            inner.set("x_height_top", mm(line.xHeightTop()));
            inner.set("baseline", mm(line.baseline()));
        }
        return node;
    }

    private static ArrayNode box(MmBox box) {
        return NODES.arrayNode()
                .add(mm(box.left()))
                .add(mm(box.top()))
                .add(mm(box.right()))
                .add(mm(box.bottom()));
    }

    private static JsonNode mm(double value) {
        return DecimalNode.valueOf(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN));
    }
}
