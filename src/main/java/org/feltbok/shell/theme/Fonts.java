package org.feltbok.shell.theme;

import javafx.scene.text.Font;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The fonts that come with the program, so that it looks the same everywhere and has every Sámi
 * letter.
 */
public final class Fonts {
    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-%s.otf";
    private static final String MONO =
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-%s.ttf";

    private Fonts() {}

    /**
     * Makes Inter, Inter SemiBold and JetBrains Mono known to JavaFX; doing it twice does no harm.
     */
    public static void load() {
        for (String weight : List.of("Regular", "SemiBold", "Bold", "Italic")) {
            byte[] font = bytes(INTER.formatted(weight));
            if (Font.loadFont(new ByteArrayInputStream(TabularDigits.inPlaceOf(font)), 13)
                    == null) {
                Font.loadFont(new ByteArrayInputStream(font), 13);
            }
        }
        Font.loadFont(new ByteArrayInputStream(bytes(MONO.formatted("Regular"))), 13);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the program: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
