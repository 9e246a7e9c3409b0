package org.feltbok.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reading and writing CSV, as people, spreadsheets and programs make it. */
class CsvReaderTest {
    @TempDir Path temp;

    private final List<Fault> faults = new ArrayList<>();

    private Sheet read(String text, Charset charset) throws IOException {
        Path file = temp.resolve("t.csv");
        Files.write(file, text.getBytes(charset));
        return CsvReader.sheet(file, "t.csv", faults::add);
    }

    private Sheet read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private List<String> told() {
        Texts texts = new Texts(Language.EN);
        return faults.stream().map(texts::fault).toList();
    }

    @Test
    void commaSemicolonTabMarkAndLineEndsAreAllUnderstood() throws IOException {
        for (String text :
                List.of(
                        "a,b\n1,ø\n",
                        "a;b\r\n1;ø\r\n",
                        "a\tb\r1\tø\r",
                        "\ufeffa,b\n\n1,ø",
                        "\n\n\"a\";\"b\"\n\"1\";\"ø\"\n")) {
            Sheet sheet = read(text);
            assertThat(faults).as(text).isEmpty();
            assertThat(sheet.header().names()).as(text).containsExactly("a", "b");
            assertThat(sheet.rows()).hasSize(1);
            assertThat(sheet.rows().getFirst().cells()).as(text).containsExactly("1", "ø");
        }
    }

    @Test
    void separatorsAndLineBreaksWithinQuotesBelongToTheCell() throws IOException {
        Sheet sheet = read("\"a;;;;x\",b\n\"en\n\"\"to\"\"\",2\n3,4\n");
        assertThat(faults).isEmpty();
        assertThat(sheet.header().names()).containsExactly("a;;;;x", "b");
        assertThat(sheet.rows().get(0).get("a;;;;x")).isEqualTo("en\n\"to\"");
        assertThat(sheet.rows().get(1).number()).isEqualTo(3);
    }

    @Test
    void rowsAreNumberedAsTheSpreadsheetShowsThem() throws IOException {
        Sheet sheet = read("a,b\n\n1,2\n,\n3,4\n");
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(3, 5);
    }

    @Test
    void latin1IsToldWithTheRow() throws IOException {
        StringBuilder text = new StringBuilder("case,name\n");
        for (int i = 2; i < 4000; i++) {
            text.append(i).append(",Rad\n");
        }
        text.append("4000,Tromsø\n");
        read(text.toString(), StandardCharsets.ISO_8859_1);
        assertThat(told())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("t.csv, row 4000: ")
                .contains("CSV UTF-8");
        assertThat(new Texts(Language.NB).fault(faults.getFirst())).startsWith("t.csv, rad 4000: ");
    }

    @Test
    void latin1InTheFirstRowIsToldToo() throws IOException {
        read("case,fylke,kommuneområde\n1,2,3\n", StandardCharsets.ISO_8859_1);
        assertThat(faults).extracting(f -> f.place().row()).containsExactly(1);
    }

    @Test
    void raggedRowsAreToldAndLeftOut() throws IOException {
        Sheet sheet = read("a,b\n1\n1,2\n1,2,3\n1,2,,\n");
        assertThat(told())
                .containsExactly(
                        "t.csv, row 2: The row has 1 cell, the header 2. Look for a separator or a quotation mark too"
                                + " many or too few.",
                        "t.csv, row 4: The row has 3 cells, the header 2. Look for a separator or a quotation mark too"
                                + " many or too few.");
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(3, 5);
    }

    @Test
    void columnsOfTheSameNameAreTold() throws IOException {
        read("a,b,A\n1,2,3\n");
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().place().column()).isEqualTo("C");
        assertThat(faults.getFirst().args()).containsExactly("A", "A");
    }

    @Test
    void aQuoteThatIsNotClosedIsToldAndNotReadToTheEnd() throws IOException {
        Sheet sheet = read("a,b\n1,2\n3,\"open\n5,6\n");
        assertThat(faults).extracting(Fault::key).containsExactly("tabular.quote");
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        read("");
        assertThat(faults).extracting(Fault::key).containsExactly("tabular.empty");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        // line ends of other systems become LF
        String alphabet = "ab ,;\"\n\t'=ø—🙂\u00a0";
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int columns = 1 + random.nextInt(5);
            List<List<String>> lines = new ArrayList<>();
            List<String> header = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                header.add("c" + c);
            }
            lines.add(header);
            for (int r = random.nextInt(20); r > 0; r--) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < columns; c++) {
                    cells.add(text(random, alphabet));
                }
                lines.add(cells);
            }
            assertThat(roundTrip(lines)).as("seed %d", seed).isEqualTo(withoutBlank(lines));
            assertThat(faults).as("seed %d", seed).isEmpty();
        }
    }

    private static String text(Random random, String alphabet) {
        int[] points = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private List<List<String>> roundTrip(List<List<String>> lines) throws IOException {
        Path file = temp.resolve("round.csv");
        try (CsvWriter writer = CsvWriter.open(file, CsvWriter.Reader.PROGRAM)) {
            lines.forEach(writer::row);
        }
        List<List<String>> read = new ArrayList<>();
        CsvReader.read(
                file,
                "round.csv",
                new RowHandler() {
                    @Override
                    public boolean header(Header header) {
                        read.add(header.names());
                        return true;
                    }

                    @Override
                    public void row(int number, String[] cells) {
                        read.add(
                                List.copyOf(
                                        java.util.Arrays.asList(cells)
                                                .subList(0, read.getFirst().size())));
                    }

                    @Override
                    public void fault(Fault fault) {
                        faults.add(fault);
                    }
                });
        return read;
    }

    private static List<List<String>> withoutBlank(List<List<String>> lines) {
        return lines.stream().filter(l -> l.stream().anyMatch(c -> !c.isBlank())).toList();
    }

    @Test
    void onlyFilesForPeopleAreGuardedAgainstFormulas() throws IOException {
        Path people = temp.resolve("people.csv");
        try (CsvWriter writer = CsvWriter.open(people, CsvWriter.Reader.PERSON)) {
            writer.row("=1+1", "-5", "-x", "@a", "tekst");
        }
        assertThat(Files.readString(people)).isEqualTo("\ufeff'=1+1,-5,'-x,'@a,tekst\r\n");
        Path program = temp.resolve("program.csv");
        try (CsvWriter writer = CsvWriter.open(program, CsvWriter.Reader.PROGRAM)) {
            writer.row("=1+1", "@a");
        }
        assertThat(Files.readString(program)).isEqualTo("=1+1,@a\n");
    }

    @Test
    void aLineThatNamesAQuoteAsSeparatorIsALineLikeAnyOther() throws IOException {
        for (String first : List.of("sep=", "sep=\"")) {
            assertThat(read(first + "\n1;2\n").header().names()).as(first).hasSize(1);
        }
    }
}
