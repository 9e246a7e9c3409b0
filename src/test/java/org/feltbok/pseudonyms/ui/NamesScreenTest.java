package org.feltbok.pseudonyms.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.feltbok.pseudonyms.NameStore.Place;
import org.feltbok.pseudonyms.NameSuggestion;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Names are written, suggested, looked at where they stand, replaced and forgotten by keys. */
class NamesScreenTest extends CodingRig<NamesScreen> {
    @Override
    protected NamesScreen make(StudyFile study, OperationQueue changes, ScreenContext context) {
        return new NamesScreen(
                context, study, changes, study.path(), () -> study.backups().list().size());
    }

    @Override
    protected boolean isRead() {
        return !screen.statusText().getValue().isEmpty();
    }

    @BeforeEach
    void aNameStandsInAnAnswer() {
        file.run(new Said("Der møtte vi Jonas, og Jonas hjalp."));
    }

    /** The first answer is another. */
    private record Said(String words) implements Operation {
        @Override
        public String name() {
            return "coding.edit_passage";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            work.update("answer_text", "a1", "text", words);
        }
    }

    private List<RegisteredName> register() {
        return file.read(NameRegisterStore::all);
    }

    private void command(String key) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .findFirst()
                                .orElseThrow()
                                .action()
                                .run());
    }

    private void write(String field, String words) {
        onFx(
                () -> {
                    var of = (TextField) node("name-" + field);
                    of.requestFocus();
                    of.setText(words);
                });
    }

    private void turn(String tab) {
        onFx(() -> ((ToggleButton) screen.header().lookup("#names-" + tab)).fire());
    }

    private TableView<?> table(String id) {
        return (TableView<?>) node(id);
    }

    private String answer() {
        return file.read(
                h ->
                        h.createQuery("SELECT text FROM answer_text WHERE id = 'a1'")
                                .mapTo(String.class)
                                .one());
    }

    @Test
    void aNameIsWrittenGetsTheNextPseudonymAndIsChangedAndTakenOut() {
        command("namelist.new");
        write("name", "Barnevern");
        write("forms", "Vernet; BV");
        stroke(KeyCode.ENTER, "\r");
        await(() -> register().size() == 1);
        // the fields are empty for the next one
        await(() -> fx(() -> ((TextField) node("name-name")).getText()).isEmpty());
        write("name", "PPT");
        stroke(KeyCode.ENTER, "\r");
        await(() -> table("names-table").getItems().size() == 2);
        assertThat(register())
                .extracting(RegisteredName::name, RegisteredName::pseudonym)
                .containsExactly(tuple("Barnevern", "Person 1"), tuple("PPT", "Person 2"));
        assertThat(register().getFirst().forms()).containsExactly("Vernet", "BV");
        onFx(() -> ((TextField) node("name-name")).requestFocus());
        stroke(KeyCode.ESCAPE, "");
        onFx(() -> table("names-table").getSelectionModel().clearAndSelect(1));
        stroke(KeyCode.ENTER, "\r");
        write("pseudonym", "Tjenesten");
        stroke(KeyCode.ENTER, "\r");
        await(() -> register().getLast().pseudonym().equals("Tjenesten"));
        onFx(() -> table("names-table").getSelectionModel().clearAndSelect(0));
        stroke(KeyCode.DELETE, "");
        await(() -> register().size() == 1);
        assertThat(register().getFirst().name()).isEqualTo("PPT");
    }

    @Test
    void theSameWordsInTwoRowsAreTwoRows() {
        NameTable<String> rows = fx(() -> new NameTable<>("rows", "rows", "none", words -> words));
        onFx(
                () -> {
                    rows.fill(List.of("Spør Marit.", "Spør Marit."));
                    rows.getSelectionModel().clearAndSelect(0);
                    rows.fill(List.of("Spør Marit.", "Spør Marit."));
                });
        assertThat(fx(() -> rows.getSelectionModel().getSelectedIndices())).containsExactly(0);
    }

    private String written(String field) {
        return fx(() -> ((TextField) node("name-" + field)).getText());
    }

    @Test
    void namesThatAreWrittenFasterThanTheyAreReadGetPseudonymsOfTheirOwn() {
        command("namelist.new");
        // all before anything is read anew
        onFx(
                () -> {
                    for (String name : List.of("Barnevern", "PPT")) {
                        ((TextField) node("name-name")).setText(name);
                        ((Button) node("name-put")).fire();
                    }
                });
        await(() -> register().size() == 2);
        assertThat(register())
                .extracting(RegisteredName::pseudonym)
                .containsExactly("Person 1", "Person 2");
    }

    @Test
    void whatIsRefusedOrNotPutYetStandsInItsFieldsStill() {
        hide("Jonas", "Person 1");
        await(() -> table("names-table").getItems().size() == 1);
        command("namelist.new");
        write("name", "Jonas");
        write("forms", "Broren");
        stroke(KeyCode.ENTER, "\r");
        await(() -> !dialogs.errors().isEmpty());
        await(() -> written("name").equals("Jonas"));
        assertThat(written("forms")).isEqualTo("Broren");
        onFx(() -> ((TextField) node("name-name")).requestFocus());
        stroke(KeyCode.ESCAPE, "");
        onFx(() -> table("names-table").getSelectionModel().clearAndSelect(0));
        write("forms", "Broren");
        turn("places");
        await(() -> fx(() -> table("names-where").getItems().size()) == 1);
        hide("Vi", "Person 9");
        await(() -> fx(() -> table("names-where").getItems().size()) == 1);
        turn("register");
        await(() -> fx(() -> table("names-table").getItems().size()) == 2);
        assertThat(written("forms")).isEqualTo("Broren");
    }

    @Test
    void whatIsWrittenOfANameIsKeptWhileAnotherIsLookedAt() {
        hide("Jonas", "Person 1");
        hide("Vi", "Person 9");
        await(() -> table("names-table").getItems().size() == 2);
        choose(0);
        write("forms", "Broren");
        choose(1);
        assertThat(written("forms")).isEmpty();
        assertThat(read()).contains("changed and not put in");
        command("namelist.new");
        write("name", "Halv");
        choose(0);
        assertThat(written("forms")).isEqualTo("Broren");
        command("namelist.new");
        assertThat(written("name")).isEqualTo("Halv");
        choose(0);
        onFx(() -> ((TextField) node("name-forms")).requestFocus());
        stroke(KeyCode.ENTER, "\r");
        await(() -> register().getFirst().forms().equals(List.of("Broren")));
        choose(1);
        assertThat(read()).doesNotContain("changed and not put in");
        choose(0);
        write("forms", "Søsteren");
        stroke(KeyCode.ESCAPE, "");
        choose(1);
        choose(0);
        assertThat(written("forms")).as("left without a change").isEqualTo("Broren");
    }

    private void choose(int row) {
        onFx(() -> table("names-table").getSelectionModel().clearAndSelect(row));
    }

    @Test
    void whatMayBeANameIsRegisteredByAKeyAndReplacedInOneStep() {
        turn("suggested");
        await(() -> !table("names-suggestions").getItems().isEmpty());
        onFx(
                () -> {
                    var suggested = table("names-suggestions");
                    suggested.getSelectionModel().clearSelection();
                    for (int i = 0; i < suggested.getItems().size(); i++) {
                        if (((NameSuggestion) suggested.getItems().get(i)).name().equals("Jonas")) {
                            suggested.getSelectionModel().select(i);
                        }
                    }
                });
        command("namelist.accept");
        await(() -> register().size() == 1);
        assertThat(register().getFirst().pseudonym()).isEqualTo("Person 1");
        turn("places");
        await(() -> table("names-where").getItems().size() == 1);
        assertThat(((Place) table("names-where").getItems().getFirst()).context())
                .contains("Jonas");
        assertThat(read()).contains("møtte vi Person 1");
        // a longer name that has it in it goes before it, as it does in the texts
        hide("møtte vi Jonas", "Kilde 1");
        await(
                () ->
                        fx(() -> table("names-where").getItems().size()) > 0
                                && read().contains("Der Kilde 1"));
        assertThat(read()).doesNotContain("møtte vi Person 1");
        file.undo();
        await(() -> read().contains("møtte vi Person 1"));
        String before = answer();
        onFx(() -> ((Button) node("names-replace")).fire());
        await(() -> answer().contains("Person 1"));
        assertThat(dialogs.notes()).contains("pseudonyms.replaced");
        file.undo();
        assertThat(answer()).isEqualTo(before);
    }

    @Test
    void whoForgetsIsToldWhatIsOutOfReachAndWritesTheKeyFirst() throws Exception {
        hide("Jonas", "Person 1");
        await(() -> table("names-table").getItems().size() == 1);
        onFx(() -> ((Button) node("names-forget")).fire());
        assertThat(dialogs.asked("namelist.forget.sure")).containsExactly(1, 0);
        assertThat(register().getFirst().isForgotten()).isFalse();
        Path beside = folder.resolve("key.csv");
        dialogs.yes().path(beside);
        onFx(() -> ((Button) node("names-forget")).fire());
        await(() -> register().getFirst().isForgotten());
        assertThat(dialogs.asked()).contains("namelist.key.beside");
        assertThat(Files.readString(beside)).contains("Person 1").contains("Jonas");
        assertThat(answer()).contains("Person 1").doesNotContain("Jonas");
    }
}
