package org.feltbok.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.feltbok.names.Kind;
import org.feltbok.names.Rename;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questions.EditQuestionnaire;
import org.feltbok.questions.FormPart;
import org.feltbok.questions.FormVersion;
import org.feltbok.questions.FormVersions;
import org.feltbok.questions.TextEdits;
import org.feltbok.questions.TextRole;
import org.feltbok.responses.Form;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
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
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Old versions of a questionnaire stay to be read. */
class VersionsScreenTest extends FxTest {
    @TempDir Path folder;
    private StudyFile file;
    private VersionsScreen screen;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
    }

    @AfterEach
    void close() {
        if (screen != null) {
            onFx(screen::dispose);
        }
        file.close();
    }

    private Questionnaire form() {
        return file.read(h -> QuestionnaireStore.all(h).getFirst());
    }

    private void respond(String id) {
        Form form = TestForm.form(file);
        file.run(
                new StartResponse(
                        form, id, Optional.empty(), id, "", 1, "Marit", "2026-11-26T08:00"));
    }

    /** The first question has another text from now on, whatever it is called. */
    private void say(String text) {
        Question q = form().questions().getFirst();
        file.run(
                new EditQuestionnaire(
                        form().id(),
                        TextEdits.text(FormPart.QUESTION, q.id(), TextRole.LABEL, "q1", null, text),
                        "2026-11-26T09:00"));
    }

    private FormVersions versions() {
        return FormVersions.read(file, form().id()).orElseThrow();
    }

    @Test
    void aVersionAfterAnEditShowsTheOldTextsAndWhatIsOtherwiseTodayInWords() {
        String old = form().question("q1").orElseThrow().label().text();
        respond("r1");
        say("Another text");
        screen =
                fx(
                        () ->
                                new VersionsScreen(
                                        Contexts.english(
                                                new HeldRunner(), new ToldDialogs(), t -> {}),
                                        file));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(form().id() + "/1"));
        await(() -> node("versions-list", ListView.class).getItems().size() == 2);
        await(() -> words().stream().anyMatch(w -> w.endsWith(old)));
        assertThat(words()).anyMatch(w -> w.matches("Today: .*: the text is Another text"));
        assertThat(words()).contains("version 1 has 1 response");
    }

    private List<String> words() {
        return fx(
                () -> {
                    List<String> all = new ArrayList<>();
                    collect(node("version-form", VBox.class), all);
                    return all;
                });
    }

    private static void collect(Node node, List<String> all) {
        if (node instanceof Label label) {
            all.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> collect(n, all));
        }
    }

    @Test
    void eachVersionHasItsDayItsAnswersAndWhatBeganIt() {
        respond("r1");
        say("Another text");
        respond("r2");
        respond("r3");
        List<FormVersion> all = versions().all();
        assertThat(all).extracting(FormVersion::version).containsExactly("2", "1");
        assertThat(all).extracting(FormVersion::responses).containsExactly(2, 1);
        assertThat(all.getFirst().isNow()).isTrue();
        assertThat(all.getFirst().from()).isNotEmpty();
        assertThat(all.getFirst().began()).extracting(c -> c.what()).containsExactly("label");
        assertThat(all.getLast().since()).extracting(c -> c.now()).containsExactly("Another text");
        assertThat(all).allSatisfy(v -> assertThat(v.late()).isEmpty());
    }

    @Test
    void whatWasRenamedAfterItWasAnsweredIsToldAtTheVersionThatDoesNotShowIt() {
        respond("r1");
        file.run(new Rename(Kind.ITEM, form().item("q1").orElseThrow().id(), "q1", "q1_renamed"));
        say("Another text");
        assertThat(versions().all().getLast().late()).hasSize(1);
        assertThat(versions().all().getFirst().late()).isEmpty();
    }

    @Test
    void aVersionThatWasNotKeptOrIsSpoiledIsThereAndSaysSo() throws Exception {
        respond("r1");
        say("Another text");
        Path path = file.path();
        var environment = file.environment();
        file.close();
        try (var c = DriverManager.getConnection("jdbc:sqlite:" + path);
                var s = c.createStatement()) {
            s.execute("UPDATE questionnaire_version SET form = '{\"sections\":[null]}'");
            // nor does the history hold how it came to be
            s.execute("UPDATE change_cell SET old = '…', new = '…' WHERE col = 'label'");
        }
        file = StudyFile.open(path, environment);
        FormVersion old = versions().all().getLast();
        assertThat(old.form()).isEmpty();
        assertThat(old.responses()).isEqualTo(1);
    }
}
