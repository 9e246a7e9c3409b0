package org.feltbok.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What people write where an expression must take care. */
class WorkingOutTest {
    private static final Scope SCOPE =
            Scope.of(
                    Map.of(
                            "n", Value.of(3),
                            "t", Value.of("to ord"),
                            "word", Value.of("ord"),
                            "c", new Value.Codes(Set.of("10", "9", "b", "a")),
                            "day", Value.of("2018-11-14")),
                    LocalDate.of(2018, 11, 20));

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7 mod 0 | ``",
                "-7 mod 4 | -3",
                "0.1 + 0.2 > 0.3 | false",
                "0 * -1 = 0 | true",
                "0 * -1 < 0 | false",
                "10 - 4 - 3 | 3",
                "12 div 2 div 3 | 2",
                "2 * -3 | -6",
                "- 2 + 5 | 3",
                "1 < 2 = true() | true",
                "${word} + 1 | ``",
                "'12' + 1 | 13",
                "${c} | 9 10 a b",
                "selected(${t}, 'to') | true",
                "selected(${t}, 'to ord') | true",
                "selected(${t}, 'or') | false",
                "count-selected(${t}) | 2",
                "count-selected(${m}) | ``",
                "string-length('') | 0",
                "if(${m} = '', 'empty', 'full') | empty",
                "if(false(), 1 div 0, 2) | 2",
                "coalesce(${m}, '') | ``",
                "${m} < '' | ``",
                "${day} < '2018-11-15' | true",
                "${day} < 5 | ``",
                "${day} = '2018-11-14' | true",
                "${n} = ‘3’ and ${n} = «3» | true",
                "today() | 2018-11-20",
            })
    void isWorkedOutAsItIsMeant(String expression, String expected) {
        assertThat(Expression.parse(expression).evaluate(SCOPE).text()).isEqualTo(expected);
    }

    @Test
    void whatIsTooLongIsToldBeforeItIsWorkedOut() {
        String sum = "1" + " + 1".repeat(1500);
        assertThat(Expression.parse(sum).evaluate(SCOPE)).isEqualTo(Value.of(1501));
        String longer = "1" + " + 1".repeat(2500);
        assertThatThrownBy(() -> Expression.parse(longer))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo("expr.too_long"));
    }

    @Test
    void aNumberIsNeverWithoutMeaning() {
        assertThat(Value.of(Double.NaN)).isEqualTo(Value.MISSING);
        assertThat(Value.of(Double.POSITIVE_INFINITY)).isEqualTo(Value.MISSING);
        assertThat(Value.of("")).isEqualTo(Value.MISSING);
        assertThat(new Value.Codes(Set.of()).isMissing()).isFalse();
        assertThat(new Value.Codes(Set.of("1", "2")).number()).isEmpty();
        assertThat(Value.of("1,5").number()).as("a comma is no decimal sign here").isEmpty();
    }
}
