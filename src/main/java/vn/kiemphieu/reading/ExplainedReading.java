package vn.kiemphieu.reading;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.decision.Comparison;
import vn.kiemphieu.image.RgbImage;

/**
 * A reading with what it rests on.
 *
 * @param comparisons every number with the limit it was held against, as the decision was made
 * @param ink the sheet laid over its blank, each kind of ink in its own colour; empty where it was not measured
 */
public record ExplainedReading(PageReading reading, List<Comparison> comparisons, Optional<RgbImage> ink) {
    public ExplainedReading {
        comparisons = List.copyOf(comparisons);
    }
}
