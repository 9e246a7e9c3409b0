package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.app.begin.BegunStudy;
import org.feltbok.app.begin.NewStudyPage;
import org.feltbok.base.Fault;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.list.ColumnUse;
import org.feltbok.cases.list.ListCase;
import org.feltbok.plain.PlannedStudy;
import org.feltbok.plain.StudyPlan;
import org.feltbok.shell.settings.Settings;
import org.feltbok.store.Environment;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A new study is said in the window, step by step, and nothing is made before it is sound. */
class NewStudyPageTest extends FxTest {
    private final List<StudyPlan> made = new ArrayList<>();
    private final ToldDialogs dialogs = new ToldDialogs();
    private List<Fault> refusal = List.of();
    private BegunStudy study;

    @TempDir private Path folder;

    @BeforeEach
    void open() {
        study = fx(() -> new BegunStudy(new SameThreadRunner(), "nb", "Marit Aune"));
        page(study);
    }

    private void page(BegunStudy of) {
        show(
                fx(
                        () ->
                                new NewStudyPage(
                                        of,
                                        new Texts(Language.EN),
                                        dialogs,
                                        (plan, refused) -> {
                                            made.add(plan);
                                            refused.accept(refusal);
                                        })));
    }

    private void press(String id) {
        Button button = node(id, Button.class);
        onFx(button::fire);
    }

    private void take(String id) {
        ToggleButton button = node(id, ToggleButton.class);
        onFx(button::fire);
    }

    private void write(String id, String text) {
        TextField field = node(id, TextField.class);
        onFx(() -> field.setText(text));
    }

    private void list(String text) throws IOException {
        dialogs.path(Files.writeString(folder.resolve("list.csv"), text));
        press("new-list");
    }

    private String told() {
        return fx(
                () ->
                        stage
                                .getScene()
                                .getRoot()
                                .lookup("#new-faults")
                                .lookupAll(".label")
                                .stream()
                                .map(n -> ((Labeled) n).getText())
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void whoSaysThatTheySitHereWorksOnTheStudyThatIsMade() {
        var settings = new Settings(Language.EN);
        var beginning = new Beginning(settings, (plan, refused) -> made.add(plan));
        show(fx(() -> beginning.page(Contexts.english(new SameThreadRunner(), dialogs, t -> {}))));
        write("new-title", "Ferries");
        write("new-person-0", " Marit  Aune ");
        press("new-make");
        onFx(beginning::made);
        assertThat(settings.person().get()).isEqualTo("Marit Aune");
        assertThat(made.getFirst().people()).extracting("name").containsExactly("Marit Aune");
    }

    @Test
    void aStudyWithoutANameIsNotMadeAndTheHandGoesThere() {
        press("new-make");
        assertThat(made).isEmpty();
        assertThat(told()).contains("The study has no name");
        assertThat(fx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("new-title");
    }

    @Test
    void aListItsColumnsAndWhoWorksBecomeThePlan() throws IOException {
        write("new-title", " Skoler 2026 ");
        write("new-unit", "skole");
        list(
                "Skole;Nr;By;Elever\nBerg;1;Oslo;120\nDal;2;Oslo;80\nElv;3;Bergen;60\nFoss;4;Bergen;30\n");
        ComboBox<?> number = node("list-use-3", ComboBox.class);
        assertThat(number.getValue()).isEqualTo(ColumnUse.NUMBER);
        onFx(() -> number.getSelectionModel().select(ColumnUse.LEFT_OUT.ordinal()));
        press("new-person-add");
        write("new-person-1", "Jonas Berge");
        press("new-make");
        StudyPlan plan = made.getFirst();
        assertThat(plan.title()).isEqualTo("Skoler 2026");
        assertThat(plan.unitOne()).isEqualTo("skole");
        assertThat(plan.cases().cases())
                .extracting(ListCase::key, ListCase::name)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("1", "Berg"),
                        org.assertj.core.groups.Tuple.tuple("4", "Foss"));
        assertThat(plan.cases().attributes()).extracting(a -> a.name()).containsExactly("by");
        assertThat(plan.people())
                .extracting(StudyPlan.Worker::name)
                .containsExactly("Marit Aune", "Jonas Berge");
        assertThat(plan.questionnaire()).isNull();
    }

    @Test
    void whatIsWrongInTheListIsPutRightInTheWindow() throws IOException {
        write("new-title", "Skoler");
        list("Skole;Elever\nBerg;120\nDal;mange\nElv;60\n");
        press("new-make");
        assertThat(made).isEmpty();
        assertThat(told()).contains("row 3", "mange");
        TextField field = (TextField) stage.getScene().getRoot().lookup(".fb-list-correct");
        onFx(
                () -> {
                    field.setText("80");
                    field.fireEvent(new javafx.event.ActionEvent());
                });
        press("new-make");
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().cases().cases().get(1).values()).containsEntry("elever", "80");
    }

    @Test
    void aRowThatIsNoCaseIsLeftOut() throws IOException {
        write("new-title", "Skoler");
        list("Skole;Elever\nBerg;120\nElv;60\n;180\n");
        Button out = (Button) stage.getScene().getRoot().lookup(".fb-list-leave-out");
        onFx(out::fire);
        press("new-make");
        assertThat(made.getFirst().cases().cases())
                .extracting(ListCase::name)
                .containsExactly("Berg", "Elv");
    }

    @Test
    void whatIsBeingTypedStaysWhenTheListIsLookedAtOnceMore() throws IOException {
        write("new-title", "Skoler");
        list("Skole;Elever\nBerg;120\nDal;mange\nElv;60\n;180\n");
        TextField field = (TextField) stage.getScene().getRoot().lookup(".fb-list-correct");
        onFx(
                () -> {
                    field.requestFocus();
                    field.setText("8");
                    field.end();
                });
        Button out =
                (Button)
                        stage.getScene().getRoot().lookupAll(".fb-list-leave-out").stream()
                                .reduce((a, b) -> b)
                                .orElseThrow();
        onFx(out::fire);
        assertThat(fx(() -> node("list-state", Labeled.class).getText())).startsWith("1 thing");
        assertThat(stage.getScene().getRoot().lookup(".fb-list-correct")).isSameAs(field);
        assertThat(fx(() -> field.isFocused() && field.getSelection().getLength() == 0)).isTrue();
        assertThat(fx(() -> field.getText())).isEqualTo("8");
    }

    @Test
    void aFileThatIsNoListIsToldWhereItWasChosen() throws IOException {
        write("new-title", "Skoler");
        list("");
        press("new-make");
        assertThat(made).isEmpty();
        assertThat(told()).contains("list.csv");
    }

    @Test
    void namesTypedByHandAreCasesAndAQuestionnaireCanBeBegun() {
        write("new-title", "Skoler");
        take("new-who-hand");
        TextArea names = node("new-names", TextArea.class);
        onFx(() -> names.setText("Berg\n\n Dal \n"));
        take("new-what-begin");
        press("new-make");
        assertThat(told()).contains("no title");
        write("new-form-title", "Vårens skjema");
        press("new-make");
        StudyPlan plan = made.getFirst();
        assertThat(plan.cases().cases()).extracting(ListCase::name).containsExactly("Berg", "Dal");
        assertThat(plan.questionnaire())
                .isEqualTo(new StudyPlan.Form("varens_skjema", "Vårens skjema", null));
    }

    @Test
    void whatStandsInTheWayOfTheFormIsToldAndTheStudyStaysAsItWasSaid() {
        write("new-title", "Skoler");
        take("new-what-file");
        press("new-make");
        assertThat(told()).contains("No form is chosen");
        dialogs.path(folder.resolve("form.xlsx"));
        press("new-form");
        refusal = List.of(Fault.at(Fault.Place.file("form.xlsx").row(3), "questionnaire.no_items"));
        press("new-make");
        assertThat(told()).contains("form.xlsx, row 3");
        refusal = List.of();
        press("new-make");
        assertThat(made).hasSize(2);
        assertThat(told()).isEmpty();
    }

    @Test
    void theQuestionsAreMadeOfAFileOfAnswersWithItsRowsUnlessNotWanted() {
        write("new-title", "Skoler");
        take("new-what-answers");
        press("new-make");
        assertThat(told()).contains("Choose the file of answers");
        dialogs.path(folder.resolve("answers.csv"));
        press("new-answers");
        press("new-make");
        onFx(() -> node("new-answers-rows", CheckBox.class).fire());
        press("new-make");
        assertThat(made)
                .extracting(StudyPlan::questionnaire)
                .extracting("answers", "rows")
                .containsExactly(tuple(true, true), tuple(true, false));
    }

    /** The system's own window has closed again: the hand goes on where it was. */
    @Test
    void theKeyboardStaysAtAFileThatWasChosen() throws IOException {
        take("new-what-file");
        dialogs.path(folder.resolve("form.xlsx"));
        Button form = node("new-form", Button.class);
        onFx(form::requestFocus);
        onFx(form::fire);
        assertThat(fx(() -> stage.getScene().getFocusOwner())).isSameAs(form);
        dialogs.path(Files.writeString(folder.resolve("l.csv"), "Skole;Elever\nBerg;120\n"));
        Button cases = node("new-list", Button.class);
        onFx(cases::requestFocus);
        onFx(cases::fire);
        Button now = node("new-list", Button.class);
        assertThat(fx(() -> stage.getScene().getFocusOwner())).isSameAs(now).isSameAs(cases);
    }

    @Test
    void itIsMadeByItsKeyWhereverTheKeyboardWent() {
        write("new-title", "Skoler");
        take("new-who-nobody");
        onFx(
                () -> {
                    node("new-make", Button.class).requestFocus();
                    var key =
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.ENTER,
                                    false,
                                    true,
                                    false,
                                    false);
                    Event.fireEvent(stage.getScene(), key);
                });
        assertThat(made).hasSize(1);
    }

    @Test
    void whatWasSaidStandsThereInAnotherLanguageToo() throws IOException {
        write("new-title", "Skoler");
        list("Skole;Elever\nBerg;120\nElv;60\n");
        page(fx(study::anew));
        assertThat(node("new-title", TextField.class).getText()).isEqualTo("Skoler");
        press("new-make");
        assertThat(made.getFirst().cases().cases()).hasSize(2);
    }

    @Test
    void thatAQuestionnaireJustBegunAsksNothingIsNoNews() {
        write("new-title", "Ferries");
        take("new-who-nobody");
        take("new-what-begin");
        write("new-form-title", "Passengers");
        press("new-make");
        Outcome outcome =
                PlannedStudy.create(
                        made.getFirst(),
                        folder.resolve("ferries.feltbok"),
                        Environment.of(() -> "Marit Aune"),
                        Progress.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
