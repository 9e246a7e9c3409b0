package org.feltbok.analysis.tests;

/**
 * Chi-square for a trend of shares over ordered groups, numbered 1, 2, 3 … (Cochran 1954, Armitage
 * 1955); a group without anybody keeps its number. The first column counts those with the answer,
 * the second those without. R: {@code prop.trend.test(x, n)}
 */
final class ShareTrend extends Crossed {
    ShareTrend() {
        super("share_trend", "χ²");
    }

    @Override
    public boolean fits(TestData data) {
        return data instanceof TestData.Table t && t.columns().size() == 2 && t.rows().size() >= 2;
    }

    @Override
    TestResult compute(Margins table, TestResult result) {
        double n = table.n();
        double p = table.columns()[0] / n;
        double scores = 0;
        double squares = 0;
        double hits = 0;
        for (int r = 0; r < table.rows().length; r++) {
            double place = table.places()[r];
            scores += place * table.rows()[r];
            squares += place * place * table.rows()[r];
            hits += place * table.counts()[r][0];
        }
        double slope = hits - p * scores;
        double chi = slope * slope / (p * (1 - p) * (squares - scores * scores / n));
        return result.gives(chi, Probability.ofChiSquare(chi, 1), 1);
    }

    @Override
    public String source() {
        return "Cochran (1954); Armitage (1955)";
    }

    @Override
    public String inR() {
        return "prop.trend.test(x, n)";
    }
}
