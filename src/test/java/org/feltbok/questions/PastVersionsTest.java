package org.feltbok.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.FaultException;
import org.feltbok.names.Kind;
import org.feltbok.names.Rename;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version is shown as it was first answered, whatever was changed in it after that. */
class PastVersionsTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Questionnaire form() {
        return file.read(h -> QuestionnaireStore.all(h).getFirst());
    }

    private void respond(String id) {
        file.run(
                new StartResponse(
                        new Form(form()),
                        id,
                        Optional.empty(),
                        id,
                        "",
                        1,
                        "Marit",
                        "2026-11-26T08:00:00"));
    }

    private void edit(FormEdit edit) {
        file.run(new EditQuestionnaire(form().id(), edit, "2026-11-26T09:00:00Z"));
    }

    private void say(String text) {
        String id = form().questions().getFirst().id();
        edit(TextEdits.text(FormPart.QUESTION, id, TextRole.LABEL, "q1", null, text));
    }

    private void rename(String from, String to) {
        file.run(new Rename(Kind.ITEM, form().item(from).orElseThrow().id(), from, to));
    }

    private List<FormVersion> all() {
        return FormVersions.read(file, form().id()).orElseThrow().all();
    }

    @Test
    void whatWasRenamedAfterItWasAnsweredStandsAsItWasThen() {
        Questionnaire asked = form();
        respond("r1");
        rename("q1", "q1_late");
        say("Another text");
        Questionnaire then = form();
        respond("r2");
        rename("q1_late", "q1_now");
        FormVersion first = all().getLast();
        assertThat(first.form()).contains(asked);
        assertThat(first.isExact()).isTrue();
        assertThat(first.late()).hasSize(1);
        FormVersion now = all().getFirst();
        assertThat(now.isNow()).isTrue();
        assertThat(now.form()).contains(then);
        assertThat(now.began())
                .as("what was renamed late in the version before did not begin this one")
                .extracting(FormChanges.Changed::what)
                .containsExactly("label");
    }

    @Test
    void whatWasTakenBackMeanwhileWasSoThen() {
        rename("q1", "q1_then");
        Questionnaire asked = form();
        respond("r1");
        rename("q1_then", "q1_other");
        file.undo();
        assertThat(all().getFirst().form()).contains(asked);
        file.redo();
        assertThat(all().getFirst().form()).contains(asked);
        file.undo();
        file.undo();
        file.undo();
        assertThat(form().item("q1")).isPresent();
    }

    @Test
    void aVersionOfWhichNothingReadableIsKeptIsMadeOfTheHistory() {
        Questionnaire asked = form();
        respond("r1");
        say("Another text");
        file.read(h -> h.execute("UPDATE questionnaire_version SET form = '{}'"));
        assertThat(all().getLast().form()).contains(asked);
        assertThat(all().getLast().since()).hasSize(1);
    }

    @Test
    void aHistoryThatDoesNotHoldEnoughRebuildsNothingAndTheVersionSaysSo() {
        respond("r1");
        rename("q1", "q1_late");
        say("Another text");
        file.read(
                h ->
                        h.execute(
                                "UPDATE change_cell SET old = '…', new = '…'"
                                        + " WHERE tbl = 'item' AND col = 'name'"));
        FormVersion first = all().getLast();
        assertThat(first.isExact()).isFalse();
        assertThat(first.form().orElseThrow().item("q1_late")).isPresent();
        assertThat(first.late()).hasSize(1);
    }

    /** Changes that can no longer be taken back, as after the file's tables were made anew. */
    @Test
    void lateChangesOfBeforeTheTablesWereMadeAnewAreToldToo() {
        Questionnaire asked = form();
        respond("r1");
        rename("q1", "q1_late");
        file.read(h -> h.execute("UPDATE change SET state = 'fixed' WHERE state = 'done'"));
        assertThat(all().getFirst().late()).hasSize(1);
        assertThat(all().getFirst().form()).contains(asked);
    }

    private void drawn(FormEdit edit) {
        try {
            edit(edit);
            if (edit.name().equals("text")) {
                rename(form().items().getFirst().name(), "i" + form().version());
            }
        } catch (FaultException refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    @Test
    void everyVersionOfManyRandomEditsIsTheOneThatWasAnswered() {
        RandomEdits edits = new RandomEdits(11);
        Map<String, Questionnaire> asked = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            if (i % 4 == 0) {
                String version = form().version();
                respond("r" + i);
                asked.putIfAbsent(version, form());
            }
            drawn(edits.next(form()));
        }
        assertThat(asked).hasSizeGreaterThan(5);
        List<FormVersion> all = all();
        asked.forEach(
                (version, was) ->
                        assertThat(
                                        all.stream()
                                                .filter(v -> v.version().equals(version))
                                                .findFirst()
                                                .orElseThrow()
                                                .form())
                                .contains(was));
    }
}
