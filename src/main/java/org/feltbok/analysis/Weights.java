package org.feltbok.analysis;

import org.feltbok.analysis.tests.SurveyDesign;
import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The weight of each row of a dataset. A row without a weight, and one that weighs 0, is left out
 * of everything that is weighted.
 */
final class Weights {
    private final String key;
    private final String variable;
    private final double[] rows;

    private Weights(String key, String variable, double[] rows) {
        this.key = key;
        this.variable = variable;
        this.rows = rows;
    }

    /**
     * @param by a number of the responses or of their cases, or an indicator in a year
     * @throws FaultException if it is no such number, or a weight is below 0
     */
    static Weights of(StudyData study, Dataset data, Measure.Subject by) {
        if (by instanceof Measure.Indicated i && i.years().size() == 1) {
            double[] cases =
                    study.indicator(i.name())
                            .sums(i.part(0), i.years().getFirst(), study.cases().size());
            double[] rows = new double[data.size()];
            for (int row = 0; row < rows.length; row++) {
                int c = data.caseRow(row);
                rows[row] = c < 0 ? Double.NaN : cases[c];
            }
            return new Weights(by.toString(), "", checked(by, rows));
        }
        if (!(by instanceof Measure.Named named) || !named.codes().isEmpty()) {
            throw new FaultException("analysis.weight", by.toString());
        }
        String name = data.meant(named.name());
        Variable variable = data.require(name);
        if (variable.type() != Variable.Type.NUMBER) {
            throw new FaultException("analysis.weight", by.toString());
        }
        NumberColumn column = data.numbers(name);
        double[] rows = new double[data.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = column.get(row);
        }
        return new Weights(name, name, checked(by, rows));
    }

    private static double[] checked(Measure.Subject by, double[] rows) {
        for (double weight : rows) {
            if (weight < 0) {
                throw new FaultException("analysis.weight_negative", by.toString(), weight);
            }
        }
        return rows;
    }

    /** What sets results weighted so apart from others. */
    String key() {
        return key;
    }

    /** The variable of the dataset that it rests on; empty for an indicator. */
    String variable() {
        return variable;
    }

    /**
     * How the rows of the data that it weighs were drawn: by classes whose parts of the population
     * it brings about, if it was made so and not trimmed, else with replacement.
     */
    SurveyDesign design(Dataset data) {
        return known(data, variable).orElseGet(() -> SurveyDesign.of(rows));
    }

    /** Of a weight of the data; empty if it was given, cannot be made or was trimmed. */
    static Optional<SurveyDesign> known(Dataset data, String weight) {
        if (!(data.derived(weight).orElse(null) instanceof WeightColumn made)) {
            return Optional.empty();
        }
        return data.memo()
                .get(
                        new Memo.Key("known parts", weight, ""),
                        () -> new Weighing(data, made.how()).design());
    }

    /** NaN for a row without one. */
    double get(int row) {
        return rows[row];
    }

    /** The rows of a selection that weigh something. */
    boolean[] among(boolean @Nullable [] mask) {
        boolean[] some = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            some[row] = (mask == null || mask[row]) && rows[row] > 0;
        }
        return some;
    }

    /** How many rows of a selection have no weight. */
    int without(boolean @Nullable [] mask) {
        int n = 0;
        for (int row = 0; row < rows.length; row++) {
            n += (mask == null || mask[row]) && Double.isNaN(rows[row]) ? 1 : 0;
        }
        return n;
    }

    Size size(boolean[] mask) {
        Size.Sum size = new Size.Sum();
        for (int row = 0; row < rows.length; row++) {
            if (mask[row]) {
                size.add(rows[row]);
            }
        }
        return size.size();
    }
}
