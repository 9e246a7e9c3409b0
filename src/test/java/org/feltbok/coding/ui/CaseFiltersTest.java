package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CaseVariable;
import org.feltbok.coding.CaseVariableStore;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.NumberRange;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.ui.CodingModel.Show;
import org.feltbok.shell.spi.Habits;
import org.feltbok.shell.spi.WhoWorks;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/**
 * Answers t1, t2, t4 and t6 are coded by who gave them: their case's size, or what they answered to
 * the first question.
 */
class CaseFiltersTest {
    private static final String YES = "1";
    private static final String NO = "2";

    @TempDir Path folder;
    private StudyFile file;
    private OperationQueue queue;
    private CodingModel model;
    private final Habits habits = Habits.begun();
    private final SimpleStringProperty person = new SimpleStringProperty("Bo");

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        queue = new OperationQueue(file);
        model = model();
    }

    private CodingModel model() {
        var made =
                new CodingModel(
                        new Desk(
                                file,
                                queue,
                                new SameThreadRunner(),
                                new SameThreadRunner(),
                                new ToldDialogs(),
                                new Texts(Language.EN),
                                WhoWorks.known(person),
                                habits,
                                Runnable::run));
        made.load("q4");
        return made;
    }

    @AfterEach
    void close() {
        model.dispose();
        queue.close();
        file.close();
    }

    private CaseClasses variable(String item, String key) {
        return file.read(
                h -> {
                    var store = new CaseVariableStore(h, item);
                    assertThat(store.all()).extracting(CaseVariable::key).contains(key);
                    return store.classes(key).orElseThrow();
                });
    }

    private CaseClasses question(String item) {
        return variable(item, "item/i-q1");
    }

    private List<String> shown() {
        return model.shown().stream().map(t -> t.ref().id()).toList();
    }

    private void turn(CaseClasses of, String code) {
        model.cases().turn(of, code);
    }

    @Test
    void answersAreNarrowedByTheirCaseAndByAnAnswerAndTheProgressCountsThese() {
        assertThat(shown()).containsExactly("t1", "t2", "t4", "t6");
        CaseClasses q1 = question("i-q4");
        turn(q1, NO);
        assertThat(shown()).containsExactly("t2", "t6");
        assertThat(model.read().count(Show.ALL)).isEqualTo(2);
        assertThat(model.read().count(Show.UNCODED)).as("Bo coded t2").isEqualTo(1);
        assertThat(model.current().map(t -> t.ref().id())).as("at hand").hasValue("t2");
        CaseClasses size = variable("i-q4", "grouping/size");
        String of = size.of(model.current().orElseThrow().text()).iterator().next();
        turn(size, of);
        assertThat(shown()).contains("t2").isSubsetOf("t2", "t6");
        model.cases().turn(size, of);
        turn(q1, YES);
        assertThat(shown()).as("yes or no").containsExactly("t1", "t2", "t4", "t6");
        model.cases().clear();
        assertThat(model.read().worked()).isSameAs(model.read().texts());
    }

    @Test
    void whatIsCodedThereIsCountedAndALaterAnswerToTheQuestionIsFollowed() {
        turn(question("i-q4"), NO);
        file.run(new MarkDone("b", "p2", TextRef.answer("t6"), true));
        assertThat(model.read().count(Show.UNCODED)).isZero();
        file.run(new MarkDone("b", "p2", TextRef.answer("t1"), true));
        assertThat(model.read().count(Show.MINE)).as("not of those").isEqualTo(2);
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r1", "q1", 2)));
        assertThat(shown()).containsExactly("t1", "t2", "t6");
        assertThat(model.read().count(Show.MINE)).isEqualTo(3);
        model.reveal(model.read().texts().byId("t4").orElseThrow());
        assertThat(shown()).as("led to one of others").containsExactly("t1", "t2", "t4", "t6");
    }

    @Test
    void severalAnswersNarrowByEachAndByNone() {
        CaseClasses q3 = variable("i-q4", "item/i-q3");
        turn(q3, "1");
        assertThat(shown()).containsExactly("t1", "t4", "t6");
        turn(q3, "2");
        assertThat(shown()).as("one or the other").containsExactly("t1", "t2", "t4", "t6");
        turn(q3, "1");
        assertThat(shown()).as("among others").containsExactly("t1", "t2");
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r2", "q3_2", 0)));
        assertThat(shown()).containsExactly("t1");
        turn(q3, CaseVariable.NONE);
        assertThat(shown()).as("or ticked none").containsExactly("t1", "t2");
    }

    @Test
    void numbersNarrowByTheirQuartersAndByARangeThatIsTyped() {
        CaseClasses q5 = variable("i-q4", "item/i-q5");
        assertThat(q5.variable().classes())
                .extracting(CaseVariable.Class::code)
                .containsExactly("10", "20", "35", "40");
        NumberRange typed = NumberRange.typed("15 - 35,0", Language.NB).orElseThrow();
        turn(q5.with(typed), typed.code());
        assertThat(shown()).containsExactly("t2", "t6");
        turn(q5, "40");
        assertThat(shown()).as("both, chosen apart").containsExactly("t2", "t4", "t6");
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r1", "q5", 16)));
        assertThat(shown()).as("followed").containsExactly("t1", "t2", "t4", "t6");
        model.cases().clear();
        CaseClasses pop = variable("i-q4", "attribute/pop");
        assertThat(pop.variable().classes()).hasSize(4);
        turn(pop.with(NumberRange.typed("<900", Language.EN).orElseThrow()), "<900");
        assertThat(shown()).containsExactly("t1", "t2");
    }

    @Test
    void rangesAreReadAsPeopleTypeThem() {
        assertThat(typed("10-50")).isEqualTo("10..50");
        assertThat(typed("50 til 10")).isEqualTo("10..50");
        assertThat(typed("-5--2")).isEqualTo("-5..-2");
        assertThat(typed("1,5–2")).isEqualTo("1.5..2");
        assertThat(typed("> 1 000")).isEqualTo(">1000");
        assertThat(typed("≤7")).isEqualTo("<=7");
        assertThat(typed("65+")).isEqualTo(">=65");
        assertThat(typed("12")).isEqualTo("12");
        assertThat(typed("nord")).isEqualTo("-");
        assertThat(typed("10-")).isEqualTo(">=10");
        for (String code : List.of("10..50", "<7", ">=1.5", "12", "-5..-2")) {
            assertThat(NumberRange.ofCode(code).map(NumberRange::code)).hasValue(code);
        }
    }

    private static String typed(String text) {
        return NumberRange.typed(text, Language.NB).map(NumberRange::code).orElse("-");
    }

    @Test
    void whatEachChoseIsChosenAgainTheNextTime() {
        CaseClasses q5 = variable("i-q4", "item/i-q5");
        turn(question("i-q4"), NO);
        turn(q5.with(NumberRange.of(15, 35)), "15..35");
        turn(question("i-q4"), CaseVariable.NOT_KNOWN);
        assertThat(shown()).containsExactly("t2", "t6");
        person.set("Anna");
        model.personChanged();
        assertThat(shown()).as("another chose nothing").hasSize(4);
        turn(q5, "40");
        model.dispose();
        person.set("Bo");
        model = model();
        assertThat(shown()).containsExactly("t2", "t6");
        assertThat(model.cases().now().chosen()).hasSize(2);
        model.cases().clear();
        model.dispose();
        model = model();
        assertThat(shown()).as("what was taken off stays off").hasSize(4);
        person.set("Anna");
        model.personChanged();
        assertThat(shown()).containsExactly("t4");
    }

    @Test
    void interviewsAreDividedByTheAnswersOfTheirCase() {
        CaseClasses q1 = question(CodableItem.INTERVIEWS);
        assertThat(q1.ofCase("c1")).containsExactly(YES);
        assertThat(q1.ofCase("c2")).containsExactly(NO);
        assertThat(q1.ofCase("c7")).containsExactly(CaseVariable.NOT_KNOWN);
    }
}
