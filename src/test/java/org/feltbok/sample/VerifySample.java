package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Recomputes every number of published.csv from the plain files and names those that do not come
 * out.
 *
 * <p>Run from the project's folder: {@code java src/test/java/org/feltbok/sample/VerifySample.java
 * sample-data/small-municipalities}.
 */
public final class VerifySample {
    private VerifySample() {}

    /** Prints the deviations; ends with code 1 if one of them is no listed erratum. */
    public static void main(String[] args) throws IOException {
        Report report = verify(Path.of(args[0]));
        report.errata().forEach(line -> System.out.println("erratum  " + line));
        report.pending().forEach(line -> System.out.println("no data  " + line));
        report.wrong().forEach(line -> System.out.println("WRONG    " + line));
        System.out.printf(
                "%d numbers agree, %d are errata, %d wait for data, %d are wrong%n",
                report.agree(),
                report.errata().size(),
                report.pending().size(),
                report.wrong().size());
        if (!report.wrong().isEmpty()) {
            System.exit(1);
        }
    }

    static Report verify(Path folder) throws IOException {
        StudyFolder study = new StudyFolder(folder);
        Recompute recompute = new Recompute(study);
        int agree = 0;
        List<String> errata = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        List<String> wrong = new ArrayList<>(new PartsAddUp(study).faults());
        for (Map<String, String> row : study.rows("published.csv")) {
            if (row.get("measure").isEmpty()) {
                continue;
            }
            String name = row.get("figure") + " " + row.get("measure");
            OptionalDouble value =
                    row.get("measure").startsWith("ols(")
                            ? Least.squares(study, row.get("measure"))
                            : recompute.value(Measure.parse(row.get("measure")));
            String line = name + " = " + value + ", printed " + row.get("printed");
            if (value.isEmpty()) {
                pending.add(name);
            } else if (agrees(value.getAsDouble(), row)) {
                agree++;
            } else if (row.get("erratum").isEmpty()) {
                wrong.add(line);
            } else {
                errata.add(row.get("erratum") + " " + line);
            }
        }
        return new Report(agree, errata, pending, wrong);
    }

    private static boolean agrees(double value, Map<String, String> row) {
        double printed = Double.parseDouble(row.get("value"));
        double half = 0.5 * Math.pow(10, -Integer.parseInt(row.get("decimals")));
        return switch (row.get("qualifier")) {
            case "" -> Math.abs(value - printed) <= half + 1e-9;
            case "over" -> value > printed && value < 1.1 * printed;
            default -> Math.abs(value - printed) <= 0.1 * Math.abs(printed);
        };
    }

    /** What came out. */
    record Report(int agree, List<String> errata, List<String> pending, List<String> wrong) {}
}
