package vn.kiemphieu.reading;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.form.BallotPrinter;
import vn.kiemphieu.form.PrintRaster;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** A printed ballot with names of our choice, the style that belongs to it, and a reader for it. */
final class GoldenForm {
    static final int DPI = 200;

    /** A Party ballot: ruled table with ordinals, seal pressed in the corner. */
    static final GoldenForm PARTY = of(
            TestForms.PARTY_A5_POSTS,
            "Nguyễn Văn An",
            "Trần Thị Bích Ngọc",
            "Lê Hoàng Minh Đức",
            "Phạm Quang Huy",
            "Nông Thị Thu Hà",
            "Đỗ Mạnh Cường",
            "Vũ Thị Kim Oanh",
            "Hoàng Đình Phúc",
            "Bùi Xuân Trường",
            "Lý A Sủng",
            "Ngô Thị Phương Thảo",
            "Đặng Hữu Nghĩa");

    /** A state ballot: a list without a table, one name of two lines, a box for the stamp. */
    static final GoldenForm STATE = of(
            TestForms.STATE_13,
            "Bà NGUYỄN THỊ HỒNG",
            "Ông TRẦN QUỐC TUẤN",
            "Ông LÊ VĂN KHÁNH",
            "Bà PHẠM THỊ MINH NGUYỆT (tên gọi khác: Phạm Thị Bạch Tuyết)",
            "Ông ĐINH CÔNG THÀNH");

    private static final int SEAL_DPI = 200;
    private static final Color SEAL_GRAY = new Color(120, 120, 120);

    private final TestForm form;
    private final BallotStyle style;
    private final Optional<GrayImage> seal;
    private final Map<Integer, GrayImage> prints = new ConcurrentHashMap<>();
    private BallotReader reader;

    private GoldenForm(TestForm form, int blankDpi) {
        this.form = form;
        BallotLayout layout = form.layout();
        boolean stamped = layout.stamp() != BallotLayout.StampMark.NONE;
        this.seal =
                stamped ? Optional.of(PrintRaster.gray(new BallotPrinter().seal(layout), SEAL_DPI)) : Optional.empty();
        Contest contest = form.contest();
        var printed = form.printed();
        this.style = new BallotStyle(
                "0".repeat(64),
                contest.id(),
                form.election().regime(),
                contest.method(),
                contest.seats(),
                stamped,
                printed.widthMm(),
                printed.heightMm(),
                new BlankPage(DrawnPaper.of(print(blankDpi), blankDpi).encoded("png"), blankDpi),
                printed.stampPlace(),
                printed.rows());
    }

    static GoldenForm of(TestForm form) {
        return new GoldenForm(form, DPI);
    }

    /** The layout of a form of the catalogue with this list of names. */
    static GoldenForm of(TestForms like, String... names) {
        TestForm pattern = like.form(0);
        Contest asked = pattern.contest();
        List<Candidate> candidates = IntStream.range(0, names.length)
                .mapToObj(i -> new Candidate(i + 1, names[i]))
                .toList();
        Election election = new Election(
                pattern.election().title(),
                pattern.election().unit(),
                pattern.election().regime(),
                pattern.election().meeting(),
                false,
                List.of(new Contest(asked.id(), asked.title(), asked.method(), asked.seats(), candidates)));
        return of(new TestForm(like.code() + "-golden", election, pattern.layout()));
    }

    /** The same form with a coarser picture of the blank, which is read the faster for it. */
    GoldenForm coarse(int blankDpi) {
        return new GoldenForm(form, blankDpi);
    }

    TestForm form() {
        return form;
    }

    BallotStyle style() {
        return style;
    }

    Name name(int index) {
        return new Name(style.rows().get(index));
    }

    List<StyleRow> rows() {
        return style.rows();
    }

    /** A clean ballot, stamped where it belongs. */
    DrawnPaper ballot() {
        return ballot(DPI);
    }

    DrawnPaper ballot(int dpi) {
        return style.stampPlace()
                .map(place -> stamped(dpi, (place.left() + place.right()) / 2, (place.top() + place.bottom()) / 2))
                .orElseGet(() -> unstamped(dpi));
    }

    DrawnPaper unstamped(int dpi) {
        return DrawnPaper.of(print(dpi), dpi);
    }

    /** A ballot whose seal lies with its middle at this point, mm. */
    DrawnPaper stamped(int dpi, double x, double y) {
        return seal(unstamped(dpi), x, y);
    }

    DrawnPaper seal(DrawnPaper paper, double x, double y) {
        return paper.press(seal.orElseThrow(), SEAL_DPI, x, y, SEAL_GRAY);
    }

    DrawnPaper seal(DrawnPaper paper, Color ink, double x, double y) {
        return paper.press(seal.orElseThrow(), SEAL_DPI, x, y, ink);
    }

    PageReading read(DrawnPaper paper) {
        return reader().read(paper.scanned());
    }

    private synchronized BallotReader reader() {
        if (reader == null) {
            reader = newReader();
        }
        return reader;
    }

    BallotReader newReader() {
        return new BallotReader(style, CalibrationFile.standard(), DebugImages.none());
    }

    GrayImage print(int dpi) {
        return prints.computeIfAbsent(dpi, k -> PrintRaster.gray(form.printed().pdf(), k));
    }

    /** Heights and ends of one printed name, mm; of a name of several lines the last is meant where there is one y. */
    record Name(StyleRow row) {
        double left() {
            return row.lines().stream().mapToDouble(l -> l.ink().left()).min().orElseThrow();
        }

        double right() {
            return row.lines().stream().mapToDouble(l -> l.ink().right()).max().orElseThrow();
        }

        double width() {
            return right() - left();
        }

        /** Half-way up the small letters of line {@code k}. */
        double middle(int k) {
            return (row.lines().get(k).xHeightTop() + row.lines().get(k).baseline()) / 2;
        }

        double middle() {
            return middle(row.lines().size() - 1);
        }

        double base() {
            return row.lines().get(row.lines().size() - 1).baseline();
        }

        double xTop() {
            return row.lines().get(0).xHeightTop();
        }

        MmBox ink() {
            double top =
                    row.lines().stream().mapToDouble(l -> l.ink().top()).min().orElseThrow();
            double bottom = row.lines().stream()
                    .mapToDouble(l -> l.ink().bottom())
                    .max()
                    .orElseThrow();
            return new MmBox(left(), top, right(), bottom);
        }
    }
}
