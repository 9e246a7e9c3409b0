package org.feltbok.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

/** Days in rules and formulas, as XLSForm writes them. */
class DaysTest {
    private final Scope scope =
            Scope.of(
                    Map.of(
                            "born", Value.of("1990-06-15"),
                            "seen", Value.of("2026-01-31T10:15:00"),
                            "word", Value.of("soon")),
                    LocalDate.of(2026, 11, 26));

    private Value value(String expression) {
        return Expression.parse(expression).evaluate(scope);
    }

    @Test
    void daysAreComparedWithDaysThatAreWritten() {
        assertThat(value("${born} < date('1990-06-16')")).isEqualTo(Value.TRUE);
        assertThat(value("${born} = date(\"1990-06-15\")")).isEqualTo(Value.TRUE);
        assertThat(value("${born} <= today() and date('2026-11-27') > today()"))
                .isEqualTo(Value.TRUE);
        assertThat(value("date(${seen}) = date('2026-01-31')")).isEqualTo(Value.TRUE);
        assertThat(value("${word} < date('2026-01-01')")).isEqualTo(Value.MISSING);
        assertThat(value("date(${gone}) < today()")).isEqualTo(Value.MISSING);
    }

    /** R: {@code as.numeric(as.Date("2026-11-26") - as.Date("1990-06-15"))}. */
    @Test
    void oneDayLessAnotherIsTheDaysBetween() {
        assertThat(value("today() - ${born}")).isEqualTo(Value.of(13313));
        assertThat(value("(today() - ${born}) div 365.25 >= 36")).isEqualTo(Value.TRUE);
        assertThat(value("date('2024-02-28') - date('2024-03-01')")).isEqualTo(Value.of(-2));
        assertThat(value("${born} - ${word}")).isEqualTo(Value.MISSING);
        assertThat(value("'7' - '2'")).isEqualTo(Value.of(5));
    }

    @Test
    void aDayThatDoesNotExistIsRefusedWhereItIsWritten() {
        for (String wrong : new String[] {"2026-02-30", "2026-13-01", "31.01.2026", "soon", ""}) {
            assertThatThrownBy(() -> Expression.parse("${born} < date('" + wrong + "')"))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.faults().getFirst().key()).isEqualTo("expr.no_date"));
        }
    }

    @Test
    void timesOfDayAreComparedAsTimes() {
        assertThat(value("'14:30' >= '12:00'")).isEqualTo(Value.TRUE);
        assertThat(value("'09:00' > '10:00'")).isEqualTo(Value.FALSE);
        assertThat(value("'9:00' < '10:00'")).isEqualTo(Value.TRUE);
        assertThat(value("'09:00' = '9:00:00'")).isEqualTo(Value.TRUE);
        assertThat(value("'25:00' > '10:00'")).isEqualTo(Value.MISSING);
    }
}
