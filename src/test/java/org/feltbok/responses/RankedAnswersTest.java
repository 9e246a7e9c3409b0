package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.WrittenTime;
import org.feltbok.questionnaire.Item;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

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
