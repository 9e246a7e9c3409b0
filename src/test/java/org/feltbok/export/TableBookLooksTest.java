package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.analysis.MadeData;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.tables.BookMaker;
import org.feltbok.tables.BookSpec;
import org.feltbok.tables.TableBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A table book reads as it was written: no word of a head is broken and no number is cut. */
class TableBookLooksTest {
    private static final int HEADS = 4;
    private static final String LONG = "Videregående eller fagskoleutdanning";

    @TempDir Path folder;

    private XSSFSheet sheet() throws IOException {
        var data =
                new MadeData(60)
                        .number("x", IntStream.range(0, 60).mapToDouble(i -> 9e5 * i).toArray())
                        .classesOfCases(
                                "school", "abc".repeat(20), "Grunnskole", LONG, "Høy grad av det")
                        .classesOfCases("half", "ab".repeat(30), "a", "b");
        TableBook book =
                BookMaker.of(
                        data.data(),
                        BookSpec.PLAIN
                                .of("", List.of("x"))
                                .by(List.of("school", "half"))
                                .withIntervals("95"));
        Path file = folder.resolve("tables.xlsx");
        TableBookWriter.write(book, new Texts(Language.NB), Instant.EPOCH, file, Progress.NONE);
        return new XSSFWorkbook(Files.newInputStream(file)).getSheetAt(1);
    }

    private static int letters(XSSFSheet sheet, int column) {
        return sheet.getColumnWidth(column) / 256;
    }

    @Test
    void headsBreakBetweenWords() throws IOException {
        XSSFSheet sheet = sheet();
        for (int i = 1; i < sheet.getRow(HEADS).getLastCellNum(); i++) {
            String head = sheet.getRow(HEADS).getCell(i).getStringCellValue();
            assertThat(letters(sheet, i)).as(head).isGreaterThan(SheetText.longestWord(head) + 2);
        }
        assertThat(letters(sheet, 2)).as("alike in a variable").isEqualTo(letters(sheet, 4));
        assertThat(sheet.getRow(HEADS).getHeightInPoints())
                .as("three lines, since no two words of the longest head stand in one")
                .isGreaterThanOrEqualTo(30);
    }

    @Test
    void intervalsOfLargeNumbersStandInTheirColumns() throws IOException {
        XSSFSheet sheet = sheet();
        int found = 0;
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getColumnIndex() > 0 && cell.toString().contains(" – ")) {
                    assertThat(letters(sheet, cell.getColumnIndex()))
                            .as(cell.toString())
                            .isGreaterThan(cell.toString().length() + 1);
                    found++;
                }
            }
        }
        assertThat(found).isEqualTo(6);
    }

    @Test
    void linesAreCountedByWords() {
        assertThat(SheetText.lines("kommuner kommuner kommuner", 12)).isEqualTo(3);
        assertThat(SheetText.lines("kommuner kommuner kommuner", 20)).isEqualTo(2);
        assertThat(SheetText.lines("aaaa bbbbbbbbbb cc bbbbbbbbbb", 12)).isEqualTo(4);
        assertThat(SheetText.lines("", 12)).isEqualTo(1);
        assertThat(SheetText.lines("a\nb", 12)).isEqualTo(2);
        assertThat(SheetText.lines("x".repeat(30), 12)).isEqualTo(3);
        assertThat(SheetText.lines("kort " + "x".repeat(30), 12)).isEqualTo(4);
    }
}
