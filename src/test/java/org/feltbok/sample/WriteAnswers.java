package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Writes the open answers of one item after another, no two alike. */
final class WriteAnswers {
    private static final String UNSURE = "usikker";

    private final Path study;
    private final Path banks;
    private final long seed;
    private final Misspeller misspeller;

    WriteAnswers(Path study, Path plans, long seed) throws IOException {
        this.study = study;
        this.banks = plans.resolve("texts");
        this.seed = seed;
        this.misspeller = Misspeller.of(Files.readAllLines(banks.resolve("misspellings.txt")));
    }

    /**
     * Answers that list areas: q20 and q21. {@code cases} gives the case of each response that
     * answers.
     */
    List<CodedText> areas(
            String item, Map<String, String> cases, Map<String, Integer> counts, int most)
            throws IOException {
        Map<String, List<String>> plan = plan(item, cases, counts, most);
        TextBank openers = TextBank.read(banks.resolve("openers.txt"));
        TextBank groups = TextBank.read(banks.resolve("groups.txt"));
        SentenceAnswer unsure =
                new SentenceAnswer(TextBank.read(banks.resolve("unsure.txt")), misspeller, 0);
        Map<String, String> folders = folders(item);
        Map<String, AreaAnswer> words = new LinkedHashMap<>();
        for (String language : List.of("nb", "nn")) {
            words.put(
                    language,
                    new AreaAnswer(
                            TextBank.read(banks.resolve("areas-" + language + ".txt")),
                            TextBank.read(banks.resolve(item + "-remarks-" + language + ".txt")),
                            misspeller,
                            new HashSet<>()));
        }
        List<CodedText> texts = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String response : cases.keySet()) {
            Random random = random(item, response);
            Persona persona = persona(response, cases);
            List<String> codes = plan.getOrDefault(response, List.of());
            MarkedText text;
            do {
                text =
                        codes.contains(UNSURE)
                                ? new MarkedText()
                                        .whole(unsure.take(persona.language(), "", random), UNSURE)
                                : new AnswerLayout(item, openers, groups, folders, persona, random)
                                        .set(
                                                words.get(persona.language())
                                                        .pieces(codes, persona, random));
            } while (!used.add(text.text()));
            texts.add(new CodedText(response, item, text.text(), text.marks()));
        }
        return texts;
    }

    /** Answers in sentences with planned counts: q18 and q22. */
    List<CodedText> sentences(
            String item,
            Map<String, String> cases,
            Map<String, Integer> counts,
            int most,
            double twice)
            throws IOException {
        Map<String, List<String>> plan = plan(item, cases, counts, most);
        SentenceAnswer answers =
                new SentenceAnswer(TextBank.read(banks.resolve(item + ".txt")), misspeller, twice);
        List<CodedText> texts = new ArrayList<>();
        for (String response : cases.keySet()) {
            MarkedText text =
                    answers.write(
                            plan.getOrDefault(response, List.of()),
                            persona(response, cases),
                            random(item, response));
            texts.add(new CodedText(response, item, text.text(), text.marks()));
        }
        return texts;
    }

    /** Short answers without a codebook. */
    List<CodedText> uncoded(String item, String bank, Map<String, String> cases)
            throws IOException {
        SentenceAnswer answers =
                new SentenceAnswer(TextBank.read(banks.resolve(bank)), misspeller, 0);
        List<CodedText> texts = new ArrayList<>();
        for (String response : cases.keySet()) {
            String text =
                    answers.take(persona(response, cases).language(), "", random(item, response));
            texts.add(new CodedText(response, item, text, List.of()));
        }
        return texts;
    }

    private Map<String, List<String>> plan(
            String item, Map<String, String> cases, Map<String, Integer> counts, int most) {
        return new MentionPlan(counts, most, random(item, "plan")).of(List.copyOf(cases.keySet()));
    }

    private Map<String, String> folders(String item) throws IOException {
        Map<String, String> folders = new LinkedHashMap<>();
        for (Map<String, String> row :
                CsvTable.read(study.resolve("codebooks/" + item + ".csv")).rows()) {
            folders.put(row.get("code"), row.get("parent"));
        }
        return folders;
    }

    private Persona persona(String response, Map<String, String> cases) {
        return Persona.of(cases.get(response), random("persona", response));
    }

    private Random random(String item, String response) {
        return new Random(seed + (item + "/" + response).hashCode());
    }
}
