package vn.kiemphieu.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.ui.session.Choices;

class SignalTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void isShortAndAudibleAndBeginsAndEndsSilently(Signal signal) {
        ShortBuffer samples =
                ByteBuffer.wrap(signal.samples()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        assertThat(samples.limit()).isBetween(Signal.RATE / 4, 2 * Signal.RATE);
        int loudest = 0;
        for (int i = 0; i < samples.limit(); i++) {
            loudest = Math.max(loudest, Math.abs(samples.get(i)));
        }
        assertThat(loudest).isBetween(8_000, 20_000);
        assertThat(Math.abs(samples.get(0))).isLessThan((short) 50);
        assertThat(Math.abs(samples.get(samples.limit() - 1))).isLessThan((short) 50);
    }

    @Test
    void isSilencedForGood() {
        List<Signal> heard = new ArrayList<>();
        Choices choices = Choices.in(temp.resolve("window.properties"));
        Sounds sounds = new Sounds(choices, heard::add);
        sounds.accept(Signal.STOP);
        sounds.on().set(false);
        sounds.accept(Signal.FINISH);
        assertThat(heard).containsExactly(Signal.STOP);
        assertThat(new Sounds(Choices.in(temp.resolve("window.properties")), heard::add)
                        .on()
                        .get())
                .isFalse();
    }
}
