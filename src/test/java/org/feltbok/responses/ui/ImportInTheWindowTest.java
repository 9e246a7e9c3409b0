package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.feltbok.responses.Respondent;
import org.feltbok.responses.ResponseStore;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of responses is read in by the command of the window, and the study is compared. */
class ImportInTheWindowTest extends EntryRig {
    private void choose(String csv) throws IOException {
        Path path = folder.resolve("answers.csv");
        Files.writeString(path, csv);
        dialogs.path(path);
        command("entry.import");
    }

    private List<Respondent> entries(int pass) {
        return file.read(h -> ResponseStore.list(h, form, pass));
    }

    private long begun(int pass) {
        return entries(pass).stream().filter(r -> r.response() != null).count();
    }

    private boolean asked() {
        return fx(() -> node("#entry-faults") != null);
    }

    private void press(String id) {
        onFx(() -> ((Button) node(id)).fire());
    }

    @Test
    void aFileOfCasesWithoutResponseIsReadInAtOnce() throws IOException {
        long before = begun(1);
        choose("_response,_case,q1\nn1,Røst,2\nn2,Utsira,1\n");
        assertThat(asked()).isFalse();
        assertThat(begun(1)).isEqualTo(before + 2);
        assertThat(dialogs.notes()).containsExactly("entry.import.done");
    }

    @Test
    void aFileThatWasReadInThoughItWasCancelledAtTheLastMomentIsTold() throws IOException {
        long before = begun(1);
        runner.hold();
        choose("_response,_case,q1\nn1,Røst,2\n");
        onFx(runner::cancelAtTheEnd);
        assertThat(begun(1)).isEqualTo(before + 1);
        assertThat(dialogs.notes()).containsExactly("entry.import.done");
    }

    @Test
    void aFileWhoseReadingWasCancelledIsNotReadIn() throws IOException {
        long before = begun(1);
        runner.hold();
        choose("_response,_case,q1\nn1,Røst,2\n");
        onFx(runner::cancel);
        assertThat(begun(1)).isEqualTo(before);
        assertThat(dialogs.notes()).isEmpty();
    }

    @Test
    void whoIsChosenIsOpenedThoughSomebodyTriesToCancelIt() {
        runner.hold();
        command("entry.next");
        onFx(runner::cancel);
        keys(KeyCode.DIGIT2);
        assertThat(stored("r2", "q1")).isEqualTo("2");
    }

    @Test
    void aSecondFileOfTheSameCasesAsksAndChangesOnlyWhatDiffers() throws IOException {
        keys(KeyCode.DIGIT2);
        assertThat(stored("r1", "q1")).isEqualTo("2");
        long before = begun(1);
        choose("_response,_case,q1,q13\na,Bykle,1,\nb,Fedje,,12\n");
        assertThat(asked()).isTrue();
        assertThat(stored("r1", "q1")).as("nothing before the answer").isEqualTo("2");
        press("#entry-import-update");
        assertThat(begun(1)).isEqualTo(before);
        assertThat(stored("r1", "q1")).isEqualTo("1");
        assertThat(stored("r2", "q13")).isEqualTo("12");
        file.undo();
        assertThat(stored("r1", "q1")).as("one step of undo").isEqualTo("2");
        assertThat(stored("r2", "q13")).isEmpty();
    }

    @Test
    void aBlankCellOfAnUpdateLeavesTheAnswerAlone() throws IOException {
        keys(KeyCode.DIGIT2);
        choose("_response,_case,q1,q20\na,Bykle,,Havn\n");
        press("#entry-import-update");
        assertThat(stored("r1", "q1")).isEqualTo("2");
        assertThat(stored("r1", "q20")).isEqualTo("Havn");
    }

    @Test
    void readAsSecondEntriesTheFirstStayAsTheyAre() throws IOException {
        keys(KeyCode.DIGIT2);
        long before = begun(1);
        choose("_response,_case,q1\na,Bykle,1\n");
        press("#entry-import-second");
        assertThat(stored("r1", "q1")).isEqualTo("2");
        assertThat(begun(1)).isEqualTo(before);
        assertThat(begun(2)).isEqualTo(1);
    }

    @Test
    void readAsFurtherResponsesTheCaseHasTwo() throws IOException {
        long before = begun(1);
        choose("_response,_case,q1\na,Bykle,1\n");
        press("#entry-import-new");
        assertThat(begun(1)).isEqualTo(before + 1);
        assertThat(entries(1).stream().filter(r -> r.caseName().equals("Bykle"))).hasSize(2);
    }

    @Test
    void theQuestionStandsOnCloseAndEscapeLeavesTheStudyAsItWas() throws IOException {
        keys(KeyCode.DIGIT2);
        List<String> before = steps();
        choose("_response,_case,q1\na,Bykle,1\n");
        await(() -> stage.getScene().getFocusOwner() == node("#entry-faults-close"));
        keys(KeyCode.ESCAPE);
        assertThat(asked()).isFalse();
        assertThat(steps()).isEqualTo(before);
        assertThat(stored("r1", "q1")).isEqualTo("2");
        assertThat(current()).isNotEmpty();
    }

    @Test
    void aFileWithOtherFaultsOffersNoWayAroundThem() throws IOException {
        choose("_response,_case,q1\na,Bykle,9\n");
        assertThat(asked()).isTrue();
        assertThat(fx(() -> node("#entry-import-update"))).isNull();
        ListView<?> list = (ListView<?>) node("#entry-faults").lookup(".list-view");
        assertThat(list.getItems()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(list.getItems().getFirst().toString()).contains("answers.csv").contains("9");
    }
}
