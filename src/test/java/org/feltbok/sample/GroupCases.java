package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Puts cases that are groups, and the years each municipality was in ROBEK, into cases.csv. */
final class GroupCases {
    /** Before the keys of cases that are groups of municipalities. */
    static final String KEYS = "gr-";

    private static final String ROBEK = "robek_years";
    private static final long SEED = 2001L;
    private static final int MOST_YEARS = 18;

    private static final String[][] GROUPS = {
        {"gr-small", "Små kommuner samlet", "small"},
        {"gr-larger", "Større kommuner", "larger"},
        {"gr-size1", "0–3000 innbyggere", "size1"},
        {"gr-size2", "3000–10 000 innbyggere", "size2"},
        {"gr-size3", "10 000–20 000 innbyggere", "size3"},
        {"gr-size4", "20 000–50 000 innbyggere", "size4"},
        {"gr-size5", "Over 50 000 innbyggere", "size5"},
        {"gr-centrality1", "Sentralitetsklasse 1 (mest sentral)", "centrality1"},
        {"gr-centrality2", "Sentralitetsklasse 2", "centrality2"},
        {"gr-centrality3", "Sentralitetsklasse 3", "centrality3"},
        {"gr-centrality4", "Sentralitetsklasse 4", "centrality4"},
        {"gr-centrality5", "Sentralitetsklasse 5", "centrality5"},
        {"gr-centrality6", "Sentralitetsklasse 6 (minst sentral)", "centrality6"}
    };

    /** Mean years of the larger municipalities, above those of all small groups. */
    private static final String LARGER_YEARS = "3.1";

    private GroupCases() {}

    static void write(Path study, List<Municipality> frame, List<Map<String, String>> plan)
            throws IOException {
        Path file = study.resolve("cases/cases.csv");
        CsvTable cases = CsvTable.read(file);
        List<String> header = new ArrayList<>(cases.header());
        if (!header.contains(ROBEK)) {
            header.add(ROBEK);
        }
        Map<String, Integer> years = robek(frame, plan);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : cases.rows()) {
            if (!row.get("case").startsWith(KEYS)) {
                Map<String, String> now = new LinkedHashMap<>(row);
                Integer own = years.get(row.get("case"));
                now.put(ROBEK, own == null ? "" : String.valueOf(own));
                rows.add(now);
            }
        }
        for (String[] group : GROUPS) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("case", group[0]);
            row.put("name", group[1]);
            row.put("frame", "no");
            row.put("kind", group[2]);
            row.put(ROBEK, group[2].equals("larger") ? LARGER_YEARS : "");
            rows.add(row);
        }
        new CsvTable(header, rows).write(file);
    }

    /** Years in ROBEK: so many of a type were ever in it, and so many years in all. */
    private static Map<String, Integer> robek(
            List<Municipality> frame, List<Map<String, String>> plan) {
        Random random = new Random(SEED);
        Map<String, Integer> years = new LinkedHashMap<>();
        for (Map<String, String> row : plan) {
            List<Municipality> type =
                    new ArrayList<>(
                            frame.stream()
                                    .filter(m -> m.group("type").equals(row.get("group")))
                                    .sorted(Comparator.comparing(Municipality::key))
                                    .toList());
            java.util.Collections.shuffle(type, random);
            int ever = Integer.parseInt(row.get("ever"));
            int left = Integer.parseInt(row.get("years")) - ever;
            int[] own = new int[ever];
            java.util.Arrays.fill(own, 1);
            while (left > 0) {
                int at = random.nextInt(ever);
                if (own[at] < MOST_YEARS) {
                    own[at]++;
                    left--;
                }
            }
            for (int i = 0; i < type.size(); i++) {
                years.put(type.get(i).key(), i < ever ? own[i] : 0);
            }
        }
        return years;
    }
}
