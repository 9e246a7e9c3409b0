package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

import org.feltbok.overview.Worker;
import org.feltbok.shell.kit.Unwritten;
import org.feltbok.study.StudyStore;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.SameThreadRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Who works on a study is called otherwise, given work, taken out and taken back in. */
class PeopleScreenTest extends OverviewRig {
    private PeopleScreen people;

    @BeforeEach
    void openPeople() {
        people =
                fx(
                        () ->
                                new PeopleScreen(
                                        Contexts.english(
                                                new SameThreadRunner(), dialogs, gone::add),
                                        file,
                                        queue));
        onFx(
                () -> {
                    show((Parent) people.view());
                    people.shown("");
                });
    }

    @AfterEach
    void closePeople() {
        onFx(people::dispose);
    }

    private List<String> stored() {
        return file.read(StudyStore::people).stream().map(p -> p.name() + " " + p.roles()).toList();
    }

    private ListView<?> list() {
        return (ListView<?>) people.view().lookup("#people-list");
    }

    private void command(String key) {
        onFx(
                () ->
                        people.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .findFirst()
                                .orElseThrow()
                                .action()
                                .run());
    }

    private void choose(String name) {
        onFx(
                () -> {
                    for (int i = 0; i < list().getItems().size(); i++) {
                        if (((Worker) list().getItems().get(i)).person().name().equals(name)) {
                            list().getSelectionModel().select(i);
                        }
                    }
                });
    }

    private void tick(String role) {
        onFx(() -> node("people-" + role, CheckBox.class).fire());
    }

    private void call(String name) {
        onFx(
                () -> {
                    TextField field = node("people-name", TextField.class);
                    field.setText(name);
                    field.getOnAction().handle(null);
                });
    }

    @Test
    void whoOnlyKeyedIsThereIsCalledOtherwiseAndKeepsTheirFormsWhenTakenOut() {
        choose("M");
        assertThat(fx(() -> node("people-work", Labeled.class).getText()))
                .startsWith("2 responses keyed");
        assertThat(fx(() -> node("people-state", Labeled.class).getText()))
                .contains("not among the people");
        call("Marit Aune");
        await(() -> stored().equals(List.of("Marit Aune [enterer]")));
        await(() -> !fx(() -> header().isDisabled()));
        tick("author");
        await(() -> stored().equals(List.of("Marit Aune [enterer, author]")));
        command("people.take_out");
        await(() -> stored().equals(List.of("Marit Aune [left]")));
        await(() -> fx(() -> header().isDisabled()));
        assertThat(fx(() -> node("people-work", Labeled.class).getText()))
                .startsWith("2 responses keyed");
        tick("coder");
        await(() -> stored().equals(List.of("Marit Aune [coder]")));
        queue.undo().join();
        assertThat(stored()).containsExactly("Marit Aune [left]");
        assertThat(dialogs.errors()).isEmpty();
    }

    private Button header() {
        return people.header().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> "people-take-out".equals(b.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyIsCalledAsAnotherAndTheNameThatStoodStandsAgain() {
        dialogs.text("Kari");
        command("people.add");
        await(() -> stored().equals(List.of("Kari [enterer, coder]")));
        await(() -> fx(() -> node("people-name", TextField.class).getText()).equals("Kari"));
        call("m");
        await(() -> !dialogs.errors().isEmpty());
        assertThat(fx(() -> node("people-name", TextField.class).getText())).isEqualTo("Kari");
        assertThat(stored()).containsExactly("Kari [enterer, coder]");
        command("people.take_out");
        await(() -> file.read(StudyStore::people).isEmpty());
    }

    @Test
    void theNameHasTheKeysWhereTheListIsPutAwayForWantOfWidth() {
        onFx(
                () -> {
                    people.hidden();
                    var elsewhere = new Button();
                    stage.getScene().setRoot(new BorderPane());
                    show(new BorderPane(people.view(), elsewhere, null, null, null));
                    stage.setWidth(700);
                    stage.getScene().getRoot().layout();
                    elsewhere.requestFocus();
                    people.shown("");
                });
        onFx(() -> {});
        assertThat(fx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("people-name");
    }

    @Test
    void whoIsAtWorkTakesNobodyOutWhoCouldNotComeBack() {
        dialogs.text("Marit");
        command("people.add");
        await(() -> stored().equals(List.of("Marit [enterer, coder]")));
        await(() -> fx(() -> node("people-name", TextField.class).getText()).equals("Marit"));
        command("people.take_out");
        assertThat(dialogs.notes()).contains("people.take_out.self");
        assertThat(stored()).containsExactly("Marit [enterer, coder]");
    }

    @Test
    void aNameThatIsWrittenIsAskedForOnceAndTheKeysGoOnInTheList() {
        dialogs.text("Kari");
        command("people.add");
        await(() -> stored().equals(List.of("Kari [enterer, coder]")));
        TextField field = node("people-name", TextField.class);
        await(() -> fx(field::getText).equals("Kari"));
        command("people.rename");
        onFx(() -> field.setText("Karin"));
        assertThat(fx(() -> Unwritten.isIn(field))).isTrue();
        stroke(field, KeyCode.ESCAPE);
        assertThat(fx(() -> field.getText())).isEqualTo("Kari");
        assertThat(fx(() -> list().isFocused())).isTrue();
        command("people.rename");
        onFx(() -> field.setText("Karin"));
        stroke(field, KeyCode.ENTER);
        assertThat(fx(() -> list().isFocused())).isTrue();
        assertThat(fx(() -> Unwritten.isIn(field))).isFalse();
        await(() -> stored().equals(List.of("Karin [enterer, coder]")));
        queue.undo().join();
        assertThat(stored()).containsExactly("Kari [enterer, coder]");
    }
}
