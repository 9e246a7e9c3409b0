package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** A number of a file comes in as it is written, or not at all. */
class NumberCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "-9007199254740993",
                "12345678901234567",
                "12 345 678 901 234 567",
                "99999999999999999999",
                "1e20"
            })
    void aNumberThatCouldBecomeAnotherOneIsRefused(String text) {
        for (boolean whole : new boolean[] {true, false}) {
            @Nullable Object[] answers = {null};
            Wrong wrong = new NumberCell(0, whole).read(text, answers);
            assertThat(wrong).isNotNull();
            assertThat(wrong.key()).isEqualTo("responses.import.too_long");
            assertThat(wrong.args()).isEqualTo(List.of(text));
            assertThat(answers).containsOnlyNulls();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345", "-999999999999999", "9007199254740991"})
    void longNumbersThatAreKeptComeIn(String text) {
        @Nullable Object[] answers = {null};
        assertThat(new NumberCell(0, true).read(text, answers)).isNull();
        assertThat(((Number) answers[0]).longValue()).isEqualTo(Long.parseLong(text));
    }
}
