package vn.kiemphieu.store;

/** How a counting place was left: what {@code station.seal} is. */
public enum SealState {
    /** Sealed, and the seal signed by the place's key. */
    SIGNED,
    /** Sealed by a program that had not the key's passphrase: against damage, not against people. */
    UNSIGNED,
    /** Somebody works in it, or was killed at it. */
    OPEN,
    /** There is no seal: somebody took it away, or this is a copy, or an older program made the place. */
    NONE
}
