package vn.kiemphieu.store;

import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.election.Election;

/**
 * What was settled when the counting place was made.
 *
 * @param test whether everything here is marked as a test
 * @param membersNeeded how many members must agree to close a doubt
 */
public record StationFacts(ElectionDefinition definition, boolean test, int membersNeeded) {
    public Election election() {
        return definition.election();
    }
}
