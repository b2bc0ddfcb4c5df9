package vn.kiemphieu.form;

/** What the operator says about the stamp when a style is built. */
public enum StampRequirement {
    REQUIRED,
    NONE,
    /** Required if the blank shows a seal or a stamp box, or the election is a state election. */
    AUTO
}
