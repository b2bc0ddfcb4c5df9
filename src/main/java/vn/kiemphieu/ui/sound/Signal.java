package vn.kiemphieu.ui.sound;

import java.util.List;

/** What the program says to the ear; nobody's ear is needed, for the screen says the same. */
public enum Signal {
    /** Three low tones: feeding stopped, a person must come. */
    STOP(List.of(new Tone(392, 220), new Tone(0, 80), new Tone(392, 220), new Tone(0, 80), new Tone(311, 420))),
    /** Two rising tones: the batch is through. */
    FINISH(List.of(new Tone(523, 180), new Tone(784, 320)));

    static final int RATE = 22_050;

    private static final double LOUDNESS = 0.35; // of what a sample can hold
    private static final int FADE = RATE / 100; // samples; without it a tone begins and ends with a click

    private final List<Tone> tones;

    /** @param hertz 0 for silence */
    private record Tone(double hertz, int milliseconds) {
        int samples() {
            return RATE * milliseconds / 1000;
        }
    }

    Signal(List<Tone> tones) {
        this.tones = tones;
    }

    /** One channel of signed 16-bit samples, low byte first, {@link #RATE} a second. */
    byte[] samples() {
        int all = tones.stream().mapToInt(Tone::samples).sum();
        byte[] bytes = new byte[2 * all];
        int at = 0;
        for (Tone tone : tones) {
            int length = tone.samples();
            for (int i = 0; i < length; i++) {
                double fade = Math.min(1, Math.min(i, length - 1 - i) / (double) FADE);
                double wave = Math.sin(2 * Math.PI * tone.hertz() * i / RATE);
                int sample = (int) Math.round(LOUDNESS * Short.MAX_VALUE * fade * wave);
                bytes[at++] = (byte) sample;
                bytes[at++] = (byte) (sample >> 8);
            }
        }
        return bytes;
    }
}
