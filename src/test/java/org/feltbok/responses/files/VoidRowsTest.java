package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.VoidResponse;
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

/** A response that was made void is not brought back by the file that it came from. */
class VoidRowsTest {
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

    private ImportPlan plan(String csv, Existing existing) throws IOException {
        Path path = Files.writeString(folder.resolve("svar.csv"), csv);
        return ResponseImport.of(form, path, ReadAs.SEEN)
                .rehearse(file, ImportChoices.of(existing));
    }

    private void write(String csv, Existing existing) throws IOException {
        Path path = Files.writeString(folder.resolve("svar.csv"), csv);
        file.run(new ImportFile(form, path, existing));
    }

    private List<String> stored() {
        return file.read(h -> ResponseStore.all(h, form)).stream()
                .map(StoredResponse::response)
                .map(r -> r.key() + "/" + r.pass())
                .toList();
    }

    private void voids(String name) {
        StoredResponse of =
                file.read(h -> ResponseStore.all(h, form)).stream()
                        .filter(r -> name.equals(r.response().key() + "/" + r.response().pass()))
                        .findFirst()
                        .orElseThrow();
        file.run(new VoidResponse(of.response().id(), name, "of somebody else"));
    }

    private static List<State> states(ImportPlan plan) {
        return plan.rows().stream().map(PlannedRow::state).toList();
    }

    private static List<String> notes(ImportPlan plan) {
        return plan.notes().stream().map(Fault::key).toList();
    }

    @Test
    void theSameFileWithMoreRowsLeavesAVoidResponseVoid() throws IOException {
        write("_response,q1\na,1\nb,2\n", Existing.UPDATE);
        voids("a/1");
        for (Existing existing : List.of(Existing.UPDATE, Existing.NEW, Existing.REFUSE)) {
            ImportPlan plan = plan("_response,q1\na,tull\nc,2\n", existing);
            assertThat(states(plan)).as("" + existing).containsExactly(State.VOID, State.NEW);
            assertThat(notes(plan)).contains("responses.import.void_kept");
            assertThat(plan.faults()).as("what is not read in need not be put right").isEmpty();
        }
        write("_response,q1\na,1\nb,2\nc,2\n", Existing.UPDATE);
        assertThat(stored()).containsExactlyInAnyOrder("a/-1", "b/1", "c/1");
    }

    @Test
    void aFileOfOnlyVoidResponsesHasNothingToRead() throws IOException {
        write("_response,q1\na,1\n", Existing.UPDATE);
        voids("a/1");
        assertThat(plan("_response,q1\na,1\n", Existing.UPDATE).isReady()).isFalse();
    }

    @Test
    void aResponseThatCountsAgainIsKnown() throws IOException {
        write("_response,q1\na,1\n", Existing.UPDATE);
        voids("a/1");
        file.undo();
        assertThat(states(plan("_response,q1\na,1\n", Existing.UPDATE)))
                .containsExactly(State.KNOWN);
    }

    @Test
    void aVoidSecondEntryIsNotBroughtBackEither() throws IOException {
        write("_response,_case,q1\na,Bykle,1\n", Existing.UPDATE);
        write("_response,_case,q1\na,Bykle,2\n", Existing.SECOND);
        voids("a/2");
        ImportPlan plan = plan("_response,_case,q1\na,Bykle,2\n", Existing.SECOND);
        assertThat(states(plan)).containsExactly(State.VOID);
        String told = "_response,_case,_pass,q1\na,Bykle,-2,1\n";
        assertThat(states(plan(told, Existing.UPDATE))).containsExactly(State.VOID);
    }

    @Test
    void aSecondEntryWhoseFirstIsVoidIsStillThatSecondEntry() throws IOException {
        write("_response,_case,q1\na,Bykle,1\n", Existing.UPDATE);
        write("_response,_case,q1\na,Bykle,2\n", Existing.SECOND);
        voids("a/1");
        ImportPlan plan = plan("_response,_case,q1\na,Bykle,2\n", Existing.SECOND);
        assertThat(states(plan)).containsExactly(State.KNOWN);
    }

    @Test
    void withoutKeysTheCaseTellsThatItIsVoid() throws IOException {
        write("_response,_case,q1\n17,Bykle,1\n", Existing.UPDATE);
        voids("17/1");
        ImportPlan plan = plan("_case,q1\nBykle,1\nRøst,2\n", Existing.UPDATE);
        assertThat(states(plan)).containsExactly(State.VOID, State.NEW);
    }

    @Test
    void aResponseWithAnotherKeyMayTakeThePlaceOfAVoidOneAndIsTold() throws IOException {
        write("_response,_case,q1\n17,Bykle,1\n", Existing.UPDATE);
        voids("17/1");
        ImportPlan plan = plan("_response,_case,q1\n18,Bykle,1\n", Existing.UPDATE);
        assertThat(states(plan)).containsExactly(State.NEW);
        assertThat(notes(plan)).containsExactly("responses.import.case_was_void");
        write("_response,_case,q1\n18,Bykle,1\n", Existing.UPDATE);
        // the void one is not taken for what took its place
        ImportPlan both = plan("_response,_case,q1\n17,Bykle,2\n18,Bykle,1\n", Existing.UPDATE);
        assertThat(states(both)).containsExactly(State.VOID, State.KNOWN);
    }
}
