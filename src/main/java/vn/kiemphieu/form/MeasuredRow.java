package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.ocr.PrintedWord;

/**
 * A placed name with everything the style keeps of it, in pixels.
 *
 * @param inks one per printed line of the name
 * @param bands one per printed line of the name
 */
record MeasuredRow(
        NamePlace place, List<PxBox> inks, List<Typography.Band> bands, Optional<PxBox> ordinal, PxBox strip) {
    MeasuredRow {
        inks = List.copyOf(inks);
        bands = List.copyOf(bands);
    }

    static List<MeasuredRow> of(PageText page, List<NamePlace> places) {
        RowGeometry geometry = page.geometry();
        List<Typography.Sample> samples = new ArrayList<>();
        List<PxBox> names = new ArrayList<>();
        List<PxBox> rows = new ArrayList<>();
        List<Optional<PxBox>> ordinals =
                OrdinalColumn.settled(places.stream().map(geometry::ordinal).toList(), places, geometry);
        List<Boolean> capitals =
                LetterCase.allCapitals(places.stream().map(page::text).toList());
        for (int i = 0; i < places.size(); i++) {
            NamePlace place = places.get(i);
            boolean inCapitals = capitals.get(i);
            place.spans().forEach(span -> samples.add(sample(page, span, inCapitals)));
            PxBox name = geometry.ink(place);
            names.add(name);
            rows.add(ordinals.get(i).map(name::union).orElse(name));
        }
        List<Typography.Band> bands = Typography.measure(samples);
        List<PxBox> strips = new StripLayout(page.layout(), page.blank()).strips(names, rows);
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
}
