package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.checks.ResponseChecks;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is said when a form is to be finished, and how a finished one is opened again. */
class AtTheEndTest {
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

    /** The form with one item whose answer must be given. */
    private Form requiring(String name, String rule) {
        return TestForm.changed(form, q -> requiring(q, name, rule));
    }

    private static Question requiring(Question q, String name, String rule) {
        List<Item> items =
                q.items().stream()
                        .map(
                                i ->
                                        i.name().equals(name)
                                                ? new Item(
                                                        i.id(),
                                                        i.name(),
                                                        i.label(),
                                                        i.shortLabel(),
                                                        i.type(),
                                                        i.options(),
                                                        i.relevant(),
                                                        rule,
                                                        i.column(),
                                                        i.ticks())
                                                : i)
                        .toList();
        return new Question(
                q.id(),
                q.name(),
                q.number(),
                q.type(),
                q.label(),
                q.hint(),
                q.note(),
                q.shortLabel(),
                q.relevant(),
                q.constraint(),
                q.constraintMessage(),
                q.retiredAt(),
                items);
    }

    private static List<String> found(ResponseChecks.Result result) {
        return result.findings().stream()
                .map(f -> f.item().name() + " " + f.check().key())
                .toList();
    }

    @Test
    void anEmptyFormHasPassedNoCheckAndLacksEveryField() {
        ResponseChecks checks = new ResponseChecks(TestForm.rules(form));
        ResponseChecks.Result early = checks.check("r", Answers.empty(form));
        assertThat(early.passed()).isZero();
        assertThat(early.findings()).isEmpty();
        assertThat(checks.atTheEnd("r", Answers.empty(form)).findings())
                .hasSize(form.items().size());
    }

    @Test
    void onlyChecksThatHadAnAnswerToLookAtArePassed() {
        Answers one = Answers.empty(form).with(item("q1"), new Answer.Choice(1));
        assertThat(new ResponseChecks(TestForm.rules(form)).check("r", one).passed()).isEqualTo(1);
    }

    @Test
    void whatMustBeAnsweredIsMissedEvenWhereItIsMarkedAsLeftBlank() {
        ResponseChecks checks = new ResponseChecks(TestForm.rules(requiring("q13", "yes")));
        Answers blank =
                Answers.empty(form).with(item("q13"), Answer.missing(MissingKind.NOT_ANSWERED));
        assertThat(found(checks.check("r", blank))).containsExactly("q13 required");
        assertThat(found(checks.atTheEnd("r", blank))).contains("q13 required", "q1 not_filled_in");
    }

    @Test
    void aRequirementMayDependOnOtherAnswers() {
        EntryRules rules = TestForm.rules(requiring("q13", "${q1} = 1"));
        Answers yes = Answers.empty(form).with(item("q1"), new Answer.Choice(1));
        Answers no = Answers.empty(form).with(item("q1"), new Answer.Choice(2));
        assertThat(rules.isRequired(item("q13"), yes)).isTrue();
        assertThat(rules.isRequired(item("q13"), no)).isFalse();
        assertThat(rules.isRequired(item("q14"), yes)).isFalse();
    }

    @Test
    void aFormFinishedAllTheSameKeepsTheReasonAndIsLockedUntilItIsOpenedWithOne() {
        file.run(
                new StartResponse(
                        form, "r", Optional.of("c1"), "Bykle", "", 1, "M", "2026-11-23T12:00:00"));
        assertThat(response().isLocked()).isFalse();
        file.run(new FinishResponse("r", "Bykle", "The last page is lost"));
        assertThat(response().isLocked()).isTrue();
        assertThat(response().reason()).isEqualTo("The last page is lost");
        file.run(new UnlockResponse("r", "Bykle", "It was found"));
        assertThat(response().isLocked()).isFalse();
        assertThat(response().status()).isEqualTo(Response.Status.COMPLETE);
        file.run(new FinishResponse("r", "Bykle", ""));
        assertThat(response().isLocked()).isTrue();
        assertThat(response().reason()).isEmpty();
    }

    private Response response() {
        return file.read(h -> ResponseStore.response(h, "r").orElseThrow());
    }
}
