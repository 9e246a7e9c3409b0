package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands in cells is understood, or told: nothing is stored as it happens to stand. */
class CellsOfFilesTest {
    @TempDir Path place;

    private SmallStudy study;

    @BeforeEach
    void aQuestionnaire() {
        study =
                new SmallStudy(place)
                        .put("people.csv", "person,name,role\nsilje,Silje Moen,enterer\n")
                        .survey(
                                "type,name,label\nselect_one l,en,En\ntext,txt,Tekst\ninteger,ant,Antall\n",
                                "list_name,name,label\nl,1,Ja\nl,2,Nei\n");
    }

    @Test
    void whatIsSaidAboutAResponseIsLookedAtAsItsAnswersAre() {
        study.make();
        Path file =
                study.file(
                        "r.csv",
                        "_response,_case,_mode,_entered_at,_entered_by,en\n"
                                + "r1,k1,telepathy,in the evening,nobody-known,1\n"
                                + "r2,k2,WEB,2018-11-14 10:20,Silje Moen,1\n"
                                + "r3,k3,paper,2018-13-14,silja,1\n");
        assertThat(study.take(file)).isEqualTo(2);
        assertThat(study.said())
                .contains("row 2, column _mode: telepathy", "web, paper, phone")
                .contains("row 2, column _entered_at: in the evening", "2018-11-14T10:20:00")
                .contains("row 2, column _entered_by: Nobody in people.csv", "nobody-known")
                .contains("row 4, column _entered_at: 2018-13-14")
                .contains("row 4, column _entered_by", "The nearest is silje");
        assertThat(study.lines()).hasSize(5);
        study.file(
                "r.csv",
                "_response,_case,_mode,_entered_at,_entered_by,en\n"
                        + "r1,k1,web,2018-11-14T10:20:00,silje,1\n"
                        + "r2,k2,,2018-11-14,Silje Moen,1\n");
        assertThat(study.take(file)).isZero();
        assertThat(study.rows("SELECT mode, entered_at, entered_by FROM response ORDER BY key"))
                .containsExactly(
                        "web|2018-11-14T10:20:00|Silje Moen", "null|2018-11-14|Silje Moen");
    }

    @Test
    void someoneWhoKeyedInIsWrittenAmongThePeople() {
        study.put("responses/s.csv", "_response,_entered_by,en\nr1,silje,1\n");
        assertThat(study.make()).isZero();
        study.run("export", study.study(), "--plain", place.resolve("out"));
        assertThat(place.resolve("out/responses/s.csv")).content().contains("r1,complete,silje,1");
        assertThat(study.run("new", place.resolve("b.feltbok"), "--from", place.resolve("out")))
                .isZero();
    }

    @Test
    void wordsOfOtherColumnsAreLookedAtToo() {
        study.put("people.csv", "person,name,role\nsilje,Silje,enterer boss\n")
                .put("errata.csv", "erratum,kind\ne1,misprint\n")
                .put(
                        "questionnaires/s/choices.csv",
                        "list_name,name,label,exclusive\nl,1,Ja,perhaps\n");
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.said())
                .contains("column role: \"boss\"", "enterer, coder, author")
                .contains("column kind: \"misprint\"", "number, wording, reference")
                .contains("column exclusive: \"perhaps\"", "yes, no");
    }

    @Test
    void controlCharactersComeInAsBlanks() throws IOException {
        study.put(
                        "questionnaires/s/choices.csv",
                        "list_name,name,label\nl,1,Kan\u000bikke\nl,2,B\n")
                .put(
                        "study.json",
                        "{\"format\": 1, \"id\": \"t\", \"title\": \"A\\u000bB\\ud800\", \"language\": \"nb\"}");
        assertThat(study.make()).isZero();
        assertThat(study.rows("SELECT label FROM option ORDER BY position LIMIT 1"))
                .containsExactly("Kan ikke");
        assertThat(study.rows("SELECT title FROM study")).containsExactly("A B ");
        Path file = place.resolve("r.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("_response");
            sheet.getRow(0).createCell(1).setCellValue("txt");
            sheet.createRow(1).createCell(0).setCellValue("r1");
            sheet.getRow(1).createCell(1).setCellValue("a_x000B_b_x000D__x000A_c_xD800_d");
            workbook.write(to);
        }
        assertThat(study.take(file)).isZero();
        assertThat(study.rows("SELECT text FROM answer_text")).containsExactly("a b\nc d");
    }

    @Test
    void lineEndsWithinACellDoNotMoveCodes() {
        study.put("responses/s.csv", "_response,txt\r\nr1,\"Om ikt\r\nIKT her\"\r\n")
                .put("codebooks/codebooks.csv", "codebook,items\nb,txt\n")
                .put("codebooks/b.csv", "code,label\nikt,IKT\n")
                .put(
                        "codings/answers.csv",
                        "coder,codebook,response,item,code,start,end,quote\nsilje,b,r1,txt,ikt,7,10,IKT\n");
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(study.rows("SELECT text, start_at FROM coding, answer_text"))
                .containsExactly("Om ikt\nIKT her|7");
    }

    @Test
    void aQuoteThatStandsElsewhereOnceIsFound() {
        study.put("responses/s.csv", "_response,txt\nr1,\"Om ikt\nIKT her\"\n")
                .put("codebooks/codebooks.csv", "codebook,items\nb,txt\n")
                .put("codebooks/b.csv", "code,label\nikt,IKT\n")
                .put(
                        "codings/answers.csv",
                        "coder,codebook,response,item,code,start,end,quote\nsilje,b,r1,txt,ikt,8,11,IKT\n");
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.said()).contains("The quote stands from 7 to 10");
    }

    @Test
    void aFormulaWithoutAValueIsToldAndThatThereAreFormulas() throws IOException {
        study.make();
        Path file = place.resolve("r.xlsx");
        for (boolean valued : new boolean[] {false, true}) {
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    OutputStream to = Files.newOutputStream(file)) {
                var sheet = workbook.createSheet();
                sheet.createRow(0).createCell(0).setCellValue("_response");
                sheet.getRow(0).createCell(1).setCellValue("ant");
                sheet.getRow(0).createCell(2).setCellValue("txt");
                sheet.createRow(1).createCell(0).setCellValue("r1");
                sheet.getRow(1).createCell(1).setCellFormula("2+3");
                sheet.getRow(1).createCell(2).setCellFormula("\"\"");
                sheet.getRow(1).getCell(1).getCTCell().setV(valued ? "5" : "");
                sheet.getRow(1).getCell(2).getCTCell().setT(STCellType.STR);
                sheet.getRow(1).getCell(2).getCTCell().setV("");
                workbook.write(to);
            }
            if (valued) {
                assertThat(study.take(file)).isEqualTo(1);
                assertThat(study.said()).contains("2 cells hold formulas");
                assertThat(study.rows("SELECT ant, txt FROM s")).containsExactly("5.0|null");
            } else {
                assertThat(study.take(file)).isEqualTo(2);
                assertThat(study.said()).contains("row 2, column B");
                assertThat(study.lines()).hasSize(1);
            }
        }
    }
}
