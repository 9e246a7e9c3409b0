package org.feltbok.analysis.tests;

/**
 * Pearson's chi-square test (1900), of 2 × 2 with Yates' correction (1934). Warns where a count
 * below 5 is expected. Effect sizes are without the correction. R: {@code chisq.test(table)}
 */
final class ChiSquare extends Crossed {
    private final boolean isCorrected;

    /**
     * @param isCorrected whether 2 × 2 is
     */
    ChiSquare(String name, boolean isCorrected) {
        super(name, "χ²");
        this.isCorrected = isCorrected;
    }

    @Override
    TestResult compute(Margins table, TestResult result) {
        double chi = table.chiSquare(isCorrected && table.isFourfold() ? correction(table) : 0);
        double df = (table.rows().length - 1.0) * (table.columns().length - 1.0);
        TestResult given = table.sized(result.gives(chi, Probability.ofChiSquare(chi, df), df));
        int below = table.below5();
        int cells = table.rows().length * table.columns().length;
        return below == 0
                ? given
                : given.warning(Sentence.of("analysis.tests.warning.expected", below, cells));
    }

    /** In 2 × 2 all distances are the same. */
    private static double correction(Margins table) {
        return Math.min(0.5, Math.abs(table.counts()[0][0] - table.expected(0, 0)));
    }

    @Override
    public String source() {
        return isCorrected ? "Pearson (1900); Yates (1934)" : "Pearson (1900)";
    }

    @Override
    public String inR() {
        return isCorrected ? "chisq.test(table)" : "chisq.test(table, correct = FALSE)";
    }
}
