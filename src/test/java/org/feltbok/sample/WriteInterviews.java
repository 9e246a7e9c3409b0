package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Writes the list of interviews and their notes in the eight case municipalities, and codes them.
 */
final class WriteInterviews {
    private static final double CENTRAL = 513.5;
    private static final double HIGH_INCOME = 115.5;
    private static final List<String> COLUMNS =
            List.of(
                    "interview",
                    "case",
                    "role",
                    "informant",
                    "interviewer",
                    "date",
                    "minutes",
                    "status",
                    "origin");

    private final Path study;
    private final Path plans;
    private final long seed;
    private final SecondCoder second;
    private final InterviewNotes notes;
    private final List<Map<String, String>> interviews = new ArrayList<>();

    WriteInterviews(Path study, Path plans, long seed, SecondCoder second) throws IOException {
        this.study = study;
        this.plans = plans;
        this.seed = seed;
        this.second = second;
        this.notes =
                new InterviewNotes(
                        InterviewBank.read(
                                List.of(
                                        plans.resolve("texts/interviews-1.txt"),
                                        plans.resolve("texts/interviews-2.txt"))));
    }

    void write(String firstCoder, String secondCoder, CodingTables codings) throws IOException {
        Map<String, String> keys = new HashMap<>();
        read("case-municipalities.csv")
                .rows()
                .forEach(row -> keys.put(row.get("pseudonym"), row.get("case")));
        TextBank trades = TextBank.read(plans.resolve("texts/trades.txt"));
        for (Map<String, String> place : read("interview-slots.csv").rows()) {
            int number = 0;
            for (Map<String, String> role : read("interview-roles.csv").rows()) {
                Random random = random(place.get("pseudonym") + role.get("role"));
                if ("yes".equals(role.get("always")) || random.nextInt(4) > 0) {
                    String key = letter(place) + "-" + role.get("role");
                    number++;
                    interviews.add(
                            row(
                                    key,
                                    keys.get(place.get("pseudonym")),
                                    place,
                                    role,
                                    number,
                                    random));
                    List<Passage> passages =
                            compose(keys.get(place.get("pseudonym")), place, role, trades, random);
                    writeNotes(key, passages);
                    code(key, passages, place.get("coders"), firstCoder, secondCoder, codings);
                }
            }
        }
        new CsvTable(COLUMNS, interviews).write(study.resolve("interviews/interviews.csv"));
    }

    private Map<String, String> row(
            String key,
            String municipality,
            Map<String, String> place,
            Map<String, String> role,
            int number,
            Random random) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("interview", key);
        row.put("case", municipality);
        row.put("role", role.get("label"));
        row.put("informant", "Informant " + letter(place).toUpperCase(Locale.ROOT) + number);
        row.put("interviewer", place.get("interviewer"));
        row.put("date", LocalDate.parse(place.get("first_day")).plusDays(number / 4).toString());
        row.put("minutes", Integer.toString(35 + 5 * random.nextInt(10)));
        row.put("status", "done");
        row.put("origin", "invented");
        return row;
    }

    private List<Passage> compose(
            String municipality,
            Map<String, String> place,
            Map<String, String> role,
            TextBank trades,
            Random random)
            throws IOException {
        Municipality here =
                Municipality.readAll(study).stream()
                        .filter(m -> m.key().equals(municipality))
                        .findFirst()
                        .orElseThrow();
        Set<String> type =
                Set.of(
                        here.centrality() > CENTRAL ? "S" : "U",
                        here.income() > HIGH_INCOME ? "H" : "L");
        Map<String, String> slots = new HashMap<>(place);
        List<String> people = trades.of(role.get("role"));
        slots.put("yrke", people.get(random.nextInt(people.size())));
        return notes.compose(role.get("role"), type, new TextVariants(slots), random);
    }

    private void writeNotes(String key, List<Passage> passages) throws IOException {
        StringBuilder text = new StringBuilder();
        String topic = "";
        for (Passage passage : passages) {
            if (!passage.topic().equals(topic)) {
                topic = passage.topic();
                text.append(text.isEmpty() ? "" : "\n").append("## ").append(topic).append('\n');
            }
            text.append('\n').append(passage.speaker()).append(passage.text()).append('\n');
        }
        Path file = study.resolve("interviews/notes/" + key + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void code(
            String key,
            List<Passage> passages,
            String coders,
            String firstCoder,
            String secondCoder,
            CodingTables codings) {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (coders.contains("first")) {
                codings.passage(firstCoder, "first", key, i + 1, passage.text(), passage.marks());
            }
            if (coders.contains("second")) {
                codings.passage(
                        secondCoder,
                        "second",
                        key,
                        i + 1,
                        passage.text(),
                        second.read(passage.text(), passage.marks()));
            }
        }
    }

    private static String letter(Map<String, String> place) {
        String pseudonym = place.getOrDefault("pseudonym", "");
        return pseudonym.substring(pseudonym.length() - 1).toLowerCase(Locale.ROOT);
    }

    private CsvTable read(String name) throws IOException {
        return CsvTable.read(plans.resolve(name));
    }

    private Random random(String key) {
        return new Random(seed + key.hashCode());
    }
}
