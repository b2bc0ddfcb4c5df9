package vn.kiemphieu.report.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.report.paper.Fields;

/** Voters with their homes as members put them on record: {@code name, home; name, home}. */
final class NamedVoters {
    /** Forms ask for two. */
    private static final int ASKED = 2;

    static final List<String> COLUMNS = List.of("no", "name", "home");

    private NamedVoters() {}

    /** Two at least, with empty fields for those nobody named. */
    static List<Fields> of(Optional<String> said) {
        List<Fields> voters = new ArrayList<>();
        for (String voter : said.orElse("").split("[;\\n]")) {
            if (!voter.isBlank()) {
                String[] parts = voter.strip().split(",", 2);
                voters.add(entry(voters.size() + 1, parts[0], parts.length > 1 ? parts[1] : ""));
            }
        }
        while (voters.size() < ASKED) {
            voters.add(entry(voters.size() + 1, "", ""));
        }
        return voters;
    }

    private static Fields entry(int no, String name, String home) {
        return new Fields().put("no", no).put("name", name).put("home", home);
    }
}
