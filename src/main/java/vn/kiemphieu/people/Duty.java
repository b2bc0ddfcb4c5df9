package vn.kiemphieu.people;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is done in a counting place and who may: each role has what its work needs and nothing more. Whoever is of the counting
 * committee decides; who sees to the machine feeds and copies, and decides nothing; who watches looks and checks.
 */
public enum Duty {
    /** Rule on a doubt, type a ballot in, confirm, put figures and settings on record. */
    DECIDE,
    /** Close a contest, open it again; always with a second person. */
    CLOSE,
    /** Feed a batch, count its sheets, take one out, make the place ready. */
    FEED,
    /** Back up, restore, export, put an archive away or open it. */
    KEEP,
    /** Make a key, use accounts, set a passphrase; always with a second person. */
    ADMIT,
    /** Look and verify. */
    LOOK;

    private static final Set<Duty> COMMITTEE = EnumSet.allOf(Duty.class);
    private static final Set<Duty> MACHINE = EnumSet.of(FEED, KEEP, LOOK);
    private static final Set<Duty> WATCHING = EnumSet.of(LOOK);

    /** The table: whoever adds a role says here what it may. */
    static Set<Duty> of(Role role) {
        return switch (role) {
            case HEAD, SECRETARY -> COMMITTEE;
            case MEMBER -> EnumSet.of(DECIDE, CLOSE, FEED, ADMIT, LOOK);
            case TECHNICIAN -> MACHINE;
            case WITNESS -> WATCHING;
        };
    }
}
