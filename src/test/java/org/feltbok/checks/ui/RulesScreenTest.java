package org.feltbok.checks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.LocalText;
import org.feltbok.checks.AddOwnCheck;
import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.OwnCheckStore;
import org.feltbok.checks.Severity;
import org.feltbok.names.RetirePart;
import org.feltbok.names.RetirePart.Part;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.shell.kit.Unwritten;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A check of the study is chosen or written, tried before it is made, changed and taken out. */
class RulesScreenTest extends FxTest {
    @TempDir Path folder;
    private final HeldRunner tasks = new HeldRunner();
    private final List<Navigator.Target> gone = new ArrayList<>();
    private StudyFile file;
    private OperationQueue queue;
    private RulesScreen screen;
    private Form form;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        for (String id : List.of("r1", "r2", "r3")) {
            file.run(
                    new StartResponse(
                            form, id, Optional.empty(), id, "", 1, "Marit", "2026-11-26T08:00"));
        }
        answer("r1", "q13", 30);
        answer("r1", "q14", 20);
        answer("r2", "q13", 10);
        answer("r2", "q14", 20);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new RulesScreen(
                                        Contexts.english(tasks, new ToldDialogs(), gone::add),
                                        file,
                                        queue));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
        await(() -> fx(() -> !combo("rules-form").getItems().isEmpty()));
    }

    private void answer(String response, String item, double value) {
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        response,
                        response,
                        form.item(item).orElseThrow(),
                        new Answer.Amount(value)));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    private Node node(String id) {
        return stage.getScene().lookup("#" + id);
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> combo(String id) {
        return (ComboBox<T>) node(id);
    }

    private String text(String id) {
        return fx(() -> ((Labeled) node(id)).getText());
    }

    private void type(String id, String words) {
        onFx(() -> ((TextInputControl) node(id)).setText(words));
    }

    private void press(String id) {
        await(() -> fx(() -> !node(id).isDisabled()));
        onFx(((Button) node(id))::fire);
    }

    private List<OwnCheck> stored() {
        return file.read(OwnCheckStore::all);
    }

    private Item item(String name) {
        return form.item(name).orElseThrow();
    }

    @Test
    void whatIsSaidIsWrittenInBothLanguages() {
        type("rules-rule", "${q13} <= ${q14}");
        type("rules-message", "More than there can be");
        type("rules-message-other", "Flere enn det kan være");
        press("rules-make");
        await(() -> stored().size() == 1);
        assertThat(said("en")).isEqualTo("More than there can be");
        assertThat(said("nb")).isEqualTo("Flere enn det kan være");
        await(() -> fx(() -> !node("rules-remove").isDisabled()));
        assertThat(fx(() -> ((TextInputControl) node("rules-message-other")).getText()))
                .isEqualTo("Flere enn det kan være");
        type("rules-message-other", "For mange");
        press("rules-make");
        await(() -> said("nb").equals("For mange"));
        assertThat(said("en")).isEqualTo("More than there can be");
        type("rules-message", "Too many");
        press("rules-make");
        await(() -> said("en").equals("Too many"));
        assertThat(said("nb")).isEqualTo("For mange");
    }

    private String said(String code) {
        return stored().getFirst().message().in(code);
    }

    @Test
    void aCheckIsChosenTriedMadeChangedAndTakenOut() {
        press("rules-chosen-more");
        choose("item", "q13 ");
        choose("says", "Saying[says=AT_MOST, ofOther=true]");
        choose("other", "q14 ");
        assertThat(typed("rules-rule")).isEqualTo("${q13} <= ${q14}");
        await(() -> text("rules-found").startsWith("Fails for 1 of 3 responses today."));
        assertThat(text("rules-found")).contains("1 response does not decide it");
        assertThat(fx(() -> node("rules-make").isDisabled())).as("no words yet").isTrue();
        type("rules-message", "More than there can be");
        press("rules-make");
        await(() -> stored().size() == 1);
        OwnCheck made = stored().getFirst();
        assertThat(made.rule()).isEqualTo("${q13} <= ${q14}");
        assertThat(made.severity()).isEqualTo(Severity.WARNING);
        assertThat(made.message().text()).isEqualTo("More than there can be");
        await(() -> fx(() -> !node("rules-remove").isDisabled()));
        onFx(() -> combo("rules-severity").setValue(Severity.ERROR));
        press("rules-make");
        await(() -> stored().getFirst().severity() == Severity.ERROR);
        assertThat(stored().getFirst().key()).isEqualTo(made.key());
        press("rules-remove");
        await(() -> stored().isEmpty());
        queue.undo().join();
        assertThat(stored()).hasSize(1);
    }

    @Test
    void whatDoesNotKeepItIsGoneToAtItsField() {
        type("rules-rule", "${q13} <= ${q14}");
        ListView<?> fails = fx(() -> (ListView<?>) node("rules-fails"));
        await(() -> fx(() -> fails.getItems().size() == 1));
        onFx(
                () -> {
                    screen.view().showRight();
                    fails.requestFocus();
                    fails.getSelectionModel().select(0);
                });
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(gone)
                .containsExactly(
                        new Navigator.Target(
                                "entry", "at:" + form.id() + "/1/" + item("q14").id() + "/r1/"));
    }

    @Test
    void whatIsWrongWithARuleIsSaidAndNothingIsMade() {
        type("rules-message", "Wrong");
        type("rules-rule", "${q99} > 1");
        await(() -> text("rules-fault").contains("q99"));
        assertThat(fx(() -> node("rules-make").isDisabled())).isTrue();
        type("rules-rule", "${q13} >");
        await(() -> !text("rules-fault").isEmpty() && !text("rules-fault").contains("q99"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void inAnotherLanguageOnlyItsOwnWordsAreChangedAndWhatIsTypedStaysWithItsCheck() {
        for (String id : List.of("a", "b")) {
            var words = new LocalText("Flere " + id, Map.of("en", "More " + id, "nn", "Fleire"));
            file.run(
                    new AddOwnCheck(
                            new OwnCheck(
                                    id, form.id(), id, "${q13} > 1", words, Severity.WARNING)));
        }
        ListView<OwnCheck> list = fx(this::list);
        await(() -> fx(() -> list.getItems().size() == 2));
        type("rules-message", "A new one");
        onFx(() -> list.getSelectionModel().select(0));
        type("rules-message", "Too many");
        onFx(() -> list.getSelectionModel().select(1));
        assertThat(typed("rules-message")).isEqualTo("More b");
        assertThat(fx(() -> Unwritten.of(stage.getScene()).any().get())).isTrue();
        onFx(() -> list.getSelectionModel().select(0));
        assertThat(typed("rules-message")).isEqualTo("Too many");
        press("rules-make");
        await(() -> stored().getFirst().message().others().containsValue("Too many"));
        assertThat(stored().getFirst().message())
                .isEqualTo(new LocalText("Flere a", Map.of("en", "Too many", "nn", "Fleire")));
        press("rules-new");
        assertThat(typed("rules-message")).isEqualTo("A new one");
        press("rules-back");
        assertThat(typed("rules-message")).isEmpty();
        await(() -> fx(() -> !Unwritten.of(stage.getScene()).any().get()));
    }

    @SuppressWarnings("unchecked")
    private ListView<OwnCheck> list() {
        return (ListView<OwnCheck>) node("rules-list");
    }

    private String typed(String id) {
        return fx(() -> ((TextInputControl) node(id)).getText());
    }

    @Test
    void aRuleIsTriedOnceWhenTheHandRestsAndNotForItsWords() {
        type("rules-rule", "${q13} <= ${q14}");
        await(() -> text("rules-found").startsWith("Fails for 1"));
        onFx(tasks::hold);
        type("rules-message", "More than there can be");
        assertThat(text("rules-found")).startsWith("Fails for 1");
        assertThat(fx(() -> node("rules-make").isDisabled())).isFalse();
        for (String rule : List.of("${q13} < ${q14}", "${q13} = ${q14}", "${q13} > ${q14}")) {
            type("rules-rule", rule);
        }
        await(() -> fx(tasks::waiting) > 0);
        assertThat(fx(tasks::waiting)).isEqualTo(1);
        onFx(tasks::release);
        await(() -> text("rules-found").startsWith("Fails for 1"));
    }

    private void makeByKey() {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("rules.make"))
                                .forEach(c -> c.action().run()));
    }

    @Test
    void aKeyThatMakesItBeforeItIsTriedIsHeardWhenItIs() {
        onFx(tasks::hold);
        type("rules-message", "More than there can be");
        type("rules-rule", "${q13} <= ${q14}");
        makeByKey();
        assertThat(stored()).isEmpty();
        await(() -> fx(tasks::waiting) > 0);
        onFx(tasks::release);
        await(() -> stored().size() == 1);
        assertThat(stored().getFirst().rule()).isEqualTo("${q13} <= ${q14}");
    }

    @Test
    void whatIsAskedForAndCannotBeMadeIsToldWhy() {
        type("rules-rule", "${q13} <= ${q14}");
        await(() -> text("rules-found").startsWith("Fails for 1"));
        makeByKey();
        await(() -> text("rules-fault").contains("Write what is wrong"));
        onFx(tasks::hold);
        type("rules-message", "Wrong");
        type("rules-rule", "${q99} > 1");
        makeByKey();
        await(() -> fx(tasks::waiting) > 0);
        onFx(tasks::release);
        await(() -> text("rules-fault").contains("q99"));
        makeByKey();
        assertThat(text("rules-fault")).contains("q99");
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatIsNoLongerAskedIsNotProposedForANewCheck() {
        press("rules-chosen-more");
        assertThat(offered())
                .anyMatch(i -> i.startsWith("q13 "))
                .anyMatch(i -> i.startsWith("q14 "));
        String question = form.questionnaire().question("q14").orElseThrow().id();
        queue.submit(new RetirePart(Part.QUESTION, question, "q14", "2026-03-01")).join();
        await(() -> fx(() -> node("rules-chosen-item-1") == null));
        press("rules-chosen-more");
        assertThat(offered())
                .anyMatch(i -> i.startsWith("q13 "))
                .noneMatch(i -> i.startsWith("q14 "));
    }

    private List<String> offered() {
        return fx(
                () ->
                        combo("rules-chosen-item-1").getItems().stream()
                                .map(String::valueOf)
                                .toList());
    }

    @Test
    void aRuleWrittenByHandIsShownAsChosenAndValuesOfEachKindAreChosenTypedAndJoined() {
        type("rules-rule", "${q13} >= 2 or ${q1} = '2'");
        await(() -> fx(() -> node("rules-chosen-option-2") != null));
        assertThat(fx(() -> combo("rules-chosen-any").getValue())).isEqualTo(true);
        assertThat(typed("rules-chosen-value-1")).isEqualTo("2");
        onFx(() -> combo("rules-chosen-any").setValue(false));
        assertThat(typed("rules-rule")).isEqualTo("${q13} >= 2 and ${q1} = '2'");
        press("rules-chosen-out-1");
        assertThat(typed("rules-rule")).isEqualTo("${q1} = '2'");
        choose("item", "q15 ");
        choose("says", "Saying[says=AT_MOST, ofOther=false]");
        type("rules-chosen-value-1", "i dag");
        assertThat(typed("rules-rule")).as("at every key").isEqualTo("${q15} <= today()");
        type("rules-rule", "string-length(${q20}) > 3");
        await(() -> fx(() -> node("rules-chosen-item-1") == null));
    }

    private void choose(String part, String begins) {
        onFx(
                () -> {
                    ComboBox<Object> box = combo("rules-chosen-" + part + "-1");
                    box.setValue(
                            box.getItems().stream()
                                    .filter(o -> String.valueOf(o).startsWith(begins))
                                    .findFirst()
                                    .orElseThrow());
                });
    }
}
