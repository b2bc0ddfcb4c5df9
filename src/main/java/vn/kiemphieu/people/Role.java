package vn.kiemphieu.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.wording.Wording;

/** What a person is in the counting place. */
public enum Role implements Sayable {
    HEAD("truong-ban", true),
    SECRETARY("thu-ky", true),
    MEMBER("uy-vien", true),
    TECHNICIAN("ky-thuat", false),
    WITNESS("chung-kien", false);

    private static final Wording WORDING = new Wording("vn.kiemphieu.people.people");

    private final String code;
    private final boolean rules;

    Role(String code, boolean rules) {
        this.code = code;
        this.rules = rules;
    }

    /** The word used on the command line and in files. */
    public String code() {
        return code;
    }

    /** Whether the person is a member of the counting committee, who rules, types in and confirms. */
    public boolean isMember() {
        return rules;
    }

    @Override
    public String in(Locale language) {
        return WORDING.say(language, "role." + name());
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
