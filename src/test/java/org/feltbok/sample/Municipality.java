package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A case of the sample study with the groups it belongs to.
 *
 * @param centrality the centrality index; NaN outside the population that was asked
 * @param income the income index; NaN outside the population that was asked
 * @param robekYears years in ROBEK; NaN where nothing is known
 */
record Municipality(
        String key,
        boolean inFrame,
        boolean country,
        String region,
        int population,
        double centrality,
        double income,
        double robekYears) {

    static List<Municipality> readAll(Path study) throws IOException {
        return CsvTable.read(study.resolve("cases/cases.csv")).rows().stream()
                .filter(row -> !row.get("case").startsWith(GroupCases.KEYS))
                .map(Municipality::of)
                .toList();
    }

    private static Municipality of(Map<String, String> row) {
        return new Municipality(
                row.get("case"),
                row.get("frame").equals("yes"),
                row.get("kind").equals("country"),
                row.get("region"),
                Integer.parseInt(row.get("population_2018")),
                number(row.get("centrality_index")),
                number(row.get("income_index")),
                number(row.getOrDefault("robek_years", "")));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** The class of this municipality in a grouping; empty when it belongs to none. */
    String group(String grouping) {
        return switch (grouping) {
            case "region" -> region;
            case "size" -> population < 1500 ? "under1500" : "over1500";
            case "size3000" -> population < 3000 ? "under3000" : "over3000";
            case "size_class_8" -> sizeClass();
            case "income" ->
                    inFrame
                            ? (income < 110 ? "under110" : income <= 120 ? "110-120" : "over120")
                            : "";
            case "income115" -> inFrame ? (income < 115.5 ? "under115" : "over115") : "";
            case "centrality" -> inFrame ? (centrality < 500 ? "under500" : "over500") : "";
            case "centrality513" -> inFrame ? (centrality < 513.5 ? "under513" : "over513") : "";
            case "between500and513" -> centrality >= 500 && centrality < 513.5 ? "yes" : "no";
            case "type" ->
                    inFrame ? (centrality < 513.5 ? "U" : "S") + (income < 115.5 ? "L" : "H") : "";
            default -> throw new IllegalArgumentException("no such grouping: " + grouping);
        };
    }

    private String sizeClass() {
        int[] cuts = {1500, 3000, 5000, 10000, 20000, 50000, 100000};
        for (int i = 0; i < cuts.length; i++) {
            if (population < cuts[i]) {
                return i == 0 ? "under1500" : cuts[i - 1] + "-" + cuts[i];
            }
        }
        return "over100000";
    }

    /**
     * Whether a condition such as {@code type=UH} or {@code type=!UH} holds; the empty condition
     * holds for all.
     */
    boolean matches(String condition) {
        if (condition.isEmpty()) {
            return true;
        }
        String[] parts = condition.split("=", 2);
        return parts[1].startsWith("!")
                ? !group(parts[0]).equals(parts[1].substring(1))
                : group(parts[0]).equals(parts[1]);
    }
}
