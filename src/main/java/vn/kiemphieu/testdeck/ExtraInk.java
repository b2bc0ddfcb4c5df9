package vn.kiemphieu.testdeck;

import java.util.List;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.testdeck.pen.Definition;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.pen.Pen;
import vn.kiemphieu.testdeck.pen.Scrawl;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.pen.Writer;

/** Writing that does not belong on a ballot. */
record ExtraInk(TestForm printed, Dice dice, Writer writer, Definition definition) {
    private static final List<String> NOTES = List.of(
            "tôi đồng ý",
            "xem lại",
            "không bầu ai khác",
            "đề nghị làm rõ",
            "rất tốt",
            "cần trẻ hơn",
            "ok",
            "năng lực yếu");

    /** What a sheet of this class carries. */
    List<Stroke> on(SheetClass sheetClass) {
        // Some write small, some hardly press.
        Pen own = writer.pen();
        Pen light = own.light(own.darkness() * dice.between(0.5, 0.8));
        // What the scan does not show nobody can be asked about.
        Scrawl scrawl = new Scrawl(dice.chance(0.25) && definition.shows(light) ? writer.with(light) : writer);
        double w = printed.printed().widthMm();
        double h = printed.printed().heightMm();
        List<StyleRow> rows = printed.printed().rows();
        double under = rows.stream().mapToDouble(r -> r.strip().bottom()).max().orElse(h / 2);
        double free = Math.max(under + 4, Math.min(h - 9, under + dice.between(6, 25)));
        double size = Math.max(1.1, Math.min(4, dice.skewed(1.9, 0.3)));
        return switch (sheetClass) {
            case EXTRA_NOTE -> {
                String note = dice.pick(NOTES);
                // Beside a name there are cells on other ballots, and a word in a cell is an answer.
                boolean beside = dice.chance(0.35) && !printed.answered();
                StyleRow row = dice.pick(rows);
                yield beside
                        ? scrawl.word(
                                note,
                                Math.min(w - 35, right(row) + 4),
                                row.strip().bottom() - 1.5,
                                Math.min(size, 2))
                        : scrawl.word(note, dice.between(12, w * 0.55), free, size);
            }
            case EXTRA_NAME -> scrawl.word(VietnameseNames.one(dice).name(), dice.between(14, w * 0.4), free, size);
            case EXTRA_SIGNATURE -> {
                double x = dice.between(0.1, 0.7) * w;
                double y = dice.chance(0.7) ? free : dice.between(0.1, 0.3) * h;
                yield dice.chance(0.3)
                        ? scrawl.initials(x, y, dice.between(2, 4.5))
                        : scrawl.signature(x, y, dice.between(3, 12));
            }
            default -> List.of();
        };
    }

    private static double right(StyleRow row) {
        return row.lines().stream().mapToDouble(l -> l.ink().right()).max().orElseThrow();
    }
}
