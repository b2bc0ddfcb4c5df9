package vn.kiemphieu.form;

import java.io.IOException;
import java.util.List;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.form.PrintFace.Weight;

/** What stands above the list: head, stamp's place, title, how many to elect and how. */
record PageTop(PdfSheet sheet, BallotLayout layout, double margin) {
    private static final double LINE = 0.47;
    private static final double RULE_GAP = 1.5;
    private static final double GUTTER = 4;
    private static final double TITLE_PT = 15;
    private static final double LOWER_TITLE_PT = 12;
    private static final double SMALLEST_TITLE_PT = 11;

    /** Prints the head; where it ends. */
    double head() throws IOException {
        Letterhead head = layout.texts().head();
        double width = layout.paper().widthMm;
        double top = margin + 3;
        if (!head.official()) {
            double pt = Math.min(11, width / 15);
            double left = column(head.left(), margin + (width / 2 - margin) * 0.45, top, pt);
            return Math.max(left, column(head.right(), width * 0.72, top, pt));
        }
        double pt = officialPt(head);
        double leftWidth = widest(head.left(), pt);
        double rightWidth = widest(head.right(), pt);
        double spare = width - 2 * margin - leftWidth - rightWidth - GUTTER;
        double left = column(head.left(), margin + spare / 4 + leftWidth / 2, top, pt);
        return Math.max(left, column(head.right(), width - margin - spare / 4 - rightWidth / 2, top, pt));
    }

    /** Prints the title below {@code y} and what follows it; where the list may begin. */
    double title(double y) throws IOException {
        double end = counted(titleLines(y + 8));
        return instructions(end);
    }

    /** How far left the title and what follows it reach, at most. */
    double titleLeft() {
        var texts = layout.texts();
        double widest = sheet.width(Weight.ITALIC, 10, texts.count());
        double room = layout.paper().widthMm - 2 * margin;
        for (int i = 0; i < texts.title().size(); i++) {
            double width = sheet.width(
                    Weight.BOLD,
                    i == 0 ? TITLE_PT : LOWER_TITLE_PT,
                    texts.title().get(i));
            widest = Math.max(widest, Math.min(room, width));
        }
        double instructed = texts.instructions().isEmpty() ? 0 : 0.84 * layout.paper().widthMm;
        return (layout.paper().widthMm - Math.max(widest, instructed)) / 2;
    }

    /** Prints the title of a further page. */
    double continued(double y, String words) throws IOException {
        double end = titleLines(y);
        BallotPrinter.centred(sheet, words, layout.paper().widthMm / 2, end, Weight.ITALIC, 10);
        return instructions(end + 4);
    }

    private double titleLines(double y) throws IOException {
        double centre = layout.paper().widthMm / 2;
        boolean first = true;
        for (String line : layout.texts().title()) {
            if (official()) {
                y = officialTitle(line, centre, y, first ? TITLE_PT : LOWER_TITLE_PT);
            } else {
                BallotPrinter.centred(sheet, line, centre, y, Weight.BOLD, first ? TITLE_PT : 10.5);
                y += 5.2;
            }
            first = false;
        }
        return y;
    }

    private double counted(double y) throws IOException {
        String count = layout.texts().count();
        if (count.isEmpty()) {
            return y;
        }
        boolean plain = official() && !count.startsWith("(");
        double centre = layout.paper().widthMm / 2;
        BallotPrinter.centred(sheet, count, centre, y, plain ? Weight.REGULAR : Weight.ITALIC, plain ? 12 : 10);
        return y + 4;
    }

    private double instructions(double y) throws IOException {
        double centre = layout.paper().widthMm / 2;
        double room = 0.84 * layout.paper().widthMm;
        for (String instruction : layout.texts().instructions()) {
            List<String> lines = official()
                    ? NameBreak.lines(sheet, instruction, Weight.ITALIC, 10, room)
                    : sheet.wrap(instruction, Weight.ITALIC, 10, room);
            for (String line : lines) {
                BallotPrinter.centred(sheet, line, centre, y + 0.6, Weight.ITALIC, 10);
                y += 4.6;
            }
        }
        return y;
    }

    private boolean official() {
        return layout.texts().head().official();
    }

    /** A line of an official title, as large as lets it stay one line, down to a point where it is broken instead. */
    private double officialTitle(String line, double centre, double y, double largest) throws IOException {
        double room = layout.paper().widthMm - 2 * margin;
        double fitting = Math.floor(2 * room / sheet.width(Weight.BOLD, 1, line)) / 2;
        double pt = fitting < SMALLEST_TITLE_PT ? SMALLEST_TITLE_PT : Math.min(largest, fitting);
        for (String part : NameBreak.lines(sheet, line, Weight.BOLD, pt, room)) {
            BallotPrinter.centred(sheet, part, centre, y, Weight.BOLD, pt);
            y += Math.max(pt, SMALLEST_TITLE_PT) * LINE;
        }
        return y;
    }

    /** Letters of the head: 11 pt, or as many as let both columns stand side by side. */
    private double officialPt(Letterhead head) {
        double room = layout.paper().widthMm - 2 * margin - GUTTER;
        double needed = widest(head.left(), 1) + widest(head.right(), 1);
        return Math.min(11, Math.floor(10 * room / needed) / 10);
    }

    private double widest(List<Letterhead.Line> lines, double pt) {
        return lines.stream()
                .mapToDouble(line -> sheet.width(line.weight(), pt, line.text()))
                .max()
                .orElse(0);
    }

    private double column(List<Letterhead.Line> lines, double centre, double y, double pt) throws IOException {
        for (Letterhead.Line line : lines) {
            BallotPrinter.centred(sheet, line.text(), centre, y, line.weight(), pt);
            double half = line.ruleShare() * sheet.width(line.weight(), pt, line.text()) / 2;
            if (half > 0) {
                sheet.rule(centre - half, y + RULE_GAP + 0.2, centre + half, y + RULE_GAP + 0.2, 0.2);
                y += RULE_GAP;
            }
            y += pt * LINE;
        }
        return y;
    }

    /** The printed box for the stamp, with its words. */
    void stampBox(MmBox box) throws IOException {
        sheet.frame(box, 0.2);
        double centre = (box.left() + box.right()) / 2;
        double y = (box.top() + box.bottom()) / 2;
        BallotPrinter.centred(sheet, "Vị trí đóng dấu", centre, y - 0.8, Weight.REGULAR, 9);
        BallotPrinter.centred(sheet, "của Tổ bầu cử", centre, y + 3.4, Weight.REGULAR, 9);
    }
}
