package org.feltbok.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes the responses to one table of the baseline survey: yes (1) or no (0) to every row. */
final class Baseline {
    private final List<Municipality> respondents;
    private final int small;
    private final Random random;

    /**
     * @param all the municipalities to choose from
     * @param small how many below 3000 inhabitants answered
     * @param large how many others answered
     */
    Baseline(List<Municipality> all, int small, int large, Random random) {
        this.small = small;
        this.random = random;
        this.respondents = new ArrayList<>(chosen(all, "under3000", small));
        respondents.addAll(chosen(all, "over3000", large));
    }

    private List<Municipality> chosen(List<Municipality> all, String size, int count) {
        List<Municipality> candidates =
                new ArrayList<>(
                        all.stream()
                                .filter(municipality -> municipality.group("size3000").equals(size))
                                .toList());
        Collections.shuffle(candidates, random);
        return candidates.subList(0, count).stream()
                .sorted(Comparator.comparing(m -> Integer.valueOf(m.key())))
                .toList();
    }

    /** The table of responses, {@code b001} first. */
    CsvTable table(List<Map<String, String>> plan) {
        List<String> header =
                new ArrayList<>(List.of("_response", "_case", "_status", "_mode", "_origin"));
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < respondents.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("_response", "b%03d".formatted(i + 1));
            row.put("_case", respondents.get(i).key());
            row.put("_status", "complete");
            row.put("_mode", "web");
            row.put("_origin", "constructed");
            rows.add(row);
        }
        for (Map<String, String> item : plan) {
            header.add(item.get("item"));
            int[] yes = counts(item);
            answer(rows.subList(0, small), item.get("item"), yes[0]);
            answer(rows.subList(small, rows.size()), item.get("item"), yes[1]);
        }
        return new CsvTable(header, rows);
    }

    private void answer(List<Map<String, String>> rows, String item, int yes) {
        List<Map<String, String>> order = new ArrayList<>(rows);
        Collections.shuffle(order, random);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).put(item, i < yes ? "1" : "0");
        }
    }

    /**
     * How many of the small and of the large must say yes for all three printed percentages to
     * hold.
     */
    private int[] counts(Map<String, String> item) {
        int large = respondents.size() - small;
        for (int a = 0; a <= small; a++) {
            for (int b = 0; b <= large; b++) {
                if (rounds(a, small, item.get("under3000"))
                        && rounds(b, large, item.get("over3000"))
                        && rounds(a + b, small + large, item.get("all"))) {
                    return new int[] {a, b};
                }
            }
        }
        throw new IllegalStateException("no counts give the percentages of " + item);
    }

    private static boolean rounds(int count, int of, String percent) {
        return Math.abs(100.0 * count / of - Integer.parseInt(percent)) < 0.4999;
    }
}
