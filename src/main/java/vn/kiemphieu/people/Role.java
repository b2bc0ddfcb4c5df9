package vn.kiemphieu.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.wording.Wording;

/** What a person is in the counting place. */
public enum Role implements Sayable {
    HEAD("truong-ban"),
    SECRETARY("thu-ky"),
    MEMBER("uy-vien"),
    TECHNICIAN("ky-thuat"),
    WITNESS("chung-kien");

    private static final Wording WORDING = new Wording("vn.kiemphieu.people.people");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The word used on the command line and in files. */
    public String code() {
        return code;
    }

    /** Whether it is among this role's duties. */
    public boolean may(Duty duty) {
        return Duty.of(this).contains(duty);
    }

    /** Whether the person is a member of the counting committee, who rules, types in and confirms. */
    public boolean isMember() {
        return may(Duty.DECIDE);
    }

    @Override
    public String in(Locale language) {
        return WORDING.say(language, "role." + name());
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
