package org.feltbok.shell.kit;

import java.util.Locale;

/** A colour of red, green and blue from 0 to 1. */
record Rgb(double red, double green, double blue) {
    /** Of {@code #rrggbb}. */
    static Rgb of(String hex) {
        int all = Integer.parseInt(hex.substring(1), 16);
        return new Rgb((all >> 16 & 255) / 255.0, (all >> 8 & 255) / 255.0, (all & 255) / 255.0);
    }

    String hex() {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(red * 255),
                Math.round(green * 255),
                Math.round(blue * 255));
    }

    /** Laid over another with so much of itself. */
    Rgb over(Rgb ground, double share) {
        double rest = 1 - share;
        return new Rgb(
                red * share + ground.red * rest,
                green * share + ground.green * rest,
                blue * share + ground.blue * rest);
    }

    /** From 1 to 21 (WCAG 2, relative luminance). */
    double contrast(Rgb other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
