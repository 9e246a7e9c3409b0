package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the answers on capacity and competence in the baseline survey, of which only pictures were
 * printed: with the differences that the text calls significant, and no others.
 *
 * <p>Run from the project's folder: {@code java
 * src/test/java/org/feltbok/sample/GenerateCapacity.java sample-data/small-municipalities}.
 */
public final class GenerateCapacity {
    static final List<String> TYPES = List.of("SH", "SL", "UH", "UL");
    private static final int[] SMALL = {10, 20, 20, 9};
    private static final int LARGER = 147;
    private static final long SEED = 2016L;
    private static final Path PLAN = Path.of("src/test/resources/org/feltbok/sample/capacity.csv");

    private GenerateCapacity() {}

    /** Writes the response file into the study folder given as the only argument. */
    public static void main(String[] args) throws IOException {
        Path study = Path.of(args[0]);
        table(study).write(study.resolve("responses/baseline_capacity.csv"));
    }

    /** The answers, the same each time. */
    static CsvTable table(Path study) throws IOException {
        List<Municipality> all =
                Municipality.readAll(study).stream().filter(m -> !m.country()).toList();
        Random random = new Random(SEED);
        List<List<Map<String, String>>> groups = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int t = 0; t <= TYPES.size(); t++) {
            String type = t < TYPES.size() ? TYPES.get(t) : "";
            List<Municipality> candidates =
                    new ArrayList<>(
                            all.stream()
                                    .filter(
                                            m ->
                                                    type.isEmpty()
                                                            ? m.population() >= 3000
                                                            : m.group("type").equals(type))
                                    .toList());
            Collections.shuffle(candidates, random);
            groups.add(rows(candidates.subList(0, type.isEmpty() ? LARGER : SMALL[t])));
            rows.addAll(groups.getLast());
        }
        List<String> header =
                new ArrayList<>(List.of("_response", "_case", "_status", "_mode", "_origin"));
        for (Map<String, String> plan : CsvTable.read(PLAN).rows()) {
            header.add(plan.get("item"));
            answer(groups, new CapacityItem(plan, random).answers(SMALL, LARGER), plan.get("item"));
        }
        rows.sort(Comparator.comparing(r -> Integer.valueOf(r.get("_case"))));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("_response", "b%03d".formatted(i + 1));
        }
        return new CsvTable(header, rows);
    }

    private static List<Map<String, String>> rows(List<Municipality> respondents) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Municipality each : respondents) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("_response", "");
            row.put("_case", each.key());
            row.put("_status", "complete");
            row.put("_mode", "web");
            row.put("_origin", "constructed");
            rows.add(row);
        }
        return rows;
    }

    private static void answer(
            List<List<Map<String, String>>> groups, List<int[]> answers, String item) {
        for (int g = 0; g < groups.size(); g++) {
            for (int i = 0; i < groups.get(g).size(); i++) {
                groups.get(g).get(i).put(item, String.valueOf(answers.get(g)[i]));
            }
        }
    }
}
