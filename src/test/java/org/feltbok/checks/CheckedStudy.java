package org.feltbok.checks;

import org.feltbok.base.MissingKind;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A small study whose three responses are whole and right, and what is done to it. */
final class CheckedStudy implements AutoCloseable {
    static final String LONG = "The school was closed, and nobody knew of it before the autumn";
    final StudyFile file;

    CheckedStudy(Path folder) {
        file = TestForm.study(folder);
        for (int i = 1; i <= 3; i++) {
            begin("r" + i, Optional.of("c" + i));
            set("r" + i, "q1", new Answer.Choice(1));
            set("r" + i, "q3", Answer.Choices.of(List.of(1)));
            for (String item : List.of("q4_1", "q4_2", "q4_3")) {
                set("r" + i, item, new Answer.Choice(2));
            }
            set("r" + i, "q10_1", Answer.Choices.of(List.of(1)));
            set("r" + i, "q10_2", Answer.Choices.of(List.of(1, 2)));
            set("r" + i, "q13", new Answer.Amount(10));
            set("r" + i, "q14", new Answer.Amount(1.5));
            set("r" + i, "q15", new Answer.Day(LocalDate.of(2018, 1, i)));
            set("r" + i, "q16", new Answer.Ranks(List.of(1, 2, 3)));
            set("r" + i, "q17", new Answer.Time(LocalTime.of(9, 30)));
            set("r" + i, "q20", new Answer.Words(LONG + " of 201" + i));
        }
    }

    void begin(String id, Optional<String> caseId) {
        file.run(new StartResponse(form(), id, caseId, id, "", 1, "M", "2018-01-01T12:00:00"));
    }

    /** One that no screen lets begin: an import may bring it. */
    void beginAgain(String id, String caseId) {
        write(
                w -> {
                    w.insert(
                            "response",
                            id,
                            Map.of(
                                    "questionnaire_id",
                                    "f",
                                    "key",
                                    id,
                                    "case_id",
                                    caseId,
                                    "position",
                                    99));
                    w.insert("answers_1", id, Map.of());
                });
    }

    Form form() {
        return TestForm.form(file);
    }

    EntryRules rules() {
        return TestForm.rules(form());
    }

    void set(String response, String item, Answer answer) {
        file.run(
                new SetAnswer(
                        rules(), response, response, form().item(item).orElseThrow(), answer));
    }

    void blank(String response, String item) {
        set(response, item, Answer.missing(MissingKind.NOT_ANSWERED));
    }

    void write(Consumer<UnitOfWork> body) {
        file.run(new Written(body));
    }

    /** Twenty-five responses about no case, with one number each. */
    void numbers() {
        for (int i = 0; i < 25; i++) {
            begin("n" + i, Optional.empty());
            set("n" + i, "q14", new Answer.Amount(10 + i % 5));
        }
        set("n7", "q14", new Answer.Amount(1000));
    }

    /** A coding whose words are gone. */
    void lostCoding() {
        write(
                w -> {
                    String text =
                            w.handle()
                                    .createQuery("SELECT min(id) FROM answer_text")
                                    .mapTo(String.class)
                                    .one();
                    w.insert(
                            "person",
                            "p",
                            Map.of("key", "p", "name", "Coder", "initials", "C", "position", 1));
                    w.insert("codebook", "b", Map.of("key", "b", "label", "B", "position", 1));
                    w.insert(
                            "code",
                            "k",
                            Map.of("codebook_id", "b", "key", "k", "label", "K", "position", 1));
                    Map<String, Object> coding = new LinkedHashMap<>();
                    coding.put("code_id", "k");
                    coding.put("person_id", "p");
                    coding.put("answer_text_id", text);
                    coding.put("lost_quote", "gone");
                    w.insert("coding", "lost", coding);
                });
    }

    Findings found() {
        return LiveFindings.of(file);
    }

    /** Keys of checks that found something, also when each form is to be finished. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>(keys(found().open()));
        file.read(h -> ResponseStore.all(h, form()))
                .forEach(
                        r ->
                                new ResponseChecks(rules())
                                        .atTheEnd(r.response().id(), r.answers())
                                        .findings()
                                        .forEach(f -> keys.add(f.check().key())));
        return keys;
    }

    static List<String> keys(List<FoundAlike> found) {
        return found.stream().map(f -> f.check().key()).toList();
    }

    /** Each finding as a line. */
    static List<String> lines(Findings findings) {
        List<String> lines = new ArrayList<>();
        findings.open().forEach(f -> add(lines, "open", f));
        findings.accepted().forEach(f -> add(lines, "accepted", f));
        return lines.stream().sorted().toList();
    }

    private static void add(List<String> lines, String how, FoundAlike found) {
        for (int i = 0; i < found.findings().size(); i++) {
            Finding f = found.findings().get(i);
            lines.add(
                    String.join(
                            " ",
                            how,
                            f.check().key(),
                            found.name(),
                            f.target(),
                            f.seen(),
                            found.places().get(i).toString()));
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
