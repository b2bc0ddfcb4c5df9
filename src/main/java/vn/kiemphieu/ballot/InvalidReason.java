package vn.kiemphieu.ballot;

/** Why a ballot does not count (Law 85/2015 art. 74; 190-QĐ/TW art. 15). The article of each regime is in {@code rules}. */
public enum InvalidReason {
    /** Not the prescribed form, or not issued by the committee. */
    NOT_ISSUED,
    NO_STAMP,
    /** More names left than are to be elected; an untouched ballot of a list with surplus is one. */
    MORE_THAN_SEATS,
    /** Every name struck, or nobody agreed to. */
    VOTES_FOR_NOBODY,
    /** A name outside the list. */
    ADDED_NAME,
    /** Any other writing. */
    ADDED_CONTENT,
    /** The committee concluded that the ballot was marked to be known again. */
    MARKED,
    SIGNED,
    /** Written with several inks. */
    MULTI_INK,
    /** A list of one person: both cells marked, or neither. */
    BOTH_OR_NO_BOX,
    /** The committee concluded that the voter's will cannot be made out: damage, a stroke too faint. */
    UNDETERMINABLE
}
