package vn.kiemphieu.ui.sound;

import java.util.function.Consumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's loudspeaker; a machine without one stays silent. */
public final class Speaker implements Consumer<Signal> {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);
    private static final AudioFormat FORMAT = new AudioFormat(Signal.RATE, 16, 1, true, false);

    /** Returns at once. */
    @Override
    public void accept(Signal signal) {
        Thread thread = new Thread(() -> play(signal), "sound");
        thread.setDaemon(true);
        thread.start();
    }

    private static void play(Signal signal) {
        byte[] samples = signal.samples();
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            LOG.info("no sound on this machine: {}", e.getMessage());
        }
    }
}
