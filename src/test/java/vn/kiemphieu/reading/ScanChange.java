package vn.kiemphieu.reading;

import java.util.function.UnaryOperator;

/** What another feeding, another scanner or another setting makes of the same sheet; it may raise doubts, nothing else. */
enum ScanChange {
    TURNED("turned by 1 degree", p -> p.turned(1, 255)),
    TURNED_BACK("turned by -1 degree", p -> p.turned(-1, 255)),
    SHIFTED("shifted by 2 mm", p -> p.shifted(2, -2)),
    SHIFTED_BACK("shifted by 2 mm the other way", p -> p.shifted(-2, 2)),
    DARKER("20 gray levels darker", p -> p.toned(1, -20)),
    LIGHTER("20 gray levels lighter", p -> p.toned(1, 20)),
    SMALLER("at 97 %", p -> p.scaled(0.97, 0.97)),
    LARGER("at 103 %", p -> p.scaled(1.03, 1.03)),
    STRETCHED("stretched by 2 % along the feed", p -> p.scaled(1, 1.02)),
    COARSER("with two thirds of the pixels", p -> p.resampled(2 / 3.0)),
    COMPRESSED("as JPEG of quality 60", p -> DrawnPaper.decode(p.jpeg(0.6), p.dpi())),
    UPSIDE_DOWN("upside down", p -> p.quarterTurns(2));

    private final String words;
    private final UnaryOperator<DrawnPaper> how;

    ScanChange(String words, UnaryOperator<DrawnPaper> how) {
        this.words = words;
        this.how = how;
    }

    /** The changed sheet; the paper itself stays as it is. */
    DrawnPaper of(DrawnPaper paper) {
        return how.apply(paper);
    }

    @Override
    public String toString() {
        return words;
    }
}
