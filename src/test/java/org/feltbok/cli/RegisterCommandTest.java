package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables of registers in the layouts they come in, read by command. */
class RegisterCommandTest {
    private static final String SSB =
            """
            "07459: Befolkning, etter region, statistikkvariabel og år"

            "region";"Personer 2018";"Personer 2019"
            "K-0301 Oslo kommune";673469;681071
            "K-0118 Aremark";1399;1370
            "K-0119 Marker";..;3595
            "K-9999 Uoppgitt";.;:

            "Tall for 2019 er foreløpige"
            "Kilde: Statistisk sentralbyrå"
            """;

    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void study() {
        small =
                new SmallStudy(temp)
                        .put("origins.csv", "origin,kind,label\nssb,register,SSB\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,frame\n301,Oslo,yes\n118,Aremark,yes\n119,Marker,yes\n"
                                        + "121,Os (Hedmark),yes\n");
        assertThat(small.make()).as(small.said()).isZero();
    }

    private int read(Path file, String... more) {
        List<Object> args = new ArrayList<>(List.of("register", small.study(), file));
        args.addAll(List.of(more));
        return small.run(args.toArray());
    }

    private int indicator(Path file, String... more) {
        return read(
                file,
                Stream.concat(Stream.of("--indicator", "folk", "--origin", "ssb"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<String> values() {
        return small.rows(
                "SELECT c.key, v.year, v.part, v.value FROM indicator_value v"
                        + " JOIN study_case c ON c.id = v.case_id ORDER BY c.key, v.year, v.part");
    }

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

    private static final String OLD =
            """
            kommunenummer;kommunenavn;år;verdi
            3001;Gammel;2018;100
            3002;Annen;2018;50
            3001;Gammel;2019;110
            3002;Annen;2019;..
            0118;Aremark;2019;5
            3001;Gammel;2020;0
            """;

    private Path mergers(String weight) {
        return small.file(
                "mergers.csv",
                "gammel;ny;år;vekt\n3001;301;2020;" + weight + "\n3002;301;2020;1\n");
    }

    @Test
    void countsOfPlacesThatBecameOneAreAddedUpWhenAllOfThemHaveOne() {
        Path file = small.file("old.csv", OLD);
        String[] summed = {"--mergers", mergers("3").toString(), "--merged", "sum"};
        assertThat(indicator(file, summed)).as(small.said()).isEqualTo(1);
        assertThat(values()).containsExactly("118|2019||5.0", "301|2018||150.0");
        assertThat(small.said()).contains("301 got no value for 2019: 3002 has none.");
    }

    @Test
    void ratesAreWeightedOrLeftOut() {
        Path file = small.file("old.csv", OLD);
        String list = mergers("3").toString();
        assertThat(indicator(file, "--mergers", list, "--merged", "weighted")).isEqualTo(1);
        assertThat(values()).containsExactly("118|2019||5.0", "301|2018||87.5");
        small.undo();
        assertThat(indicator(file, "--mergers", list)).isEqualTo(1);
        assertThat(values()).containsExactly("118|2019||5.0");
        assertThat(small.said()).contains("301 is made of 3001, 3002; it got no value");
        small.undo();
        String untold = mergers("").toString();
        assertThat(indicator(file, "--mergers", untold, "--merged", "weighted")).isEqualTo(1);
        assertThat(small.said()).contains("the list of mergers tells no weight of 3001");
    }

    @Test
    void aPlaceWithANumberOfItsOwnBeforeTheMergerIsNotGuessedAbout() {
        Path file = small.file("old.csv", OLD + "0301;Oslo;2018;90\n");
        String list = mergers("3").toString();
        assertThat(indicator(file, "--mergers", list, "--merged", "sum")).isEqualTo(2);
        assertThat(small.said())
                .contains("old.csv, row 8, column D")
                .contains("\"0301 Oslo\" has a value for 2018, before it was made of others");
        Path whole =
                small.file("all.csv", "gammel;ny;år\n3001;301;2020\n3002;301;2020\n301;301;2020\n");
        assertThat(indicator(file, "--mergers", whole.toString(), "--merged", "sum"))
                .as(small.said())
                .isEqualTo(1);
        assertThat(values()).containsExactly("118|2019||5.0", "301|2018||240.0");
    }

    @Test
    void eachFaultIsToldOnceWithWhereItStands() {
        Path file =
                small.file(
                        "bad.csv",
                        "kommune;år;tall\n301;2018;12\n118;2018;tolv\n119;2018;tolv\n"
                                + "301;2018;13\n121;2018;1.234\n");
        assertThat(indicator(file)).isEqualTo(2);
        assertThat(small.said())
                .contains("bad.csv, row 3, column C: \"tolv\" is neither a number nor one")
                .contains("bad.csv, row 5, column C: There are two values of 301 2018 that differ")
                .contains("row 6, column C")
                .doesNotContain("Exception");
        assertThat(small.said().lines().filter(l -> l.contains("tolv"))).hasSize(1);
        assertThat(small.rows("SELECT name FROM indicator")).isEmpty();
    }

    @Test
    void filesThatAreNoTablesAreToldInOneLine() throws IOException {
        for (String text :
                List.of("", "{\"a\": 1}", "{", "hei", "<html><body>", "a;b\n", "\"a;b\n1")) {
            assertThat(indicator(small.file("x.csv", text))).as(text).isEqualTo(2);
            assertThat(small.lines()).as(text).hasSize(1);
            assertThat(small.said()).contains("x.csv").doesNotContain("Exception");
        }
        assertThat(indicator(temp.resolve("none.csv"))).isEqualTo(2);
        assertThat(small.lines()).hasSize(1);
    }

    @Test
    void quartersAndSpansOfYearsAreRefused() {
        assertThat(indicator(small.file("q.csv", "region;2018K1;2018K2\n0301;1;2\n"))).isEqualTo(2);
        assertThat(small.said()).contains("q.csv, column B: \"2018K1\" is not a year");
    }

    @Test
    void aDashIsNoNumberUnlessToldSo() {
        Path file = small.file("d.csv", "region;2018;2019\n0301;-;2\n0118;3;4\n");
        assertThat(indicator(file)).isEqualTo(1);
        assertThat(values()).containsExactly("118|2018||3.0", "118|2019||4.0", "301|2019||2.0");
        small.undo();
        assertThat(indicator(file, "--dash", "zero")).isZero();
        assertThat(values()).contains("301|2018||0.0");
    }

    @Test
    void aNumberThatNowMeansAnotherPlaceIsPointedAt() {
        assertThat(indicator(small.file("n.csv", "region;2018;2019\n0301 Bergen;1;2\n")))
                .isEqualTo(1);
        assertThat(small.said())
                .contains("\"0301 Bergen\" has the number of case 301, which is called Oslo")
                .doesNotContain("more like this");
    }

    @Test
    void anotherUnitIsNotMixedIn() {
        indicator(small.file("t.csv", SSB), "--unit", "personer");
        assertThat(read(small.file("u.csv", SSB), "--indicator", "folk", "--unit", "tusen"))
                .isEqualTo(2);
        assertThat(small.said()).contains("folk is in personer and would get numbers in tusen");
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
    void whereItComesFromIsAskedFor() {
        assertThat(read(small.file("t.csv", SSB), "--indicator", "folk")).isEqualTo(2);
        assertThat(small.said()).contains("Say where the numbers come from");
        assertThat(read(small.file("t.csv", SSB))).isEqualTo(2);
        assertThat(small.said()).contains("--indicator NAME or --attribute NAME");
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
