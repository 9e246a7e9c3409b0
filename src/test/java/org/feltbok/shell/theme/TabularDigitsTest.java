package org.feltbok.shell.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class TabularDigitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Regular", "SemiBold", "Bold", "Italic"})
    void allDigitsBecomeEquallyWide(String weight) throws IOException, FontFormatException {
        byte[] before = inter(weight);
        byte[] after = TabularDigits.inPlaceOf(before);
        assertThat(widths(before, "0123456789")).hasSizeGreaterThan(1);
        assertThat(widths(after, "0123456789")).hasSize(1);
    }

    @Test
    void allOtherLettersStayAsTheyWere() throws IOException, FontFormatException {
        Font before = font(inter("Regular"));
        Font after = font(TabularDigits.inPlaceOf(inter("Regular")));
        for (char c : "aåæøčđŋšŧžÁ/:;–− ₂".toCharArray()) {
            assertThat(width(after, c)).as("%c", c).isEqualTo(width(before, c));
            assertThat(after.canDisplay(c)).isEqualTo(before.canDisplay(c));
        }
    }

    private static byte[] inter(String weight) throws IOException {
        try (var in =
                TabularDigitsTest.class.getResourceAsStream(
                        "/com/formdev/flatlaf/fonts/inter/Inter-" + weight + ".otf")) {
            return in.readAllBytes();
        }
    }

    private static java.util.Set<Double> widths(byte[] bytes, String text)
            throws IOException, FontFormatException {
        Font font = font(bytes);
        return IntStream.range(0, text.length())
                .mapToObj(i -> width(font, text.charAt(i)))
                .collect(Collectors.toSet());
    }

    private static double width(Font font, char c) {
        var context = new FontRenderContext(null, true, true);
        return Math.round(
                        font.createGlyphVector(context, new char[] {c})
                                        .getGlyphMetrics(0)
                                        .getAdvanceX()
                                * 100)
                / 100.0;
    }

    private static Font font(byte[] bytes) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
                .deriveFont(100f);
    }
}
