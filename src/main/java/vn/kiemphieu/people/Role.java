package vn.kiemphieu.people;

import java.util.Arrays;
import java.util.Optional;

/** What a person is in the counting place. */
public enum Role {
    HEAD("truong-ban", true),
    SECRETARY("thu-ky", true),
    MEMBER("uy-vien", true),
    TECHNICIAN("ky-thuat", false),
    WITNESS("chung-kien", false);

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

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
