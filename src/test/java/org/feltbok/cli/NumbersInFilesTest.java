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

/** A number that can be read in two ways is never read in one of them without a word. */
class NumbersInFilesTest {
    @TempDir Path place;

    private SmallStudy study;

    @BeforeEach
    void aQuestionnaireOfNumbers() {
        study =
                new SmallStudy(place)
                        .survey(
                                "type,name,label\ninteger,ant,Antall\ndecimal,des,Desimaltall\n",
                                "list_name,name,label\n");
    }

    @Test
    void responsesWithThreeDigitsAfterOneMarkAreRefusedWithBothReadings() {
        study.make();
        Path file =
                study.file("r.csv", "_response,ant,des\nr1,1.000,\"1,234\"\nr2,\"1,000\",1.234\n");
        assertThat(study.take(file)).isEqualTo(2);
        assertThat(study.lines())
                .contains(
                        "r.csv, row 2, column ant: \"1.000\" can be read in two ways. Write 1 or 1000.",
                        "r.csv, row 2, column des: \"1,234\" can be read in two ways. Write 1,2340 or 1234.",
                        "r.csv, row 3, column ant: \"1,000\" can be read in two ways. Write 1 or 1000.",
                        "r.csv, row 3, column des: \"1.234\" can be read in two ways. Write 1.2340 or 1234.");
        assertThat(study.rows("SELECT * FROM response")).isEmpty();
    }

    @Test
    void inAWholeNumberOnlyAMarkBetweenThousandsCanBeMeant() {
        study.make();
        Path file = study.file("r.csv", "_response,ant\nr1,\"1,234\"\nr2,-12.345\nr3,1.000\n");
        assertThat(study.take(file)).isEqualTo(2);
        assertThat(study.lines())
                .satisfiesExactlyInAnyOrder(
                        l -> assertThat(l).contains("row 2", "not a whole number", "Write 1234 if"),
                        l -> assertThat(l).contains("row 3", "not a whole number", "Write -12345"),
                        l -> assertThat(l).contains("row 4", "Write 1 or 1000"));
    }

    @Test
    void whatCanBeReadInOneWayIsReadSo() {
        study.make();
        Path file =
                study.file(
                        "r.csv",
                        "_response,ant,des\nr1,1 000,\"1.234,5\"\nr2,1.234.567,0.123\nr3,12\u00a0000,1.2340\n");
        assertThat(study.take(file)).isZero();
        assertThat(study.rows("SELECT ant, des FROM s ORDER BY _response"))
                .containsExactly("1000.0|1234.5", "1234567.0|0.123", "12000.0|1.234");
    }

    @Test
    void attributesIndicatorsAndPublishedValuesAreReadByTheSameRule() {
        study.put("cases/attributes.csv", "attribute,label,type\nsize,Size,number\n")
                .put("cases/cases.csv", "case,name,size\nk1,Alfa,1.500\n")
                .put("indicators/indicators.csv", "indicator,label\npop,Folketall\n")
                .put(
                        "indicators/data/pop.csv",
                        "case,indicator,year,value\nk1,pop,2018,\"12,345\"\nk1,pop,2.018,1 234\n")
                .put("published.csv", "figure,measure,value\ntext,cases.n,1.000\n");
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.said())
                .contains("column size: \"1.500\" can be read in two ways. Write 1.5 or 1500.")
                .contains("row 2, column value: \"12,345\" can be read in two ways")
                .contains("row 3, column year: \"2.018\" can be read in two ways")
                .contains("published.csv, row 2, column value: \"1.000\" can be read in two ways");
        assertThat(study.lines()).hasSize(4);
    }

    @Test
    void theCellOfAWorkbookThatHoldsANumberIsThatNumber() throws IOException {
        study.make();
        Path file = place.resolve("r.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet();
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("_response");
            header.createCell(1).setCellValue("ant");
            header.createCell(2).setCellValue("des");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("r1");
            row.createCell(1).setCellValue(1000);
            row.createCell(2).setCellValue(1.234);
            workbook.write(to);
        }
        assertThat(study.take(file)).isZero();
        assertThat(study.rows("SELECT ant, des FROM s")).containsExactly("1000.0|1.234");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet();
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("_response");
            header.createCell(1).setCellValue("des");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("r2");
            row.createCell(1).setCellValue("1.234");
            workbook.write(to);
        }
        assertThat(study.take(file)).isEqualTo(2);
        assertThat(study.said()).contains("\"1.234\" can be read in two ways");
    }

    @Test
    void whatIsExportedIsReadBack() {
        study.put("cases/attributes.csv", "attribute,label,type\nsize,Size,number\n")
                .put("cases/cases.csv", "case,name,size\nk1,Alfa,1.2340\n")
                .put("responses/s.csv", "_response,des\nr1,7.1250\n");
        assertThat(study.make()).isZero();
        Path plain = place.resolve("out");
        assertThat(study.run("export", study.study(), "--plain", plain)).isZero();
        assertThat(plain.resolve("responses/s.csv")).content().contains("7.1250");
        assertThat(study.run("new", place.resolve("again.feltbok"), "--from", plain)).isZero();
    }

    @Test
    void aNumberThatStandsAsATextInAGroupingIsReadByTheSameRuleAndASideIsAboveOrBelow() {
        study.put("cases/attributes.csv", "attribute,label,type\nsize,Size,number\n")
                .put("cases/cases.csv", "case,name,size\nk1,Alfa,5\n")
                .put(
                        "cases/groupings.json",
                        """
                        [{"name": "g", "label": "G", "from": "size",
                          "cuts": [{"at": "1.000", "to": "above"}, {"at": "2000", "to": "bellow"}],
                          "classes": [{"code": "a", "label": "A"}, {"code": "b", "label": "B"},
                                      {"code": "c", "label": "C"}]}]
                        """);
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.said())
                .contains("\"1.000\" can be read in two ways. Write 1 or 1000.")
                .contains("\"bellow\" is no side of a cut");
    }

    @Test
    void aDefaultThatCanBeReadInTwoWaysIsNotOffered() {
        study.survey(
                "type,name,label,default\ninteger,ant,Antall,1.000\ndecimal,des,D,1.234\ninteger,b,B,1000\n",
                "list_name,name,label\n");
        assertThat(study.make()).isEqualTo(1);
        assertThat(study.said())
                .contains("The default 1.000 is no answer to question ant.")
                .contains("The default 1.234 is no answer to question des.")
                .doesNotContain("question b.");
    }
}
