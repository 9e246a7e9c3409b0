package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the figures by case and year on the economy, staff and migration of the municipalities, of
 * which no register was found, so that everything that is said of them holds.
 *
 * <p>Run from the project's folder after {@link GenerateIndicators}: {@code java
 * src/test/java/org/feltbok/sample/GenerateSeries.java sample-data/small-municipalities}. Cases
 * that are groups, such as all larger municipalities, and the years in ROBEK are put into
 * cases.csv.
 */
public final class GenerateSeries {
    private static final Path PLANS = Path.of("src/test/resources/org/feltbok/sample");
    private static final long SEED = 2017L;

    private GenerateSeries() {}

    /** Writes the constructed series into the study folder given as the only argument. */
    public static void main(String[] args) throws IOException {
        Path study = Path.of(args[0]);
        Path data = study.resolve("indicators/data");
        List<Municipality> frame =
                Municipality.readAll(study).stream().filter(Municipality::inFrame).toList();
        GroupCases.write(study, frame, plan("robek.csv"));
        new CsvTable(YearFigures.HEADER, rows(study, frame))
                .write(data.resolve("series_constructed.csv"));
    }

    static List<Map<String, String>> rows(Path study, List<Municipality> frame) throws IOException {
        Path data = study.resolve("indicators/data");
        YearFigures persons =
                new YearFigures()
                        .read(data.resolve("projection.csv"), "population_projection")
                        .read(data.resolve("projection_constructed.csv"), "population_projection");
        List<Map<String, String>> rows = new ArrayList<>();
        rows.addAll(
                new GroupSeries(frame, sizes(study), new Random(SEED)).make(plan("series.csv")));
        rows.addAll(new StaffNeed(frame, persons).make(plan("staff.csv")));
        return rows;
    }

    /** Persons in 2018 by class of size, the small ones first. */
    private static double[] sizes(Path study) throws IOException {
        int[] cuts = {3000, 10000, 20000, 50000, Integer.MAX_VALUE};
        double[] persons = new double[cuts.length];
        for (Municipality each : Municipality.readAll(study)) {
            if (!each.country()) {
                int size = 0;
                while (each.population() > cuts[size]) {
                    size++;
                }
                persons[size] += each.population();
            }
        }
        return persons;
    }

    private static List<Map<String, String>> plan(String name) throws IOException {
        return CsvTable.read(PLANS.resolve(name)).rows();
    }
}
