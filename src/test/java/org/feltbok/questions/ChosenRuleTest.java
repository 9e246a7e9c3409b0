package org.feltbok.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questions.ChosenRule.Condition;
import org.feltbok.questions.ChosenRule.Says;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Rules that are chosen are written in the one language of rules, and read back. */
class ChosenRuleTest {
    @Test
    void everyConditionIsWrittenAsARuleAndReadBackAsItself() {
        for (Says says : Says.values()) {
            for (String value :
                    List.of("3", "-2.5", "2026-11-26", "a b", "d'accord", "it\u2019s")) {
                Condition condition = new Condition("q1", says, says.hasValue() ? value : "");
                String rule = ChosenRule.write(List.of(condition, condition));
                assertThat(Expression.parse(rule).variables()).containsExactly("q1");
                assertThat(ChosenRule.read(rule)).contains(List.of(condition, condition));
            }
        }
    }

    @Test
    void aTimeIsWrittenAsAnswersAreHoweverItIsTyped() {
        for (String typed : List.of("14,30", "14.30", "14:30", "1430", "2:30 pm")) {
            assertThat(ChosenRule.value(ItemType.TIME, typed)).isEqualTo("14:30");
        }
        assertThat(ChosenRule.value(ItemType.TIME, "9:00")).isEqualTo("09:00");
        assertThat(ChosenRule.value(ItemType.TIME, "noon")).isEmpty();
        assertThat(ChosenRule.value(ItemType.DECIMAL, "2,5")).isEqualTo("2.5");
        assertThat(ChosenRule.value(ItemType.TIME, "25:99")).isEmpty();
        assertThat(ChosenRule.value(ItemType.INTEGER, "many")).isEmpty();
        assertThat(ChosenRule.value(ItemType.INTEGER, "\u22122")).isEqualTo("-2");
        assertThat(ChosenRule.value(ItemType.DATE, "26.11.2026")).isEqualTo("2026-11-26");
        assertThat(ChosenRule.value(ItemType.DATE, "2026-02-30")).isEmpty();
        assertThat(ChosenRule.value(ItemType.TEXT, "a, b")).isEqualTo("a, b");
    }

    @Test
    void rulesAsFormsHaveThemAreReadHoweverTheyAreSpaced() {
        assertThat(ChosenRule.read("selected( ${q3} ,'15' ) and ${q11}>=4"))
                .contains(
                        List.of(
                                new Condition("q3", Says.INCLUDES, "15"),
                                new Condition("q11", Says.AT_LEAST, "4")));
        assertThat(ChosenRule.read("${q1} != \"\""))
                .contains(List.of(new Condition("q1", Says.ANSWERED, "")));
        assertThat(ChosenRule.read("")).contains(List.of());
    }

    @Test
    void oneAnswerIsHeldAgainstAnotherAndOneOfSeveralConditionsMayBeEnough() {
        for (Says says : Says.values()) {
            if (says.hasValue()) {
                Condition condition = new Condition("q1", says, "", "q2");
                ChosenRule rule = ChosenRule.of(true, List.of(condition, condition));
                assertThat(Expression.parse(rule.written()).variables())
                        .containsExactly("q1", "q2");
                assertThat(ChosenRule.of(rule.written())).contains(rule);
            }
        }
        assertThat(ChosenRule.of("${a} <= ${b}").orElseThrow().conditions())
                .containsExactly(new Condition("a", Says.AT_MOST, "", "b"));
        assertThat(ChosenRule.of(". >= 0 and . <= today()").orElseThrow().conditions())
                .containsExactly(
                        new Condition(".", Says.AT_LEAST, "0"),
                        new Condition(".", Says.AT_MOST, ChosenRule.TODAY));
        assertThat(ChosenRule.of("${a} = 1 or ${b} = 'or and'").orElseThrow().any()).isTrue();
        for (String rule :
                List.of(
                        "${a} = 1 or ${b} + 1 > 2",
                        "(${a} = 1 or ${b} = 2 and ${c} = 3) and ${d} = 4")) {
            assertThat(ChosenRule.of(rule)).as(rule).isEmpty();
        }
        assertThat(new Condition("q1", Says.IS, "'\"").canBeWritten()).isFalse();
    }

    private static final Condition A = new Condition("a", Says.IS, "1");
    private static final Condition B = new Condition("b", Says.MORE_THAN, "2");
    private static final Condition C = new Condition("c", Says.INCLUDES, "3");

    @Test
    void groupsOfConditionsAreOneOfSeveralOrAllOfThemAndReadBackAsTheyWereChosen() {
        for (boolean any : List.of(true, false)) {
            ChosenRule rule = new ChosenRule(any, List.of(List.of(A, B), List.of(C)));
            assertThat(ChosenRule.of(rule.written())).contains(rule);
            assertThat(ChosenRule.of("(" + rule.written() + ")")).contains(rule);
            assertThat(Expression.parse(rule.written()).variables()).hasSize(3);
        }
        assertThat(ChosenRule.of("${c} = '(or' or ${a} = '1' and ${b} > 2").orElseThrow().groups())
                .containsExactly(List.of(new Condition("c", Says.IS, "(or")), List.of(A, B));
        assertThat(ChosenRule.of("(${a} = '1') and ((${b} > 2 or selected(${c}, '3')))"))
                .contains(new ChosenRule(false, List.of(List.of(A), List.of(B, C))));
    }

    /** Whatever is chosen, the rule holds when its groups do. */
    @Test
    void aRuleOfGroupsHoldsAsItReads() {
        for (boolean any : List.of(true, false)) {
            ChosenRule rule = new ChosenRule(any, List.of(List.of(A, B), List.of(C)));
            for (int of = 0; of < 8; of++) {
                boolean a = (of & 1) > 0;
                boolean b = (of & 2) > 0;
                boolean c = (of & 4) > 0;
                Map<String, String> answers =
                        Map.of("a", a ? "1" : "0", "b", b ? "3" : "2", "c", c ? "3 4" : "4");
                assertThat(
                                Expression.parse(rule.written())
                                        .holds(
                                                Scope.timeless(
                                                        n ->
                                                                Value.of(
                                                                        answers.getOrDefault(
                                                                                n, "")))))
                        .as(rule.written() + answers)
                        .isEqualTo(any ? a && b || c : (a || b) && c);
            }
        }
    }

    @Test
    void whatSaysMoreThanCanBeChosenIsLeftAlone() {
        for (String rule :
                List.of(
                        "${a} = 1 or ${b} = 2",
                        "${a} + ${b} > 3",
                        "count-selected(${a}) > 2",
                        "not(${a} = 1)")) {
            assertThat(ChosenRule.read(rule)).as(rule).isEmpty();
        }
    }
}
