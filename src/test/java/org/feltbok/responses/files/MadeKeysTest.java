package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.files.PlannedRow.State;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.ReadAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A key that was made for a row does not put its answers on somebody else, nor twice. */
class MadeKeysTest {
    @TempDir Path folder;

    private StudyFile file;
    private Form form;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private ImportPlan plan(String name, String csv) throws IOException {
        Path path = Files.writeString(folder.resolve(name), csv);
        return ResponseImport.of(form, path, ReadAs.SEEN).rehearse(file, ImportChoices.NONE);
    }

    private void write(String name, String csv) throws IOException {
        Path path = Files.writeString(folder.resolve(name), csv);
        file.run(new ImportFile(form, path, Existing.UPDATE));
    }

    private List<String> stored() {
        return file.read(h -> ResponseStore.all(h, form)).stream()
                .map(StoredResponse::response)
                .map(r -> r.key())
                .toList();
    }

    private static List<State> states(ImportPlan plan) {
        return plan.rows().stream().map(PlannedRow::state).toList();
    }

    private static List<String> faults(ImportPlan plan) {
        return plan.faults().stream().map(f -> f.fault().key()).toList();
    }

    @Test
    void rowsOfAnotherFileAreOtherResponses() throws IOException {
        write("a.csv", "q1,q20\n1,x\n2,y\n");
        assertThat(states(plan("b.csv", "q1,q20\n2,z\n1,w\n")))
                .containsExactly(State.NEW, State.NEW);
        write("b.csv", "q1,q20\n2,z\n1,w\n");
        assertThat(stored()).containsExactlyInAnyOrder("2", "3", "b.csv:2", "b.csv:3");
    }

    @Test
    void rowsReadBeforeAreRefusedOnceUntilTheyAreLeftOut() throws IOException {
        write("a.csv", "q1,q20\n1,x\n2,y\n");
        String more = "q1,q20\n1,x\n2,y\n1,z\n";
        ImportPlan plan = plan("a.csv", more);
        assertThat(faults(plan)).containsExactly("responses.import.row_read");
        assertThat(plan.faults().getFirst().rows()).containsExactly(2, 3);
        assertThat(states(plan)).containsExactly(State.REFUSED, State.REFUSED, State.NEW);
    }

    @Test
    void momentsTellResponsesApartAlsoWhereTwoAreTheSame() throws IOException {
        String first = "_entered_at,q1,q20\n2026-01-02 10:00:00,1,x\n2026-01-02 10:00:01,2,y\n";
        write("a.csv", first);
        ImportPlan more = plan("a.csv", first + "2026-01-02 10:00:01,1,z\n");
        assertThat(states(more)).containsExactly(State.KNOWN, State.KNOWN, State.NEW);
        write("a.csv", first + "2026-01-02 10:00:01,1,z\n");
        assertThat(stored()).hasSize(3);
        assertThat(states(plan("a.csv", first + "2026-01-02 10:00:01,1,z\n")))
                .containsOnly(State.KNOWN);
    }

    @Test
    void aDayIsTheDayOfMany() throws IOException {
        write("a.csv", "_entered_at,q1\n2026-01-02,1\n");
        assertThat(states(plan("b.csv", "_entered_at,q1\n2026-01-02,2\n")))
                .containsExactly(State.NEW);
    }

    @Test
    void aCaseWithSeveralResponsesIsNotGuessedAt() throws IOException {
        write("a.csv", "_response,_case,q1\na,Bykle,1\nb,Bykle,2\n");
        ImportPlan plan = plan("b.csv", "_response,_case,q1\nc,Bykle,1\nb,Bykle,1\n");
        assertThat(faults(plan)).containsExactly("responses.import.case_has_several");
        assertThat(states(plan)).containsExactly(State.REFUSED, State.KNOWN);
    }

    @Test
    void aCaseIsNotTakenForTheKeyOfAnotherOne() throws IOException {
        write("a.csv", "_response,_case,q1\nBykle,Røst,1\n");
        write("b.csv", "_case,q1\nBykle,2\n");
        assertThat(stored()).containsExactlyInAnyOrder("Bykle", "b.csv:2");
        assertThat(states(plan("b.csv", "_case,q1\nBykle,2\n"))).containsExactly(State.KNOWN);
    }

    @Test
    void aSecondRowOfACaseIsRefusedAndNotWrittenOverTheFirst() throws IOException {
        write("a.csv", "_case,q1\nBykle,1\n");
        ImportPlan plan = plan("a.csv", "_case,q1\nBykle,1\nBykle,2\n");
        assertThat(states(plan)).containsExactly(State.KNOWN, State.REFUSED);
        assertThat(faults(plan)).containsExactly("responses.import.case_has_response");
    }
}
