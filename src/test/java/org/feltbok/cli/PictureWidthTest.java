package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.export.PictureSize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** How wide the pictures of a report are: as typed, else as the style has them, else as usual. */
class PictureWidthTest {
    @TempDir Path place;
    private SmallStudy study;
    private Path style;

    @BeforeEach
    void make() {
        study =
                new SmallStudy(place)
                        .put(
                                "figures/f1.json",
                                "{\"key\": \"f1\", \"title\": \"T\", \"variable\": \"cases\","
                                        + " \"statistic\": \"n\", \"chart\": {\"kind\": \"bar\"},"
                                        + " \"rows\": [{}], \"columns\": [{}]}");
        assertThat(study.make()).as(study.said()).isLessThan(2);
        style = study.file("style.json", "{\"width_cm\": {\"pictures\": 9}}");
    }

    private int pixels(Object... more) throws IOException {
        Path out = place.resolve("r");
        Object[] words =
                Stream.concat(Stream.of("report", study.study(), "--out", out), Stream.of(more))
                        .toArray();
        assertThat(study.run(words)).as(study.said()).isLessThan(2);
        try (Stream<Path> files = Files.walk(out)) {
            Path png = files.filter(f -> f.toString().endsWith(".png")).findFirst().orElseThrow();
            return ImageIO.read(png.toFile()).getWidth();
        }
    }

    private static void wide(int pixels, double centimetres) {
        int expected = (int) PictureSize.pixels(centimetres, 192);
        assertThat(pixels).isBetween(expected - 2, expected + 2);
    }

    @Test
    void whatIsTypedGoesBeforeTheStyleAlsoWhereItIsTheUsualWidth() throws IOException {
        wide(pixels("--style", style, "--width", "19.05"), 19.05);
        wide(pixels("--style", style, "--width", "12"), 12);
    }

    @Test
    void whereNothingIsTypedTheStyleSaysItElseItIsTheTextOfAPage() throws IOException {
        wide(pixels("--style", style), 9);
        wide(pixels(), 19.05);
    }
}
