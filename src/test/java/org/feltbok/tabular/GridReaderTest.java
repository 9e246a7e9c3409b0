package org.feltbok.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables with titles, footnotes and rows of different lengths, as they stand in files. */
class GridReaderTest {
    @TempDir Path temp;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();

    private List<Grid> read(String text, Charset charset) throws IOException {
        Path file = Files.write(temp.resolve("t.csv"), text.getBytes(charset));
        return GridReader.read(file, "t.csv", faults::add, notes::add);
    }

    private List<List<String>> cells(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8).getFirst().lines().stream()
                .map(Grid.Line::cells)
                .toList();
    }

    @Test
    void aTitleWithCommasDoesNotHideTheSemicolons() throws IOException {
        assertThat(cells("Folk, etter region, kjønn og år\n\nregion;2018\n0301;12,5\n0118;7,25\n"))
                .containsExactly(
                        List.of("Folk, etter region, kjønn og år"),
                        List.of("region", "2018"),
                        List.of("0301", "12,5"),
                        List.of("0118", "7,25"));
    }

    @Test
    void commasTabsAndANamedSeparatorAreSeen() throws IOException {
        assertThat(cells("a,b\n1,2\n3,4\n")).contains(List.of("3", "4"));
        assertThat(cells("a\tb\n1,5\t2\n3\t4\n")).contains(List.of("1,5", "2"));
        assertThat(cells("sep=|\na|b\n1|2\n"))
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(faults).isEmpty();
    }

    @Test
    void rowsKeepTheNumbersASpreadsheetShows() throws IOException {
        Grid grid = read("title\n\na;b\n\"x\ny\";1\n0301;2\n", StandardCharsets.UTF_8).getFirst();
        assertThat(grid.lines()).extracting(Grid.Line::number).containsExactly(1, 3, 4, 5);
        Grid.Line last = grid.lines().getLast();
        assertThat(grid.place(last, 1)).isEqualTo(new Fault.Place("t.csv", null, 5, "B"));
        assertThat(last.cell(7)).isEmpty();
        assertThat(last.last()).isEqualTo(1);
    }

    @Test
    void everyEncodingOfAStatisticsOfficeIsRead() throws IOException {
        String text = "region;2018\nØrje;1\n";
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.ISO_8859_1,
                        Charset.forName("windows-1252"))) {
            assertThat(read(text, charset).getFirst().lines().getLast().cell(0))
                    .as(charset.name())
                    .isEqualTo("Ørje");
        }
        assertThat(notes).extracting(Fault::key).containsOnly("tabular.western").hasSize(2);
        assertThat(read("\ufeff" + text, StandardCharsets.UTF_16LE).getFirst().lines().getLast())
                .extracting(l -> l.cell(0))
                .isEqualTo("Ørje");
    }

    @Test
    void whatCannotBeReadIsToldOnce() throws IOException {
        assertThat(read("", StandardCharsets.UTF_8)).isEmpty();
        assertThat(read("a;\"b\n1;2\n", StandardCharsets.UTF_8)).isEmpty();
        assertThat(GridReader.read(temp, "folder", faults::add, notes::add)).isEmpty();
        assertThat(faults)
                .extracting(Fault::key)
                .containsExactly("tabular.empty", "tabular.quote", "tabular.not_a_file");
    }

    @Test
    void aLineThatIsToNameTheSeparatorAndDoesNotIsNoFault() throws IOException {
        for (String first : List.of("sep=", "SEP=", "\"sep=\"", "sep=\r")) {
            assertThat(cells(first + "\nregion;2018\n0301;1\n0118;2\n"))
                    .as(first)
                    .containsExactly(
                            List.of("region", "2018"), List.of("0301", "1"), List.of("0118", "2"));
        }
        assertThat(read("sep=", StandardCharsets.UTF_8)).isEmpty();
        assertThat(faults).extracting(Fault::key).containsExactly("tabular.empty");
    }

    @Test
    void aSeparatorNamedInQuotesIsTheSame() throws IOException {
        assertThat(cells("\"sep=|\"\na|b;c\n1|2;3\n"))
                .containsExactly(List.of("a", "b;c"), List.of("1", "2;3"));
    }

    @Test
    void tooLargeATextIsNotCalledAWorkbook() throws IOException {
        for (String start : List.of("a;b\n", "PK\3\4 ")) {
            Path file = Files.writeString(temp.resolve("large"), start);
            try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength((256L << 20) + 1);
            }
            assertThat(GridReader.read(file, "large", faults::add, notes::add)).isEmpty();
        }
        assertThat(faults)
                .extracting(Fault::key, Fault::args)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tabular.too_big", List.of(256L)),
                        org.assertj.core.groups.Tuple.tuple("tabular.too_large", List.of()));
    }
}
