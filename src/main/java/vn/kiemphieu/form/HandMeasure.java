package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/** Measures a row on a style's blank inside boxes that a person gave. */
final class HandMeasure {
    /** A gap between words, in heights of the line's usual piece. */
    private static final double WORD_GAP = 0.35;

    private static final double WIDEST_ORDINAL_MM = 9;

    private final BlankPicture blank;
    private final PageLayout layout;

    HandMeasure(BallotStyle style) {
        NativeLibraries.loadOpenCv();
        MatOfByte encoded = new MatOfByte(style.blank().png());
        Mat picture = Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_GRAYSCALE);
        byte[] pixels = new byte[(int) picture.total()];
        picture.get(0, 0, pixels);
        GrayImage gray = new GrayImage(picture.cols(), picture.rows(), pixels);
        NativeMemory.release(picture);
        NativeMemory.release(encoded);
        this.blank = new BlankPicture(gray, style.blank().dpi(), Optional.empty(), List.of());
        this.layout = LayoutAnalysis.of(blank);
    }

    /**
     * The row whose name is what stands in these boxes.
     *
     * @param before what was known of it
     * @param others the other candidates' rows
     */
    StyleRow row(int no, String name, List<MmBox> boxes, Optional<StyleRow> before, List<StyleRow> others) {
        List<TextLine> lines = boxes.stream().map(box -> ink(no, box)).toList();
        List<Typography.Band> bands = bands(name, lines, others);
        if (!bands.stream().allMatch(band -> NameDoubts.believable(band, blank))) {
            throw new StationException(Trouble.EDIT_NO_PRINT, no);
        }
        PxBox ink = PxBox.around(lines.stream().map(TextLine::box).toList());
        Optional<PxBox> ordinal = ordinal(lines.get(0).box(), ink);
        List<NameLine> measured = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            measured.add(new NameLine(
                    lines.get(k).box().toMm(blank.dpi()),
                    PxBox.mm(bands.get(k).top(), blank.dpi()),
                    PxBox.mm(bands.get(k).baseline(), blank.dpi())));
        }
        return new StyleRow(
                no,
                name,
                strip(ink, ordinal, others).toMm(blank.dpi()),
                measured,
                ordinal.map(box -> box.toMm(blank.dpi())),
                before.flatMap(StyleRow::answers));
    }

    private TextLine ink(int no, MmBox box) {
        PxBox area = px(box);
        List<TextLine> sources = new ArrayList<>();
        List<PxBox> pieces = new ArrayList<>();
        for (TextLine line : layout.lines()) {
            List<PxBox> inside = line.pieces().stream()
                    .filter(p -> p.middleX() >= area.left()
                            && p.middleX() < area.right()
                            && p.middleY() >= area.top()
                            && p.middleY() < area.bottom())
                    .toList();
            if (!inside.isEmpty()) {
                sources.add(line);
                pieces.addAll(inside);
            }
        }
        List<PxBox> letters = LetterInk.withoutSpecks(pieces);
        if (letters.isEmpty()) {
            throw new StationException(Trouble.EDIT_NO_PRINT, no);
        }
        return joined(sources, letters);
    }

    private static TextLine joined(List<TextLine> sources, List<PxBox> pieces) {
        PxBox box = PxBox.around(pieces);
        byte[] picture = new byte[box.width() * box.height()];
        Arrays.fill(picture, (byte) 255);
        for (PxBox piece : pieces) {
            for (TextLine source : sources) {
                if (!source.pieces().contains(piece)) {
                    continue;
                }
                for (int y = piece.top(); y < piece.bottom(); y++) {
                    for (int x = piece.left(); x < piece.right(); x++) {
                        int at = (y - box.top()) * box.width() + x - box.left();
                        int darker = Math.min(picture[at] & 0xff, 255 - source.ink(x, y));
                        picture[at] = (byte) darker;
                    }
                }
            }
        }
        List<PxBox> ordered = pieces.stream()
                .sorted(Comparator.comparingInt(PxBox::left).thenComparingInt(PxBox::top))
                .toList();
        return new TextLine(box, ordered, new GrayImage(box.width(), box.height(), picture));
    }

    // Measured together with the other names: one name alone is little to know an x-height by.
    private List<Typography.Band> bands(String name, List<TextLine> lines, List<StyleRow> others) {
        List<Typography.Sample> samples = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of(name));
        others.forEach(other -> names.add(other.name()));
        List<Boolean> capitals = LetterCase.allCapitals(names);
        lines.forEach(line -> samples.add(sample(line, capitals.get(0))));
        for (int i = 0; i < others.size(); i++) {
            for (NameLine line : others.get(i).lines()) {
                samples.add(sample(ink(others.get(i).no(), line.ink()), capitals.get(i + 1)));
            }
        }
        return Typography.measure(samples).subList(0, lines.size());
    }

    private static Typography.Sample sample(TextLine line, boolean capitals) {
        List<Integer> starts = new ArrayList<>();
        int[] heights = line.pieces().stream().mapToInt(PxBox::height).sorted().toArray();
        double gap = WORD_GAP * heights[heights.length / 2];
        int reached = Integer.MIN_VALUE / 2;
        for (PxBox piece : line.pieces()) {
            if (piece.left() - reached > gap) {
                starts.add(piece.left());
            }
            reached = Math.max(reached, piece.right());
        }
        return new Typography.Sample(line, line.pieces(), starts, capitals);
    }

    // Without reading: what stands alone to the left, or to the left on the same line, and is as narrow as a number.
    private Optional<PxBox> ordinal(PxBox firstLine, PxBox name) {
        List<PxBox> left = layout.lines().stream()
                .flatMap(line -> line.pieces().stream())
                .filter(p -> p.right() <= name.left() && p.sharedRows(firstLine) * 2 > p.height())
                .sorted(Comparator.comparingInt(PxBox::right).reversed())
                .toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        List<PxBox> number = new ArrayList<>(List.of(left.get(0)));
        for (PxBox piece : left.subList(1, left.size())) {
            if (PxBox.around(number).left() - piece.right() <= firstLine.height() / 2) {
                number.add(piece);
            }
        }
        PxBox box = PxBox.around(number);
        return box.width() <= blank.px(WIDEST_ORDINAL_MM) ? Optional.of(box) : Optional.empty();
    }

    private PxBox strip(PxBox name, Optional<PxBox> ordinal, List<StyleRow> others) {
        List<PxBox> names = new ArrayList<>(List.of(name));
        List<PxBox> rows = new ArrayList<>(List.of(ordinal.map(name::union).orElse(name)));
        for (StyleRow other : others) {
            PxBox ink = PxBox.around(
                    other.lines().stream().map(line -> px(line.ink())).toList());
            names.add(ink);
            rows.add(other.ordinal().map(this::px).map(ink::union).orElse(ink));
        }
        return new StripLayout(layout, blank).strips(names, rows).get(0);
    }

    private PxBox px(MmBox box) {
        return new PxBox(blank.px(box.left()), blank.px(box.top()), blank.px(box.right()), blank.px(box.bottom()));
    }
}
