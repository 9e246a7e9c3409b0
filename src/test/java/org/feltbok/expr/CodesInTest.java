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

/** Whether an answer is among codes. */
class CodesInTest {
    private static final Scope SCOPE =
            Scope.of(
                    Map.of(
                            "one", Value.of("2"),
                            "number", Value.of(2.5),
                            "minus", Value.of("-1"),
                            "class", Value.of("110-120"),
                            "several", new Value.Codes(Set.of("2", "7")),
                            "none", new Value.Codes(Set.of()),
                            "text", Value.of("a;b")),
                    LocalDate.of(2026, 11, 26));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "in(${one}, '2') ~ true",
                "in(${one}, 2) ~ true",
                "in(${one}, '1-3') ~ true",
                "in(${one}, '3-5; 2') ~ true",
                "in(${one}, '12;22') ~ false",
                "in(${number}, '2-3') ~ true",
                "in(${number}, '2;3') ~ false",
                "in(${minus}, '-2--1') ~ true",
                "in(${minus}, '1') ~ false",
                // a class may be called as a range, and is not one
                "in(${class}, '110-120') ~ true",
                "in(${class}, '100-200') ~ false",
                "in(${several}, '7-9') ~ true",
                "in(${several}, '3-6') ~ false",
                "in(${none}, '1') ~ false",
                "in(${text}, 'a;b') ~ true",
                // and may hold the sign between codes, in a list of several too
                "in(${text}, '7;a;b') ~ true",
                "in(${text}, 'a;b;7') ~ true",
                "in(${text}, 'a;7;b') ~ false",
                "in(${text}, 'aa;b') ~ false",
                "in(${missing}, '1') ~ false",
                "not(in(${missing}, '1')) ~ false",
                "not(in(${one}, '1')) ~ true",
                "in(${one}, '1') or in(${several}, '7') ~ true",
            })
    void asItSays(String expression, boolean holds) {
        assertThat(Expression.parse(expression).holds(SCOPE)).isEqualTo(holds);
    }

    @Test
    void whatIsMissingIsNotKnown() {
        assertThat(Expression.parse("in(${missing}, '1')").evaluate(SCOPE).isMissing()).isTrue();
        assertThat(Expression.parse("in(${one}, '')").evaluate(SCOPE).isMissing()).isTrue();
    }

    @Test
    void whereItIsNoDayNobodyCanAskForOne() {
        Scope timeless = Scope.timeless(name -> Value.of(1));
        assertThat(Expression.parse("${x} = 1").holds(timeless)).isTrue();
        assertThatThrownBy(() -> Expression.parse("today() > ${x}").holds(timeless))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void itTakesAnAnswerAndCodes() {
        assertThatThrownBy(() -> Expression.parse("in(${one})")).isInstanceOf(FaultException.class);
    }
}
