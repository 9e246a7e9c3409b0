package org.feltbok.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Form;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A change that began a version is taken back with it, but not from under what another made of it.
 */
class VersionTakenBackTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void answered() {
        file = TestForm.study(folder);
        file.run(
                new StartResponse(
                        TestForm.form(file),
                        "r0",
                        Optional.empty(),
                        "r0",
                        "",
                        1,
                        "Marit",
                        "2026-11-26T08:00:00"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Questionnaire form() {
        return file.read(h -> QuestionnaireStore.all(h).getFirst());
    }

    private void edit(FormEdit edit) {
        file.run(new EditQuestionnaire(form().id(), edit, "2026-11-26T09:00:00Z"));
    }

    private void byOla() {
        file.read(
                h ->
                        h.execute(
                                "UPDATE change SET who = 'Ola', person_id = NULL"
                                        + " WHERE id = (SELECT max(id) FROM change)"));
    }

    private void firstEdit() {
        String option = form().optionLists().getFirst().options().getFirst().id();
        edit(TextEdits.text(FormPart.OPTION, option, TextRole.LABEL, "1", null, "Ja visst"));
        assertThat(form().version()).isEqualTo("2");
    }

    private List<VersionStore.Kept> kept() {
        Questionnaire form = form();
        return file.read(h -> VersionStore.kept(h, form));
    }

    @Test
    void theFirstChangeOfAVersionIsTakenBackWithTheVersionThatItBegan() {
        Questionnaire first = form();
        firstEdit();
        file.undo();
        assertThat(form()).isEqualTo(first);
        assertThat(kept()).isEmpty();
        file.redo();
        assertThat(form().version()).isEqualTo("2");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aVersionIsNotTakenBackFromUnderAResponseThatAnotherBeganOnIt() {
        firstEdit();
        file.run(
                new StartResponse(
                        new Form(form()),
                        "r9",
                        Optional.empty(),
                        "r9",
                        "",
                        1,
                        "Ola",
                        "2026-11-27T08:00:00"));
        byOla();
        assertThat(catchThrowable(file::undo))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("store.undo_stands_on");
        assertThat(form().version()).isEqualTo("2");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aVersionIsNotTakenBackFromUnderAChangeThatAnotherMadeOfIt() {
        firstEdit();
        String question = form().questions().getLast().id();
        edit(TextEdits.text(FormPart.QUESTION, question, TextRole.LABEL, "q", null, "Why?"));
        byOla();
        assertThat(catchThrowable(file::undo))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("store.undo_stands_on");
        assertThat(form().version()).isEqualTo("2");
        assertThat(form().questions().getLast().label().text()).isEqualTo("Why?");
    }
}
