package org.feltbok.analysis;

/** The number in the middle; of two the mean. */
final class Median extends NumberStatistic {
    Median() {
        super("median", Unit.MEAN);
    }

    @Override
    double of(Values values) {
        return values.median();
    }

    @Override
    public Compared compared() {
        return Compared.RANKS;
    }

    @Override
    public String inR() {
        return "median(x)  # weighted: Hmisc::wtd.quantile(x, w, 0.5, normwt = TRUE)";
    }
}
