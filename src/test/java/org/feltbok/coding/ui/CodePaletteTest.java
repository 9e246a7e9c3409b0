package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePaletteTest {
    /** Relative luminance by WCAG 2. */
    private static double light(double... rgb) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = rgb[i] / 255;
            linear[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double[] rgb(String hex) {
        int n = Integer.parseInt(hex.substring(1), 16);
        return new double[] {n >> 16, n >> 8 & 255, n & 255};
    }

    private static double contrast(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double[] tint(double[] colour, double part) {
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = part * colour[i] + (1 - part) * 255;
        }
        return mixed;
    }

    /** The mark on the page, and words in the page's own colour on the tint. */
    @Test
    void everyColourCanBeToldFromThePageAndReadUpon() {
        assertThat(CodePalette.COLOURS).hasSizeGreaterThan(9);
        assertThat(contrast(light(rgb("#000000")), light(rgb("#ffffff")))).isEqualTo(21);
        CodePalette.COLOURS.forEach(
                (hex, name) -> {
                    assertThat(contrast(light(rgb(hex)), light(rgb("#ffffff"))))
                            .as(name)
                            .isGreaterThan(4.5);
                    assertThat(contrast(light(rgb("#1f2328")), light(tint(rgb(hex), 0.14))))
                            .as(name)
                            .isGreaterThan(4.5);
                });
    }
}
