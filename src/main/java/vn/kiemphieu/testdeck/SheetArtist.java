package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.testdeck.pen.Definition;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.pen.Hand;
import vn.kiemphieu.testdeck.pen.Pen;
import vn.kiemphieu.testdeck.pen.Slips;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.pen.Writer;
import vn.kiemphieu.testdeck.scan.Blemish;
import vn.kiemphieu.testdeck.scan.PageDrawing;
import vn.kiemphieu.testdeck.scan.PageDrawing.Ink;
import vn.kiemphieu.testdeck.scan.PageDrawing.LostCorner;
import vn.kiemphieu.testdeck.scan.PageDrawing.SealPress;
import vn.kiemphieu.testdeck.scan.PageDrawing.Side;
import vn.kiemphieu.testdeck.scan.ScanSetting;
import vn.kiemphieu.testdeck.scan.Scanner;

/** Draws one sheet: decides what is peculiar about it, lets a voter mark it, handles it, scans it. */
final class SheetArtist {
    private final TestForm form;
    private final Profile profile;
    private final long seed;
    private final DeckSpec.Focus focus;
    private final Optional<PaperColour> paper;
    private final int number;
    private final UnaryOperator<ScanSetting> scanner;
    private final Dice dice;

    SheetArtist(DeckSpec deck, int number, UnaryOperator<ScanSetting> scanner) {
        this.form = deck.form();
        this.profile = deck.profile();
        this.seed = deck.seed();
        this.focus = deck.focus();
        this.paper = deck.paper();
        this.number = number;
        this.scanner = scanner;
        this.dice = Dice.of(seed, form.name() + "/" + profile, number);
    }

    /** Everything about the sheet but its pixels. */
    SheetPlan plan() {
        SheetClass sheetClass = sheetClass();
        Set<String> words = new LinkedHashSet<>();
        TestForm printed = sheetClass == SheetClass.FOREIGN ? other(words) : form;
        ScanSetting setting = scanner.apply(new ScanRoom(profile, dice.branch())
                .setting(
                        sheetClass,
                        printed.printed().widthMm(),
                        printed.printed().heightMm()));
        Sheet sheet = sheet(printed, sheetClass, setting, words);
        Optional<PageDrawing> second = sheetClass == SheetClass.DOUBLE_FEED
                ? Optional.of(sheet(printed, SheetClass.NORMAL, setting, new LinkedHashSet<>())
                        .page())
                : Optional.empty();
        double overlap = dice.between(0.12, 0.7) * printed.printed().heightMm();
        setting.streaks().forEach(s -> words.add(s.code()));
        String name = String.format(
                Locale.ROOT,
                "%s_%d_%05d.%s",
                form.name(),
                seed,
                number,
                setting.format().suffix());
        List<RowTruth> rows = sheetClass.readable()
                ? rows(sheet, sheetClass, setting, new Scanner(sheet.page(), setting), words)
                : unread(sheetClass, words);
        String pens = Pens.code(sheet.page().ink());
        // With a single mark there is nothing to change the pen for.
        SheetClass marked = sheetClass == SheetClass.MULTI_INK && !pens.contains("+") ? SheetClass.NORMAL : sheetClass;
        SheetClass drawn = marked == SheetClass.NORMAL && sealLost(sheet, setting) ? SheetClass.STAMP_LOST : marked;
        return new SheetPlan(name, form.name(), drawn, sheet.page(), second, overlap, setting, pens, rows);
    }

    private SheetClass sheetClass() {
        if (!dice.chance(profile.special)) {
            return SheetClass.NORMAL;
        }
        List<SheetClass> possible = SheetClass.special().stream()
                .filter(c -> !c.sealed() || form.seal().isPresent())
                .toList();
        return dice.weighted(possible, SheetClass::weight);
    }

    /** Another ballot: another list on this layout, the same list for the other method, or another form. */
    private TestForm other(Set<String> words) {
        String[] own = form.name().split("~");
        Optional<TestForms> base = TestForms.named(own[0]);
        if (base.isPresent() && dice.chance(0.65)) {
            long list = own.length > 1 ? Long.parseLong(own[1]) : 0;
            if (dice.chance(0.4)) {
                Optional<TestForm> office = dice.chance(0.4) ? base.get().otherOffice(list) : Optional.empty();
                words.add(office.isPresent() ? "other-office" : "near-list");
                return office.orElseGet(() -> base.get().near(list, dice.whole(1, 3)));
            }
            Optional<TestForm> same = base.get().otherMethod(list);
            if (same.isPresent() && dice.chance(0.5)) {
                words.add("other-method");
                return same.get();
            }
            words.add("other-list");
            return base.get().cached(1000 + dice.whole(1, 3));
        }
        words.add("other-form");
        return dice.pick(TestForms.strangers(base)).cached(1001);
    }

    /** A voted, handled sheet with what is known about it. */
    private record Sheet(PageDrawing page, Voted voted, List<Definition.InkLine> elsewhere, List<Blemish> blemishes) {}

    private Sheet sheet(TestForm printed, SheetClass sheetClass, ScanSetting setting, Set<String> words) {
        Handling handling = new Handling(profile, focus.astray(), paper, dice.branch());
        PageDrawing.Paper sheet = handling.paper();
        List<String> condition = new ArrayList<>();
        PageDrawing.Toner toner = handling.toner(condition);
        Dice voter = dice.branch();
        Definition definition = ScanRoom.definition(printed.clearShare(), setting, sheet);
        boolean careful = profile == Profile.CLEAN;
        Pen pen = pen(voter, definition, careful);
        Writer writer = new Writer(Hand.any(voter), pen, voter);
        Pens pens = sheetClass == SheetClass.MULTI_INK
                ? new Pens(writer, writer.with(another(pen, voter, definition, careful)))
                : new Pens(writer);
        Voted voted = printed.answered()
                ? new AnsweredRows(printed, definition, pens, voter, careful)
                : new VotedRows(printed, definition, pens, voter, careful);
        boolean asked = dice.chance(focus.doubtful() > 0 ? 1 : profile.asked)
                && sheetClass.readable()
                && sheetClass != SheetClass.ALL_STRUCK
                && sheetClass != SheetClass.NONE_STRUCK;
        voted.vote(sheetClass, asked, focus.doubtful(), setting.mode().bilevel());
        List<Stroke> extra = new ExtraInk(printed, dice, writer, definition).on(sheetClass);
        List<Ink> ink = new ArrayList<>(voted.ink());
        List<Stroke> wet = ink.stream().flatMap(i -> i.strokes().stream()).toList();
        if (!extra.isEmpty()) {
            ink.add(new Ink(pen, extra));
        }
        Optional<SealPress> seal = sheetClass == SheetClass.STAMP_MISSING
                ? Optional.empty()
                : seal(printed, handling).map(press -> sheetClass == SheetClass.STAMP_COPIED ? press.copied() : press);
        List<Blemish> blemishes = new ArrayList<>(handling.blemishes(printed, condition.contains("print-copy")));
        handling.smear(wet).ifPresent(blemishes::add);
        if (!voted.fluid().isEmpty()) {
            blemishes.add(new Blemish.Fluid(voted.fluid(), Slips.FLUID));
        }
        Optional<LostCorner> corner = sheetClass == SheetClass.TORN_CORNER || sheetClass == SheetClass.FOLDED_CORNER
                ? Optional.of(handling.corner(sheetClass == SheetClass.FOLDED_CORNER))
                : Optional.empty();
        blemishes.forEach(b -> words.add(b.code()));
        words.addAll(condition);
        Side side = switch (sheetClass) {
            case BACK_SIDE -> Side.BACK;
            case BLANK_PAGE -> Side.EMPTY;
            default -> Side.FRONT;
        };
        int printDpi = ScanRoom.printDpi(setting.dpi());
        PageDrawing page = new PageDrawing(
                () -> printed.raster(printDpi),
                printDpi,
                printed.printed().widthMm(),
                printed.printed().heightMm(),
                sheet,
                toner,
                side == Side.EMPTY ? List.of() : ink,
                side == Side.FRONT ? seal : Optional.empty(),
                blemishes,
                corner,
                side);
        List<Definition.InkLine> elsewhere = extra.stream()
                .map(s -> new Definition.InkLine(s, pen.grayAbsorption()))
                .toList();
        return new Sheet(page, voted, elsewhere, blemishes);
    }

    /** A pen whose ink the scan shows: about ink that is lost before the reader no reader can be asked. */
    private static Pen pen(Dice voter, Definition definition, boolean careful) {
        Pen pen = careful ? Pen.handedOut(voter) : Pen.any(voter);
        for (int tries = 0; tries < 50 && !definition.shows(pen); tries++) {
            pen = careful ? Pen.handedOut(voter) : Pen.any(voter);
        }
        return pen;
    }

    /** A second pen whose ink is plainly another. */
    private static Pen another(Pen first, Dice voter, Definition definition, boolean careful) {
        Pen pen = pen(voter, definition, careful);
        while (!pen.differsFrom(first)) {
            pen = pen(voter, definition, careful);
        }
        return pen;
    }

    /** Whether the seal's usual ink is lighter than what a black-and-white scan makes black, as the pens never are. */
    private static boolean sealLost(Sheet sheet, ScanSetting setting) {
        double visible = ScanRoom.definition(1, setting, sheet.page().paper()).visible();
        return setting.mode().bilevel()
                && sheet.page().seal().filter(seal -> seal.contrast() < visible).isPresent();
    }

    private static Optional<SealPress> seal(TestForm printed, Handling handling) {
        return printed.seal()
                .map(picture -> handling.seal(
                        picture,
                        printed.sealDpi(),
                        printed.printed().stampPlace().orElseThrow(),
                        printed.printed()));
    }

    private List<RowTruth> unread(SheetClass sheetClass, Set<String> words) {
        return form.contest().candidates().stream()
                .map(c ->
                        new RowTruth(c.no(), c.name(), Optional.empty(), "na:" + sheetClass.code(), List.copyOf(words)))
                .toList();
    }

    private List<RowTruth> rows(
            Sheet sheet, SheetClass sheetClass, ScanSetting setting, Scanner scanner, Set<String> words) {
        List<RowTruth> rows = new ArrayList<>();
        List<StyleRow> printed = form.printed().rows();
        for (int i = 0; i < printed.size(); i++) {
            StyleRow row = printed.get(i);
            RowTruth truth = sheet.voted().truth(i, sheet.elsewhere());
            Set<String> all = new LinkedHashSet<>(words);
            all.addAll(truth.distractors());
            boolean lost = false;
            for (NameLine line : row.lines()) {
                lost |= hit(line.ink(), "@name", sheet, setting, scanner, all);
            }
            for (MmBox cell :
                    row.answers().map(a -> List.of(a.agree(), a.disagree())).orElse(List.of())) {
                lost |= hit(cell, "@cell", sheet, setting, scanner, all);
            }
            rows.add(
                    lost
                            ? new RowTruth(
                                    row.no(), row.name(), Optional.empty(), "na:" + sheetClass.code(), List.copyOf(all))
                            : truth.among(List.copyOf(all)));
        }
        return rows;
    }

    /** Adds what lies on this box to {@code words}; whether the box is not wholly on the picture. */
    private boolean hit(MmBox box, String where, Sheet sheet, ScanSetting setting, Scanner scanner, Set<String> words) {
        sheet.blemishes().stream().filter(b -> b.touches(box)).forEach(b -> words.add(b.code() + where));
        sheet.page().seal().filter(s -> s.touches(box)).ifPresent(s -> words.add("stamp-over" + where));
        MmBox seen = scanner.inFrame(box);
        setting.streaks().stream()
                .filter(s -> s.crosses(seen, setting.frameWidth(), setting.frameHeight()))
                .forEach(s -> words.add((s.vertical() ? "streak-v" : "streak-h") + where));
        boolean outside = seen.left() < 0.5
                || seen.top() < 0.5
                || seen.right() > setting.frameWidth() - 0.5
                || seen.bottom() > setting.frameHeight() - 0.5;
        return outside
                || sheet.page()
                        .lostCorner()
                        .filter(c -> c.touches(
                                box, form.printed().widthMm(), form.printed().heightMm()))
                        .isPresent();
    }
}
