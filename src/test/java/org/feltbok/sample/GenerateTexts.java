package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Invents the texts of the sample study: open answers, interview notes, and their codings by two
 * coders.
 *
 * <p>Run from the project's folder, after {@code GenerateResponses}: {@code java
 * src/test/java/org/feltbok/sample/GenerateTexts.java sample-data/small-municipalities}. The
 * phrases stand in {@code src/test/resources/org/feltbok/sample/texts}. Every answer already
 * written is written anew, so that running it twice gives the same files.
 */
public final class GenerateTexts {
    private static final Path PLANS = Path.of("src/test/resources/org/feltbok/sample");
    private static final long SEED = 20190301L;
    private static final String FIRST = "marit";
    private static final String SECOND = "jonas";

    private final Path study;
    private final TextPlans plans;
    private final CsvTable survey;
    private final CodingTables codings;

    private GenerateTexts(Path study) throws IOException {
        this.study = study;
        this.plans = TextPlans.read(PLANS);
        this.survey = CsvTable.read(study.resolve("responses/survey.csv"));
        this.codings =
                new CodingTables(TextBank.read(PLANS.resolve("texts/memos.txt")), new Random(SEED));
    }

    /** Writes the texts and codings into the study folder given as the only argument. */
    public static void main(String[] args) throws IOException {
        GenerateTexts generate = new GenerateTexts(Path.of(args[0]));
        generate.answers();
        new WriteInterviews(
                        generate.study, PLANS, SEED, generate.plans.secondCoder("interviews", SEED))
                .write(FIRST, SECOND, generate.codings);
        generate.codings.write(generate.study.resolve("codings"));
    }

    private void answers() throws IOException {
        WriteAnswers write = new WriteAnswers(study, PLANS, SEED);
        put(write.uncoded("q3_15_other", "q3.txt", cases("q3_15_other")));
        List<List<CodedText>> coded =
                List.of(
                        write.areas("q20", cases("q20"), plans.countsOf("q20"), 15),
                        write.areas("q21", cases("q21"), plans.countsOf("q21"), 8),
                        write.sentences("q18", cases("q18"), plans.countsOf("q18"), 2, 0),
                        write.sentences("q22", cases("q22"), plans.countsOf("q22"), 4, 0.35),
                        write.sentences(
                                "q12", cases("q12"), anyReasons(cases("q12").size()), 2, 0));
        coded.forEach(this::put);
        coded.forEach(this::code);
        survey.write(study.resolve("responses/survey.csv"));
    }

    /** The case of each response that has, or is to have, an answer of its own words. */
    private Map<String, String> cases(String item) {
        Map<String, String> cases = new LinkedHashMap<>();
        for (Map<String, String> row : survey.rows()) {
            String cell = row.getOrDefault(item, "");
            if (!cell.isEmpty() && !cell.startsWith("#")) {
                cases.put(row.get("_response"), row.get("_case"));
            }
        }
        return cases;
    }

    /**
     * No result of question 12 is published, so its reasons are spread over the answers as they
     * come.
     */
    private Map<String, Integer> anyReasons(int answers) throws IOException {
        List<String> codes = new ArrayList<>();
        for (Map<String, String> row : CsvTable.read(study.resolve("codebooks/q12.csv")).rows()) {
            if (!"yes".equals(row.get("folder"))) {
                codes.add(row.get("code"));
            }
        }
        Collections.shuffle(codes, new Random(SEED));
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < answers * 4 / 3; i++) {
            counts.merge(codes.get(i % codes.size()), 1, Integer::sum);
        }
        return counts;
    }

    private void put(List<CodedText> texts) {
        for (CodedText text : texts) {
            survey.rows().stream()
                    .filter(row -> text.response().equals(row.get("_response")))
                    .forEach(row -> row.put(text.item(), text.text()));
        }
    }

    private void code(List<CodedText> texts) {
        SecondCoder second = plans.secondCoder(texts.getFirst().item(), SEED);
        List<CodedText> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, second.random());
        Set<CodedText> waiting = Set.copyOf(shuffled.subList(0, second.skips()));
        texts.forEach(text -> codings.answer(FIRST, "first", text, text.marks()));
        texts.stream()
                .filter(text -> !waiting.contains(text))
                .forEach(
                        text ->
                                codings.answer(
                                        SECOND,
                                        "second",
                                        text,
                                        second.read(text.text(), text.marks())));
    }
}
