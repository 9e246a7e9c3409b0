package org.feltbok.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.expr.Expression;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questions.ChosenRule.Condition;
import org.feltbok.questions.ChosenRule.Says;
import org.junit.jupiter.api.Test;

import java.util.List;

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
                ChosenRule rule = new ChosenRule(true, List.of(condition, condition));
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
                List.of("${a} = 1 or ${b} = 2 and ${c} = 3", "${a} = 1 or ${b} + 1 > 2")) {
            assertThat(ChosenRule.of(rule)).as(rule).isEmpty();
        }
        assertThat(new Condition("q1", Says.IS, "'\"").canBeWritten()).isFalse();
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
