package vn.kiemphieu.election;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a contest of a state election is for; each level has forms of its own. */
public enum StateLevel {
    /** National Assembly. */
    ASSEMBLY("quốc hội"),
    /** People's Council of a province or city. */
    PROVINCE("(hội đồng nhân dân|hđnd) (cấp )?(tỉnh|thành phố)"),
    /** People's Council of a commune, ward or special zone. */
    COMMUNE("(hội đồng nhân dân|hđnd) (cấp )?(xã|phường|đặc khu)");

    private final Pattern title;

    StateLevel(String title) {
        this.title = Pattern.compile(title);
    }

    /**
     * What the contest elects, which decides its forms: as its title says, else as the election file does; empty where neither
     * says it or they differ.
     */
    public static Optional<Body> bodyOf(Contest contest) {
        Optional<Body> titled =
                of(contest).map(level -> level == ASSEMBLY ? Body.NATIONAL_ASSEMBLY : Body.PEOPLES_COUNCIL);
        Optional<Body> said = contest.facts().body();
        if (titled.isEmpty() || said.isEmpty()) {
            return titled.or(() -> said);
        }
        return said.filter(titled.get()::equals);
    }

    /** The level the contest's title names; none when it names none. */
    public static Optional<StateLevel> of(Contest contest) {
        String said = contest.title().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        for (StateLevel level : values()) {
            if (level.title.matcher(said).find()) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
