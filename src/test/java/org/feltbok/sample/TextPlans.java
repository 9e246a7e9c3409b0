package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** The tables that say what the texts of the sample study are to come to. */
record TextPlans(CsvTable counts, CsvTable confusions, CsvTable habits) {

    static TextPlans read(Path plans) throws IOException {
        return new TextPlans(
                CsvTable.read(plans.resolve("area-counts.csv")),
                CsvTable.read(plans.resolve("confusions.csv")),
                CsvTable.read(plans.resolve("second-coder.csv")));
    }

    /** How many answers of the item the first coder gives each code. */
    Map<String, Integer> countsOf(String item) {
        Map<String, Integer> result = new LinkedHashMap<>();
        for (Map<String, String> row : counts.rows()) {
            if (item.equals(row.get("item"))) {
                result.put(row.get("code"), Integer.parseInt(row.get("count")));
            }
        }
        return result;
    }

    SecondCoder secondCoder(String codebook, long seed) {
        Map<String, String> neighbours = new LinkedHashMap<>();
        for (Map<String, String> row : confusions.rows()) {
            if (codebook.equals(row.get("codebook"))) {
                neighbours.put(row.get("code"), row.get("other"));
            }
        }
        Map<String, String> habit =
                habits.rows().stream()
                        .filter(row -> codebook.equals(row.get("codebook")))
                        .findFirst()
                        .orElseThrow();
        return new SecondCoder(habit, neighbours, new Random(seed + codebook.hashCode()));
    }
}
