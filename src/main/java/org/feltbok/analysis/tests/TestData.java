package org.feltbok.analysis.tests;

import java.util.Arrays;
import java.util.List;

/** What a test is computed from. Arrays are not to be changed afterwards. */
public sealed interface TestData {

    /**
     * Numbers of one group; those that are missing (NaN) are left out.
     *
     * @param name as people read it
     */
    record Group(String name, double[] values) {
        public Group {
            boolean[] kept = new boolean[values.length];
            int n = 0;
            for (int i = 0; i < kept.length; i++) {
                kept[i] = !Double.isNaN(values[i]);
                n += kept[i] ? 1 : 0;
            }
            values = Rows.kept(values, kept, n);
        }

        int n() {
            return values.length;
        }
    }

    /** Numbers of two groups or more, in the order compared; nobody is in two of them. */
    record Groups(List<Group> groups) implements TestData {
        public Groups {
            groups = List.copyOf(groups);
        }

        /** Two groups. */
        public static Groups of(Group one, Group other) {
            return new Groups(List.of(one, other));
        }

        /** Those with anybody in them. */
        List<Group> present() {
            return groups.stream().filter(g -> g.n() > 0).toList();
        }

        /** All numbers, group by group. */
        double[] all() {
            return groups.stream().flatMapToDouble(g -> Arrays.stream(g.values())).toArray();
        }
    }

    /**
     * Numbers of groups of rows of a design, or hits (1) and others (0); rows without a number
     * (NaN) and those that are not in the design are left out. Nobody is in two groups.
     *
     * @param values by row of the design's data
     * @param in for each group which rows are in it
     */
    record Weighted(
            List<String> names,
            double[] values,
            List<boolean[]> in,
            SurveyDesign design,
            boolean isShares)
            implements TestData {
        public Weighted {
            names = List.copyOf(names);
            in = List.copyOf(in);
        }

        boolean isIn(int group, int row) {
            return in.get(group)[row] && !Double.isNaN(values[row]) && design.has(row);
        }
    }

    /**
     * The same as {@link Cases} of the rows of a design, by row of its data; rows that lack a
     * number (NaN) and those that are not in the design are left out.
     *
     * @param x one array for each that explains
     */
    record WeightedCases(
            String yName, double[] y, List<String> xNames, List<double[]> x, SurveyDesign design)
            implements TestData {
        public WeightedCases {
            xNames = List.copyOf(xNames);
            x = List.copyOf(x);
        }

        boolean isIn(int row) {
            return design.has(row)
                    && !Double.isNaN(y[row])
                    && x.stream().noneMatch(c -> Double.isNaN(c[row]));
        }
    }

    /**
     * Counts of rows (groups) by columns (answers).
     *
     * @param counts one array a row
     */
    record Table(List<String> rows, List<String> columns, long[][] counts) implements TestData {
        public Table {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /**
     * Counts of classes and the parts they should have.
     *
     * @param shares of the whole, in the same order; they are brought to a sum of 1
     */
    record Counts(List<String> names, long[] counts, double[] shares) implements TestData {
        public Counts {
            names = List.copyOf(names);
        }
    }

    /**
     * Numbers of a whole, and who of it is in a part; those that are missing (NaN) are left out of
     * both.
     *
     * @param in one for each number
     */
    record Part(String name, double[] numbers, boolean[] in) implements TestData {
        public Part {
            boolean[] kept = new boolean[numbers.length];
            int n = 0;
            for (int i = 0; i < kept.length; i++) {
                kept[i] = !Double.isNaN(numbers[i]);
                n += kept[i] ? 1 : 0;
            }
            boolean[] still = new boolean[n];
            for (int i = 0, at = 0; i < kept.length; i++) {
                if (kept[i]) {
                    still[at++] = in[i];
                }
            }
            in = still;
            numbers = Rows.kept(numbers, kept, n);
        }
    }

    /** Two numbers a row; rows that lack one (NaN) are left out. */
    record Pairs(String xName, String yName, double[] x, double[] y) implements TestData {
        public Pairs {
            boolean[] kept = new boolean[x.length];
            int n = 0;
            for (int i = 0; i < kept.length; i++) {
                kept[i] = !Double.isNaN(x[i]) && !Double.isNaN(y[i]);
                n += kept[i] ? 1 : 0;
            }
            x = Rows.kept(x, kept, n);
            y = Rows.kept(y, kept, n);
        }

        int n() {
            return x.length;
        }
    }

    /**
     * A number to be explained and those that explain it; rows that lack one (NaN) are left out.
     *
     * @param x one array for each that explains
     */
    record Cases(String yName, double[] y, List<String> xNames, double[][] x) implements TestData {
        public Cases {
            xNames = List.copyOf(xNames);
            boolean[] kept = new boolean[y.length];
            int n = 0;
            for (int i = 0; i < kept.length; i++) {
                int row = i;
                kept[i] =
                        !Double.isNaN(y[i])
                                && Arrays.stream(x).noneMatch(c -> Double.isNaN(c[row]));
                n += kept[i] ? 1 : 0;
            }
            int rows = n;
            y = Rows.kept(y, kept, rows);
            x = Arrays.stream(x).map(c -> Rows.kept(c, kept, rows)).toArray(double[][]::new);
        }
    }
}
