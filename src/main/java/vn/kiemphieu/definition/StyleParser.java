package vn.kiemphieu.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

/** Reads the tree of {@code style.json} and believes nothing: whatever is not as written names its place. */
final class StyleParser {
    private static final int LEAST_DPI = 72;
    private static final int MOST_DPI = 1200;

    private final JsonNode root;
    private final Path folder;

    StyleParser(JsonNode root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    BallotStyle style(byte[] png) {
        BallotStyle style = anyRows(png);
        if (style.rows().isEmpty()) {
            throw damaged("rows");
        }
        return style;
    }

    StyleDraft draft(byte[] png) {
        BallotStyle style = anyRows(png);
        MmBox paper = new MmBox(0, 0, style.widthMm(), style.heightMm());
        List<StyleDraft.OpenRow> open = new ArrayList<>();
        for (JsonNode node : root.path("open")) {
            String place = "open[" + open.size() + "]";
            open.add(new StyleDraft.OpenRow(
                    integer(node.path("no"), place + ".no"),
                    text(node, "name"),
                    text(node, "why"),
                    Optional.ofNullable(node.path("printed").textValue()),
                    node.has("lines") ? Optional.of(row(node, place, paper, false)) : Optional.empty()));
        }
        return new StyleDraft(style, open);
    }

    private BallotStyle anyRows(byte[] png) {
        if (!root.isObject() || !root.path("schema").isInt()) {
            throw damaged("schema");
        }
        if (root.get("schema").intValue() != StyleWriter.SCHEMA) {
            throw new StationException(Trouble.STYLE_SCHEMA, folder, root.get("schema"));
        }
        JsonNode page = root.path("page");
        if (!Sha256.hex(png).equals(text(page, "sha256"))) {
            throw damaged("blank.png");
        }
        double width = number(page.path("width_mm"), "page.width_mm");
        double height = number(page.path("height_mm"), "page.height_mm");
        MmBox paper = new MmBox(0, 0, width, height);
        List<StyleRow> rows = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (JsonNode row : root.path("rows")) {
            String place = "rows[" + rows.size() + "]";
            rows.add(row(row, place, paper, true));
            if (!numbers.add(rows.get(rows.size() - 1).no())) {
                throw damaged(place + ".no");
            }
        }
        return new BallotStyle(
                text(root, "election"),
                text(root, "contest"),
                regime(),
                method(),
                integer(root.path("seats"), "seats"),
                flag("stamp_required"),
                width,
                height,
                new BlankPage(png, dpi(page)),
                optionalBox(root.path("stamp_place"), "stamp_place", paper),
                rows);
    }

    /** What no template of ours has is no template: at a few pixels a millimetre there is nothing to match by. */
    private int dpi(JsonNode page) {
        int dpi = integer(page.path("dpi"), "page.dpi");
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw damaged("page.dpi");
        }
        return dpi;
    }

    private StyleRow row(JsonNode node, String place, MmBox paper, boolean whole) {
        List<NameLine> lines = new ArrayList<>();
        for (JsonNode line : node.path("lines")) {
            MmBox ink = box(line.path("ink"), place + ".ink", paper);
            double top = number(line.path("x_height_top"), place + ".x_height_top");
            double baseline = number(line.path("baseline"), place + ".baseline");
            if (!(ink.top() <= baseline && top < baseline && baseline <= ink.bottom() + 1)) {
                throw damaged(place + ".baseline");
            }
            lines.add(new NameLine(ink, top, baseline));
        }
        if (lines.isEmpty()) {
            throw damaged(place + ".lines");
        }
        return new StyleRow(
                integer(node.path("no"), place + ".no"),
                text(node, "name"),
                box(node.path("strip"), place + ".strip", paper),
                lines,
                optionalBox(node.path("ordinal"), place + ".ordinal", paper),
                whole || node.has("agree") ? answers(node, place, paper) : Optional.empty());
    }

    private Optional<AnswerCells> answers(JsonNode node, String place, MmBox paper) {
        Optional<MmBox> agree = optionalBox(node.path("agree"), place + ".agree", paper);
        Optional<MmBox> disagree = optionalBox(node.path("disagree"), place + ".disagree", paper);
        boolean expected = method() == VotingMethod.AGREE_DISAGREE;
        if (agree.isPresent() != expected || disagree.isPresent() != expected) {
            throw damaged(place + ".agree");
        }
        boolean apart = !expected
                || agree.get().right() <= disagree.get().left()
                || disagree.get().right() <= agree.get().left();
        if (!apart) {
            throw damaged(place + ".disagree");
        }
        return expected ? Optional.of(new AnswerCells(agree.get(), disagree.get())) : Optional.empty();
    }

    private Optional<MmBox> optionalBox(JsonNode node, String place, MmBox paper) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(box(node, place, paper));
    }

    private MmBox box(JsonNode node, String place, MmBox paper) {
        if (!node.isArray() || node.size() != 4) {
            throw damaged(place);
        }
        double left = number(node.get(0), place);
        double top = number(node.get(1), place);
        double right = number(node.get(2), place);
        double bottom = number(node.get(3), place);
        boolean inside =
                left >= paper.left() && top >= paper.top() && right <= paper.right() && bottom <= paper.bottom();
        if (!inside || left >= right || top >= bottom) {
            throw damaged(place);
        }
        return new MmBox(left, top, right, bottom);
    }

    private Regime regime() {
        return Arrays.stream(Regime.values())
                .filter(regime -> regime.code().equals(root.path("regime").asText()))
                .findFirst()
                .orElseThrow(() -> damaged("regime"));
    }

    private VotingMethod method() {
        String code = text(root, "method");
        return Arrays.stream(VotingMethod.values())
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElseThrow(() -> damaged("method"));
    }

    private boolean flag(String key) {
        if (!root.path(key).isBoolean()) {
            throw damaged(key);
        }
        return root.get(key).booleanValue();
    }

    private String text(JsonNode node, String key) {
        if (!node.path(key).isTextual() || node.path(key).textValue().isBlank()) {
            throw damaged(key);
        }
        return node.get(key).textValue();
    }

    private int integer(JsonNode node, String place) {
        if (!node.isInt() || node.intValue() < 1) {
            throw damaged(place);
        }
        return node.intValue();
    }

    private double number(JsonNode node, String place) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue()) || node.doubleValue() < 0) {
            throw damaged(place);
        }
        return node.doubleValue();
    }

    private StationException damaged(String what) {
        return new StationException(Trouble.STYLE_DAMAGED, folder, what);
    }
}
