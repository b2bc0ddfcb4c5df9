package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ocr.PrintedWord;

/**
 * A placed name with everything the style keeps of it, in pixels.
 *
 * @param inks one per printed line of the name
 * @param bands one per printed line of the name
 */
record MeasuredRow(
        NamePlace place, List<PxBox> inks, List<Typography.Band> bands, Optional<PxBox> ordinal, PxBox strip) {
    /** Share of capitals from which a name counts as set in capitals; "Ông LÝ Á" is. */
    private static final double CAPITALS = 0.55;

    MeasuredRow {
        inks = List.copyOf(inks);
        bands = List.copyOf(bands);
    }

    static List<MeasuredRow> of(PageText page, List<NamePlace> places) {
        RowGeometry geometry = page.geometry();
        List<Typography.Sample> samples = new ArrayList<>();
        List<PxBox> names = new ArrayList<>();
        List<PxBox> rows = new ArrayList<>();
        List<Optional<PxBox>> ordinals = new ArrayList<>();
        for (NamePlace place : places) {
            boolean capitals = allCapitals(page.text(place));
            place.spans().forEach(span -> samples.add(sample(page, span, capitals)));
            PxBox name = geometry.ink(place);
            Optional<PxBox> ordinal = geometry.ordinal(place);
            names.add(name);
            ordinals.add(ordinal);
            rows.add(ordinal.map(name::union).orElse(name));
        }
        List<Typography.Band> bands = Typography.measure(samples);
        List<PxBox> strips = new StripLayout(page.lines(), geometry, page.blank()).strips(names, rows);
        List<MeasuredRow> measured = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < places.size(); i++) {
            NamePlace place = places.get(i);
            List<PxBox> inks = place.spans().stream().map(geometry::ink).toList();
            measured.add(new MeasuredRow(
                    place, inks, bands.subList(next, next + inks.size()), ordinals.get(i), strips.get(i)));
            next += inks.size();
        }
        return measured;
    }

    private static Typography.Sample sample(PageText page, NamePlace.Span span, boolean capitals) {
        ReadLine line = page.lines().get(span.line());
        List<Integer> starts = page.words(span).stream().map(PrintedWord::left).toList();
        return new Typography.Sample(line.line(), SpanInk.pieces(line, span.from(), span.to()), starts, capitals);
    }

    private static boolean allCapitals(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        return capitals > CAPITALS * letters;
    }
}
