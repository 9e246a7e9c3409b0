package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the figures by year that no public register was found for, so that the printed tables come
 * out.
 *
 * <p>Run from the project's folder: {@code java
 * src/test/java/org/feltbok/sample/GenerateIndicators.java sample-data/small-municipalities}. Real
 * figures are read from the study folder and never changed.
 */
public final class GenerateIndicators {
    private static final Path PLANS = Path.of("src/test/resources/org/feltbok/sample");
    private static final long SEED = 2018L;
    private static final int WORKING_AGE = AgeTargets.PARTS.indexOf("20-66");

    private GenerateIndicators() {}

    /** Writes the constructed series into the study folder given as the only argument. */
    public static void main(String[] args) throws IOException {
        Path study = Path.of(args[0]);
        Path data = study.resolve("indicators/data");
        List<Municipality> all = Municipality.readAll(study);
        YearFigures population =
                new YearFigures()
                        .read(data.resolve("population.csv"), "population")
                        .read(data.resolve("population_age.csv"), "population");
        YearFigures real =
                new YearFigures().read(data.resolve("projection.csv"), "population_projection");
        before(data, all, population);
        projection(data, all.stream().filter(Municipality::inFrame).toList(), population, real);
    }

    private static void before(Path data, List<Municipality> all, YearFigures population)
            throws IOException {
        List<Municipality> municipalities =
                all.stream().filter(municipality -> !municipality.country()).toList();
        List<Map<String, String>> rows =
                new PopulationBefore(municipalities, population, new Random(SEED))
                        .make(plan("change-1986-2018.csv"), population.get("0", 1986, ""));
        write(rows, data.resolve("population_1986_constructed.csv"));
    }

    private static void projection(
            Path data, List<Municipality> frame, YearFigures population, YearFigures real)
            throws IOException {
        int[][] first = new int[AgeTargets.TYPES.size()][AgeTargets.PARTS.size()];
        for (int t = 0; t < first.length; t++) {
            for (int p = 0; p < first[t].length; p++) {
                String part = AgeTargets.PARTS.get(p);
                first[t][p] =
                        type(frame, t).stream()
                                .mapToInt(m -> population.get(m.key(), 2018, part))
                                .sum();
            }
        }
        int[] totals =
                plan("projection-totals.csv").stream()
                        .mapToInt(row -> Integer.parseInt(row.get("population")))
                        .toArray();
        int[][] last =
                new AgeTargets(plan("projection-2040.csv"), first, totals, new Random(SEED)).find();
        double[] weights = middleWeights(first, last);
        Projection projection = new Projection(population, real, weights);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int t = 0; t < first.length; t++) {
            int[] middle = new int[first[t].length];
            for (int p = 0; p < middle.length; p++) {
                middle[p] = (int) Math.round(first[t][p] + weights[p] * (last[t][p] - first[t][p]));
            }
            middle[WORKING_AGE] += added(AgeTargets.TYPES.get(t), "2025");
            last[t][WORKING_AGE] += added(AgeTargets.TYPES.get(t), "2040");
            rows.addAll(projection.spread(type(frame, t), middle, last[t]));
        }
        write(rows, data.resolve("projection_constructed.csv"));
    }

    private static List<Municipality> type(List<Municipality> frame, int type) {
        return frame.stream()
                .filter(
                        municipality ->
                                municipality.group("type").equals(AgeTargets.TYPES.get(type)))
                .toList();
    }

    /** Persons aged 20-66 who were 16-19 before, so that tables of later sections come out too. */
    private static int added(String type, String year) throws IOException {
        return plan("projection-working-age.csv").stream()
                .filter(row -> row.get("group").equals(type) && row.get("year").equals(year))
                .mapToInt(row -> Integer.parseInt(row.get("added")))
                .sum();
    }

    private static double[] middleWeights(int[][] first, int[][] last) throws IOException {
        double[] weights = new double[AgeTargets.PARTS.size()];
        for (Map<String, String> row : plan("projection-2025.csv")) {
            int p = AgeTargets.PARTS.indexOf(row.get("part"));
            double now = 0;
            double then = 0;
            for (int t = 0; t < first.length; t++) {
                now += first[t][p];
                then += last[t][p];
            }
            weights[p] = (Double.parseDouble(row.get("small")) - now) / (then - now);
        }
        return weights;
    }

    private static void write(List<Map<String, String>> rows, Path file) throws IOException {
        new CsvTable(YearFigures.HEADER, rows).write(file);
    }

    private static List<Map<String, String>> plan(String name) throws IOException {
        return CsvTable.read(PLANS.resolve(name)).rows();
    }
}
