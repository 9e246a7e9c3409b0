package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Answers;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.TestForm;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

class EntryModelTest {
    @TempDir Path folder;

    private StudyFile file;
    private Form form;
    private EntryModel model;
    private final List<String> submitted = new ArrayList<>();

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        model = new EntryModel(TestForm.rules(form), port(), 1);
        model.open(
                new OpenForm("", Optional.of("c1"), "Bykle", "901", "paper", ""),
                Answers.empty(form));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private EntryPort port() {
        return new EntryPort() {
            @Override
            public void submit(Operation operation) {
                file.run(operation);
                submitted.add(operation.name());
            }

            @Override
            public void keep(Operation operation, Consumer<Boolean> done) {
                done.accept(file.run(operation).isPresent());
                submitted.add("kept");
            }

            @Override
            public String who() {
                return "Marit";
            }

            @Override
            public String now() {
                return "2026-11-23T13:00:00";
            }
        };
    }

    /**
     * Digits and minus are themselves; others: b back, n next, p previous, d next question, u
     * previous, _ space.
     */
    private void keys(String keys) {
        for (char c : keys.toCharArray()) {
            model.key(
                    switch (c) {
                        case '-' -> EntryKey.of(EntryKey.Kind.MINUS);
                        case 'b' -> EntryKey.of(EntryKey.Kind.BACKSPACE);
                        case 'n' -> EntryKey.of(EntryKey.Kind.NEXT);
                        case 'p' -> EntryKey.of(EntryKey.Kind.PREVIOUS);
                        case 'd' -> EntryKey.of(EntryKey.Kind.NEXT_QUESTION);
                        case 'u' -> EntryKey.of(EntryKey.Kind.PREVIOUS_QUESTION);
                        case '_' -> EntryKey.of(EntryKey.Kind.SPACE);
                        default -> EntryKey.digit(c - '0');
                    });
        }
    }

    private Item item(String name) {
        return form.item(name).orElseThrow();
    }

    private String recorded() {
        return form.items().stream()
                .filter(i -> model.answers().get(i).isRecorded())
                .map(i -> i.name() + "=" + AnswerText.of(i, model.answers().get(i)))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // from, keys, recorded, then at, waiting digits
                "q1   | 2      | q1=2                                        | q3    | ''",
                "q1   | 0      | q1=3                                        | q3    | ''",
                "q1   | 7      | ''                                          | q1    | ''",
                "q1   | -      | q1=#not_answered                            | q1    | ''",
                "q1   | --     | q1=#refused                                 | q1    | ''",
                "q1   | ---    | q1=#unreadable                              | q1    | ''",
                "q1   | ----   | q1=#not_answered                            | q1    | ''",
                "q1   | -n     | q1=#not_answered                            | q3    | ''",
                "q1   | -1     | q1=1                                        | q3    | ''",
                "q1   | 1b     | q1=1                                        | q1    | ''",
                "q1   | 1bb    | ''                                          | q1    | ''",
                "q1   | n      | ''                                          | q3    | ''",
                "q1   | p      | ''                                          | q1    | ''",
                "q3   | 2      | 'q3=2, q3o=#not_asked'                      | q3    | ''",
                "q3   | 22     | ''                                          | q3    | ''",
                "q3   | 1      | ''                                          | q3    | 1",
                "q3   | 1_     | 'q3=1, q3o=#not_asked'                      | q3    | ''",
                "q3   | 12     | 'q3=12, q3o=#not_asked'                     | q3    | ''",
                "q3   | 122    | 'q3=2 12, q3o=#not_asked'                   | q3    | ''",
                "q3   | 14     | 'q3=1, q3o=#not_asked'                      | q3    | ''",
                "q3   | 1b     | ''                                          | q3    | ''",
                "q3   | 1n     | 'q3=1, q3o=#not_asked'                      | q4_1  | ''",
                "q3   | 215n   | 'q3=2 15'                                   | q3o   | ''",
                "q3   | 2n     | 'q3=2, q3o=#not_asked'                      | q4_1  | ''",
                "q3   | 2n5p   | 'q3=2, q3o=#not_asked, q4_1=5'              | q4_1  | ''",
                "q3   | 2316   | 'q3=16, q3o=#not_asked'                     | q3    | ''",
                "q3   | 162    | 'q3=2, q3o=#not_asked'                      | q3    | ''",
                "q3   | 0      | 'q3=#dont_know, q3o=#not_asked'             | q3    | ''",
                "q3   | -n     | 'q3=#not_answered, q3o=#not_asked'          | q4_1  | ''",
                "q4_1 | 607    | 'q4_1=6, q4_2=7, q4_3=7'                    | q10_1 | ''",
                "q4_2 | d      | ''                                          | q10_1 | ''",
                "q4_3 | u      | ''                                          | q3o   | ''",
                "q10_1| u      | ''                                          | q4_1  | ''",
                "q10_1| 12n0n  | 'q10_1=1 2, q10_2=5, q11=#not_asked, q12=#not_asked' | q13 | ''",
                "q10_1| 4n     | 'q10_1=4'                                   | q10_2 | ''",
                "q10_1| 4n1n5  | 'q10_1=4, q10_2=1, q11=5'                   | q12   | ''",
                "q10_1| 4n1n3  | 'q10_1=4, q10_2=1, q11=3, q12=#not_asked'   | q13   | ''",
                "q16  | 312    | 'q16=3 1 2'                                 | q16   | ''",
                "q16  | 3123   | 'q16=1 2'                                   | q16   | ''",
                "q16  | 33     | ''                                          | q16   | ''",
                "q16  | 31n    | 'q16=3 1'                                   | q17   | ''",
                "q16  | 9      | ''                                          | q16   | ''",
                "q16  | 3-     | 'q16=#not_answered'                         | q16   | ''",
                "q20  | n      | ''                                          | q20   | ''",
                // back clears a filled field and stays in it, so the next digit goes there
                "q4_1 | 5pb6   | q4_1=6                                      | q4_2  | ''",
                "q4_1 | 5-b4   | 'q4_1=5, q4_2=4'                            | q4_3  | ''",
                "q4_1 | 5bb    | ''                                          | q4_1  | ''",
            })
    void eachKeyDoesWhatIsPrintedBesideIt(
            String from, String keys, String recorded, String at, String waiting) {
        model.goTo(form.index(item(from)));
        keys(keys);
        assertThat(recorded()).isEqualTo(recorded);
        assertThat(model.item().name()).isEqualTo(at);
        assertThat(model.waiting()).isEqualTo(waiting);
        if (model.open().orElseThrow().exists()) {
            String id = model.open().orElseThrow().responseId();
            Answers stored = file.read(h -> ResponseStore.answers(h, form, id));
            assertThat(stored).isEqualTo(model.answers());
        }
    }

    @Test
    void aKeyThatIsNoAnswerIsRefusedAndTheRangeIsSaid() {
        model.goTo(form.index(item("q3")));
        keys("9");
        assertThat(model.refusal())
                .contains(new Refusal("entry.refused.code", "1–3, 11–12, 15–16"));
        keys("2");
        assertThat(model.refusal()).isEmpty();
        assertThat(submitted).containsExactly("responses.answer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "q13 | 12      | 12         | -                    | -",
                "q13 | 501     | -          | entry.refused.range  | 0–500",
                "q13 | 1,5     | -          | entry.refused.whole  | ''",
                "q14 | 1,5     | 1.5        | -                    | -",
                "q14 | x       | -          | entry.refused.number | ''",
                "q15 | 1.2.2018| 2018-02-01 | -                    | -",
                "q15 | 32.1.18 | -          | entry.refused.date   | ''",
                "q20 | ' to '  | to         | -                    | -",
            })
    void typedValuesAreCheckedBeforeTheyAreTaken(
            String name, String typed, String taken, String refused, String allowed) {
        Item item = item(name);
        model.goTo(form.index(item));
        assertThat(model.type(item, typed)).isEqualTo(refused == null);
        assertThat(AnswerText.of(item, model.answers().get(item)))
                .isEqualTo(taken == null ? "" : taken);
        assertThat(model.refusal())
                .isEqualTo(
                        refused == null
                                ? Optional.empty()
                                : Optional.of(new Refusal(refused, allowed)));
    }

    @Test
    void leavingAnUntouchedFieldKeepsWhyItIsEmpty() {
        model.goTo(form.index(item("q20")));
        keys("-");
        model.type(item("q20"), "");
        assertThat(recorded()).isEqualTo("q20=#not_answered");
    }

    @Test
    void aNumberThatIsNoCodeMeansThePlaceInTheList() {
        OptionKeys keys = new OptionKeys(item("q1"));
        assertThat(keys.range()).isEqualTo("1–3");
        assertThat(keys.exact("3")).isEqualTo(keys.dontKnow());
    }

    @Test
    void aRespondentIsFinishedAndTheNextWanted() {
        List<String> told = new ArrayList<>();
        model.watch(new EntryWatcherTelling(told));
        keys("1");
        model.finish("");
        assertThat(submitted).containsExactly("responses.answer", "responses.status");
        assertThat(told).containsExactly("changed {0}", "moved", "left");
    }

    @Test
    void undoShowsInTheOpenForm() {
        keys("1");
        file.undo();
        String id = model.open().orElseThrow().responseId();
        model.reload(file.read(h -> ResponseStore.answers(h, form, id)));
        assertThat(recorded()).isEmpty();
    }

    @Test
    void afterTheFirstKeyIsTakenBackTheNextBeginsTheResponseAgain() {
        keys("1");
        file.undo();
        model.begunNoMore();
        assertThat(recorded()).isEmpty();
        model.goTo(0);
        keys("26");
        assertThat(recorded()).contains("q1=2");
        String id = model.open().orElseThrow().responseId();
        Answers stored = file.read(h -> ResponseStore.answers(h, form, id));
        assertThat(stored).isEqualTo(model.answers());
    }

    @Test
    void aKeyGivenBeforeTheFormKnowsThatItsResponseIsGoneBeginsItAgainToo() {
        keys("1");
        file.undo();
        keys("2");
        String id = model.open().orElseThrow().responseId();
        Answers stored = file.read(h -> ResponseStore.answers(h, form, id));
        assertThat(AnswerText.of(item("q3"), stored.get(item("q3")))).isEqualTo("2");
    }

    @Test
    void noKeyChangesAResponseThatIsCompleteUntilItIsOpenedForChanges() {
        keys("12");
        model.lock(OpenForm.Lock.COMPLETE, "");
        String before = recorded();
        model.goTo(0);
        keys("2-b0_");
        assertThat(model.type(item("q13"), "7")).isFalse();
        model.choose(item("q1"), 3);
        assertThat(recorded()).isEqualTo(before);
        assertThat(model.refusal().orElseThrow().key()).isEqualTo("entry.refused.complete");
        keys("n");
        assertThat(model.item().name()).isEqualTo("q3");
        model.unlock("Wrong page");
        assertThat(submitted).contains("responses.unlock");
        model.goTo(0);
        keys("2");
        assertThat(recorded()).contains("q1=2");
    }

    @Test
    void keysGoOnlyToFieldsThatAreShown() {
        model.hide(i -> !form.items().get(i).name().startsWith("q4"));
        assertThat(model.item().name()).isEqualTo("q4_1");
        keys("567");
        assertThat(recorded()).isEqualTo("q4_1=5, q4_2=6, q4_3=7");
        assertThat(model.item().name()).isEqualTo("q4_3");
        model.hide(i -> true);
        keys("1b-");
        assertThat(recorded()).isEqualTo("q4_1=5, q4_2=6, q4_3=7");
    }

    @Test
    void aTextIsKeptWhileItIsWritten() {
        List<Boolean> told = new ArrayList<>();
        model.goTo(form.index(item("q20")));
        model.keep(item("q20"), "half a wo", told::add);
        assertThat(told).containsExactly(true);
        assertThat(recorded()).isEqualTo("q20=half a wo");
        model.type(item("q20"), "half a word");
        String id = model.open().orElseThrow().responseId();
        Answers stored = file.read(h -> ResponseStore.answers(h, form, id));
        assertThat(stored).isEqualTo(model.answers());
    }
}
