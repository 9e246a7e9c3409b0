package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the examples as pictures, to be looked at. */
final class LookGallery {
    private LookGallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Locale locale = Locale.of("nb", "NO");
        int number = 0;
        for (FigureTable table : Examples.all()) {
            String name = "%02d-%s".formatted(number++, table.chart().kind());
            var light = FigureChart.of(table, Colours.LIGHT, locale).padded(16);
            try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
                PngWriter.write(light, 720, 144, out);
            }
            var dark = FigureChart.of(table, Colours.DARK, locale).padded(16).titled(true);
            try (OutputStream out = Files.newOutputStream(folder.resolve(name + "-dark.png"))) {
                PngWriter.write(dark, 720, 96, out);
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve(name + "-thumb.png"))) {
                PngWriter.write(Thumbnail.image(table, Colours.LIGHT, 2), 192, out);
            }
            try (var out = Files.newBufferedWriter(folder.resolve(name + ".svg"))) {
                SvgWriter.write(light, 720, out);
            }
        }
    }
}
