package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.WrittenTime;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questions.FormInUseStore;
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
import java.util.Objects;
import java.util.Optional;

/** Options put in an order, and times of day. */
class RankedAnswersTest {
    @TempDir Path folder;

    private StudyFile file;
    private Item goals;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        goals = TestForm.form(file).item("q16").orElseThrow();
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void theMatrixHoldsTheRankOfEachOption() {
        Object[] cells = AnswerKind.of(goals).cells(goals, new Answer.Ranks(List.of(3, 1, 2)));
        assertThat(cells).containsExactly(2, 3, 1);
        Object[] one = AnswerKind.of(goals).cells(goals, new Answer.Ranks(List.of(2)));
        assertThat(one[1]).isEqualTo(1);
        assertThat((int) Objects.requireNonNull(one[0])).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"3 1 2", "312", "'3, 1, 2'", "3;1;2", "3>1>2"})
    void anOrderIsTypedAsPeopleWriteIt(String typed) {
        assertThat(AnswerKind.of(goals).typed(goals, typed, Language.NB).answer())
                .contains(new Answer.Ranks(List.of(3, 1, 2)));
    }

    @Test
    void anOptionThatIsRankedSecondIsInUse() {
        Form form = TestForm.form(file);
        file.run(
                new StartResponse(
                        form, "r", Optional.of("c1"), "Bykle", "", 1, "M", "2026-11-23T12:00:00"));
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        "r",
                        "Bykle",
                        goals,
                        new Answer.Ranks(List.of(3, 1))));
        List<Integer> held =
                goals.choices().stream()
                        .map(
                                o ->
                                        file.read(
                                                h ->
                                                        FormInUseStore.answers(
                                                                h, form.questionnaire(), o)))
                        .toList();
        assertThat(held).containsExactly(1, 0, 1);
    }

    /** The same with the last answer meaning don't know, and the second standing alone. */
    private Item withMissing() {
        List<Option> options = new ArrayList<>();
        for (Option o : goals.choices()) {
            options.add(
                    new Option(
                            o.id(),
                            o.code(),
                            o.value(),
                            o.label(),
                            o.shortLabel(),
                            o.value() == 3 ? MissingKind.DONT_KNOW : null,
                            o.value() == 2));
        }
        return new Item(
                goals.id(),
                goals.name(),
                goals.label(),
                goals.shortLabel(),
                goals.type(),
                new OptionList("l", "l", options),
                null,
                null,
                goals.ticks());
    }

    @Test
    void whatMeansMissingHasNoPlace() {
        Item item = withMissing();
        assertThat(AnswerKind.of(item).typed(item, "3", Language.NB).answer())
                .contains(Answer.missing(MissingKind.DONT_KNOW));
        TypedAnswer beside = AnswerKind.of(item).typed(item, "1 3", Language.NB);
        assertThat(beside.answer()).isEmpty();
        assertThat(beside.refusal()).isEqualTo("entry.refused.alone");
        assertThat(AnswerKind.of(item).typed(item, "21", Language.NB).answer())
                .contains(new Answer.Ranks(List.of(2, 1)));
    }

    @Test
    void whatStandsAloneDoesSoInAnOrderToo() {
        Item item = withMissing();
        EntryRules rules = TestForm.rules(TestForm.form(file));
        assertThat(rules.standAlone(item, new Answer.Ranks(List.of(2, 1)))).isFalse();
        assertThat(rules.standAlone(item, new Answer.Ranks(List.of(2)))).isTrue();
        assertThat(Expected.isWithin(item, new Answer.Ranks(List.of(2)))).isTrue();
    }

    @Test
    void noTwoHaveOnePlace() {
        assertThatThrownBy(() -> new Answer.Ranks(List.of(1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allAreToHaveAPlaceUnlessSomethingElseIsSaid() {
        assertThat(Expected.isWithin(goals, new Answer.Ranks(List.of(3, 1, 2)))).isTrue();
        assertThat(Expected.isWithin(goals, new Answer.Ranks(List.of(3, 1)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "14:30,14:30",
        "14.30,14:30",
        "1430,14:30",
        "930,09:30",
        "2:30 pm,14:30",
        "12:05 a.m.,00:05",
        "12:05 PM,12:05",
        "08:15:30.000+02:00,08:15",
        "23:59:59Z,23:59"
    })
    void aTimeIsReadAsPeopleAndDevicesWriteIt(String written, String time) {
        assertThat(WrittenTime.of(written).map(WrittenTime::show)).hasValue(time);
    }
}
