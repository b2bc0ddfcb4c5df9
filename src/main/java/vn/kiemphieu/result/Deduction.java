package vn.kiemphieu.result;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kiemphieu.election.Meeting;

/** Who is taken off those summoned before half is reckoned (190-QĐ/TW art. 30; 244-QĐ/TW art. 32.2 and 32.3). */
public enum Deduction {
    /** Introduced to temporary activity elsewhere. */
    ACTIVE_ELSEWHERE(Meeting.MEMBERS_CONGRESS),
    /** Exempted from work and activity, and absent; those present are counted. */
    EXEMPTED_ABSENT(Meeting.MEMBERS_CONGRESS),
    /** Suspended from activity, prosecuted or detained. */
    SUSPENDED_OR_DETAINED(Meeting.MEMBERS_CONGRESS),
    /** Absent for the whole congress for a reason that the convening committee accepted. */
    EXCUSED_THROUGHOUT(Meeting.MEMBERS_CONGRESS),
    /** Members of the convening committee absent for the whole congress. */
    CONVENING_COMMITTEE_ABSENT(Meeting.DELEGATES_CONGRESS),
    /** Delegates absent for the whole congress with no substitute in their place. */
    ABSENT_WITHOUT_SUBSTITUTE(Meeting.DELEGATES_CONGRESS);

    private final Meeting meeting;

    Deduction(Meeting meeting) {
        this.meeting = meeting;
    }

    /** The word used on the command line and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Deduction> ofCode(String code) {
        return Arrays.stream(values())
                .filter(deduction -> deduction.code().equals(code))
                .findFirst();
    }

    /** The kind of meeting at which it is made. */
    public Meeting meeting() {
        return meeting;
    }
}
