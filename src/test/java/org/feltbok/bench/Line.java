package org.feltbok.bench;

/** A line of the table of results. */
sealed interface Line {
    /** Number of the mark, such as G3. */
    String mark();

    /** What the user waits for. */
    String what();

    /** What is measured, and how it is written. */
    enum Unit {
        MILLISECONDS("ms"),
        MEBIBYTES("MiB");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        String format(double value) {
            String pattern = value < 10 ? "%.2f %s" : "%.0f %s";
            return pattern.formatted(value, sign);
        }
    }

    /**
     * Ours beside something real, both medians of the same run.
     *
     * @param limit the largest ratio aimed at
     */
    record Compared(
            String mark,
            String what,
            double ours,
            double floor,
            Unit unit,
            String against,
            double limit)
            implements Line {
        double ratio() {
            return ours / floor;
        }

        boolean reached() {
            return ratio() <= limit;
        }
    }

    /** What could not be measured here, and why. */
    record NotMeasured(String mark, String what, String reason) implements Line {}
}
