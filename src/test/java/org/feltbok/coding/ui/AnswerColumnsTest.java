package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CaseVariable;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.ui.AnswerOrder.By;
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
import java.util.ArrayList;
import java.util.List;

/** Answers t1, t2, t4 and t6 with what else the same people answered beside them, and sorted. */
class AnswerColumnsTest {
    private static final String Q1 = "item/i-q1";
    private static final String Q5 = "item/i-q5";

    @TempDir Path folder;
    private StudyFile file;
    private OperationQueue queue;
    private CodingModel model;
    private final ToldDialogs dialogs = new ToldDialogs();
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
                                dialogs,
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

    private void turn(String key) {
        List<CaseVariable> all = new ArrayList<>();
        model.columns().variables(all::addAll);
        model.columns()
                .turn(all.stream().filter(v -> v.key().equals(key)).findFirst().orElseThrow());
    }

    private void sort(By by, String column) {
        model.columns().sort(by, column);
    }

    private List<String> shown() {
        return model.shown().stream().map(t -> t.ref().id()).toList();
    }

    private List<String> beside(String id) {
        CodedText text = model.read().texts().byId(id).orElseThrow();
        return model.columns().shown().stream()
                .map(c -> ColumnsHead.told(c, text.text(), model.read()))
                .toList();
    }

    @Test
    void whatElseTheyAnsweredStandsBesideTheAnswersAndSortsThemEitherWay() {
        turn(Q5);
        assertThat(beside("t1")).containsExactly("10");
        assertThat(beside("t4")).containsExactly("40");
        sort(By.COLUMN, Q5);
        assertThat(shown()).startsWith("t1").endsWith("t4").hasSize(4);
        sort(By.COLUMN, Q5);
        assertThat(shown()).startsWith("t4").endsWith("t1");
        turn(Q1);
        sort(By.COLUMN, Q1);
        assertThat(shown()).containsExactly("t1", "t4", "t2", "t6");
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r1", "q1", 2)));
        assertThat(shown()).as("followed").containsExactly("t4", "t1", "t2", "t6");
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r1", "q1", null)));
        assertThat(shown()).as("not known").containsExactly("t4", "t2", "t6", "t1");
        sort(By.COLUMN, Q1);
        assertThat(shown()).as("last either way").containsExactly("t2", "t6", "t4", "t1");
        turn(Q1);
        assertThat(shown()).as("without the column").containsExactly("t1", "t2", "t4", "t6");
        assertThat(beside("t1")).containsExactly("10");
    }

    @Test
    void anAnswerKeepsItsPlaceWhileItIsCodedAndOneGoesOnInTheOrderShown() {
        sort(By.UNCODED, "");
        assertThat(shown()).as("Bo coded t2").containsExactly("t1", "t4", "t6", "t2");
        model.goTo(model.shown().getFirst());
        file.run(new MarkDone("b", "p2", TextRef.answer("t1"), true));
        assertThat(shown()).containsExactly("t1", "t4", "t6", "t2");
        model.nextUncoded();
        assertThat(model.current().map(t -> t.ref().id())).hasValue("t4");
        model.showOnly(CodingModel.Show.MINE);
        assertThat(shown()).containsExactly("t1", "t2");
        model.showOnly(CodingModel.Show.ALL);
        sort(By.UNCODED, "");
        assertThat(shown()).as("coded first").containsExactly("t1", "t2", "t4", "t6");
        sort(By.ANSWER, "");
        List<String> byWords = model.shown().stream().map(t -> t.text().text()).toList();
        assertThat(byWords).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        sort(By.CASE, "");
        List<String> byCase = model.shown().stream().map(t -> model.read().name(t)).toList();
        assertThat(byCase).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        sort(By.GIVEN, "");
        assertThat(shown()).containsExactly("t1", "t2", "t4", "t6");
    }

    @Test
    void theChoiceOfEachIsThereTheNextTimeAndAFifthColumnIsNotTaken() {
        for (String key : List.of(Q1, "item/i-q3", Q5, "grouping/size", "attribute/pop")) {
            turn(key);
        }
        assertThat(dialogs.notes()).containsExactly("coding.columns.most");
        sort(By.COLUMN, Q5);
        sort(By.COLUMN, Q5);
        List<String> sorted = shown();
        model.dispose();
        model = model();
        assertThat(model.columns().shown()).hasSize(4);
        assertThat(shown()).isEqualTo(sorted).startsWith("t4");
        person.set("Anna");
        model.personChanged();
        assertThat(model.columns().shown()).as("another's").isEmpty();
        assertThat(shown()).containsExactly("t1", "t2", "t4", "t6");
        person.set("Bo");
        model.personChanged();
        assertThat(shown()).isEqualTo(sorted);
    }
}
