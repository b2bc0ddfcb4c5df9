package vn.kiemphieu.intake.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Found;

/**
 * A name as it stands in a list, taken apart.
 *
 * @param name without honorific, brackets and what cannot be seen; NFC, letters as they were
 * @param prefix the honorific that seems to stand before it; "Ông" is a family name too, so the whole list decides
 * @param bracketed what stands in brackets behind it
 * @param findings each with what fills its sentence
 */
public record NameText(String name, Optional<Honorific> prefix, List<String> bracketed, List<Found> findings) {
    private static final int LONGEST = 80;
    /** Not the signs behind which a lost or legacy letter hides; see {@link Letters}. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Co}\\p{Cs}&&[^\\s\\x{80}-\\x{9F}\\x{AD}]]");

    private static final Pattern COMRADE = Pattern.compile("(?iu)^(?:đồng chí|đ/c|đ\\.c|đc)[.:]?\\s+");
    private static final Pattern HONORIFIC =
            Pattern.compile("(?iu)^(ông|bà|ô\\.|b\\.|mr\\.?|ms\\.?|mrs\\.?)[:\\s]\\s*(?=\\S+\\s+\\S)");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern TRAILING = Pattern.compile("[\\s,;.:/–-]+$");
    /** What heads or ends official lists; with its marks, for Tống and Danh are family names. */
    private static final Pattern TITLE =
            Pattern.compile("^(?:danh sách|tổng|cộng h[òo][àa]|độc lập|phiếu bầu|[ủu][ỷy] ban|"
                    + "tm\\.|ghi chú|người lập|ngày tháng)(?![\\p{L}\\p{M}]).*");

    /** @param raw one line or cell, as read */
    public static NameText of(String raw) {
        List<Found> findings = new ArrayList<>();
        String seen = withoutUnseen(raw);
        if (!seen.equals(raw)) {
            findings.add(Found.of(Finding.UNSEEN_REMOVED));
        }
        if (seen.strip().lines().count() > 1) {
            findings.add(Found.of(Finding.LINE_BREAK));
        }
        if (seen.strip().startsWith("=")) {
            findings.add(Found.of(Finding.NAME_FORMULA, seen.strip()));
            return new NameText(seen.strip(), Optional.empty(), List.of(), findings);
        }
        String text = trueD(Normalizer.normalize(Folding.spaced(seen), Normalizer.Form.NFC), findings);
        Matcher comrade = COMRADE.matcher(text);
        if (comrade.find()) {
            findings.add(Found.of(Finding.PREFIX_DROPPED, comrade.group().strip()));
            text = text.substring(comrade.end());
        }
        List<String> bracketed = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            bracketed.add(brackets.group(1).strip());
        }
        text = Folding.spaced(brackets.replaceAll(" "));
        Matcher honorific = HONORIFIC.matcher(text);
        Optional<Honorific> prefix = honorific.find() ? SexWord.of(honorific.group(1)) : Optional.empty();
        String name = TRAILING.matcher(text).replaceFirst("");
        look(prefix.isPresent() ? name.substring(honorific.end()) : name, findings);
        return new NameText(name, prefix, List.copyOf(bracketed), findings);
    }

    /** The text without zero-width letters, direction marks and other controls that nobody can see. */
    public static String withoutUnseen(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    /** The name without the honorific before it. */
    public String withoutPrefix() {
        Matcher honorific = HONORIFIC.matcher(name);
        return honorific.find() ? name.substring(honorific.end()) : name;
    }

    private static void look(String name, List<Found> findings) {
        if (name.isEmpty()) {
            findings.add(Found.of(Finding.NAME_EMPTY));
        } else if (name.length() > LONGEST) {
            findings.add(Found.of(Finding.NAME_LONG, name.length(), LONGEST));
        } else if (TITLE.matcher(Folding.lower(name)).matches()) {
            findings.add(Found.of(Finding.NAME_TITLE));
        } else if (!name.contains(" ")) {
            findings.add(Found.of(Finding.NAME_ONE_WORD));
        }
        findings.addAll(Letters.problems(name));
    }

    /** The Icelandic and African letters that look like Đ are never meant in a Vietnamese name. */
    private static String trueD(String text, List<Found> findings) {
        String replaced = text.replace('\u00D0', 'Đ').replace('\u0189', 'Đ').replace('\u00F0', 'đ');
        if (!replaced.equals(text)) {
            findings.add(Found.of(Finding.D_REPLACED));
        }
        return replaced;
    }
}
