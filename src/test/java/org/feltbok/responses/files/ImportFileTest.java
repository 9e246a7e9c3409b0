package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.feltbok.base.FaultException;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.Response;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.UnlockResponse;
import org.feltbok.store.StudyFile;
import org.feltbok.study.SetSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ImportFileTest {
    private static final int MANY = 4321;

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

    /** More rows than are written together; the last row ends as given. */
    private Path many(String lastCell) throws IOException {
        StringBuilder csv = new StringBuilder("_response,_case,q1,q3,q20\n");
        for (int i = 1; i < MANY; i++) {
            csv.append(i)
                    .append(i == 1 ? ",Bykle" : ",")
                    .append(",1,2 11,text ")
                    .append(i)
                    .append('\n');
        }
        csv.append(MANY).append(",,").append(lastCell).append(",,\n");
        Path path = folder.resolve("many.csv");
        Files.writeString(path, csv);
        return path;
    }

    private List<Respondent> list() {
        return file.read(h -> ResponseStore.list(h, form, 1));
    }

    @Test
    void aWholeImportIsTakenBackAndPutBackAtOnce() throws IOException {
        ImportFile operation = new ImportFile(form, many("2"));
        file.run(operation);
        assertThat(operation.count()).isEqualTo(MANY);
        assertThat(file.history(1).getFirst().args()).containsExactly("many.csv", "4321");
        assertThat(list()).hasSize(MANY);
        assertThat(list().getFirst().caseName()).isEqualTo("Bykle");
        file.undo();
        assertThat(list()).isEmpty();
        file.redo();
        assertThat(list()).hasSize(MANY);
        assertThat(list().get(MANY - 2).filled()).isEqualTo(3);
        assertThat(list().get(MANY - 1).response().position()).isEqualTo(MANY);
    }

    @Test
    void oneFaultAtTheEndKeepsEverythingOut() throws IOException {
        ImportFile operation = new ImportFile(form, many("9"));
        FaultException refused =
                catchThrowableOfType(FaultException.class, () -> file.run(operation));
        assertThat(refused.faults()).hasSize(1);
        assertThat(refused.faults().getFirst().place().row()).isEqualTo(MANY + 1);
        assertThat(refused.faults().getFirst().key()).isEqualTo("responses.import.unknown_code");
        assertThat(list()).isEmpty();
    }

    @Test
    void aSecondFileGoesOnWhereTheFirstEndedAndKeysAreNotUsedTwice() throws IOException {
        file.run(new ImportFile(form, many("2")));
        Path more = folder.resolve("more.csv");
        Files.writeString(more, "_response,q1\nnew,1\n");
        file.run(new ImportFile(form, more));
        assertThat(list().getLast().response().key()).isEqualTo("new");
        FaultException refused =
                catchThrowableOfType(
                        FaultException.class, () -> file.run(new ImportFile(form, more)));
        assertThat(refused.faults().getFirst().key()).isEqualTo("responses.import.already");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        Path none = folder.resolve("none.csv");
        FaultException refused =
                catchThrowableOfType(
                        FaultException.class, () -> file.run(new ImportFile(form, none)));
        assertThat(refused.faults().getFirst().place().file()).isEqualTo("none.csv");
    }

    @Test
    void anImportIsTakenBackAfterATextOfItWasTakenAwayAndPutBack() throws IOException {
        Path csv = folder.resolve("two.csv");
        Files.writeString(csv, "_response,q20\na,Barnevern\nb,PPT\n");
        file.run(new ImportFile(form, csv));
        String id = list().getFirst().response().id();
        file.run(new UnlockResponse(id, "a", "A letter was wrong"));
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        id,
                        "a",
                        form.item("q20").orElseThrow(),
                        Answer.NONE));
        file.undo();
        file.undo();
        file.undo();
        assertThat(list()).isEmpty();
        file.redo();
        assertThat(list()).extracting(r -> r.response().key()).containsExactly("a", "b");
        file.undo();
        assertThat(list()).isEmpty();
    }

    @Test
    void nothingOfAnImportThatWasTakenBackStaysOnceItCannotBeDoneAgain() throws IOException {
        Path csv = folder.resolve("private.csv");
        Files.writeString(csv, "_response,q20\na,Zyxwvut Petersen\n");
        file.run(new ImportFile(form, csv));
        file.undo();
        assertThat(tables()).anyMatch(t -> t.startsWith("undone"));
        file.run(new SetSetting("x", "1"));
        assertThat(tables()).noneMatch(t -> t.startsWith("undone"));
        Path study = file.path();
        file.close();
        assertThat(Files.readString(study, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Zyxwvut");
    }

    private List<String> tables() {
        return file.read(
                h ->
                        h.createQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")
                                .mapTo(String.class)
                                .list());
    }

    /** One key must not change what came from a file. */
    @Test
    void aResponseFromAFileIsLockedUntilItIsOpenedWithAReason() throws IOException {
        Path rows = folder.resolve("partial.csv");
        Files.writeString(rows, "_response,_status,q1\np1,partial,1\n");
        file.run(new ImportFile(form, rows));
        String id = list().getFirst().response().id();
        assertThat(list().getFirst().response().status()).isEqualTo(Response.Status.PARTIAL);
        assertThat(list().getFirst().response().isLocked()).isTrue();
        file.run(new UnlockResponse(id, "p1", "A misprint"));
        assertThat(list().getFirst().response().isLocked()).isFalse();
        file.undo();
        assertThat(list().getFirst().response().isLocked()).isTrue();
    }

    /** Reading a large file takes a while; the study is free meanwhile. */
    @Test
    void theFileIsReadBeforeTheStudyIsHeldAndNotAgain() throws IOException {
        Path csv = many("2");
        ImportFile operation = new ImportFile(form, csv);
        operation.read(file);
        Files.delete(csv);
        assertThat(file.rehearse(operation).many().get("response").count()).isEqualTo(MANY);
        assertThat(list()).isEmpty();
        file.run(operation);
        assertThat(list()).hasSize(MANY);
    }

    @Test
    void whatAnotherKeyedWhileTheFileWasReadIsSeenBeforeAnythingIsWritten() throws IOException {
        Path csv = folder.resolve("new.csv");
        Files.writeString(csv, "_response,q1\nr001,1\n");
        ImportFile operation = new ImportFile(form, csv);
        operation.read(file);
        file.run(
                new StartResponse(form, "x", Optional.empty(), "", "", 1, "M", "2026-11-23T12:00"));
        FaultException refused =
                catchThrowableOfType(FaultException.class, () -> file.run(operation));
        assertThat(refused.faults())
                .extracting(f -> f.key())
                .containsExactly("responses.import.already");
        assertThat(list()).hasSize(1);
    }

    @Test
    void responsesThatCameInMeanwhileStandBeforeThoseOfTheFile() throws IOException {
        Path csv = folder.resolve("new.csv");
        Files.writeString(csv, "_response,q1\nfile,1\n");
        ImportFile operation = new ImportFile(form, csv);
        operation.read(file);
        file.run(
                new StartResponse(form, "x", Optional.empty(), "", "", 1, "M", "2026-11-23T12:00"));
        file.run(operation);
        assertThat(list()).extracting(r -> r.response().key()).containsExactly("r001", "file");
    }

    @Test
    void aFaultIsToldByReadingAlone() throws IOException {
        ImportFile operation = new ImportFile(form, many("9"));
        FaultException refused =
                catchThrowableOfType(FaultException.class, () -> operation.read(file));
        assertThat(refused.faults()).hasSize(1);
    }
}
