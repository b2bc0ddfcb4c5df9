package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.UnreadableCause;

/**
 * A reading as columns of {@code sheet}, and back.
 *
 * @param reasons of the sheet itself; rows hold their own
 * @param cause why an unreadable file is one
 */
record ReadingColumns(
        String kind, String status, String reasons, Optional<String> cause, Optional<String> registration) {

    static ReadingColumns of(PageReading reading) {
        String status = reading.status().code();
        if (reading instanceof PageReading.Read read) {
            return new ReadingColumns(
                    "read",
                    status,
                    codes(read.sheetReasons()),
                    Optional.empty(),
                    Optional.of(json(read.registration())));
        }
        if (reading instanceof PageReading.Unreadable unreadable) {
            return new ReadingColumns(
                    "unreadable",
                    status,
                    codes(reading.reasons()),
                    Optional.of(unreadable.cause().name()),
                    Optional.empty());
        }
        String kind = reading instanceof PageReading.Blank ? "blank" : "foreign";
        return new ReadingColumns(kind, status, codes(reading.reasons()), Optional.empty(), Optional.empty());
    }

    static ReadingColumns of(ResultSet row) throws SQLException {
        return new ReadingColumns(
                row.getString("kind"),
                row.getString("status"),
                row.getString("reasons"),
                Optional.ofNullable(row.getString("cause")),
                Optional.ofNullable(row.getString("registration")));
    }

    PageReading reading(List<RowReading> rows) {
        return switch (kind) {
            case "read" -> new PageReading.Read(registration(registration.orElseThrow()), reasonSet(reasons), rows);
            case "unreadable" -> new PageReading.Unreadable(UnreadableCause.valueOf(cause.orElseThrow()));
            case "blank" -> new PageReading.Blank(onlyReason());
            case "foreign" -> new PageReading.Foreign(onlyReason());
            default -> throw new IllegalStateException("the schema allows no kind " + kind);
        };
    }

    static String codes(Collection<AdjudicationReason> reasons) {
        return reasons.stream().sorted().map(Enum::name).collect(Collectors.joining(";"));
    }

    static Set<AdjudicationReason> reasonSet(String codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        Arrays.stream(codes.split(";"))
                .filter(code -> !code.isEmpty())
                .map(AdjudicationReason::valueOf)
                .forEach(reasons::add);
        return reasons;
    }

    private AdjudicationReason onlyReason() {
        return reasonSet(reasons).iterator().next();
    }

    /** Six numbers of the affine map, the residual and the skew. */
    private static String json(Registration registration) {
        String map =
                Arrays.stream(registration.toScan()).mapToObj(Double::toString).collect(Collectors.joining(","));
        return "[" + map + "," + registration.residualMm() + "," + registration.skewDegrees() + "]";
    }

    private static Registration registration(String json) {
        double[] all = Arrays.stream(json.substring(1, json.length() - 1).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Registration(Arrays.copyOf(all, all.length - 2), all[all.length - 2], all[all.length - 1]);
    }
}
