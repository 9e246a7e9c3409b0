package org.feltbok.figures.style;

/** How far two colours are from each other for the eye, as CIELAB measures it in daylight. */
final class Lab {
    private Lab() {}

    static double distance(int one, int other) {
        double[] a = of(one);
        double[] b = of(other);
        return Math.sqrt(
                Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /** How much lighter one is than the other, whichever it is. */
    static double lightness(int one, int other) {
        return Math.abs(of(one)[0] - of(other)[0]);
    }

    private static double[] of(int colour) {
        double red = StyleColours.linear(colour >> 16 & 0xff);
        double green = StyleColours.linear(colour >> 8 & 0xff);
        double blue = StyleColours.linear(colour & 0xff);
        double x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        double y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double share) {
        return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
    }
}
