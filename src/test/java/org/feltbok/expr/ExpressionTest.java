package org.feltbok.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

class ExpressionTest {
    /**
     * a = 3, b = code "2", t = a text, c = codes 1, 5 and 12, none = nothing ticked; m is missing.
     */
    private static final Scope SCOPE =
            Scope.of(
                    Map.of(
                            "a", Value.of(3),
                            "b", Value.of("2"),
                            "t", Value.of("blåbær 🫐"),
                            "d", Value.of("2018-11-14"),
                            "c", new Value.Codes(Set.of("1", "5", "12")),
                            "one", new Value.Codes(Set.of("7")),
                            "none", new Value.Codes(Set.of()),
                            "x-1.y", Value.of(8),
                            ".", Value.of(42)),
                    LocalDate.of(2018, 11, 20));

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "-2 - -3 | 1",
                "7 div 2 | 3.5",
                "7 mod 4 | 3",
                "0.1 + 0.2 = 0.3 | true",
                "0.1 + 0.7 + 0.2 >= 1 | true",
                "3 * 0.1 <= 0.3 | true",
                "0.1 + 0.2 != 0.3 | false",
                "0.30000000000001 > 0.3 | true",
                "int((0.1 + 0.7) * 10) | 8",
                "round(1.1 + 2.25 - 1.1, 1) | 2.3",
                "1 div 0 | ``",
                "${a} + ${b} | 5",
                "${ a } | 3",
                "${x-1.y} - 1 | 7",
                ". | 42",
                ". > 40 and . <= 42 | true",
                "${a} = 3 | true",
                "${a} = '3' | true",
                "${a} != 3 | false",
                "${b} = '2' | true",
                "${b} = \"2.0\" | true",
                "${b} = ‘2’ | true",
                "${b} = “2” | true",
                "${a} >= 3 and ${b} < 2.5 | true",
                "${a} < 3 or ${b} = 2 | true",
                "1 = 1 or 1 = 2 and 1 = 3 | true",
                "${t} = 'blåbær 🫐' | true",
                "string-length(${t}) | 8",
                "string-length(${m}) | 0",
                "${t} < 'c' | ``",
                "${d} < today() | true",
                "${d} > '2018-11-14' | false",
                "selected(${c}, '5') | true",
                "selected(${c}, 12) | true",
                "selected(${c}, '2') | false",
                "selected(${b}, '2') | true",
                "selected(${none}, '2') | false",
                "selected(${m}, '2') | ``",
                "count-selected(${c}) | 3",
                "count-selected(${none}) | 0",
                "${c} | 1 5 12",
                "${one} = 7 | true",
                "${c} = '1' | false",
                "if(${a} > 2, 'much', 'little') | much",
                "if(${m} > 2, 'much', 'little') | ``",
                "coalesce(${m}, ${a}) | 3",
                "coalesce(${a}, 1) | 3",
                "not(true()) | false",
                "not(false()) | true",
                "not(${m} = 1) | ``",
                "${m} = 1 | ``",
                "${m} != 1 | ``",
                "${m} + 1 | ``",
                "${m} = 1 and false() | false",
                "${m} = 1 or true() | true",
                "${m} = 1 or false() | ``",
                "${m} = 1 and true() | ``",
                "${m} = '' | true",
                "${a} = '' | false",
                "${a} != '' | true",
                "${none} = '' | true",
                "once(${a} + 1) | 4",
                "once(${m}) | ``",
                "number('2.50') | 2.5",
                "number(${t}) | ``",
                "number(${m}) | ``",
                "int(-1.7) | -1",
                "int(1.7) | 1",
                "int(-0.5) | 0",
                "int(${m}) | ``",
                "round(2.5) | 3",
                "round(-2.5) | -2",
                "round(-2.6) | -3",
                "round(-0.5) | 0",
                "round(2.345, 2) | 2.35",
                "round(-2.345, 2) | -2.34",
                "round(1250, -2) | 1300",
                "round(-1250, -2) | -1200",
                "round(${m}, 2) | ``",
                "round(2.5, ${m}) | ``",
                "abs(-3.5) | 3.5",
                "abs(${t}) | ``",
                "sum(1, ${a}, '2') | 6",
                "sum(1, ${m}) | ``",
                "min(4, ${a}, 5) | 3",
                "min(4, ${m}) | ``",
                "max(-4, -3, -5) | -3",
                "max(4, ${m}) | ``",
                "concat(${a}, ' ', ${t}) | 3 blåbær 🫐",
                "concat('a', ${m}, 'b') | ab",
                "concat(${m}) | ``",
                "contains(${t}, 'bær') | true",
                "contains(${t}, 'Bær') | false",
                "contains(${m}, 'b') | ``",
                "starts-with(${t}, 'blå') | true",
                "starts-with(${t}, 'bær') | false",
                "starts-with(${m}, 'b') | ``",
                "selected-at(${c}, 0) | 1",
                "selected-at(${c}, 2) | 12",
                "selected-at(${c}, 3) | ``",
                "selected-at(${c}, -1) | ``",
                "selected-at(${none}, 0) | ``",
                "selected-at(${m}, 0) | ``",
                "now() | 2018-11-20",
            })
    void evaluates(String expression, String expected) {
        assertThat(Expression.parse(expression).evaluate(SCOPE).text()).isEqualTo(expected);
    }

    @Test
    void onlyWhatIsKnownHolds() {
        assertThat(Expression.parse("${a}").holds(SCOPE)).isTrue();
        assertThat(Expression.parse("${a} - 3").holds(SCOPE)).isFalse();
        assertThat(Expression.parse("${m}").holds(SCOPE)).isFalse();
        assertThat(Expression.parse("not(${m})").holds(SCOPE)).isFalse();
    }

    @Test
    void namesItDependsOn() {
        assertThat(
                        Expression.parse("selected(${q3}, '1') and (. > 3 or not(${q4_1} = ${q3}))")
                                .variables())
                .containsExactly("q3", ".", "q4_1");
        assertThat(Expression.parse("1 + 1").variables()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${a} == 3 | expr.unexpected | 7",
                "${a} = # | expr.unreadable | 8",
                "${a} = 'x | expr.unreadable | 8",
                "1 + | expr.incomplete | 0",
                "(1 + 2 | expr.incomplete | 0",
                "1 2 | expr.unexpected | 3",
                "yes | expr.unexpected | 1",
                "1 + pulldata('a') | expr.unknown_function | 5",
                "selected(${a}) | expr.arguments | 1",
                "true(1) | expr.arguments | 1",
                "${} | expr.unreadable | 1",
            })
    void saysWhereItIsWrong(String expression, String key, int position) {
        assertThatThrownBy(() -> Expression.parse(expression))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            Fault fault = e.faults().getFirst();
                            assertThat(fault.key()).isEqualTo(key);
                            assertThat(position == 0 || fault.args().get(1).equals(position))
                                    .as(fault.toString())
                                    .isTrue();
                            for (Language language : Language.values()) {
                                assertThat(new Texts(language).fault(fault))
                                        .contains(expression)
                                        .doesNotContain("!expr");
                            }
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "sum(), it takes 1–50., den tar 1–50.",
        "'round(1, 2, 3)', it takes 1–2., den tar 1–2.",
        "'if(1, 2)', it takes 3., den tar 3.",
        "today(1), it takes 0., den tar 0."
    })
    void howManyValuesAFunctionTakesIsToldAsItIs(String call, String en, String nb) {
        assertThatThrownBy(() -> Expression.parse(call))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            Fault fault = e.faults().getFirst();
                            assertThat(new Texts(Language.EN).fault(fault)).endsWith(en);
                            assertThat(new Texts(Language.NB).fault(fault)).endsWith(nb);
                        });
    }

    @Test
    void aConditionFallsIntoItsPartsThoughTheyCannotAllBeUnderstood() {
        assertThat(Expression.parts("${a} = 1 and ( x(..) or ${b} = 2 and 1 ) and 'c and d' = ."))
                .containsExactly("${a} = 1", "( x(..) or ${b} = 2 and 1 )", "'c and d' = .");
        assertThat(Expression.parts("${a} = 1 and ${b} = 2 or ${c} = 3"))
                .containsExactly("${a} = 1 and ${b} = 2 or ${c} = 3");
        assertThat(Expression.parts("${a} = 1 and # = 2 and x[1 and 2] and 'a and b"))
                .containsExactly("${a} = 1", "# = 2", "x[1 and 2]", "'a and b");
    }

    @Test
    void anUnknownFunctionIsNamed() {
        assertThatThrownBy(() -> Expression.parse("once(random())")).hasMessageContaining("once");
    }

    @Test
    void aPatternMustFitTheWholeTextAndCannotHoldTheProgram() {
        Scope mail = Scope.of(Map.of("m", Value.of("a.b@c.no")), LocalDate.of(2018, 11, 14));
        assertThat(Expression.parse("regex(${m}, '[a-z.]+@[a-z]+[.]no')").holds(mail)).isTrue();
        assertThat(Expression.parse("regex(${m}, '[a-z]+')").holds(mail)).isFalse();
        assertThat(Expression.parse("regex(${n}, '.*')").evaluate(mail)).isEqualTo(Value.MISSING);
        Scope hostile =
                Scope.of(Map.of("m", Value.of("a".repeat(60) + "!")), LocalDate.of(2018, 11, 14));
        for (String pattern : new String[] {"(a+)+", "(a|aa)+", "(a*)*b", "(.*a){25}"}) {
            Value value = Expression.parse("regex(${m}, '" + pattern + "')").evaluate(hostile);
            assertThat(value).isIn(Value.MISSING, Value.FALSE);
        }
        Scope longer =
                Scope.of(Map.of("m", Value.of("ab".repeat(20_000))), LocalDate.of(2018, 11, 14));
        assertThat(Expression.parse("regex(${m}, '(a|b)*')").evaluate(longer))
                .isEqualTo(Value.MISSING);
        for (String wrong : new String[] {"regex(., '[')", "regex(., ${m})", "regex(., '')"}) {
            assertThatThrownBy(() -> Expression.parse(wrong)).isInstanceOf(FaultException.class);
        }
    }
}
