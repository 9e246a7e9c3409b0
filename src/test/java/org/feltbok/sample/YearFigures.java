package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values of one indicator by case, year and part; the whole has the empty part. */
final class YearFigures {
    static final List<String> HEADER =
            List.of("case", "indicator", "year", "part", "value", "origin");

    private final Map<String, Integer> values = new LinkedHashMap<>();

    /** Adds the rows of a file that belong to an indicator. */
    YearFigures read(Path file, String indicator) throws IOException {
        for (Map<String, String> row : CsvTable.read(file).rows()) {
            if (row.get("indicator").equals(indicator)) {
                int year = Integer.parseInt(row.get("year"));
                put(row.get("case"), year, row.get("part"), Integer.parseInt(row.get("value")));
            }
        }
        return this;
    }

    void put(String caseKey, int year, String part, int value) {
        values.put(caseKey + "|" + year + "|" + part, value);
    }

    boolean has(String caseKey, int year, String part) {
        return values.containsKey(caseKey + "|" + year + "|" + part);
    }

    int get(String caseKey, int year, String part) {
        Integer value = values.get(caseKey + "|" + year + "|" + part);
        if (value == null) {
            throw new IllegalArgumentException(
                    "no value for case %s in %d, part '%s'".formatted(caseKey, year, part));
        }
        return value;
    }

    /** A number as the program writes it: no zeros at the end, but where it would be misread. */
    static String written(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (text.contains(".")) {
            text = text.replaceFirst("\\.?0+$", "");
        }
        return text.matches("[1-9]\\d{0,2}\\.\\d{3}") ? text + "0" : text;
    }

    static Map<String, String> row(
            String caseKey, String indicator, int year, String part, int value, String origin) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("case", caseKey);
        row.put("indicator", indicator);
        row.put("year", Integer.toString(year));
        row.put("part", part);
        row.put("value", Integer.toString(value));
        row.put("origin", origin);
        return row;
    }
}
