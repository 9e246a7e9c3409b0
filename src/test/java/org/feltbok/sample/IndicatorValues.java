package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The values of all indicators of a study folder, whole numbers or not. */
final class IndicatorValues {
    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, String> continued = new HashMap<>();

    static IndicatorValues read(Path folder) throws IOException {
        var all = new IndicatorValues();
        for (Map<String, String> row :
                CsvTable.read(folder.resolve("indicators/indicators.csv")).rows()) {
            all.continued.put(row.get("indicator"), row.get("continues"));
        }
        try (Stream<Path> files = Files.list(folder.resolve("indicators/data"))) {
            for (Path file : files.sorted().toList()) {
                for (Map<String, String> row : CsvTable.read(file).rows()) {
                    all.values.put(
                            key(
                                    row.get("case"),
                                    row.get("indicator"),
                                    Integer.parseInt(row.get("year")),
                                    row.get("part")),
                            Double.parseDouble(row.get("value")));
                }
            }
        }
        return all;
    }

    private static String key(String of, String indicator, int year, String part) {
        return of + "|" + indicator + "|" + year + "|" + part;
    }

    boolean isIndicator(String name) {
        return continued.containsKey(name);
    }

    /** The sum of parts of a case; NaN if it lacks one. */
    double sum(String of, String indicator, int year, List<String> parts) {
        return parts.stream().mapToDouble(p -> value(of, indicator, year, p)).sum();
    }

    /** The same of the indicator's own values, without those of the one it continues. */
    double own(String of, String indicator, int year, List<String> parts) {
        return parts.stream()
                .mapToDouble(p -> values.getOrDefault(key(of, indicator, year, p), Double.NaN))
                .sum();
    }

    private double value(String of, String indicator, int year, String part) {
        Double own = values.get(key(of, indicator, year, part));
        String other = continued.getOrDefault(indicator, "");
        if (own == null && !other.isEmpty()) {
            return value(of, other, year, part);
        }
        return own == null ? Double.NaN : own;
    }
}
