package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CaseVariable;
import org.feltbok.coding.CaseVariableStore;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.ui.CodingModel.Show;
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
    private static final int YES = 0;
    private static final int NO = 1;

    @TempDir Path folder;
    private StudyFile file;
    private OperationQueue queue;
    private CodingModel model;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        queue = new OperationQueue(file);
        model =
                new CodingModel(
                        new Desk(
                                file,
                                queue,
                                new SameThreadRunner(),
                                new ToldDialogs(),
                                new Texts(Language.EN),
                                () -> "Bo",
                                Runnable::run));
        model.load("q4");
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

    private void turn(CaseClasses of, int place) {
        model.cases().turn(of, place);
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
        int of = size.of(model.current().orElseThrow().text());
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
    void interviewsAreDividedByTheAnswersOfTheirCase() {
        CaseClasses q1 = question(CodableItem.INTERVIEWS);
        assertThat(q1.ofCase("c1")).isEqualTo(YES);
        assertThat(q1.ofCase("c2")).isEqualTo(NO);
        assertThat(q1.ofCase("c7")).isEqualTo(CaseVariable.NOT_KNOWN);
    }
}
