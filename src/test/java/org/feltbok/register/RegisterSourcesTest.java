package org.feltbok.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.register.RegisterRecipe.Merger;
import org.feltbok.register.RegisterTable.Dimension;
import org.feltbok.register.RegisterTable.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is recognised in files of registers. */
class RegisterSourcesTest {
    private static final String JSON =
            """
            {"version": "2.0", "class": "dataset", "label": "Folk",
             "id": ["Region", "Alder", "Tid"], "size": [2, 2, 1],
             "role": {"time": ["Tid"], "geo": ["Region"]},
             "dimension": {
              "Region": {"category": {"index": {"0118": 1, "0301": 0},
                "label": {"0301": "Oslo", "0118": "Aremark (-2019)"}}},
              "Alder": {"label": "alder", "category": {"index": ["a", "b"],
                "label": {"a": "0-5 år", "b": "6-15 år"}}},
              "Tid": {"category": {"label": {"2018": "2018"}}}},
             "value": {"0": 10, "1": 20.5, "3": "7"}, "status": {"2": ":"}}
            """;

    @TempDir Path temp;

    private RegisterTable read(String name, String text) throws IOException {
        return RegisterSources.read(
                Files.writeString(temp.resolve(name), text), RegisterColumns.FOUND);
    }

    private void refused(String text, String key) throws IOException {
        Path file = Files.writeString(temp.resolve("x.json"), text);
        assertThatThrownBy(() -> RegisterSources.read(file, RegisterColumns.FOUND))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        f -> assertThat(f.faults()).extracting(x -> x.key()).containsExactly(key));
    }

    @Test
    void jsonStatWithFewValuesAndOtherOrderIsReadInItsOwn() throws IOException {
        RegisterTable table = read("t.json", JSON);
        assertThat(table.entries()).extracting(Entry::text).containsExactly("10", "20.5", ":", "7");
        assertThat(table.entries())
                .extracting(e -> e.region().number())
                .containsExactly("301", "301", "118", "118");
        assertThat(table.entries().getLast().region().existed(2020)).isFalse();
        assertThat(table.dimensions()).extracting(Dimension::name).containsExactly("alder");
        assertThat(table.dimensions().getFirst().value("6-15 ÅR").orElseThrow().code())
                .isEqualTo("b");
        assertThat(table.years()).containsExactly(2018);
        assertThat(table.entries().getLast().place().column()).isEqualTo("value[3]");
    }

    @Test
    void theOlderJsonStatIsReadToo() throws IOException {
        RegisterTable table =
                read(
                        "old.json",
                        """
                        {"dataset": {"label": "Folk", "dimension": {
                          "Region": {"category": {"index": {"0301": 0}}},
                          "Tid": {"category": {"index": {"2018": 0, "2019": 1}}},
                          "id": ["Region", "Tid"], "size": [1, 2],
                          "role": {"time": ["Tid"]}}, "value": [1, 2]}}
                        """);
        assertThat(table.entries()).extracting(Entry::year).containsExactly(2018, 2019);
    }

    @Test
    void jsonThatIsNotWholeIsRefused() throws IOException {
        refused("{", "register.json.broken");
        refused("{\"a\": 1}", "register.json.not_whole");
        refused(JSON.replace("[2, 2, 1]", "[2, 3, 1]"), "register.json.categories");
        refused(
                JSON.replace("\"geo\": [\"Region\"]", "\"x\": []").replace("Region", "Emne"),
                "register.json.no_place");
        refused(
                JSON.replace("{\"2018\": \"2018\"}", "{\"2018K1\": \"2018K1\"}"),
                "register.not_a_year");
    }

    @Test
    void theSourceAndTheUnitStandInTheTable() throws IOException {
        RegisterTable table =
                read(
                        "t.csv",
                        "Driftsutgifter\n\nregion;Utgifter (mill. kr) 2018;Utgifter (mill. kr) 2019\n"
                                + "0301;1;2\n\nKilde: KOSTRA\n");
        assertThat(table.source()).isEqualTo("KOSTRA");
        assertThat(table.unit()).isEqualTo("mill. kr");
        assertThat(table.title()).isEqualTo("Driftsutgifter");
        assertThat(table.dimensions()).isEmpty();
    }

    @Test
    void severalColumnsOfNumbersAreValuesToChooseAmong() throws IOException {
        RegisterTable table =
                read(
                        "t.csv",
                        "kommunenummer,kommunenavn,år,folketall,gjeld\n0301,Oslo,2018,5,6.5\n");
        assertThat(table.kind()).isEqualTo("register.kind.long");
        assertThat(table.entries().getFirst().region().name()).isEqualTo("Oslo");
        assertThat(table.dimensions().getFirst().values())
                .extracting(v -> v.label())
                .containsExactly("folketall", "gjeld");
    }

    @Test
    void aListOfOnlyProvisionalNumbersIsOneOfNumbers() throws IOException {
        for (String numbers : List.of("600*;610*", "1 600*;1 610 *", "1.5*;2,5*")) {
            String[] each = numbers.split(";");
            RegisterTable table =
                    read(
                            "t.csv",
                            "region;år;07459: Folk\n0301;2018;%s\n0118;2018;%s\n".formatted(each));
            assertThat(table.kind()).isEqualTo("register.kind.long");
            assertThat(table.entries()).extracting(Entry::text).containsExactly(each);
        }
    }

    @Test
    void yearsInTheNameOfAListDoNotMakeItATableOfYears() throws IOException {
        for (String heading :
                List.of(
                        "07459: Folk 1986 - 2016",
                        "07459: Folk 2018",
                        "Folk 1986-2016",
                        "Folketall, 2018-grenser")) {
            RegisterTable table =
                    read("t.csv", "region;år;" + heading + "\n0301;2018;600\n0301;2019;610\n");
            assertThat(table.kind()).as(heading).isEqualTo("register.kind.long");
            assertThat(table.years()).as(heading).containsExactly(2018, 2019);
        }
        assertThat(read("t.csv", "region;07459: Folk 1986 - 2016\n0301;600\n0118;610\n").kind())
                .isEqualTo("register.kind.long");
        assertThat(read("t.csv", "region;periode;2018;2019\n0301;1. halvår;600;610\n").kind())
                .isEqualTo("register.kind.wide");
    }

    @Test
    void aListOfMergersIsReadWithItsFaults() throws IOException {
        Path good =
                Files.writeString(
                        temp.resolve("m.csv"),
                        "old;new;date;weight\n0118;3012;2020-01-01;1 399\nK-0121;3012;2020-01-01;\n");
        assertThat(MergerTable.read(good))
                .containsExactly(
                        new Merger("118", "3012", 2020, 1399), new Merger("121", "3012", 2020, 0));
        Path bad =
                Files.writeString(
                        temp.resolve("b.csv"),
                        "old;new;year;weight\nAremark;3012;2020;1\n118;3012;snart;1\n"
                                + "118;3012;2020;-4\n121;3012;2020;1\n121;3012;2020;2\n");
        assertThatThrownBy(() -> MergerTable.read(bad))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        f ->
                                assertThat(f.faults())
                                        .extracting(x -> x.key())
                                        .containsExactly(
                                                "register.mergers.number",
                                                "register.not_a_year",
                                                "register.mergers.weight",
                                                "register.mergers.twice"));
    }

    private static void sheet(Workbook book, String name, String heading, double... numbers) {
        var sheet = book.createSheet(name);
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue("region");
        head.createCell(1).setCellValue(heading);
        for (int i = 0; i < numbers.length; i++) {
            var row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(i == 0 ? "0301" : "0118");
            row.createCell(1).setCellValue(numbers[i]);
        }
    }

    private RegisterTable sheet(Path book, String sheet) {
        return RegisterSources.read(book, new RegisterColumns(sheet, "", "", ""));
    }

    @Test
    void ofSeveralSheetsTheFirstTableIsReadAndToldUnlessOneIsNamed() throws IOException {
        Path file = temp.resolve("b.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            sheet(book, "Om", "om");
            sheet(book, "Menn", "2018", 1, 2);
            sheet(book, "Kvinner", "2018", 3, 4);
            book.write(out);
        }
        RegisterTable first = sheet(file, "");
        assertThat(first.entries()).extracting(Entry::text).containsExactly("1", "2");
        assertThat(first.notes())
                .extracting(Fault::key, Fault::args)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "register.several_sheets", List.of(2, "Menn")));
        RegisterTable named = sheet(file, "kvinner");
        assertThat(named.entries()).extracting(Entry::text).containsExactly("3", "4");
        assertThat(named.entries().getFirst().place().sheet()).isEqualTo("Kvinner");
        assertThat(named.notes()).isEmpty();
        assertThatThrownBy(() -> sheet(file, "Barn"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        f ->
                                assertThat(f.faults())
                                        .extracting(Fault::key, Fault::args)
                                        .containsExactly(
                                                org.assertj.core.groups.Tuple.tuple(
                                                        "register.no_sheet",
                                                        List.of("Barn", "Om, Menn, Kvinner"))));
        assertThatThrownBy(() -> sheet(file, "Om"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        f ->
                                assertThat(f.faults())
                                        .extracting(Fault::key)
                                        .containsExactly("register.no_rows"));
    }

    @Test
    void aDimensionIsAskedForByItsIdOrByWhatItIsCalled() throws IOException {
        RegisterTable table =
                read("t.json", JSON.replace("\"label\": \"alder\"", "\"label\": \"age in years\""));
        for (String asked : List.of("alder", "Age in years")) {
            List<Fault> faults = new ArrayList<>();
            Choice one =
                    Choice.of(
                            table,
                            RegisterRecipe.NEW.choosing(Map.of(asked, "b"), "", ""),
                            faults::add);
            assertThat(faults).isEmpty();
            assertThat(table.entries().stream().filter(one::takes).map(Entry::text))
                    .containsExactly("20.5", "7");
            Choice parts =
                    Choice.of(table, RegisterRecipe.NEW.choosing(Map.of(), asked, ""), faults::add);
            assertThat(faults).isEmpty();
            assertThat(parts.part(table.entries().getFirst())).isEqualTo("0-5 år");
        }
    }
}
