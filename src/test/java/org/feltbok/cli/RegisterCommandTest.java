package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables of registers in the layouts they come in, read by command. */
class RegisterCommandTest extends RegisterCommandRig {
    private static final List<String> BOTH_YEARS =
            List.of(
                    "118|2018||1399.0",
                    "118|2019||1370.0",
                    "119|2019||3595.0",
                    "301|2018||673469.0",
                    "301|2019||681071.0");

    @Test
    void aTableFromTheStatisticsOfficeGoesInWithItsSignsFootnotesAndNumbers() {
        assertThat(indicator(small.file("t.csv", SSB), "--unit", "personer")).isEqualTo(1);
        assertThat(values()).isEqualTo(BOTH_YEARS);
        assertThat(small.said())
                .contains("a table with the years in its headings")
                .contains("Of 4 places, 3 are cases of the study. Unit: personer")
                .contains("1 place is no case: K-9999 Uoppgitt")
                .contains("1 case has nothing in the file: 121 Os (Hedmark)")
                .contains("1 value that nobody has")
                .contains("Read in as folk: 5 new, 0 changed, 0 as they were.");
        assertThat(small.rows("SELECT label, unit, decimals FROM indicator"))
                .containsExactly(
                        "07459: Befolkning, etter region, statistikkvariabel og år|personer|0");
    }

    @Test
    void oneStepBackTakesAllOfItOut() {
        indicator(small.file("t.csv", SSB));
        small.undo();
        assertThat(values()).isEmpty();
        assertThat(small.rows("SELECT name FROM indicator")).isEmpty();
        assertThat(small.rows("SELECT id FROM setting WHERE id LIKE 'register%'")).isEmpty();
        small.redo();
        assertThat(values()).isEqualTo(BOTH_YEARS);
    }

    @Test
    void aRehearsalWritesNothingAndTellsTheSame() {
        assertThat(indicator(small.file("t.csv", SSB), "--rehearse")).isEqualTo(1);
        assertThat(small.said())
                .contains("Would be read in as folk: 5 new, 0 changed, 0 as they are.");
        assertThat(small.rows("SELECT name FROM indicator")).isEmpty();
    }

    @Test
    void nextYearsFileGoesInByNameAlone() {
        indicator(small.file("t.csv", SSB), "--unit", "personer", "--years", "2018-2030");
        Path next =
                small.file(
                        "next.csv",
                        SSB.replace("2018", "2020").replace("673469", "693494").replace("..", "7"));
        assertThat(read(next, "--indicator", "folk")).isLessThan(2);
        assertThat(values()).contains("301|2020||693494.0", "119|2020||7.0").hasSize(8);
        assertThat(small.said()).contains("3 new, 0 changed, 3 as they were");
    }

    @Test
    void whatStandsThereIsChangedOnlyWhenAsked() {
        indicator(small.file("t.csv", SSB));
        Path other = small.file("u.csv", SSB.replace("1370", "1371"));
        assertThat(indicator(other)).isEqualTo(2);
        assertThat(small.said()).contains("1 value of folk stands in the study with another");
        assertThat(values()).isEqualTo(BOTH_YEARS);
        assertThat(indicator(other, "--update")).isEqualTo(1);
        assertThat(values()).contains("118|2019||1371.0");
        small.undo();
        assertThat(values()).isEqualTo(BOTH_YEARS);
    }

    private Path bytes(String name, String text, Charset charset) throws IOException {
        return Files.write(temp.resolve(name), text.getBytes(charset));
    }

    @Test
    void anOlderEncodingAndAByteOrderMarkAreReadToo() throws IOException {
        String named = SSB.replace("K-0119 Marker", "Ørje").replace("K-0301 Oslo", "Oslo");
        assertThat(indicator(bytes("w.csv", named, StandardCharsets.ISO_8859_1))).isEqualTo(1);
        assertThat(small.said()).contains("2 places are no case: Ørje, K-9999 Uoppgitt");
        small.undo();
        assertThat(indicator(bytes("b.csv", "\ufeff" + SSB, StandardCharsets.UTF_8))).isEqualTo(1);
        assertThat(values()).isEqualTo(BOTH_YEARS);
    }

    @Test
    void aLongTableFromPxWebNeedsAChoiceWhereItCountsSeveralThings() {
        Path file =
                small.file(
                        "long.csv",
                        """
                        "region","alder","år","statistikkvariabel","07459: Befolkning"
                        "0301 Oslo","Alle aldre","2018","Personer",673469
                        "0301 Oslo","0-5 år","2018","Personer",50000
                        "0118 Aremark","Alle aldre","2018","Personer",1399
                        "0118 Aremark","0-5 år","2018","Personer",70
                        """);
        assertThat(indicator(file)).isEqualTo(2);
        assertThat(small.said()).contains("\"alder\" has 2 values: Alle aldre, 0-5 år");
        assertThat(indicator(file, "--only", "alder=alle aldre")).isZero();
        assertThat(values()).containsExactly("118|2018||1399.0", "301|2018||673469.0");
        small.undo();
        assertThat(indicator(file, "--parts", "alder")).isZero();
        assertThat(values())
                .containsExactly(
                        "118|2018||1399.0",
                        "118|2018|0-5 år|70.0",
                        "301|2018||673469.0",
                        "301|2018|0-5 år|50000.0");
        assertThat(small.rows("SELECT breakdown FROM indicator")).containsExactly("alder");
    }

    @Test
    void codesInsteadOfNamesAreTheSameTable() {
        Path file =
                small.file(
                        "codes.csv",
                        """
                        "Region","Kjonn","ContentsCode","Tid","07459"
                        "0301","1","Personer1","2018",330000
                        "0301","2","Personer1","2018",343469
                        "0118","1","Personer1","2018",700
                        "0118","2","Personer1","2018",699
                        """);
        assertThat(indicator(file, "--only", "Kjonn=2")).isZero();
        assertThat(values()).containsExactly("118|2018||699.0", "301|2018||343469.0");
    }

    private static void sheet(Workbook book) {
        var sheet = book.createSheet("Personer");
        Object[][] rows = {
            {"07459: Befolkning"},
            {},
            {null, null, "Personer", null},
            {null, null, "2018", "2019"},
            {"0301 Oslo", "Menn", 330000, 340000.5},
            {null, "Kvinner", 343469, 341071},
            {"0118 Aremark", "Menn", 700, ".."},
            {null, "Kvinner", 699, 690},
            {},
            {"Kilde: Statistisk sentralbyrå"},
        };
        for (int i = 0; i < rows.length; i++) {
            var row = sheet.createRow(i);
            for (int j = 0; j < rows[i].length; j++) {
                if (rows[i][j] instanceof Number n) {
                    row.createCell(j).setCellValue(n.doubleValue());
                } else if (rows[i][j] != null) {
                    row.createCell(j).setCellValue(String.valueOf(rows[i][j]));
                }
            }
        }
    }

    private Path workbook(String name, Workbook book) throws IOException {
        sheet(book);
        try (book;
                OutputStream out = Files.newOutputStream(temp.resolve(name))) {
            book.write(out);
        }
        return temp.resolve(name);
    }

    @Test
    void workbooksWithHeadingsInTwoRowsAndNamesOnceOnlyAreReadOldAndNew() throws IOException {
        for (Path file :
                List.of(
                        workbook("t.xlsx", new XSSFWorkbook()),
                        workbook("t.xls", new HSSFWorkbook()))) {
            assertThat(indicator(file, "--only", "B=Menn")).as(small.said()).isEqualTo(1);
            assertThat(values())
                    .containsExactly("118|2018||700.0", "301|2018||330000.0", "301|2019||340000.5");
            small.undo();
        }
    }

    @Test
    void jsonStatTellsPlaceTimeUnitAndDecimalsItself() {
        Path file =
                small.file(
                        "t.json",
                        """
                        {"class": "dataset", "version": "2.0", "label": "Gjeld", "source": "SSB",
                         "id": ["Region", "ContentsCode", "Tid"], "size": [2, 1, 2],
                         "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
                         "dimension": {
                          "Region": {"label": "region", "category": {"index": {"0301": 0, "0118": 1},
                            "label": {"0301": "Oslo", "0118": "Aremark"}}},
                          "ContentsCode": {"label": "statistikkvariabel", "category":
                            {"index": ["G"], "label": {"G": "Gjeld"},
                             "unit": {"G": {"base": "prosent", "decimals": 1}}}},
                          "Tid": {"label": "år", "category": {"index": ["2018", "2019"]}}},
                         "value": [12.345, null, 7, 8.5], "status": {"1": ".."}}
                        """);
        assertThat(indicator(file)).as(small.said()).isEqualTo(1);
        assertThat(values()).containsExactly("118|2018||7.0", "118|2019||8.5", "301|2018||12.345");
        assertThat(small.rows("SELECT label, unit, decimals FROM indicator"))
                .containsExactly("Gjeld|prosent|1");
    }

    @Test
    void aListByNameBecomesAnAttributeOfTheLastYear() {
        Path file =
                small.file(
                        "list.csv",
                        "kommune;2017;2018\nOslo kommune;12,5;13,5\nAremark;10,0;.\nOs;1,234;:\n");
        assertThat(
                        read(
                                file,
                                "--attribute",
                                "gjeld",
                                "--unit",
                                "%",
                                "--origin",
                                "kostra",
                                "--origin-kind",
                                "register",
                                "--source",
                                "KOSTRA"))
                .as(small.said())
                .isEqualTo(1);
        assertThat(
                        small.rows(
                                "SELECT c.key, v.value FROM case_value v"
                                        + " JOIN study_case c ON c.id = v.case_id ORDER BY c.key"))
                .containsExactly("118|#not_applicable", "121|#refused", "301|13.5");
        assertThat(small.said()).contains("2018, the last, is taken");
        assertThat(small.rows("SELECT kind, source FROM origin WHERE key = 'kostra'"))
                .containsExactly("register|KOSTRA");
    }

    @Test
    void theRecipeAndTheNumbersGoOutAndInAsPlainFiles() {
        indicator(small.file("t.csv", SSB), "--unit", "personer");
        Path again = temp.resolve("again");
        assertThat(small.run("export", small.study(), "--plain", again)).isZero();
        Path copy = temp.resolve("copy.feltbok");
        assertThat(small.run("new", copy, "--from", again)).as(small.said()).isZero();
        Path next = small.file("next.csv", SSB.replace("2018", "2020"));
        assertThat(small.run("register", copy, next, "--indicator", "folk")).isEqualTo(1);
        assertThat(small.said()).contains("2 new, 0 changed, 3 as they were");
    }

    @Test
    void headingsInTwoRowsAreReadWhicheverOfThemNamesThePlace() {
        for (String head :
                List.of(
                        ";2018;;2019;\nregion;Menn;Kvinner;Menn;Kvinner\n",
                        "region;2018;;2019;\n;Menn;Kvinner;Menn;Kvinner\n",
                        "Folk i alt\n\nregion;Menn 2018;Kvinner 2018;Menn 2019;Kvinner 2019\n")) {
            Path file = small.file("two.csv", head + "0301 Oslo;1;2;3;4\n0118 Aremark;5;6;7;8\n");
            assertThat(indicator(file, "--only", "content=Kvinner")).as(small.said()).isZero();
            assertThat(values())
                    .as(head)
                    .containsExactly(
                            "118|2018||6.0", "118|2019||8.0", "301|2018||2.0", "301|2019||4.0");
            small.undo();
        }
    }

    @Test
    void aColumnBetweenTwoYearsIsLeftOutAndTold() {
        Path file = small.file("g.csv", "region;2018;2019;Vekst 2018-2019\n0301;1;2;100\n");
        assertThat(indicator(file)).isEqualTo(1);
        assertThat(values()).containsExactly("301|2018||1.0", "301|2019||2.0");
        assertThat(small.said()).contains("g.csv, column D: \"2018-2019\" is not a year");
    }

    @Test
    void aHeadingBetweenTheRowsIsNoPlace() {
        Path file =
                small.file(
                        "h.csv",
                        "region;2018\nØstfold;\n0118 Aremark;5\nOslo fylke;\n0301 Oslo;6\n");
        assertThat(indicator(file)).as(small.said()).isZero();
        assertThat(values()).containsExactly("118|2018||5.0", "301|2018||6.0");
    }
}
