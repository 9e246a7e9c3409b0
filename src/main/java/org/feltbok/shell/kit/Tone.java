package org.feltbok.shell.kit;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** A short low tone. Where there is no loudspeaker, or no screen either, nothing is heard. */
public final class Tone {
    private static final System.Logger LOG = System.getLogger(Tone.class.getName());
    private static final int RATE = 22_050;
    private static final double HERTZ = 330;
    private static final double SECONDS = 0.12;

    private final AtomicBoolean sounding = new AtomicBoolean();

    /** Sounds once, behind; while it sounds another is the same one. */
    public void sound() {
        boolean isUnseen = "headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        if (!isUnseen && sounding.compareAndSet(false, true)) {
            Thread.ofVirtual().name("tone").start(this::play);
        }
    }

    private void play() {
        AudioFormat format = new AudioFormat(RATE, 8, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            byte[] wave = wave();
            line.write(wave, 0, wave.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "No loudspeaker", e);
        } finally {
            sounding.set(false);
        }
    }

    /** Begins and ends softly, so that it does not click. */
    static byte[] wave() {
        byte[] wave = new byte[(int) (RATE * SECONDS)];
        for (int i = 0; i < wave.length; i++) {
            double loud = Math.min(1, Math.min(i, wave.length - 1 - i) / (RATE * 0.01));
            wave[i] = (byte) (90 * loud * Math.sin(2 * Math.PI * HERTZ * i / RATE));
        }
        return wave;
    }
}
