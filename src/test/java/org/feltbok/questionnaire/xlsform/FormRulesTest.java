package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/**
 * A rule that decides what is asked must be understood; one that only looks at answers is left out,
 * and said to be.
 */
class FormRulesTest {
    @TempDir Path temp;
    private ReadForm forms;

    @BeforeEach
    void open() {
        forms = new ReadForm(temp);
    }

    private static String quoted(String rule) {
        return '"' + rule.replace("\"", "\"\"") + '"';
    }

    private Questionnaire with(String column, String rule) {
        return forms.read(
                "type,name,label,"
                        + column
                        + "\ninteger,age,Alder,\ntext,mail,E-post,"
                        + quoted(rule)
                        + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regex(., '[')",
                "regex(., '*')",
                "regex(., ${age})",
                "regex(.)",
                "pulldata('a', 'b', 'c', .)",
                "distance(., ${age}) < 5",
                ". > ",
                "((((. > 1)",
                ". > 1 $ 2",
            })
    void aConstraintThatIsNotUnderstoodIsLeftOutAndTheFormIsRead(String rule) {
        Questionnaire form = with("constraint", rule);
        assertThat(forms.faults()).isEmpty();
        assertThat(form.question("mail").orElseThrow().constraint()).isNull();
        assertThat(forms.notes())
                .singleElement()
                .asString()
                .contains("survey.csv, row 3, column constraint")
                .contains(rule)
                .contains("question mail")
                .contains("not checked against it");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5000})
    void aConstraintThatIsTooDeepOrTooLongIsLeftOutToo(int times) {
        String deep = "(".repeat(times) + ". > 1" + ")".repeat(times);
        assertThat(with("constraint", deep).items()).hasSize(2);
        assertThat(forms.faults()).isEmpty();
        assertThat(forms.notes())
                .singleElement()
                .asString()
                .contains("question mail")
                .hasSizeLessThan(400);
    }

    @Test
    void aConstraintThatAsksForWhatTakesNoAnswerIsLeftOut() {
        Questionnaire form = with("constraint", ". > ${nobody}");
        assertThat(forms.faults()).isEmpty();
        assertThat(form.question("mail").orElseThrow().constraint()).isNull();
        assertThat(forms.notes())
                .singleElement()
                .asString()
                .contains("question mail", "\"nobody\"", "not checked against it");
    }

    @Test
    void whenAnAnswerIsAskedForIsLeftOutWhereItIsNotUnderstoodAndNothingElseIsSaidOfIt() {
        Questionnaire form = with("required", "twice(${age})");
        assertThat(forms.faults()).isEmpty();
        assertThat(form.item("mail").flatMap(Item::requirement)).isEmpty();
        assertThat(forms.notes())
                .singleElement()
                .asString()
                .contains("question mail", "column required", "may be left blank");
        with("required", "${nobody} = 1");
        assertThat(forms.notes())
                .singleElement()
                .asString()
                .contains("question mail", "\"nobody\"", "may be left blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"regex(., '[')", "pulldata('a', 'b') = 1", "${age} >", "(${age} = 1"})
    void aSkipRuleThatIsNotUnderstoodIsAFaultForTheWrongQuestionsWouldBeAsked(String rule) {
        with("relevant", rule);
        assertThat(forms.faults())
                .singleElement()
                .asString()
                .startsWith("survey.csv, row 3, column relevant");
        assertThat(forms.notes()).isEmpty();
    }

    @Test
    void aSkipRuleIsToldWhatItNamesThatTakesNoAnswer() {
        forms.read(
                "type,name,label,relevant\n"
                        + "calculate,sum,,\n"
                        + "note,hello,Hei,\n"
                        + "text,a,A,${sum} = 1\n"
                        + "text,b,B,${hello} = 1\n"
                        + "text,c,C,${nobody} = 1\n");
        assertThat(forms.faults())
                .hasSize(3)
                .anySatisfy(
                        f -> assertThat(f).contains("row 4, column relevant", "sum", "calculate"))
                .anySatisfy(f -> assertThat(f).contains("row 5, column relevant", "hello", "note"))
                .anySatisfy(f -> assertThat(f).contains("row 6, column relevant", "nobody"));
    }

    @Test
    void rulesThatAreUnderstoodAreCarriedOverAsTheyStand() {
        Question mail =
                with("constraint", "regex(., '^[^@ ]+@[^@ ]+$') and ${age} > 17")
                        .question("mail")
                        .orElseThrow();
        assertThat(mail.constraint()).isEqualTo("regex(., '^[^@ ]+@[^@ ]+$') and ${age} > 17");
        assertThat(forms.notes()).isEmpty();
        assertThat(forms.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${age} = 1 and (position(..) = 1 or ${age} = 2) | ${age} = 1",
                "${mail} = 'x and y' and position(..) = 1 | ${mail} = 'x and y'",
                "position(..) = 1 and ${mail} = “a or b (” | ${mail} = “a or b (”",
                "(${age} = 1 and ${age} = 2) and count(${mail}) = 1 | (${age} = 1 and ${age} = 2)",
                "${age} = 1 and(position(..) = 1) | ${age} = 1",
                "position(..) = 1 or ${age} = 1 and ${age} = 2 | ``",
                "${mail} = 'x and y' and position(../..) = 1 | ${mail} = 'x and y'",
                "(${age} = 1 or ${age} = 2) and count(/f/m) > 1 | (${age} = 1 or ${age} = 2)",
                "${age} = 1 and count(/f/m[a = 1 and b = 'x or y']) > 1 | ${age} = 1",
                "${age} = 1 and /f/m[a = 1 and count(b) = 2] and ${age} > 0 | ${age} = 1 and ${age} > 0",
            })
    void whatIsAskedOfTheMembersOfARepeatIsLeftOutAndTheRestOfTheRuleIsKept(
            String rule, String kept) {
        Questionnaire form = with("relevant", rule);
        assertThat(forms.faults()).isEmpty();
        assertThat(form.question("mail").flatMap(Question::relevance).orElse("")).isEqualTo(kept);
        assertThat(forms.notes()).singleElement().asString().contains("members of a repeat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${age} = 'x and y", "${age} = 1 and ${mail} = \"a and b"})
    void aTextThatDoesNotEndIsOneFault(String rule) {
        with("relevant", rule);
        assertThat(forms.faults()).singleElement().asString().contains("row 3, column relevant");
    }

    @Test
    void aRuleOfManyPartsThatIsTooLongOnlyWithItsFormulasIsToldWithItsPlace() {
        String sum = "${age} + ".repeat(1_500) + "1";
        forms.read(
                "type,name,label,relevant,calculation\ninteger,age,Alder,,\ncalculate,s,,,"
                        + sum
                        + "\ntext,a,A,${s} > 1 and ${s} < 9,\n");
        assertThat(forms.faults())
                .singleElement()
                .asString()
                .contains("survey.csv, row 4, column relevant", "4000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calculate", "calculation", "Calculate"})
    void aRowThatWorksOutNothingIsToldAsSuchHoweverItsTypeIsWritten(String type) {
        forms.read("type,name,label,relevant\n" + type + ",sum,,\ntext,a,A,${sum} = 1\n");
        assertThat(forms.faults())
                .singleElement()
                .asString()
                .contains("row 3, column relevant", "calculate row (row 2) without a calculation");
    }
}
