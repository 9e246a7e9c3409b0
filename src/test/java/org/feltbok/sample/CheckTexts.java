package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks the texts and codings of the sample study: every quote stands where its offsets say, every
 * code is in its codebook, the counted coder has finished all answers, and the counts are the
 * planned ones.
 *
 * <p>Run from the project's folder: {@code java src/test/java/org/feltbok/sample/CheckTexts.java
 * sample-data/small-municipalities}.
 */
public final class CheckTexts {
    private static final Path PLANS = Path.of("src/test/resources/org/feltbok/sample");

    private final Path study;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    private CheckTexts(Path study) {
        this.study = study;
    }

    /** Prints what is wrong, or that nothing is; the exit code is 1 if something is. */
    public static void main(String[] args) throws IOException {
        List<String> problems = problems(Path.of(args[0]));
        System.out.println(problems.isEmpty() ? "Nothing wrong." : String.join("\n", problems));
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    /** What is wrong with the texts of the study folder; empty if nothing is. */
    static List<String> problems(Path study) throws IOException {
        CheckTexts check = new CheckTexts(study);
        check.readCodes();
        check.readTexts();
        check.codings("answers.csv");
        check.codings("passages.csv");
        check.finished();
        check.counts();
        return check.problems;
    }

    private void readCodes() throws IOException {
        for (Map<String, String> book : table("codebooks/codebooks.csv").rows()) {
            Set<String> own = new HashSet<>();
            for (Map<String, String> row :
                    table("codebooks/" + book.get("codebook") + ".csv").rows()) {
                if (!"yes".equals(row.get("folder"))) {
                    own.add(row.get("code"));
                }
            }
            codes.put(book.get("codebook"), own);
        }
    }

    private void readTexts() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : table("responses/survey.csv").rows()) {
            for (String item : List.of("q12", "q18", "q20", "q21", "q22")) {
                String text = row.getOrDefault(item, "");
                if (text.isEmpty() || text.startsWith("#")) {
                    continue;
                }
                texts.put(row.get("_response") + " " + item, text);
                require(!text.equals("@text"), "not written: " + row.get("_response") + " " + item);
                require(seen.add(item + text), "twice: " + item + " " + text);
            }
        }
        for (Map<String, String> row : table("interviews/interviews.csv").rows()) {
            String key = row.get("interview");
            int number = 0;
            String notes = Files.readString(study.resolve("interviews/notes/" + key + ".txt"));
            for (String paragraph : notes.strip().split("\n\n")) {
                if (!paragraph.startsWith("## ")) {
                    number++;
                    texts.put(key + " " + number, paragraph.replaceFirst("^[IR]: ", ""));
                }
            }
        }
    }

    private void codings(String file) throws IOException {
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : table("codings/" + file).rows()) {
            String text = texts.getOrDefault(place(row), "");
            require(!text.isEmpty(), "no text for " + row);
            require(
                    codes.getOrDefault(row.get("codebook"), Set.of()).contains(row.get("code")),
                    "no code for " + row);
            require(seen.add(row.toString()), "twice: " + row);
            if (!row.get("start").isEmpty() && !text.isEmpty()) {
                int start = text.offsetByCodePoints(0, Integer.parseInt(row.get("start")));
                int end = text.offsetByCodePoints(0, Integer.parseInt(row.get("end")));
                require(
                        start < end && text.substring(start, end).equals(row.get("quote")),
                        "wrong quote: " + row);
            }
        }
    }

    private void finished() throws IOException {
        Set<String> done = new HashSet<>();
        for (Map<String, String> row : table("codings/done.csv").rows()) {
            done.add(row.get("coder") + " " + place(row));
        }
        texts.keySet().stream()
                .filter(place -> place.contains(" q"))
                .forEach(
                        place ->
                                require(done.contains("marit " + place), "not finished: " + place));
        for (String file : List.of("answers.csv", "passages.csv")) {
            for (Map<String, String> row : table("codings/" + file).rows()) {
                require(
                        done.contains(row.get("coder") + " " + place(row)),
                        "coded, not finished: " + row);
            }
        }
    }

    private void counts() throws IOException {
        Map<String, Set<String>> coded = new TreeMap<>();
        for (Map<String, String> row : table("codings/answers.csv").rows()) {
            if ("marit".equals(row.get("coder"))) {
                coded.computeIfAbsent(
                                row.get("item") + " " + row.get("code"), key -> new HashSet<>())
                        .add(row.get("response"));
            }
        }
        for (Map<String, String> row : CsvTable.read(PLANS.resolve("area-counts.csv")).rows()) {
            String key = row.get("item") + " " + row.get("code");
            int count = coded.getOrDefault(key, Set.of()).size();
            require(
                    Integer.toString(count).equals(row.get("count")),
                    key + ": " + count + " of " + row.get("count"));
        }
    }

    private static String place(Map<String, String> row) {
        return row.getOrDefault("response", "").isEmpty()
                ? row.get("interview") + " " + row.get("passage")
                : row.get("response") + " " + row.get("item");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    private CsvTable table(String file) throws IOException {
        return CsvTable.read(study.resolve(file));
    }
}
