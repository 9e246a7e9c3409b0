package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes centrality and income of the 298 municipalities outside the appendix, so that a regression
 * over all 422 on real growth and real population gives the printed coefficients: their sums of
 * squares and products are planned, and values that have just these are found.
 *
 * <p>Run from the project's folder: {@code java
 * src/test/java/org/feltbok/sample/GenerateRegression.java sample-data/small-municipalities}.
 */
public final class GenerateRegression {
    private static final Path PLAN =
            Path.of("src/test/resources/org/feltbok/sample/regression.csv");
    private static final long SEED = 422L;
    private static final int ROUNDS = 4000;

    private final List<Municipality> all;
    private final List<Integer> others = new ArrayList<>();
    private final double[] growth;
    private final double[] population;
    private final Map<String, Double> sums = new HashMap<>();
    private final Random random = new Random(SEED);

    private GenerateRegression(Path study) throws IOException {
        all = Municipality.readAll(study).stream().filter(m -> !m.country()).toList();
        YearFigures persons =
                new YearFigures()
                        .read(study.resolve("indicators/data/population.csv"), "population");
        growth = new double[all.size()];
        population = new double[all.size()];
        for (int i = 0; i < all.size(); i++) {
            String key = all.get(i).key();
            growth[i] = 100.0 * persons.get(key, 2017, "") / persons.get(key, 2007, "") - 100;
            population[i] = Math.log(persons.get(key, 2008, ""));
            if (!all.get(i).inFrame()) {
                others.add(i);
            }
        }
        for (Map<String, String> row : CsvTable.read(PLAN).rows()) {
            sums.put(row.get("sum"), Double.parseDouble(row.get("value")));
        }
    }

    /** Writes the two indicators into the study folder given as the only argument. */
    public static void main(String[] args) throws IOException {
        Path study = Path.of(args[0]);
        new CsvTable(YearFigures.HEADER, rows(study))
                .write(study.resolve("indicators/data/regression_constructed.csv"));
    }

    /** The rows of both indicators, the same each time. */
    static List<Map<String, String>> rows(Path study) throws IOException {
        return new GenerateRegression(study).make();
    }

    private List<Map<String, String>> make() {
        double[][] known = {
            of(others, i -> 1), of(others, i -> growth[i]), of(others, i -> population[i])
        };
        double[] centralities = of(own(), i -> all.get(i).centrality());
        double[] incomes = of(own(), i -> all.get(i).income());
        double[] lineOne = line("centrality", centralities, known);
        double[] lineTwo = line("income", incomes, known);
        double lengthOne =
                sums.get("centrality*centrality")
                        - dot(centralities, centralities)
                        - dot(lineOne, lineOne);
        double[] restOne = bounded(lineOne, lengthOne, known, 300, 995);
        double[] one = plus(lineOne, restOne, 1);
        double shared =
                (sums.get("centrality*income") - dot(centralities, incomes) - dot(lineOne, lineTwo))
                        / lengthOne;
        double[] base = plus(lineTwo, restOne, shared);
        double lengthTwo = sums.get("income*income") - dot(incomes, incomes) - dot(base, base);
        double[][] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = restOne;
        double[] two = plus(base, bounded(base, lengthTwo, more, 82, 180), 1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int other = others.indexOf(i);
            Municipality each = all.get(i);
            row(rows, each, "centrality", 2018, other < 0 ? each.centrality() : one[other], other);
            row(rows, each, "income", 2017, other < 0 ? each.income() : two[other], other);
        }
        return rows;
    }

    private List<Integer> own() {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).inFrame()) {
                own.add(i);
            }
        }
        return own;
    }

    private static void row(
            List<Map<String, String>> rows,
            Municipality each,
            String indicator,
            int year,
            double value,
            int other) {
        String written = other < 0 ? String.valueOf((int) value) : YearFigures.written(value, 2);
        Map<String, String> row = GroupSeries.row(each.key(), indicator, year, "", written);
        row.put("origin", other < 0 ? "appendix" : "constructed");
        rows.add(row);
    }

    private static double[] of(List<Integer> which, java.util.function.IntToDoubleFunction value) {
        return which.stream().mapToInt(Integer::intValue).mapToDouble(value).toArray();
    }

    /** The part of a variable that follows from what is known, with the planned products. */
    private double[] line(String name, double[] own, double[][] known) {
        double[] wanted = {
            sums.get(name) - Arrays.stream(own).sum(),
            sums.get(name + "*growth") - dot(own, of(own(), i -> growth[i])),
            sums.get(name + "*population") - dot(own, of(own(), i -> population[i]))
        };
        double[] weights = solve(known, wanted);
        double[] line = new double[others.size()];
        for (int k = 0; k < known.length; k++) {
            line = plus(line, known[k], weights[k]);
        }
        return line;
    }

    /**
     * What is left of a variable: of a length, at right angles to what is known, and such that the
     * variable stays within bounds.
     */
    private double[] bounded(
            double[] base, double length, double[][] known, double least, double most) {
        double[] rest = random.doubles(base.length, -1, 1).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            rest = upright(upright(rest, known), known);
            double factor = Math.sqrt(length / dot(rest, rest));
            boolean inside = true;
            for (int i = 0; i < rest.length; i++) {
                rest[i] *= factor;
                inside &= base[i] + rest[i] >= least && base[i] + rest[i] <= most;
            }
            if (inside) {
                return rest;
            }
            double margin = (most - least) / 100;
            for (int i = 0; i < rest.length; i++) {
                rest[i] = Math.clamp(base[i] + rest[i], least + margin, most - margin) - base[i];
            }
        }
        throw new IllegalStateException("no values of the planned sums lie within the bounds");
    }

    private static double[] upright(double[] rest, double[][] known) {
        double[] products = new double[known.length];
        for (int k = 0; k < known.length; k++) {
            products[k] = dot(known[k], rest);
        }
        double[] weights = solve(known, products);
        double[] left = rest;
        for (int k = 0; k < known.length; k++) {
            left = plus(left, known[k], -weights[k]);
        }
        return left;
    }

    /** The weights of the known by which their sum has given products with each. */
    private static double[] solve(double[][] known, double[] products) {
        int n = known.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = dot(known[i], known[j]);
            }
            a[i][n] = products[i];
        }
        for (int p = 0; p < n; p++) {
            for (int i = 0; i < n; i++) {
                double factor = i == p ? 0 : a[i][p] / a[p][p];
                for (int j = p; j <= n && factor != 0; j++) {
                    a[i][j] -= factor * a[p][j];
                }
            }
        }
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = a[i][n] / a[i][i];
        }
        return weights;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] plus(double[] one, double[] other, double factor) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * other[i];
        }
        return sum;
    }
}
