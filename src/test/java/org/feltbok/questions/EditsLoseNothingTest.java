package org.feltbok.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A questionnaire in use is changed by chance: no answer is lost, and none becomes another. */
class EditsLoseNothingTest {
    private static final int EDITS = 200;

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void answered() {
        file = TestForm.study(folder);
        Form form = TestForm.form(file);
        Random random = new Random(4);
        for (int r = 0; r < 8; r++) {
            String id = "r" + r;
            file.run(
                    new StartResponse(
                            form, id, Optional.empty(), id, "", 1, "Marit", "2026-11-26T08:00:00"));
            for (Item item : form.items()) {
                answer(item, random)
                        .ifPresent(
                                a ->
                                        file.run(
                                                new SetAnswer(
                                                        TestForm.rules(form), id, id, item, a)));
            }
        }
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Optional<Answer> answer(Item item, Random random) {
        if (random.nextInt(3) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (item.type()) {
                    case SINGLE ->
                            new Answer.Choice(
                                    item.choices()
                                            .get(random.nextInt(item.choices().size()))
                                            .value());
                    case MULTIPLE ->
                            Answer.Choices.of(
                                    List.of(
                                            item.choices()
                                                    .get(random.nextInt(item.choices().size()))
                                                    .value()));
                    case RANK ->
                            new Answer.Ranks(
                                    List.of(
                                            item.choices()
                                                    .get(random.nextInt(item.choices().size()))
                                                    .value()));
                    case TIME -> new Answer.Time(LocalTime.of(random.nextInt(24), 5));
                    case TEXT -> new Answer.Words("words " + random.nextInt(100));
                    case INTEGER, DECIMAL -> new Answer.Amount(random.nextInt(400));
                    case DATE -> new Answer.Day(LocalDate.of(2026, 1, 1 + random.nextInt(28)));
                });
    }

    private Questionnaire form() {
        return file.read(h -> QuestionnaireStore.all(h).getFirst());
    }

    /** What each response holds for each item, by what never changes: identities. */
    private Map<String, String> held() {
        Map<String, String> held = new TreeMap<>();
        Form form = new Form(form());
        file.read(h -> ResponseStore.all(h, form))
                .forEach(
                        r ->
                                form.items().stream()
                                        .filter(i -> r.answers().get(i).isRecorded())
                                        .forEach(
                                                i ->
                                                        held.put(
                                                                r.response().id() + " " + i.id(),
                                                                said(i, r.answers().get(i)))));
        return held;
    }

    private static String said(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Choice c -> code(item, c.value());
            case Answer.Choices c ->
                    c.values().stream().map(v -> code(item, v)).toList().toString();
            default -> answer.toString();
        };
    }

    /** By its code, for a list of one's own holds the same answers as other things. */
    private static String code(Item item, int value) {
        return item.choices().stream()
                .filter(o -> o.value() == value)
                .map(o -> o.code())
                .findFirst()
                .orElse("nothing " + value);
    }

    @Test
    void twoHundredChangesOfAQuestionnaireInUseLoseNoAnswer() {
        Map<String, String> before = held();
        Questionnaire first = form();
        assertThat(before).hasSizeGreaterThan(60);
        RandomEdits edits = new RandomEdits(20261126);
        int made = 0;
        int refused = 0;
        List<String> reasons = new ArrayList<>();
        while (made < EDITS) {
            Questionnaire form = form();
            FormEdit edit = edits.next(form);
            try {
                made +=
                        file.run(new EditQuestionnaire(form.id(), edit, "2026-11-26T09:00:00Z"))
                                        .isPresent()
                                ? 1
                                : 0;
            } catch (FaultException no) {
                refused++;
                reasons.add(no.faults().getFirst().key());
            }
            assertThat(held()).as(edit.name() + edit.args()).isEqualTo(before);
        }
        assertThat(refused).isPositive();
        assertThat(reasons)
                .contains(
                        "questions.option_in_use",
                        "questions.item_in_use",
                        "questions.kind_in_use");
        assertThat(form()).isNotEqualTo(first);
        assertThat(form().version()).isEqualTo("2");
        for (int i = 0; i < made; i++) {
            file.undo();
        }
        assertThat(form()).isEqualTo(first);
        assertThat(held()).isEqualTo(before);
        for (int i = 0; i < made; i++) {
            file.redo();
        }
        assertThat(held()).isEqualTo(before);
    }

    @Test
    void theVersionThatWasAnsweredStaysReadable() {
        Questionnaire first = form();
        String option = first.optionLists().getFirst().options().getFirst().id();
        edit(TextEdits.text(FormPart.OPTION, option, TextRole.LABEL, "1", null, "Ja visst"));
        edit(TextEdits.text(FormPart.OPTION, option, TextRole.LABEL, "1", null, "Ja, absolutt"));
        Questionnaire second = form();
        List<VersionStore.Kept> kept = file.read(h -> VersionStore.kept(h, second));
        assertThat(kept).as("one version, however many changes").hasSize(1);
        assertThat(kept.getFirst().version()).isEqualTo("1");
        assertThat(kept.getFirst().responses()).isEqualTo(8);
        assertThat(kept.getFirst().form()).contains(first);
        file.run(
                new StartResponse(
                        new Form(form()),
                        "r9",
                        Optional.empty(),
                        "r9",
                        "",
                        1,
                        "Marit",
                        "2026-11-27T08:00:00"));
        Questionnaire now = form();
        int onSecond = file.read(h -> VersionStore.responses(h, now, "2"));
        assertThat(onSecond).isEqualTo(1);
        edit(TextEdits.text(FormPart.OPTION, option, TextRole.LABEL, "1", null, "Ja"));
        assertThat(form().version()).isEqualTo("3");
        Questionnaire third = form();
        List<VersionStore.Kept> both = file.read(h -> VersionStore.kept(h, third));
        assertThat(both)
                .extracting(k -> k.version() + ": " + k.responses())
                .containsExactly("2: 1", "1: 8");
    }

    @Test
    void anAnswerNobodyGaveGoesAndOneThatSomebodyGaveIsRetired() {
        edit(AnswerEdits.add("yes_no", "maybe", null, "new"));
        assertThat(form().optionLists().getFirst().byCode("4")).isPresent();
        edit(AnswerEdits.remove("maybe", "Maybe"));
        assertThat(form().optionLists().getFirst().byCode("4")).isEmpty();
        String given = given();
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> edit(AnswerEdits.remove(given, "x"))))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("questions.option_in_use");
        edit(AnswerEdits.retire(given, "x", "2026-11-26"));
        assertThat(
                        form().optionLists().getFirst().options().stream()
                                .filter(o -> o.id().equals(given)))
                .allMatch(o -> o.isRetired());
    }

    /** An option of the first list that somebody gave. */
    private String given() {
        Questionnaire form = form();
        return form.optionLists().getFirst().options().stream()
                .filter(o -> file.read(h -> FormInUseStore.answers(h, form, o)) > 0)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aNewQuestionOfEveryKindTakesAnswersAtOnce() {
        for (var type : org.feltbok.questionnaire.QuestionType.values()) {
            edit(PartEdits.addQuestion("new-" + type, null, type));
        }
        Form form = new Form(form());
        for (Item item : form.items()) {
            if (form.questionOf(item).id().startsWith("new-")) {
                Answer answer =
                        answer(item, new Random(7)).orElse(Answer.missing(MissingKind.REFUSED));
                file.run(new SetAnswer(TestForm.rules(form), "r1", "r1", item, answer));
                assertThat(file.read(h -> ResponseStore.answers(h, form, "r1")).get(item))
                        .as(item.name())
                        .isEqualTo(answer);
            }
        }
        assertThat(form.items().stream().map(Item::name))
                .contains("q21", "q22", "q23_1", "q23_2")
                .doesNotHaveDuplicates();
        int seen =
                file.read(
                        h ->
                                h.createQuery("SELECT count(*) FROM survey_labels")
                                        .mapTo(Integer.class)
                                        .one());
        assertThat(seen).isEqualTo(8);
    }

    private void edit(FormEdit edit) {
        file.run(new EditQuestionnaire(form().id(), edit, "2026-11-26T09:00:00Z"));
    }

    @Test
    void aQuestionOfSeveralAnswersThatBecomesAnotherKindTakesAnswers() {
        edit(PartEdits.addQuestion("new", null, QuestionType.MULTIPLE));
        edit(KindEdits.kind("new", "new", QuestionType.TEXT));
        Form form = new Form(form());
        Item item =
                form.items().stream()
                        .filter(i -> form.questionOf(i).id().equals("new"))
                        .findFirst()
                        .orElseThrow();
        file.run(
                new SetAnswer(TestForm.rules(form), "r1", "r1", item, new Answer.Words("by boat")));
        long given =
                file.read(h -> ResponseStore.all(h, form)).stream()
                        .filter(r -> r.answers().get(item).isGiven())
                        .count();
        assertThat(given).isEqualTo(1);
        assertThat(
                        file.<String>read(
                                h ->
                                        h.createQuery(
                                                        "SELECT \""
                                                                + item.name()
                                                                + "\" FROM survey_labels WHERE \""
                                                                + item.name()
                                                                + "\" IS NOT NULL")
                                                .mapTo(String.class)
                                                .one()))
                .as("for other programs")
                .isEqualTo("by boat");
    }

    @Test
    void aCorrectedRuleBringsBackTheTextsThatTheWrongOneKeptAside() {
        Form form = new Form(form());
        Item several = form.item("q3").orElseThrow();
        Item which = form.item("q3o").orElseThrow();
        file.run(
                new SetAnswer(
                        TestForm.rules(form), "r1", "r1", several, Answer.Choices.of(List.of(15))));
        file.run(new SetAnswer(TestForm.rules(form), "r1", "r1", which, new Answer.Words("ferry")));
        assertThat(aside(which)).isZero();
        edit(
                RuleEdits.relevant(
                        FormPart.QUESTION,
                        form.questionOf(which).id(),
                        "q3o",
                        "selected(${q3}, '11')"));
        assertThat(aside(which)).isEqualTo(1);
        edit(RuleEdits.relevant(FormPart.QUESTION, form.questionOf(which).id(), "q3o", ""));
        assertThat(aside(which)).isZero();
        file.undo();
        assertThat(aside(which)).isEqualTo(1);
    }

    private int aside(Item item) {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT aside FROM answer_text WHERE response_id = 'r1' AND item_id = :i")
                                .bind("i", item.id())
                                .mapTo(Integer.class)
                                .one());
    }

    @Test
    void anAnswerIsNotTakenBackFromTheListWhenAnotherHasKeyedIt() {
        edit(AnswerEdits.add("yes_no", "maybe", null, "new"));
        Form form = new Form(form());
        Item asked = form.item("q1").orElseThrow();
        int value =
                asked.choices().stream()
                        .filter(o -> o.id().equals("maybe"))
                        .findFirst()
                        .orElseThrow()
                        .value();
        file.run(new SetAnswer(TestForm.rules(form), "r1", "r1", asked, new Answer.Choice(value)));
        file.read(
                h ->
                        h.execute(
                                "UPDATE change SET who = 'Ola', person_id = NULL"
                                        + " WHERE id = (SELECT max(id) FROM change)"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(file::undo))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("store.undo_stands_on");
        assertThat(file.read(h -> ResponseStore.answers(h, form, "r1")).get(asked))
                .isEqualTo(new Answer.Choice(value));
    }

    @Test
    void aChangeMakesTheSamePartsOnTheScreenAndInTheFile() {
        RandomEdits edits = new RandomEdits(26);
        Questionnaire form = form();
        int grown = 0;
        for (int i = 0; i < 2000; i++) {
            FormEdit edit = edits.next(form);
            try {
                Questionnaire shown = edit.apply(form);
                assertThat(edit.apply(form)).as(edit.name() + edit.args()).isEqualTo(shown);
                grown += shown.items().size() > form.items().size() ? 1 : 0;
            } catch (FaultException refused) {
                continue;
            }
        }
        assertThat(grown).isGreaterThan(50);
    }

    @Test
    void aNewQuestionTakesItsWordsBeforeTheQuestionnaireIsReadAnew() {
        Questionnaire shown = form();
        List<FormEdit> keyed = new ArrayList<>();
        keyed.add(PartEdits.addQuestion("new", null, QuestionType.MATRIX_MULTIPLE));
        shown = keyed.getLast().apply(shown);
        keyed.add(PartEdits.addRow("new", null, "new"));
        shown = keyed.getLast().apply(shown);
        Item row = Rebuilt.question(shown, "new").items().getLast();
        keyed.add(TextEdits.text(FormPart.ITEM, row.id(), TextRole.LABEL, "r", null, "By boat"));
        String option = row.choices().getFirst().id();
        keyed.add(TextEdits.text(FormPart.OPTION, option, TextRole.LABEL, "1", null, "Often"));
        keyed.forEach(this::edit);
        Item written = Rebuilt.question(form(), "new").items().getLast();
        assertThat(written.label().text()).isEqualTo("By boat");
        assertThat(written.choices().getFirst().label().text()).isEqualTo("Often");
    }

    @Test
    void theRowsWithoutATextComeBeforeTheAnswersTheyShare() {
        edit(PartEdits.addQuestion("new", null, QuestionType.MATRIX_SINGLE));
        List<FormPart> parts =
                FormTexts.empty(form()).stream()
                        .filter(p -> p.questionId().equals("new"))
                        .map(FormTexts.Place::part)
                        .toList();
        assertThat(parts).startsWith(FormPart.QUESTION, FormPart.ITEM, FormPart.ITEM);
        assertThat(parts.subList(3, parts.size())).isNotEmpty().containsOnly(FormPart.OPTION);
    }
}
