package vn.kiemphieu.ui.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedPaceTest {
    private static final long SECOND = 1_000_000_000L;

    private long now;
    private final FeedPace pace = new FeedPace(() -> now);

    @Test
    void countsSheetsAMinuteWithoutThePauses() {
        pace.begin();
        now = 10 * SECOND;
        pace.hold(true);
        now = 70 * SECOND;
        pace.fed(20);
        assertThat(pace.perMinute()).isEqualTo(120);
        pace.hold(false);
        now = 80 * SECOND;
        assertThat(pace.perMinute()).isEqualTo(60);
    }
}
