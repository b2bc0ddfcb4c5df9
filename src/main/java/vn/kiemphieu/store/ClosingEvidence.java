package vn.kiemphieu.store;

import vn.kiemphieu.seal.LogHead;
import vn.kiemphieu.seal.VerifyKey;

/**
 * What a closing was signed with.
 *
 * @param database SHA-256 of every row there was
 */
public record ClosingEvidence(LogHead head, String database, VerifyKey key) {}
