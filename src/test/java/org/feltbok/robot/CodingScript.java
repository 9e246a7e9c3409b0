package org.feltbok.robot;

import org.feltbok.base.text.Language;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.Span;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one person gave each answer to a question, to be given again by a hand: places in the order
 * of the text, and the codes of each.
 *
 * @param answers in the order in which the window lists them
 */
record CodingScript(CodeTree tree, List<Answer> answers) {
    /** An answer and what it is given. */
    record Answer(String id, String text, List<Step> steps) {}

    /** Whole words and the codes they are given; the place is null where it is the whole answer. */
    record Step(Place place, List<Code> codes) {}

    /** Words from one to another, counted from 0. */
    record Place(int from, int to, Span span) {}

    /** What a person gave the first answers to a question of the sample, widened to whole words. */
    static CodingScript of(Path study, String question, String person, int most) {
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "test"))) {
            return of(file, question, person, most);
        }
    }

    static CodingScript of(StudyFile file, String question, String person, int most) {
        return file.read(
                h -> {
                    CodebookStore books = new CodebookStore(h);
                    CodableItem item =
                            books.items().stream()
                                    .filter(i -> i.name().equals(question))
                                    .findFirst()
                                    .orElseThrow();
                    CodeTree tree = books.codes(item.codebookId());
                    String id = books.person(person).map(Coder::id).orElse("");
                    return new CodingScript(
                            tree,
                            new CodingStore(h)
                                    .answers(item.codebookId(), item.itemId()).stream()
                                            .limit(most)
                                            .map(t -> answer(t, id, tree))
                                            .toList());
                });
    }

    private static Answer answer(CodedText text, String person, CodeTree tree) {
        String words = text.text().text();
        Map<Span, List<Code>> given =
                new TreeMap<>(Comparator.comparing(Span::start).thenComparing(Span::end));
        for (Coding coding : text.codingsOf(person)) {
            Span span =
                    coding.span() == null ? new Span(0, CodePoints.length(words)) : coding.span();
            Span whole =
                    CodePoints.words(
                                    words,
                                    CodePoints.toUtf16(words, span.start()),
                                    CodePoints.toUtf16(words, span.end()))
                            .orElseThrow();
            List<Code> here = given.computeIfAbsent(whole, s -> new ArrayList<>());
            Code code = tree.byId(coding.codeId()).orElseThrow();
            if (!here.contains(code)) {
                here.add(code);
            }
        }
        List<Span> all = CodePoints.words(words);
        return new Answer(
                text.ref().id(),
                words,
                given.entrySet().stream()
                        .map(e -> new Step(place(all, e.getKey()), e.getValue()))
                        .toList());
    }

    private static Place place(List<Span> words, Span span) {
        List<Integer> among = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).overlaps(span)) {
                among.add(i);
            }
        }
        return new Place(among.getFirst(), among.getLast(), span);
    }

    /** Each code that is to be given as "answer start–end code". */
    List<String> wanted() {
        return answers.stream()
                .flatMap(
                        a ->
                                a.steps().stream()
                                        .flatMap(
                                                s ->
                                                        s.codes().stream()
                                                                .map(
                                                                        c ->
                                                                                line(
                                                                                        a,
                                                                                        s.place()
                                                                                                .span(),
                                                                                        c))))
                .sorted()
                .toList();
    }

    private static String line(Answer answer, Span span, Code code) {
        return answer.id() + " " + span.start() + "–" + span.end() + " " + code.key();
    }

    /** What a query must hand back as rows to be like {@link #wanted}, of one person. */
    static String given(String person) {
        return "SELECT k.answer_text_id || ' ' || k.start_at || '–' || k.end_at || ' ' || o.key"
                + " FROM coding k JOIN code o ON o.id = k.code_id JOIN person p ON p.id = k.person_id"
                + " JOIN codebook b ON b.id = o.codebook_id WHERE b.key = 'q20' AND p.name = '"
                + person
                + "'";
    }

    /** Letters of the name that find this code before all others. */
    String letters(Code code, Language language) {
        String name = code.label().in(language).toLowerCase(Locale.ROOT);
        for (int length = 1; length <= name.length(); length++) {
            for (int at = 0; at + length <= name.length(); at++) {
                String part = name.substring(at, at + length);
                if (part.chars().allMatch(c -> c >= 'a' && c <= 'z')
                        && tree.find(part, language).getFirst().equals(code)) {
                    return part;
                }
            }
        }
        throw new AssertionError("No letters find " + name);
    }
}
