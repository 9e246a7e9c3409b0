package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.checks.ResponseChecks;
import org.feltbok.questionnaire.Item;
import org.feltbok.store.StudyFile;
import org.feltbok.store.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ResponseOperationsTest {
    @TempDir Path folder;

    private StudyFile file;
    private Form form;
    private EntryRules rules;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        rules = TestForm.rules(form);
        file.run(
                new StartResponse(
                        form,
                        "r",
                        Optional.of("c1"),
                        "Bykle",
                        "paper",
                        1,
                        "Marit",
                        "2026-11-23T13:00:00"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void answer(String item, Answer answer) {
        file.run(new SetAnswer(rules, "r", "Bykle", form.item(item).orElseThrow(), answer));
    }

    private Answer read(String item) {
        return file.read(h -> ResponseStore.answers(h, form, "r"))
                .get(form.item(item).orElseThrow());
    }

    @Test
    void everyKindOfAnswerIsReadAsWritten() {
        List<Answer> answers =
                List.of(
                        new Answer.Choice(2),
                        Answer.Choices.of(List.of(2, 12, 15)),
                        new Answer.Words("Beredskap æøå"),
                        new Answer.Choice(7),
                        Answer.missing(MissingKind.NOT_ANSWERED),
                        Answer.missing(MissingKind.UNREADABLE),
                        Answer.Choices.of(List.of()),
                        Answer.missing(MissingKind.REFUSED),
                        Answer.missing(MissingKind.NOT_ASKED),
                        Answer.missing(MissingKind.NOT_APPLICABLE),
                        new Answer.Amount(12),
                        new Answer.Amount(-99901.5),
                        new Answer.Day(LocalDate.of(2018, 11, 14)),
                        new Answer.Ranks(List.of(3, 1)),
                        new Answer.Time(LocalTime.of(14, 30)),
                        new Answer.Words("x"));
        for (Item item : form.items()) {
            answer(item.name(), answers.get(form.index(item)));
        }
        for (Item item : form.items()) {
            assertThat(read(item.name())).as(item.name()).isEqualTo(answers.get(form.index(item)));
        }
    }

    @Test
    void anAmountOfTheSizeOfAMissingCodeStaysAnAmount() {
        answer("q14", new Answer.Amount(-99901));
        assertThat(read("q14")).isEqualTo(new Answer.Amount(-99901));
    }

    @Test
    void anAnswerTakesThoseThatFollowWithItAndUndoTakesAllBack() {
        answer("q10_1", Answer.Choices.of(List.of(1)));
        assertThat(read("q11")).as("not decided yet").isEqualTo(Answer.NONE);
        answer("q10_2", Answer.Choices.of(List.of(2)));
        assertThat(read("q11")).isEqualTo(Answer.missing(MissingKind.NOT_ASKED));
        assertThat(read("q12"))
                .as("by the one before")
                .isEqualTo(Answer.missing(MissingKind.NOT_ASKED));
        file.undo();
        assertThat(read("q10_2")).isEqualTo(Answer.NONE);
        assertThat(read("q11")).isEqualTo(Answer.NONE);
        assertThat(read("q12")).isEqualTo(Answer.NONE);
    }

    @Test
    void undoAndRedoLeadToTheFieldThatWasKeyedAndNotToWhatItRuledOut() {
        answer("q10_1", Answer.Choices.of(List.of(1)));
        List<String> places = new ArrayList<>();
        file.listen(
                event ->
                        places.add(
                                file.read(h -> HistoryStore.place(h, form, event.cells()))
                                        .flatMap(p -> p.item().map(i -> i.name()))
                                        .orElse("nowhere")));
        answer("q10_2", Answer.Choices.of(List.of(2)));
        file.undo();
        file.redo();
        file.undo();
        assertThat(places).containsExactly("q10_2", "q10_2", "q10_2", "q10_2");
    }

    @Test
    void whatIsAskedAgainIsEmptyAgainAndGivenAnswersStay() {
        answer("q3", Answer.Choices.of(List.of(1)));
        assertThat(read("q3o")).isEqualTo(Answer.missing(MissingKind.NOT_ASKED));
        answer("q3", Answer.Choices.of(List.of(1, 15)));
        assertThat(read("q3o")).isEqualTo(Answer.NONE);
        answer("q3o", new Answer.Words("Havn"));
        answer("q3", Answer.Choices.of(List.of(1)));
        assertThat(read("q3o")).isEqualTo(new Answer.Words("Havn"));
    }

    @Test
    void theListCountsFilledFieldsWithoutThoseNotAsked() {
        answer("q1", new Answer.Choice(1));
        answer("q3", Answer.Choices.of(List.of(1)));
        Respondent r = file.read(h -> ResponseStore.list(h, form, 1)).getFirst();
        assertThat(r.title()).isEqualTo("Bykle");
        assertThat(r.caseKey()).isEqualTo("901");
        assertThat(r.filled()).isEqualTo(2);
        assertThat(r.toFill()).isEqualTo(15);
        Answers answers = file.read(h -> ResponseStore.answers(h, form, "r"));
        assertThat(answers.filled()).isEqualTo(2);
        assertThat(answers.toFill()).isEqualTo(15);
    }

    @Test
    void aCaseAnswersOnceAndTheOthersAreWaitedFor() {
        StartResponse again =
                new StartResponse(form, "r2", Optional.of("c1"), "Bykle", "", 1, "M", "2026-11-23");
        assertThatThrownBy(() -> file.run(again))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("responses.case_has_response");
        file.run(
                new StartResponse(
                        form, "r2", Optional.of("c2"), "Fedje", "", 1, "M", "2026-11-23"));
        List<Respondent> list = file.read(h -> ResponseStore.list(h, form, 1));
        assertThat(list).extracting(r -> r.response().key()).containsExactly("r001", "r002");
        List<WaitingCase> waiting = WhoAnswered.waiting(file, form, 1);
        assertThat(waiting).extracting(WaitingCase::name).containsExactly("Røst", "Utsira");
    }

    @Test
    void aSecondEntryHasTheKeyOfTheFirst() {
        file.run(
                new StartResponse(form, "r3", Optional.of("c3"), "Røst", "", 1, "M", "2026-11-23"));
        List<WaitingCase> twice = WhoAnswered.waiting(file, form, 2);
        assertThat(twice).extracting(WaitingCase::name).containsExactly("Bykle", "Røst");
        file.run(
                new StartResponse(form, "s3", Optional.of("c3"), "Røst", "", 2, "S", "2026-11-23"));
        Response second = file.read(h -> ResponseStore.response(h, "s3")).orElseThrow();
        assertThat(second.key()).isEqualTo("r002");
        assertThat(second.pass()).isEqualTo(2);
    }

    @Test
    void statusNoteAndHistory() {
        file.run(EditResponse.status("r", "Bykle", Response.Status.COMPLETE));
        file.run(EditResponse.note("r", "Bykle", "Ringte"));
        Response response = file.read(h -> ResponseStore.response(h, "r")).orElseThrow();
        assertThat(response.status()).isEqualTo(Response.Status.COMPLETE);
        assertThat(response.note()).isEqualTo("Ringte");
        assertThat(response.mode()).isEqualTo("paper");
        file.run(new UnlockResponse("r", "Bykle", "A digit was wrong"));
        answer("q1", new Answer.Choice(1));
        answer("q1", new Answer.Choice(2));
        file.undo();
        List<FieldHistory> history =
                file.read(h -> HistoryStore.of(h, form, "r", form.item("q1").orElseThrow(), 5));
        assertThat(history).extracting(FieldHistory::after).containsExactly(2, 1);
        assertThat(history).extracting(FieldHistory::undone).containsExactly(true, false);
        assertThat(history.getFirst().who()).isEqualTo("Marit");
    }

    @Test
    void checksFindContradictions() {
        ResponseChecks checks = new ResponseChecks(rules);
        answer("q3", Answer.Choices.of(List.of(1, 16)));
        answer("q3o", new Answer.Words("Havn"));
        answer("q10_1", Answer.Choices.of(List.of(4)));
        answer("q13", new Answer.Amount(501));
        ResponseChecks.Result result =
                checks.check("r", file.read(h -> ResponseStore.answers(h, form, "r")));
        assertThat(result.findings())
                .extracting(f -> f.check().key() + " " + f.item().name())
                .containsExactly(
                        "not_alone q3", "should_be_empty q3o", "is_empty q11", "out_of_range q13");
        assertThat(result.findings().get(2).deciding())
                .extracting(Item::name)
                .containsExactly("q10_1", "q10_2");
        assertThat(result.passed()).isEqualTo(1);
    }

    @Test
    void afterAResponseIsTakenBackEveryKeyIsRefusedInAWordUntilItIsThereAgain() {
        file.undo();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> answer("q1", new Answer.Choice(1)))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("responses.no_response");
        }
        assertThatThrownBy(
                        () -> file.run(EditResponse.status("r", "Bykle", Response.Status.COMPLETE)))
                .hasMessageContaining("responses.no_response");
        file.redo();
        answer("q1", new Answer.Choice(1));
        assertThat(read("q1")).isEqualTo(new Answer.Choice(1));
    }

    @Test
    void theHistoryOfATextHasEveryWordingOldAndNew() {
        answer("q20", new Answer.Words("For lite folk"));
        answer("q20", new Answer.Words("For få folk"));
        answer("q20", Answer.missing(MissingKind.REFUSED));
        answer("q20", new Answer.Words("Tid"));
        List<FieldHistory> texts =
                history("q20").stream().filter(h -> h.column().equals("text")).toList();
        assertThat(texts)
                .extracting(h -> h.before() + " → " + h.after())
                .containsExactly(
                        "null → Tid",
                        "For få folk → null",
                        "For lite folk → For få folk",
                        "null → For lite folk");
    }

    @Test
    void theHistorySaysWhyALockedResponseWasChanged() {
        answer("q1", new Answer.Choice(1));
        file.run(new FinishResponse("r", "Bykle", ""));
        file.run(new UnlockResponse("r", "Bykle", "Read the form again"));
        answer("q1", new Answer.Choice(2));
        assertThat(history("q1"))
                .extracting(FieldHistory::reason)
                .containsExactly("Read the form again", "");
    }

    @Test
    void aTextKeyedInOneStepWithADayAndATimeHasItsHistory() {
        List<SetAnswers.Given> given =
                List.of(
                        given("q15", new Answer.Day(LocalDate.of(2018, 11, 14))),
                        given("q17", new Answer.Time(LocalTime.of(9, 30))),
                        given("q20", new Answer.Words("Helse")));
        file.run(
                new SetAnswers(
                        List.of(new SetAnswers.Of("r", "Bykle", given)),
                        Clock.systemDefaultZone()));
        assertThat(history("q20")).extracting(FieldHistory::after).contains("Helse");
        assertThat(history("q15")).extracting(FieldHistory::after).containsExactly("2018-11-14");
    }

    private SetAnswers.Given given(String item, Answer answer) {
        return SetAnswers.Given.of(form.item(item).orElseThrow(), answer);
    }

    private List<FieldHistory> history(String item) {
        return file.read(h -> HistoryStore.of(h, form, "r", form.item(item).orElseThrow(), 20));
    }

    @Test
    void recentChangesNameASecondEntryAsSecond() {
        StartResponse start =
                new StartResponse(form, "s", Optional.of("c1"), "Bykle", "", 2, "M", "2026-11-23");
        SetAnswer set =
                new SetAnswer(
                        rules, "s", "Bykle", form.item("q1").orElseThrow(), new Answer.Choice(1));
        file.run(Together.as(set, List.of(new EnsureResponse(start), set)));
        assertThat(newest()).isEqualTo("responses.answer_second");
        file.run(EditResponse.note("s", "Bykle", "?"));
        assertThat(newest()).isEqualTo("responses.note_second");
        file.undo();
        assertThat(newest()).isEqualTo("responses.note_second");
        file.run(new FinishResponse("s", "Bykle", "Torn"));
        assertThat(newest()).isEqualTo("responses.complete_anyway_second");
        file.run(new FinishResponse("r", "Bykle", "Torn"));
        assertThat(newest()).isEqualTo("responses.complete_anyway");
    }

    private String newest() {
        return file.history(1).getFirst().operation();
    }

    @Test
    void whoKeyedTheFirstEntryDoesNotKeyTheSecond() {
        assertThatThrownBy(() -> second("r2", "Marit"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("responses.same_person"));
        second("r2", "Silje");
        List<String> seconds = file.read(h -> ResponseStore.ids(h, form, 2));
        assertThat(seconds).containsExactly("r2");
    }

    private void second(String id, String who) {
        file.run(
                new StartResponse(
                        form,
                        id,
                        Optional.of("c1"),
                        "Bykle",
                        "paper",
                        2,
                        who,
                        "2026-11-23T14:00:00"));
    }
}
