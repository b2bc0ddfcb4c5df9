package vn.kiemphieu.intake;

import java.util.Optional;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.intake.word.NameText;

/**
 * One person of a list, before the list as a whole was looked at.
 *
 * @param row row of the source
 * @param no as numbered in the source
 * @param name honorific and brackets apart
 * @param stated honorific that a column of the list states
 */
record Entry(
        int row,
        Optional<Integer> no,
        NameText name,
        Optional<Honorific> stated,
        Optional<Birth> birth,
        Optional<String> otherName,
        Optional<String> detail) {}
