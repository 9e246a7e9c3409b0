package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.files.ImportChoices.Spot;
import org.feltbok.responses.files.PlannedRow.CellState;
import org.feltbok.responses.files.PlannedRow.State;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.tabular.ReadAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is rehearsed of a file is what is written of it, to the last cell. */
class RehearsalTest {
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

    private ResponseImport read(String csv) throws IOException {
        Path path = folder.resolve("svar.csv");
        Files.writeString(path, csv);
        return ResponseImport.of(form, path, ReadAs.SEEN);
    }

    private ImportPlan plan(String csv, ImportChoices choices) throws IOException {
        ResponseImport read = read(csv);
        List<RememberedColumn> known = file.read(read::remembered);
        return read.rehearse(file, read.choices(choices, known));
    }

    private ImportPlan plan(String csv) throws IOException {
        return plan(csv, ImportChoices.NONE);
    }

    private void write(String csv, ImportChoices choices) throws IOException {
        ResponseImport read = read(csv);
        List<RememberedColumn> known = file.read(read::remembered);
        ImportPlan plan = read.rehearse(file, read.choices(choices, known));
        file.run(read.put(plan, known, true, true));
    }

    private Map<String, StoredResponse> stored() {
        return file.read(h -> ResponseStore.all(h, form)).stream()
                .collect(
                        Collectors.toMap(
                                r -> r.response().key() + "/" + r.response().pass(),
                                Function.identity()));
    }

    private Answer answer(String key, String item) {
        StoredResponse stored = stored().get(key + "/1");
        assertThat(stored).as(key).isNotNull();
        return stored.answers().get(form.item(item).orElseThrow());
    }

    @Test
    void theSameFileAgainWithMoreRowsBringsOnlyThose() throws IOException {
        write("_response,q1,q20\na,1,x\nb,2,\n", ImportChoices.NONE);
        ImportPlan again = plan("_response,q1,q20\na,1,x\nb,2,\nc,1,ny\n");
        assertThat(again.count(State.NEW)).isEqualTo(1);
        assertThat(again.count(State.KNOWN)).isEqualTo(2);
        assertThat(again.count(CellState.NEW)).isEqualTo(2);
        assertThat(again.count(CellState.SAME)).isEqualTo(3);
        assertThat(again.count(CellState.CHANGED)).isZero();
        write("_response,q1,q20\na,1,x\nb,2,\nc,1,ny\n", ImportChoices.NONE);
        assertThat(stored()).hasSize(3);
        ImportPlan none = plan("_response,q1,q20\na,1,x\nb,2,\nc,1,ny\n");
        assertThat(none.isReady()).isFalse();
        assertThat(none.changing()).isZero();
    }

    @Test
    void aStrangersFileSaysItselfOnWhatVersionItWasAnsweredOrNobodyKnows() throws IOException {
        write("_uuid,__version__,q1\na,vHx7,1\n", ImportChoices.NONE);
        write("_uuid,q1\nb,2\n", ImportChoices.NONE);
        assertThat(stored().get("a/1").response().version()).isEqualTo("vHx7");
        assertThat(stored().get("b/1").response().version()).isEmpty();
        List<StoredResponse> all = file.read(h -> ResponseStore.all(h, form));
        List<List<String>> lines = new ResponseFile(form, all, List.of()).lines();
        int at = lines.getFirst().indexOf("_version");
        assertThat(lines).extracting(l -> l.get(at)).containsExactly("_version", "vHx7", "");
        write("_response,_version,q1\na,2,1\nb,1,2\nc,1,2\n", ImportChoices.NONE);
        assertThat(stored().get("a/1").response().version()).isEqualTo("2");
        assertThat(stored().get("c/1").response().version()).isEqualTo("1");
    }

    @Test
    void midnightInAnExcelCellIsATime() throws IOException {
        write("_response,q17\na,1899-12-31T00:00:00\n", ImportChoices.NONE);
        assertThat(answer("a", "q17")).isEqualTo(new Answer.Time(java.time.LocalTime.MIDNIGHT));
    }

    @Test
    void aHandMadeFileWithKeysIsOfNoVersionThatItDoesNotName() throws IOException {
        write("_response,q1\na,1\n", ImportChoices.NONE);
        write("_response,_version,q1\nb,,1\n", ImportChoices.NONE);
        assertThat(stored().get("a/1").response().version()).isEmpty();
        assertThat(stored().get("b/1").response().version()).isEmpty();
    }

    @Test
    void aResponseKeepsTheVersionItHasThoughTheQuestionnaireIsAnotherByThen() throws IOException {
        write("_response,_version,q1\na,1,1\n", ImportChoices.NONE);
        file.run(
                new Operation() {
                    @Override
                    public String name() {
                        return "begin";
                    }

                    @Override
                    public List<String> args() {
                        return List.of();
                    }

                    @Override
                    public void apply(UnitOfWork work) {
                        work.update("questionnaire", "f", "version", "3");
                    }
                });
        form = TestForm.form(file);
        write("_response,q1\na,2\nb,1\n", ImportChoices.NONE);
        assertThat(stored().get("a/1").response().version()).isEqualTo("1");
        assertThat(stored().get("b/1").response().version()).isEmpty();
    }

    @Test
    void withoutKeysTheCaseTellsResponsesApart() throws IOException {
        write("_case,q1\nBykle,1\n", ImportChoices.NONE);
        ImportPlan again = plan("_case,q1\nBykle,1\nRøst,2\n");
        assertThat(again.count(State.NEW)).isEqualTo(1);
        assertThat(again.count(State.KNOWN)).isEqualTo(1);
    }

    @Test
    void aTextIsRefusedOnceAndPutRightInAllItsRows() throws IOException {
        String csv = "_response,q1,q3\na,ja,1\nb,jau,1;tannhelse\nc,jau,tannhelse;tull\n";
        ImportPlan plan = plan(csv);
        assertThat(plan.isReady()).isFalse();
        assertThat(plan.faults())
                .extracting(PlanFault::text)
                .containsExactly("jau", "tannhelse", "tull");
        assertThat(plan.faults().getFirst().rows()).containsExactly(3, 4);
        ImportChoices mended =
                ImportChoices.NONE
                        .correct(new Spot(1, "jau"), CellCorrection.readAs("1"))
                        .correct(new Spot(2, "tannhelse"), CellCorrection.OTHER)
                        .correct(new Spot(2, "tull"), CellCorrection.LEAVE_OUT);
        assertThat(plan(csv, mended).faults()).isEmpty();
        write(csv, mended);
        assertThat(answer("c", "q1")).isEqualTo(new Answer.Choice(1));
        assertThat(answer("b", "q3")).isEqualTo(Answer.Choices.of(List.of(1, 15)));
        assertThat(answer("b", "q3o")).isEqualTo(new Answer.Words("tannhelse"));
        assertThat(answer("c", "q3")).isEqualTo(Answer.Choices.of(List.of(15)));
    }

    @Test
    void whatWasPutRightIsKnownForTheNextFile() throws IOException {
        String csv = "_response,Hva mener du?,q20\na,jau,x\n";
        ImportChoices chosen =
                ImportChoices.NONE
                        .target(1, ColumnTarget.of("q1", form).orElseThrow())
                        .correct(new Spot(1, "jau"), CellCorrection.readAs("1"));
        write(csv, chosen);
        ImportPlan next = plan("_response,q20,Hva mener du?\na,x,jau\nb,y,jau\n");
        assertThat(next.unsettled()).isEmpty();
        assertThat(next.faults()).isEmpty();
        assertThat(next.count(State.NEW)).isEqualTo(1);
        file.undo();
        assertThat(plan(csv).unsettled()).hasSize(1);
    }

    @Test
    void whatHoldsForEveryOtherTextOfAColumnIsKnownForTheNextFileAndTheColumnStays()
            throws IOException {
        ImportChoices chosen =
                ImportChoices.NONE
                        .target(1, ColumnTarget.of("q1", form).orElseThrow())
                        .correct(new Spot(1, ""), CellCorrection.LEAVE_OUT)
                        .correct(new Spot(2, ""), CellCorrection.readAs("1"));
        write("_response,Mener du?,q4_1\na,jau,x\n", chosen);
        ImportPlan next = plan("_response,Mener du?,q4_1\nb,tull,y\nc,2,6\n");
        assertThat(next.unsettled()).isEmpty();
        assertThat(next.faults()).isEmpty();
        write("_response,Mener du?,q4_1\nb,tull,y\nc,2,6\n", ImportChoices.NONE);
        assertThat(answer("b", "q1")).isEqualTo(Answer.NONE);
        assertThat(answer("b", "q4_1")).isEqualTo(new Answer.Choice(1));
        assertThat(answer("c", "q1")).isEqualTo(new Answer.Choice(2));
    }

    @Test
    void numbersDaysAndTicksThatAreNoneAreLeftOutTogetherAndTheOthersStay() throws IOException {
        String csv =
                "_response,q13,q15,q10_1/1\na,ti,i går,x\nb,12,2026-01-02,1\nc,mange,snart,?\n";
        ImportChoices out = ImportChoices.NONE;
        for (int column = 1; column <= 3; column++) {
            out = out.correct(new Spot(column, ""), CellCorrection.LEAVE_OUT);
        }
        assertThat(plan(csv).faults()).hasSize(6);
        assertThat(plan(csv, out).faults()).isEmpty();
        write(csv, out);
        assertThat(answer("b", "q13")).isEqualTo(new Answer.Amount(12));
        assertThat(answer("b", "q10_1")).isEqualTo(Answer.Choices.of(List.of(1)));
        assertThat(answer("a", "q13")).isEqualTo(Answer.NONE);
    }

    @Test
    void whatWasPutRightWronglyCanBePutRightAgain() throws IOException {
        String csv = "_response,q13\na,ti\n";
        ImportChoices once =
                ImportChoices.NONE.correct(new Spot(1, "ti"), CellCorrection.readAs("tii"));
        assertThat(plan(csv, once).faults()).extracting(PlanFault::text).containsExactly("tii");
        ImportChoices twice = once.correct(new Spot(1, "tii"), CellCorrection.readAs("10"));
        assertThat(plan(csv, twice).faults()).isEmpty();
    }

    @Test
    void ofAHeadThatStandsTwiceNothingIsRemembered() throws IOException {
        String csv = "_response,Mening,Mening\na,jau,jau\n";
        ImportChoices chosen =
                ImportChoices.NONE
                        .target(1, ColumnTarget.of("q1", form).orElseThrow())
                        .target(2, ColumnTarget.of("q4_1", form).orElseThrow())
                        .correct(new Spot(1, "jau"), CellCorrection.readAs("1"))
                        .correct(new Spot(2, "jau"), CellCorrection.readAs("6"));
        write(csv, chosen);
        assertThat(answer("a", "q1")).isEqualTo(new Answer.Choice(1));
        assertThat(answer("a", "q4_1")).isEqualTo(new Answer.Choice(6));
        assertThat(plan(csv).unsettled()).hasSize(2);
        write("_response,Mening\nb,1\n", ImportChoices.NONE.target(1, ColumnTarget.LEFT_OUT));
        assertThat(plan(csv).unsettled()).hasSize(2);
    }

    @Test
    void blanksKeepWhatStandsUnlessTheyAreToClearIt() throws IOException {
        write("_response,q1,q20\na,1,x\n", ImportChoices.NONE);
        String blank = "_response,q1,q20\na,,y\n";
        assertThat(plan(blank).count(CellState.BLANK)).isEqualTo(1);
        ImportChoices clear = ImportChoices.NONE.blanks(ImportChoices.Blanks.CLEAR);
        assertThat(plan(blank, clear).count(CellState.CHANGED)).isEqualTo(2);
        write(blank, clear);
        assertThat(answer("a", "q1")).isEqualTo(Answer.NONE);
        assertThat(answer("a", "q20")).isEqualTo(new Answer.Words("y"));
    }

    @Test
    void whatWasCorrectedInTheStudyCanBeKept() throws IOException {
        write("_response,q1\na,1\n", ImportChoices.NONE);
        ImportChoices keep = ImportChoices.NONE.differing(ImportChoices.Differing.STUDY);
        ImportPlan plan = plan("_response,q1\na,2\nb,2\n", keep);
        assertThat(plan.count(CellState.KEPT)).isEqualTo(1);
        write("_response,q1\na,2\nb,2\n", keep);
        assertThat(answer("a", "q1")).isEqualTo(new Answer.Choice(1));
    }

    @Test
    void zerosInAllTicksAreNoAnswerUnlessSaid() throws IOException {
        String csv = "_response,q3/1,q3/2\na,0,0\n";
        assertThat(plan(csv).count(CellState.NEW)).isZero();
        ImportChoices said = ImportChoices.NONE.zeros(ImportChoices.Zeros.NONE_TICKED);
        write(csv, said);
        assertThat(answer("a", "q3")).isEqualTo(Answer.Choices.of(List.of()));
    }

    @Test
    void aReasonInAnyOfTheColumnsOfATickedQuestionIsThatOfTheWhole() throws IOException {
        Answer refused = Answer.missing(MissingKind.REFUSED);
        for (String head : List.of("q3/1,q3/2,q3/3", "q3/3,q3/1,q3/2", "q3/2,q3/3,q3/1")) {
            int number = 0;
            for (String cells :
                    List.of("#refused,0,0", "0,#refused,0", "0,0,#refused", ",,#refused")) {
                String key = head.charAt(3) + "-" + ++number;
                write("_response," + head + "\n" + key + "," + cells + "\n", ImportChoices.NONE);
                assertThat(answer(key, "q3")).as(head + ": " + cells).isEqualTo(refused);
            }
        }
        write("_response,q3/1,q3/2\na,#refused,1\nb,1,#refused\n", ImportChoices.NONE);
        assertThat(answer("a", "q3")).isEqualTo(Answer.Choices.of(List.of(2)));
        assertThat(answer("b", "q3")).isEqualTo(Answer.Choices.of(List.of(1)));
        assertThat(plan("_response,q3/1,q3/2\nc,0,#refused\n").notes())
                .extracting(f -> f.key())
                .contains("responses.import.partly_missing");
        assertThat(plan("_response,q3/1,q3/2\nc,#refused,#refused\n").notes())
                .extracting(f -> f.key())
                .doesNotContain("responses.import.partly_missing");
    }

    @Test
    void asSecondEntryTheSameFileStandsBesideTheFirst() throws IOException {
        write("_response,_case,q1\na,Bykle,1\n", ImportChoices.NONE);
        ImportChoices second = ImportChoices.of(Existing.SECOND);
        write("_response,_case,q1\na,Bykle,2\n", second);
        assertThat(stored()).containsOnlyKeys("a/1", "a/2");
        assertThat(answer("a", "q1")).isEqualTo(new Answer.Choice(1));
        ImportPlan again = plan("_response,_case,q1\na,Bykle,2\n", second);
        assertThat(again.count(CellState.SAME)).isEqualTo(1);
    }

    @Test
    void whatChangesMeanwhileIsNotWrittenUnseen() throws IOException {
        ResponseImport read = read("_response,q1\na,1\n");
        ImportPlan plan = read.rehearse(file, ImportChoices.NONE);
        file.run(
                new ImportFile(
                        form, Files.writeString(folder.resolve("o.csv"), "_response,q1\na,2\n")));
        PutResponses put = read.put(plan, List.of(), false, true);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> file.run(put))
                .isInstanceOf(org.feltbok.base.FaultException.class);
        assertThat(answer("a", "q1")).isEqualTo(new Answer.Choice(2));
    }

    /** Random files on a random study: the cells that were shown are the cells that stand. */
    @Test
    void whatIsRehearsedIsWhatIsWrittenAndIsTakenBackWhole() throws IOException {
        int files = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            ImportChoices choices =
                    ImportChoices.of(random.nextBoolean() ? Existing.UPDATE : Existing.SECOND)
                            .blanks(
                                    random.nextBoolean()
                                            ? ImportChoices.Blanks.KEEP
                                            : ImportChoices.Blanks.CLEAR)
                            .differing(
                                    random.nextInt(3) > 0
                                            ? ImportChoices.Differing.FILE
                                            : ImportChoices.Differing.STUDY);
            String csv = randomFile(random);
            ImportPlan first = plan(csv, choices);
            for (PlanFault fault : first.faults()) {
                choices =
                        fault.isOfText()
                                ? choices.correct(fault.spot(), CellCorrection.LEAVE_OUT)
                                : choices.leaveOut(fault.rows());
            }
            ImportPlan plan = plan(csv, choices);
            assertThat(plan.faults()).as("seed %d: %s", seed, csv).isEmpty();
            Map<String, StoredResponse> before = stored();
            if (!plan.isReady()) {
                continue;
            }
            files++;
            write(csv, choices);
            Map<String, StoredResponse> after = stored();
            String told = "seed " + seed + "\n" + csv;
            assertThat(after.size() - before.size())
                    .as(told)
                    .isEqualTo((int) plan.count(State.NEW));
            compare(plan, after, told);
            file.undo();
            assertThat(stored()).as(told).isEqualTo(before);
            file.redo();
        }
        assertThat(files).isGreaterThan(40);
    }

    private void compare(ImportPlan plan, Map<String, StoredResponse> after, String told) {
        for (PlannedRow row : plan.rows()) {
            if (row.state() == State.LEFT_OUT) {
                continue;
            }
            String id = row.update() == null ? "" : row.update().id();
            StoredResponse now =
                    after.values().stream()
                            .filter(
                                    r ->
                                            row.update() == null
                                                    ? r.response().key().equals(row.key())
                                                            && r.response().pass() == row.pass()
                                                    : r.response().id().equals(id))
                            .findFirst()
                            .orElseThrow();
            for (Item item : form.items()) {
                ImportPlan.Cell cell = plan.cell(row, item);
                assertThat(now.answers().get(item))
                        .as("%s row %d %s %s", told, row.number(), item.name(), cell.state())
                        .isEqualTo(cell.after());
                boolean stays = cell.state() != CellState.NEW && cell.state() != CellState.CHANGED;
                if (stays && row.update() != null) {
                    assertThat(cell.after()).as(told).isEqualTo(cell.before());
                }
            }
        }
    }

    private static final List<List<String>> CELLS =
            List.of(
                    List.of("q1", "1", "2", "3", "Ja", "", "#refused", "tull"),
                    List.of("q3", "1 2", "15", "", "#none", "1;x", "11 12"),
                    List.of("q3o", "noko", "", ""),
                    List.of("q4_1", "1", "6", "7", "", "9"),
                    List.of("q10_1", "1", "4", "2 4", "", "5"),
                    List.of("q11", "1", "5", "", ""),
                    List.of("q12", "fordi", "", ""),
                    List.of("q13", "12", "501", "", "1,5", "ti"),
                    List.of("q14", "1,5", "2.25", "", "x"),
                    List.of("q15", "2026-01-02", "3.4.2026", "", "i går"),
                    List.of("q20", "tekst", "æøå «x»", "", "#not_answered"));

    private static String randomFile(Random random) {
        List<List<String>> columns = new ArrayList<>(CELLS);
        Collections.shuffle(columns, random);
        columns = columns.subList(0, 3 + random.nextInt(CELLS.size() - 3));
        StringBuilder csv = new StringBuilder("_response,_case");
        columns.forEach(c -> csv.append(',').append(c.getFirst()));
        csv.append('\n');
        List<String> cases = List.of("", "", "Bykle", "Røst", "Finst ikkje");
        int rows = 1 + random.nextInt(9);
        for (int r = 0; r < rows; r++) {
            csv.append("k").append(random.nextInt(14)).append(',');
            csv.append(cases.get(random.nextInt(cases.size())));
            for (List<String> column : columns) {
                String cell = column.get(1 + random.nextInt(column.size() - 1));
                csv.append(",\"").append(cell).append('"');
            }
            csv.append('\n');
        }
        return csv.toString();
    }
}
