package vn.kiemphieu.form.official;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a ballot says that the list of candidates does not; whatever is left out is printed as dots where the form asks for
 * it.
 *
 * @param unitNo number of the electoral unit (đơn vị bầu cử số)
 * @param province with its kind, as {@code tỉnh Thái Nguyên}
 * @param commune with its kind, as {@code phường Tân Hòa}
 * @param legislature which one is elected (khóa), as {@code XVI}
 * @param term years of office (nhiệm kỳ), as {@code 2026-2031}
 * @param upper the organisation above, first line of a Party ballot
 * @param congress the meeting that votes, as {@code Đại hội đại biểu lần thứ I}
 * @param place where the ballot is issued, before the date
 * @param dated whether the ballot of a Party or an association carries place and date at all
 * @param notes small print below the list in place of the form's own; an empty list prints none
 */
public record BallotWords(
        Optional<String> unitNo,
        Optional<String> province,
        Optional<String> commune,
        Optional<String> legislature,
        Optional<String> term,
        Optional<String> upper,
        Optional<String> congress,
        Optional<String> place,
        Optional<LocalDate> date,
        boolean dated,
        Optional<List<String>> notes) {}
