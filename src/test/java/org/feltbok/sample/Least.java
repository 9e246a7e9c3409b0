package org.feltbok.sample;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The one regression of the report, by the normal equations: growth on centrality, income and the
 * logarithm of population, of all municipalities.
 */
final class Least {
    private static final List<String> TERMS =
            List.of("constant", "centrality[2018]", "income[2017]", "ln(population[2008])");

    private Least() {}

    /** The number that a measure of it asks for. */
    static OptionalDouble squares(StudyFolder study, String measure) {
        List<Municipality> all = study.cases().stream().filter(m -> !m.country()).toList();
        int n = all.size();
        int k = TERMS.size();
        double[][] x = new double[n][];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            String key = all.get(i).key();
            x[i] =
                    new double[] {
                        1,
                        number(study, key, "centrality", 2018),
                        number(study, key, "income", 2017),
                        Math.log(number(study, key, "population", 2008))
                    };
            y[i] =
                    100
                                    * number(study, key, "population", 2017)
                                    / number(study, key, "population", 2007)
                            - 100;
        }
        double[][] a = new double[k][2 * k + 1];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += y[i] / n;
            for (int r = 0; r < k; r++) {
                for (int c = 0; c < k; c++) {
                    a[r][c] += x[i][r] * x[i][c];
                }
                a[r][2 * k] += x[i][r] * y[i];
            }
        }
        for (int r = 0; r < k; r++) {
            a[r][k + r] = 1;
        }
        solve(a);
        double left = 0;
        double whole = 0;
        for (int i = 0; i < n; i++) {
            double line = 0;
            for (int c = 0; c < k; c++) {
                line += a[c][2 * k] * x[i][c];
            }
            left += (y[i] - line) * (y[i] - line);
            whole += (y[i] - mean) * (y[i] - mean);
        }
        String asked = measure.replaceAll(" of .*", "");
        if (asked.endsWith(").n")) {
            return OptionalDouble.of(n);
        }
        if (asked.endsWith(").r_squared")) {
            return OptionalDouble.of(1 - left / whole);
        }
        int term = 0;
        while (!asked.matches(
                ".*\\)\\." + java.util.regex.Pattern.quote(TERMS.get(term)) + "\\.\\w+")) {
            term++;
        }
        double b = a[term][2 * k];
        return OptionalDouble.of(
                asked.endsWith(".coefficient")
                        ? b
                        : b / Math.sqrt(left / (n - k) * a[term][k + term]));
    }

    private static double number(StudyFolder study, String key, String indicator, int year) {
        return study.indicators().sum(key, indicator, year, List.of(""));
    }

    private static void solve(double[][] a) {
        for (int p = 0; p < a.length; p++) {
            double pivot = a[p][p];
            for (int c = 0; c < a[p].length; c++) {
                a[p][c] /= pivot;
            }
            for (int r = 0; r < a.length; r++) {
                double factor = r == p ? 0 : a[r][p];
                for (int c = 0; c < a[r].length && factor != 0; c++) {
                    a[r][c] -= factor * a[p][c];
                }
            }
        }
    }
}
