package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class EntryRulesTest {
    @TempDir Path folder;
    private StudyFile file;
    private Form form;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Item item(String name) {
        return form.item(name).orElseThrow();
    }

    /** The form with a rule that the answers to one question must fulfil. */
    private EntryRules constrained(String question, String rule) {
        return TestForm.rules(TestForm.changed(form, q -> constrained(q, question, rule)));
    }

    private static Question constrained(Question q, String name, String rule) {
        boolean meant = q.items().stream().anyMatch(i -> i.name().equals(name));
        return !meant
                ? q
                : new Question(
                        q.id(),
                        q.name(),
                        q.number(),
                        q.type(),
                        q.label(),
                        q.hint(),
                        q.note(),
                        q.shortLabel(),
                        q.relevant(),
                        rule,
                        q.constraintMessage(),
                        q.retiredAt(),
                        q.items());
    }

    @Test
    void aConstraintThatCannotBeDecidedYetIsFulfilled() {
        EntryRules rules = constrained("q1", ". <= ${q4_1}");
        Answers nothing = Answers.empty(form);
        Answers two = nothing.with(item("q4_1"), new Answer.Choice(2));
        assertThat(rules.hasConstraint(item("q1"))).isTrue();
        assertThat(rules.fulfils(item("q1"), new Answer.Choice(2), two)).isTrue();
        assertThat(rules.fulfils(item("q1"), new Answer.Choice(3), two)).isFalse();
        assertThat(rules.fulfils(item("q1"), new Answer.Choice(3), nothing))
                .as("nobody knows yet")
                .isTrue();
        assertThat(rules.fulfils(item("q1"), Answer.missing(MissingKind.REFUSED), two))
                .as("no answer breaks no rule")
                .isTrue();
    }
}
