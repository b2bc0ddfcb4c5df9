package vn.kiemphieu.rules;

import static vn.kiemphieu.ballot.InvalidReason.ADDED_CONTENT;
import static vn.kiemphieu.ballot.InvalidReason.ADDED_NAME;
import static vn.kiemphieu.ballot.InvalidReason.BOTH_OR_NO_BOX;
import static vn.kiemphieu.ballot.InvalidReason.MARKED;
import static vn.kiemphieu.ballot.InvalidReason.MORE_THAN_SEATS;
import static vn.kiemphieu.ballot.InvalidReason.MULTI_INK;
import static vn.kiemphieu.ballot.InvalidReason.NOT_ISSUED;
import static vn.kiemphieu.ballot.InvalidReason.NO_STAMP;
import static vn.kiemphieu.ballot.InvalidReason.SIGNED;
import static vn.kiemphieu.ballot.InvalidReason.UNDETERMINABLE;
import static vn.kiemphieu.ballot.InvalidReason.VOTES_FOR_NOBODY;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.election.Regime;

/** On which grounds a ballot may be held invalid in each regime, each with the article that says so. */
public final class InvalidGrounds {
    private static final String LAW = "Luật 85/2015/QH13, Điều 74";
    private static final String LAW_DOUBTFUL = "Luật 85/2015/QH13, Điều 74; Tổ bầu cử quyết định";
    private static final String PARTY = "Quy chế 190-QĐ/TW, Điều 15; Quyết định 244-QĐ/TW, Điều 17.2";
    private static final String PARTY_COMMITTEE = "Quy chế 190-QĐ/TW, Điều 8";
    private static final String CLUB = "Quy chế của tổ chức";

    private InvalidGrounds() {}

    /** Ground to article. */
    public static Map<InvalidReason, String> of(Regime regime) {
        EnumMap<InvalidReason, String> grounds = new EnumMap<>(InvalidReason.class);
        switch (regime) {
            case STATE -> {
                // a signature is added content and several inks are no ground of their own in art. 74
                put(grounds, LAW, NOT_ISSUED, NO_STAMP, MORE_THAN_SEATS, VOTES_FOR_NOBODY, ADDED_NAME, ADDED_CONTENT);
                put(grounds, LAW_DOUBTFUL, MARKED, UNDETERMINABLE, BOTH_OR_NO_BOX);
            }
            case PARTY_CONGRESS -> {
                put(grounds, PARTY, NOT_ISSUED, MORE_THAN_SEATS, VOTES_FOR_NOBODY, ADDED_NAME, ADDED_CONTENT);
                put(grounds, PARTY, MARKED, SIGNED, MULTI_INK, BOTH_OR_NO_BOX);
                // art. 15 asks for the stamp but does not list its absence; art. 8 lets the committee conclude
                put(grounds, PARTY_COMMITTEE, NO_STAMP, UNDETERMINABLE);
            }
            case CLUB -> put(grounds, CLUB, InvalidReason.values());
        }
        return Collections.unmodifiableMap(grounds);
    }

    private static void put(Map<InvalidReason, String> grounds, String article, InvalidReason... reasons) {
        List.of(reasons).forEach(reason -> grounds.put(reason, article));
    }
}
