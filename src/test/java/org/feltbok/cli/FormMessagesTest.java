package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is said of a questionnaire is true, and nothing is said that only follows from it. */
class FormMessagesTest {
    private static final String CHOICES = "list_name,name,label\nl,1,Ja\nl,2,Nei\n";

    @TempDir Path place;

    private SmallStudy study;

    @BeforeEach
    void begin() {
        study = new SmallStudy(place);
    }

    @Test
    void aRuleThatNamesARowWithoutAnswerSaysWhatItIs() {
        study.survey(
                "type,name,label,relevant\n"
                        + "integer,age,Age,\ncalculate,voksen,,\nhidden,skjult,,\nnote,merk,Note,\n"
                        + "begin_group,gruppe,G,\nselect_one l,a,A,${voksen} = 1\nend_group,,,\n"
                        + "integer,b,B,${skjult} = 1 or ${merk} = 2 or ${gruppe} = 1 or ${borte} = 1\n",
                CHOICES);
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.said())
                .contains("\"voksen\", which is a calculate row (row 3)")
                .contains("\"skjult\", but that is a row of type hidden (row 4)")
                .contains("\"merk\", but that is a row of type note (row 5)")
                .contains("\"gruppe\", but that is a row of type begin_group (row 6)")
                .contains("\"borte\", but no question has this name");
    }

    @Test
    void anUnknownConstraintIsLeftOutWithANoteAndAnUnknownSkipRuleIsAFault() {
        study.survey(
                "type,name,label,relevant,constraint\n"
                        + "text,epost,E,,\"regex(., '[^@]+@[^@]+')\"\n"
                        + "integer,n,N,,pulldata('x'; 'y') > 1\ninteger,m,M,,. > ${vekt}\n",
                CHOICES);
        assertThat(study.make()).isEqualTo(1);
        assertThat(study.said())
                .contains("row 3, column constraint: The rule pulldata")
                .contains("row 4, column constraint: The rule of question m asks for \"vekt\"");
        assertThat(study.lines()).hasSize(3);
        assertThat(study.take(study.file("r.csv", "_response,epost\nr1,a@b.no\nr2,ab\n")))
                .isEqualTo(1);
        assertThat(study.said()).contains("1 answer to epost breaks its rule");
        study = new SmallStudy(place.resolve("b"));
        study.survey("type,name,label,relevant\ninteger,n,N,pulldata('x') > 1\n", CHOICES);
        assertThat(study.make()).isEqualTo(2);
    }

    @Test
    void aSheetWithAFaultyHeaderIsSaidOnlyThat() throws IOException {
        study.survey("type,name,label,label\nselect_one l,a,A,\n", CHOICES)
                .put("responses/s.csv", "_response,a\nr1,1\n")
                .put("codebooks/codebooks.csv", "codebook,items\nb,a\n");
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.lines()).hasSize(1);
        study.survey("type,name,label\nselect_one l,a,A\n", "list_name,name,name\nl,1,1\n");
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.lines()).hasSize(1);
        study.survey("type,name,label\nselect_one l,a,A\n", "name,label\n1,1\n");
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.lines()).as(study.said()).hasSize(1);
        Files.delete(study.folder().resolve("questionnaires/s/survey.csv"));
        Files.delete(study.folder().resolve("questionnaires/s/choices.csv"));
        Files.delete(study.folder().resolve("questionnaires/s"));
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream to =
                        Files.newOutputStream(study.folder().resolve("questionnaires/s.xlsx"))) {
            sheet(workbook, "survey", "type,name,label,label", "select_one l,a,A,B");
            sheet(workbook, "choices", "list_name,name,label", "l,1,Ja");
            workbook.write(to);
        }
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.lines()).hasSize(1);
        assertThat(study.said()).contains("sheet survey", "column D");
    }

    private static void sheet(XSSFWorkbook workbook, String name, String... rows) {
        var sheet = workbook.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            String[] cells = rows[r].split(",");
            for (int c = 0; c < cells.length; c++) {
                var row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
                row.createCell(c).setCellValue(cells[c]);
            }
        }
    }

    @Test
    void orOtherSpeaksTheStudysLanguage() {
        study.survey("type,name,label\nselect_one l or_other,a,A\n", CHOICES);
        assertThat(study.make()).isZero();
        assertThat(study.rows("SELECT label FROM option WHERE code = 'other'"))
                .containsExactly("Annet");
        assertThat(study.rows("SELECT label FROM item WHERE name = 'a_other'"))
                .containsExactly("Spesifiser annet.");
    }

    @Test
    void aCodeWithABlankIsGoodWhereOnlyOneAnswerIsGiven() {
        String choices = "list_name,name,label\nl,ja takk,Ja\nl,nei,Nei\n";
        study.survey(
                "type,name,label,relevant\nselect_one l,a,A,\ninteger,b,B,\"selected(${a}, 'ja takk')\"\n",
                choices);
        assertThat(study.make()).isZero();
        assertThat(study.take(study.file("r.csv", "_response,a,b\nr1,ja takk,4\nr2,nei,\n")))
                .isZero();
        assertThat(study.rows("SELECT a FROM s_labels ORDER BY _response"))
                .containsExactly("Ja", "Nei");
        study = new SmallStudy(place.resolve("b"));
        study.survey("type,name,label\nselect_one l,a,A\nselect_multiple l,c,C\n", choices);
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.lines()).hasSize(1);
    }
}
