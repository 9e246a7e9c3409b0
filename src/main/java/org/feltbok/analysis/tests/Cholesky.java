package org.feltbok.analysis.tests;

import java.util.Optional;

/** The lower root of a matrix of variances, for solving by it. */
final class Cholesky {
    /** What is left of a variance beside the others, from which on it follows from them. */
    private static final double FOLLOWS = 1e-12;

    private final double[][] root;

    private Cholesky(double[][] root) {
        this.root = root;
    }

    /** Empty where one of the numbers does not vary, or follows from others. */
    static Optional<Cholesky> of(double[][] variances) {
        int k = variances.length;
        double[][] root = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = variances[i][j];
                for (int c = 0; c < j; c++) {
                    rest -= root[i][c] * root[j][c];
                }
                if (i == j && !(rest > FOLLOWS * variances[i][i])) {
                    return Optional.empty();
                }
                root[i][j] = i == j ? Math.sqrt(rest) : rest / root[j][j];
            }
        }
        return Optional.of(new Cholesky(root));
    }

    private double[] lower(double[] b) {
        double[] z = b.clone();
        for (int i = 0; i < z.length; i++) {
            for (int c = 0; c < i; c++) {
                z[i] -= root[i][c] * z[c];
            }
            z[i] /= root[i][i];
        }
        return z;
    }

    /** R: {@code solve(V, b)}. */
    double[] solve(double[] b) {
        double[] z = lower(b);
        for (int i = z.length - 1; i >= 0; i--) {
            for (int c = i + 1; c < z.length; c++) {
                z[i] -= root[c][i] * z[c];
            }
            z[i] /= root[i][i];
        }
        return z;
    }

    /** Wald's F of numbers that vary so, each held against 0 (1943). R: b V⁻¹ b / length(b). */
    double wald(double[] b) {
        double sum = 0;
        for (double z : lower(b)) {
            sum += z * z;
        }
        return sum / b.length;
    }
}
