package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer is written by the rules of the study then, not by those of when it was keyed. */
class RulesWhenWrittenTest {
    @TempDir Path folder;
    private StudyFile file;
    private Form form;
    private EntryRules rules;

    /** A change of the questionnaire's cells; may fail at its end. */
    private record Edit(String table, String id, String column, String value, boolean fails)
            implements Operation {
        @Override
        public String name() {
            return "edit";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            work.update(table, id, column, value);
            if (fails) {
                throw new FaultException("store.gone", "it");
            }
        }
    }

    /** The question that is asked of those who ticked a code of q3. */
    private static Edit asks(String code, boolean fails) {
        return new Edit("question", "q-q3o", "relevant", "selected(${q3}, '" + code + "')", fails);
    }

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        rules = TestForm.rules(form);
        file.run(start("r", "c1"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private StartResponse start(String id, String of) {
        return new StartResponse(form, id, Optional.of(of), "Bykle", "", 1, "M", "2026-11-23");
    }

    private SetAnswer ticks(String response, int code) {
        return answer(response, "q3", Answer.Choices.of(List.of(code)));
    }

    private SetAnswer answer(String response, String item, Answer answer) {
        return new SetAnswer(rules, response, "Bykle", form.item(item).orElseThrow(), answer);
    }

    private Answer asked(String response) {
        return file.read(h -> ResponseStore.answers(h, form, response))
                .get(form.item("q3o").orElseThrow());
    }

    @Test
    void anAnswerKeyedBeforeARuleChangedFollowsTheNewRule() {
        SetAnswer keyed = ticks("r", 2);
        file.run(asks("2", false));
        file.run(keyed);
        assertThat(asked("r")).isEqualTo(Answer.NONE);
        file.undo();
        file.undo();
        file.run(ticks("r", 2));
        assertThat(asked("r")).isEqualTo(Answer.missing(MissingKind.NOT_ASKED));
    }

    @Test
    void aRuleThatWasRefusedDoesNotCount() {
        file.run(ticks("r", 1));
        assertThatThrownBy(() -> file.run(asks("2", true))).isInstanceOf(FaultException.class);
        file.run(ticks("r", 2));
        assertThat(asked("r")).isEqualTo(Answer.missing(MissingKind.NOT_ASKED));
    }

    @Test
    void backAndForthOverAChangedRuleComesToTheSame() {
        file.run(start("r2", "c2"));
        List<List<Answer>> states = new ArrayList<>();
        List<Operation> all =
                List.of(
                        ticks("r", 2),
                        ticks("r2", 15),
                        asks("2", false),
                        ticks("r", 1),
                        ticks("r", 2),
                        ticks("r2", 2),
                        asks("11", false),
                        ticks("r2", 15));
        states.add(state());
        for (Operation operation : all) {
            file.run(operation);
            states.add(state());
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            file.undo();
            assertThat(state()).isEqualTo(states.get(i));
        }
        for (int i = 1; i <= all.size(); i++) {
            file.redo();
            assertThat(state()).isEqualTo(states.get(i));
        }
    }

    private List<Answer> state() {
        List<Answer> state = new ArrayList<>();
        for (String response : List.of("r", "r2")) {
            Answers answers = file.read(h -> ResponseStore.answers(h, form, response));
            form.items().forEach(i -> state.add(answers.get(i)));
        }
        return state;
    }

    @Test
    void anAnswerTheFormDoesNotHaveAnyMoreIsRefusedAndNothingIsWritten() {
        assertThatThrownBy(() -> file.run(answer("r", "q1", new Answer.Choice(9))))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("responses.form_changed"));
        file.run(new Edit("item", "i-q13", "type", "TEXT", false));
        assertThatThrownBy(() -> file.run(answer("r", "q13", new Answer.Amount(4))))
                .isInstanceOf(FaultException.class);
        assertThat(state().subList(0, 1)).containsExactly(Answer.NONE);
    }
}
