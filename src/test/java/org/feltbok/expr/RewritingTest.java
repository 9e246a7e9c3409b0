package org.feltbok.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** An expression follows what it names and stays as its author wrote it. */
class RewritingTest {
    private static String named(String source, Map<String, String> names) {
        return Expression.parse(source).named(n -> names.getOrDefault(n, n)).source();
    }

    private static Optional<String> coded(String source, String from, String to) {
        CodeNames codes =
                new CodeNames(
                        List.of("1", "2", "3", "north", "south", "a b"),
                        c -> c.equals(from) ? to : c);
        return Expression.parse(source).coded("x"::equals, codes).map(Expression::source);
    }

    @Test
    void anotherNameChangesNothingElse() {
        assertThat(
                        named(
                                "  ${a}=1   and\n not( ${ b }  > .5 ) or “a” = ${ab}",
                                Map.of("a", "c", "b", "dd")))
                .isEqualTo("  ${c}=1   and\n not( ${dd}  > .5 ) or “a” = ${ab}");
        // a text that looks like a name is none
        assertThat(named("'${a}' = ${a}", Map.of("a", "b"))).isEqualTo("'${a}' = ${b}");
        assertThat(named(". > 3 and ${a} = .", Map.of("a", "b", ".", "c")))
                .isEqualTo(". > 3 and ${b} = .");
        // two may change places
        assertThat(named("${a} = 1 and ${b} = 2", Map.of("a", "b", "b", "a")))
                .isEqualTo("${b} = 1 and ${a} = 2");
    }

    @Test
    void aNameThatCannotBeWrittenIsRefused() {
        for (String name : List.of("a b", "a}", "{", "", ".", "a\nb")) {
            assertThatThrownBy(() -> named("${a} = 1", Map.of("a", name)))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.faults().getFirst().key()).isEqualTo("expr.no_name"));
        }
    }

    @Test
    void codesFollowWhereverTheyShow() {
        assertThat(coded("${x} = 'north' or ${y} = 'north'", "north", "nord"))
                .contains("${x} = 'nord' or ${y} = 'north'");
        assertThat(coded("“north” != ${x}", "north", "nord")).contains("\"nord\" != ${x}");
        assertThat(coded("in( ${x}, '1-3;north' )", "2", "two"))
                .contains("in( ${x}, '1;two;3;north' )");
        assertThat(coded("in(${x}, '1-3')", "north", "nord")).contains("in(${x}, '1-3')");
        assertThat(coded("selected(${x}, 'a b')", "a b", "ab")).contains("selected(${x}, 'ab')");
        assertThat(coded("${x} = 2 and ${x} != ''", "2", "two"))
                .contains("${x} = 'two' and ${x} != ''");
        assertThat(coded("${x} = '2'", "2", "22")).contains("${x} = '22'");
        assertThat(coded("${x} = 'north'", "north", "it's")).contains("${x} = \"it's\"");
        assertThat(coded("count-selected(${x}) = 1", "north", "nord"))
                .contains("count-selected(${x}) = 1");
    }

    @Test
    void whatCannotFollowIsTold() {
        for (String hidden :
                List.of(
                        "string-length(${x}) > 3",
                        "${x} = ${y}",
                        "regex(${x}, 'n.*')",
                        "coalesce(${x}, 'north') = 'north'",
                        "${x} + 1 = 2",
                        "1 = 1 + ${x}",
                        "'north' = ${x} = true()")) {
            assertThat(coded(hidden, "north", "nord")).as(hidden).isEmpty();
        }
        // a code would come to be meant that was not
        assertThat(coded("${x} = 'west'", "north", "west")).isEmpty();
        // 5 is in the range and was not there before
        assertThat(coded("in(${x}, '1-6')", "north", "5")).contains("in(${x}, '1;2;3')");
        assertThat(coded("${x} = 'north'", "north", "both ' and \"")).isEmpty();
    }

    /** Whatever is asked, the same holds for the same rows afterwards. */
    @Test
    void theSameHoldsUnderOtherNamesAndCodes() {
        Random random = new Random(7);
        for (int i = 0; i < 4000; i++) {
            String source = any(random, 3);
            CodeNames codes =
                    new CodeNames(List.of("1", "2", "north"), c -> c.equals("2") ? "two" : c);
            Expression now =
                    Expression.parse(source)
                            .coded("x"::equals, codes)
                            .orElseThrow()
                            .named(n -> n + "_");
            for (String code : codes.before()) {
                for (String other : List.of("1", "2", "north", "")) {
                    Scope before =
                            Scope.of(
                                    Map.of("x", Value.of(code), "y", Value.of(other)),
                                    LocalDate.EPOCH);
                    Scope after =
                            Scope.of(
                                    Map.of(
                                            "x_",
                                            Value.of(codes.names().apply(code)),
                                            "y_",
                                            Value.of(other)),
                                    LocalDate.EPOCH);
                    assertThat(now.evaluate(after))
                            .as(source + " -> " + now)
                            .isEqualTo(Expression.parse(source).evaluate(before));
                }
            }
        }
    }

    private static String any(Random random, int depth) {
        List<String> codes =
                new ArrayList<>(List.of("1", "'1'", "2", "'2'", "'north'", "\"north\"", "''"));
        String code = codes.get(random.nextInt(codes.size()));
        String name = random.nextBoolean() ? "${x}" : "${y}";
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> name + (random.nextBoolean() ? " = " : "!=") + code;
            case 1 -> code + "=" + name;
            case 2 -> "in(" + name + ",'1-2;north')";
            case 3 -> "in(" + name + ", '1-3')";
            case 4 -> "selected(" + name + " , '2')";
            case 5 -> any(random, depth - 1) + " and " + any(random, depth - 1);
            case 6 -> "not(" + any(random, depth - 1) + ")";
            default -> "(" + any(random, depth - 1) + "  or " + any(random, depth - 1) + ")";
        };
    }
}
