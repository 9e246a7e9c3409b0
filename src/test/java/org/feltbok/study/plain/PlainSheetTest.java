package org.feltbok.study.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.tabular.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file whose columns are known. */
class PlainSheetTest {
    @TempDir Path folder;

    private final PlainFaults faults = new PlainFaults();
    private final PlainContext context = new PlainContext(Map.of());

    private Optional<PlainSheet> open(String text) throws IOException {
        Files.writeString(folder.resolve("a.csv"), text);
        context.study("s", "nb");
        return PlainSheet.open(
                new PlainFolder(folder), "a.csv", context, faults, "key value", "label");
    }

    private List<String> told() {
        return faults.list().stream()
                .map(f -> f.place().row() + " " + f.place().column() + " " + f.key() + f.args())
                .toList();
    }

    @Test
    void cellsAreReadAsTheirColumnsMean() throws IOException {
        PlainSheet sheet =
                open("key;value;label;label::en\na;1 234;Navn;Name\nb;2,5;;\nc;x;;\n")
                        .orElseThrow();
        List<Row> rows = sheet.rows();
        assertThat(sheet.whole(rows.get(0), "value")).hasValue(1234);
        assertThat(sheet.local(rows.get(0), "label").text()).isEqualTo("Navn");
        assertThat(sheet.local(rows.get(0), "label").others())
                .containsExactly(Map.entry("en", "Name"));
        assertThat(sheet.local(rows.get(1), "label", "b").text()).isEqualTo("b");
        assertThat(sheet.whole(rows.get(1), "value")).isEmpty();
        assertThat(sheet.whole(rows.get(2), "value")).isEmpty();
        assertThat(sheet.word(rows.get(2), "value", "no", "yes", "no")).isEqualTo("no");
        assertThat(told())
                .containsExactly(
                        "3 value plain.not_whole[2,5]",
                        "4 value plain.not_whole[x]",
                        "4 value plain.wrong_word[x, yes, no]");
    }

    @Test
    void aRowWithoutAKeyIsToldAndItsFileIsNotWhole() throws IOException {
        PlainSheet sheet = open("key,value\n,1\n").orElseThrow();
        assertThat(faults.broken("a.csv")).isFalse();
        assertThat(sheet.declare(sheet.rows().getFirst(), "key", "thing")).isEmpty();
        assertThat(told()).containsExactly("2 key plain.missing_cell[key]");
        assertThat(faults.broken("a.csv")).isTrue();
    }

    @Test
    void rowsThatLackACellTheyMustHaveAreToldForEachCellAndLeftOut() throws IOException {
        PlainSheet sheet = open("key,value,label\na,1,\n,2,x\nc,,y\n").orElseThrow();
        assertThat(sheet.filled("key", "value")).extracting(r -> r.get("key")).containsExactly("a");
        assertThat(told())
                .containsExactly(
                        "3 key plain.missing_cell[key]", "4 value plain.missing_cell[value]");
        assertThat(faults.broken("a.csv")).isTrue();
    }

    @Test
    void oneColumnUnderAWrongNameIsOneFaultAndSeveralAreSeveral() throws IOException {
        assertThat(open("key,valeu\na,1\n")).isEmpty();
        assertThat(told()).containsExactly("1 valeu plain.missing_column_perhaps[value, valeu]");
        open("kye,valeu,label\na,1,x\n");
        assertThat(told()).hasSize(5);
    }

    @Test
    void aFileThatIsNotThereIsNoFaultOfItsOwn() {
        assertThat(PlainSheet.open(new PlainFolder(folder), "b.csv", context, faults, "key", ""))
                .isEmpty();
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void columnsThatHoldNothingAreNotWrittenUnlessTheyMustBe() {
        PlainTable<String> table =
                new PlainTable<>(List.of("a", "b"))
                        .required("key", k -> k)
                        .required("value", k -> "")
                        .optional("note", k -> "")
                        .optional("first", k -> k.equals("a") ? "yes" : "");
        assertThat(table.lines())
                .containsExactly(
                        List.of("key", "value", "first"),
                        List.of("a", "", "yes"),
                        List.of("b", "", ""));
    }
}
