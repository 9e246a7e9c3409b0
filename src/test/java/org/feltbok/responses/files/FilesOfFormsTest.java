package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.DayOrder;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.responses.TestForm;
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
import java.time.LocalDate;
import java.util.List;

/** Files as programs on the web write them, in their layout, are read without a word said. */
class FilesOfFormsTest {
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

    private ImportPlan plan(String csv) throws IOException {
        Path path = Files.writeString(folder.resolve("svar.csv"), csv);
        ResponseImport read = ResponseImport.of(form, path, ReadAs.SEEN);
        ImportPlan plan = read.rehearse(file, ImportChoices.NONE);
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.unsettled()).isEmpty();
        file.run(read.put(plan, List.of(), false, true));
        return plan;
    }

    private StoredResponse only() {
        List<StoredResponse> all = file.read(h -> ResponseStore.all(h, form));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Answer answer(String item) {
        return only().answers().get(form.item(item).orElseThrow());
    }

    private String text(String item) {
        return form.item(item).orElseThrow().label().text();
    }

    @Test
    void ofGoogleFormsTheTextsAreHeadsAndSeveralAnswersStandInOneCell() throws IOException {
        ImportPlan plan =
                plan(
                        "Timestamp,%s,%s,%s\n2026/11/26 2:03:22 PM GMT+1,Ja,\"Helse, IKT\",tekst\n"
                                .formatted(text("q1"), text("q3"), text("q20")));
        assertThat(plan.source()).isEqualTo("google");
        assertThat(answer("q1")).isEqualTo(new Answer.Choice(1));
        assertThat(answer("q3")).isEqualTo(Answer.Choices.of(List.of(1, 12)));
        assertThat(only().response().enteredAt()).isEqualTo("2026-11-26T14:03:22");
    }

    @Test
    void ofMicrosoftFormsTheNumberIsTheKey() throws IOException {
        ImportPlan plan =
                plan(
                        "ID;Start time;Completion time;Email;Name;%s;%s\n7;11/26/2026 14:01:00;11/26/2026 14:03:00;anonymous;;Nei;\"Helse;Skole;\"\n"
                                .formatted(text("q1"), text("q3")));
        assertThat(plan.source()).isEqualTo("microsoft");
        assertThat(only().response().key()).isEqualTo("7");
        assertThat(only().response().enteredAt()).isEqualTo("2026-11-26T14:03:00");
        assertThat(answer("q3")).isEqualTo(Answer.Choices.of(List.of(1, 3)));
    }

    @Test
    void ofSurveyMonkeyAnswersStandBelowTheirQuestion() throws IOException {
        ImportPlan plan =
                plan(
                        "Respondent ID,Collector ID,Date Created,Date Modified,%s,%s,,,%s\n,,,,Response,Helse,Omsorg,Skole,Open-Ended Response\n11,1,2026-11-26 10:00:00,2026-11-26 10:05:00,Ja,Helse,,Skole,tekst\n"
                                .formatted(text("q1"), text("q3"), text("q20")));
        assertThat(plan.source()).isEqualTo("surveymonkey");
        assertThat(answer("q3")).isEqualTo(Answer.Choices.of(List.of(1, 3)));
        assertThat(answer("q20")).isEqualTo(new Answer.Words("tekst"));
    }

    @Test
    void ofSurveyMonkeyTheRespondentsNumberIsTheKeyAlsoWithoutWhoCollected() throws IOException {
        plan("RespondentID,%s\n3292879998,Ja\n".formatted(text("q1")));
        assertThat(only().response().key()).isEqualTo("3292879998");
        // the same file with a row more brings only that
        plan("RespondentID,%s\n3292879998,Ja\n3292879997,Nei\n".formatted(text("q1")));
        List<StoredResponse> all = file.read(h -> ResponseStore.all(h, form));
        assertThat(all).hasSize(2);
    }

    @Test
    void ofLimesurveyTextsMayBeTheHeads() throws IOException {
        ImportPlan plan =
                plan(
                        "Response ID,Date submitted,Last page,Start language,Seed,%s\n15,2026-11-26 10:00:00,4,en,536,Ja\n"
                                .formatted(text("q1")));
        assertThat(plan.source()).isEqualTo("limesurvey");
        assertThat(only().response().key()).isEqualTo("15");
        assertThat(answer("q1")).isEqualTo(new Answer.Choice(1));
    }

    @Test
    void aColumnAloneIsReadWhereItsFileSetsCellsApartItself() throws IOException {
        Path path = folder.resolve("svar.xlsx");
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("q13");
            sheet.createRow(1).createCell(0).setCellValue(40);
            book.write(out);
        }
        ImportPlan plan =
                ResponseImport.of(form, path, ReadAs.SEEN).rehearse(file, ImportChoices.NONE);
        assertThat(plan.isReady()).isTrue();
        assertThat(plan.rows()).hasSize(1);
        Path text = Files.writeString(folder.resolve("svar.csv"), "q13\n40\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ResponseImport.of(form, text, ReadAs.SEEN))
                .isInstanceOf(org.feltbok.base.FaultException.class);
    }

    @Test
    void ofLimesurveyCodeAndTextMayBeTheHeads() throws IOException {
        ImportPlan plan =
                plan(
                        "id. Response ID,submitdate. Date submitted,lastpage. Last page,%s\n16,,4,Ja\n"
                                .formatted(text("q1")));
        assertThat(plan.source()).isEqualTo("limesurvey");
        assertThat(only().response().key()).isEqualTo("16");
    }

    @Test
    void ofRedcapTheFirstColumnIsTheKeyWhateverItIsCalled() throws IOException {
        ImportPlan plan =
                plan(
                        "participant_id,redcap_survey_identifier,a_timestamp,q1,a_complete\n7,,2026-11-26 10:00:00,1,2\n");
        assertThat(plan.source()).isEqualTo("redcap");
        assertThat(only().response().key()).isEqualTo("7");
        assertThat(answer("q1")).isEqualTo(new Answer.Choice(1));
    }

    @Test
    void ofOdkGroupsStandBeforeAHyphen() throws IOException {
        ImportPlan plan =
                plan(
                        "SubmissionDate,about-q1,about-more-q3,meta-instanceID,KEY\n"
                                + "2026-11-26T14:03:22.000Z,2,1 12,uuid:1,uuid:1\n");
        assertThat(plan.source()).isEqualTo("kobo");
        assertThat(answer("q1")).isEqualTo(new Answer.Choice(2));
        assertThat(answer("q3")).isEqualTo(Answer.Choices.of(List.of(1, 12)));
        assertThat(only().response().key()).isEqualTo("uuid:1");
    }

    @Test
    void ofRAPointStandsBetweenGroupsQuestionsAndAnswers() throws IOException {
        plan("about.q1,about.q3.1,about.q3.12,about.q3.2\n2,1,1,0\n");
        assertThat(answer("q1")).isEqualTo(new Answer.Choice(2));
        assertThat(answer("q3")).isEqualTo(Answer.Choices.of(List.of(1, 12)));
    }

    @Test
    void ofKoboBothTheWholeAndItsPartsAndGroupsAreRead() throws IOException {
        plan(
                "start,grp/q1,grp/q3,grp/q3/1,grp/q3/2,grp/q3/3,_uuid\n2026-11-26T10:00:00.000+01:00,1,1 3,1,0,1,u1\n");
        assertThat(only().response().key()).isEqualTo("u1");
        assertThat(answer("q3")).isEqualTo(Answer.Choices.of(List.of(1, 3)));
    }

    @Test
    void ofLimesurveysVvFileTheCodesAreRead() throws IOException {
        ImportPlan plan =
                plan(
                        "Response ID\tDate\tPage\tq\tr\ts\nid\tsubmitdate\tlastpage\tq1\tQ4_SQ002\tq20\n5\t2026-11-26 10:00:00\t3\t1\t6\ta{newline}b\n");
        assertThat(plan.source()).isEqualTo("limesurvey");
        assertThat(answer("q4_2")).isEqualTo(new Answer.Choice(6));
        assertThat(answer("q20")).isEqualTo(new Answer.Words("a\nb"));
    }

    @Test
    void dayAndMonthAreSeenFromTheWholeColumnOrNotAtAll() {
        WrittenMoment day = WrittenMoment.of(List.of("3/4/2026 10:00", "26/11/2026 10:00"));
        assertThat(day.iso("3/4/2026 10:00")).contains("2026-04-03T10:00:00");
        WrittenMoment month = WrittenMoment.of(List.of("3/4/2026 1:00 PM", "11/26/2026 10:00"));
        assertThat(month.iso("3/4/2026 1:00 PM")).contains("2026-03-04T13:00:00");
        assertThat(WrittenMoment.of(List.of("3/4/2026")).iso("3/4/2026")).isEmpty();
        assertThat(month.iso("26.11.2026 kl. 14.03.22")).contains("2026-11-26T14:03:22");
        assertThat(month.iso("ikke en dag")).isEmpty();
    }

    private List<PlanFault> faults(String csv) throws IOException {
        Path path = Files.writeString(folder.resolve("svar.csv"), csv);
        ResponseImport read = ResponseImport.of(form, path, ReadAs.SEEN);
        return read.rehearse(file, ImportChoices.NONE).faults();
    }

    @Test
    void ofRedcapARowThatRepeatsIsToldToBeOne() throws IOException {
        PlanFault told =
                faults(
                                "record_id,redcap_repeat_instrument,redcap_repeat_instance,q1,a_complete\n"
                                        + "1,,,1,2\n1,visits,1,,2\n1,visits,2,,2\n2,,,2,2\n")
                        .getFirst();
        assertThat(told.fault().key()).isEqualTo("responses.import.repeats");
        assertThat(told.rows()).containsExactly(3, 4);
        told =
                faults(
                                "record_id,redcap_event_name,q1,a_complete\n"
                                        + "1,baseline_arm_1,1,2\n1,month_1_arm_1,2,2\n")
                        .getFirst();
        assertThat(told.fault().args()).contains("1", "month_1_arm_1");
    }

    private static String days(String... days) {
        StringBuilder csv = new StringBuilder("_response,q15\n");
        for (int i = 0; i < days.length; i++) {
            csv.append(i + 1).append(',').append(days[i]).append('\n');
        }
        return csv.toString();
    }

    private List<Answer> daysRead() {
        return file.read(h -> ResponseStore.all(h, form)).stream()
                .map(r -> r.answers().get(form.item("q15").orElseThrow()))
                .toList();
    }

    @Test
    void daysWithSlashesAreReadAsTheirColumnShows() throws IOException {
        plan(days("3/4/2026", "25/12/2026"));
        assertThat(daysRead())
                .containsExactly(
                        new Answer.Day(LocalDate.of(2026, 4, 3)),
                        new Answer.Day(LocalDate.of(2026, 12, 25)));
    }

    @Test
    void whereAColumnOfDaysDoesNotShowItsOrderThatIsChosen() throws IOException {
        String csv = days("3/4/2026", "5/6/2026", "31.02.2026");
        List<PlanFault> told = faults(csv);
        assertThat(told)
                .extracting(PlanFault::text)
                .containsExactly("3/4/2026", "5/6/2026", "31.02.2026");
        ResponseImport read = ResponseImport.of(form, folder.resolve("svar.csv"), ReadAs.SEEN);
        ImportPlan plan =
                read.rehearse(
                        file, ImportChoices.NONE.days(DayOrder.MONTH_FIRST).leaveOut(List.of(4)));
        assertThat(plan.faults()).isEmpty();
        file.run(read.put(plan, List.of(), false, true));
        assertThat(daysRead())
                .containsExactly(
                        new Answer.Day(LocalDate.of(2026, 3, 4)),
                        new Answer.Day(LocalDate.of(2026, 5, 6)));
    }

    @Test
    void aTextThatEndsInABlankWithinBracketsIsFoundByItself() throws IOException {
        String asked = "Finish the sentence ... [A good test should ... ]";
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
                        work.update("question", "q-q20", "label", asked);
                    }
                });
        form = TestForm.form(file);
        plan("_response,%s\n1,be short\n".formatted(asked));
        assertThat(answer("q20")).isEqualTo(new Answer.Words("be short"));
    }
}
