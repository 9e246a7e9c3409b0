package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.tabular.ExcelWriter;
import org.feltbok.tabular.WorkbookStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A number ends at the right of its cell, and what is said beside it begins with some room. */
class TextsBesideNumbersTest {
    @TempDir Path folder;

    /** Each text that stands right of a number, which is told how far it is moved in. */
    private static int beside(Sheet sheet) {
        int found = 0;
        for (var row : sheet) {
            for (Cell cell : row) {
                Cell before =
                        cell.getColumnIndex() == 0 ? null : row.getCell(cell.getColumnIndex() - 1);
                if (cell.getCellType() == CellType.STRING
                        && before != null
                        && before.getCellType() == CellType.NUMERIC) {
                    assertThat(cell.getCellStyle().getIndention())
                            .as("%s %s", before, cell)
                            .isPositive();
                    found++;
                }
            }
        }
        return found;
    }

    private Workbook read(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    @Test
    void aCodeAndItsLabelStandApartInSheetsOfAReport() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Values");
            new ListSheetWriter(sheet, new SheetStyles(book))
                    .write(
                            new ListSheet(
                                    "Values",
                                    "Values",
                                    List.of(),
                                    List.of("Name", "Code", "Label", "Mean", "Told"),
                                    List.of(10, 10, 40, 10, 10),
                                    List.of(
                                            List.of("q", "7", "Don't know", "1.5", "a"),
                                            List.of("q", "", "Yes", "2", "b")),
                                    Set.of(3)),
                            "Stamp",
                            "Contents");
            assertThat(beside(sheet)).isEqualTo(3);
            int head = sheet.getLastRowNum() - 2;
            assertThat(sheet.getRow(head).getCell(2).getCellStyle().getIndention()).isPositive();
            assertThat(sheet.getRow(head).getCell(1).getCellStyle().getIndention()).isZero();
            assertThat(sheet.getRow(head + 2).getCell(2).getCellStyle().getIndention())
                    .as("no number before it")
                    .isZero();
        }
    }

    @Test
    void andInWorkbooksOfDataAndOfLists() throws IOException {
        Path data = folder.resolve("data.xlsx");
        try (var out = WorkbookStream.open(data, Instant.EPOCH)) {
            var often = out.readyText("often");
            out.sheet("Values", List.of(10, 10, 10, 10), true);
            out.row();
            out.number(7);
            out.text("Don't know");
            out.text("told");
            out.put(out.readyNumber(3));
            out.put(often);
            out.put(often);
        }
        try (Workbook read = read(data)) {
            Sheet sheet = read.getSheetAt(0);
            assertThat(beside(sheet)).isEqualTo(2);
            assertThat(sheet.getRow(0).getCell(2).getCellStyle().getIndention()).isZero();
            assertThat(sheet.getRow(0).getCell(5).getCellStyle().getIndention()).isZero();
        }
        Path list = folder.resolve("list.xlsx");
        ExcelWriter.writeCells(
                list,
                Map.of(
                        "List",
                        List.of(
                                List.<Object>of("n", "what"),
                                List.<Object>of(7, "Don't know"),
                                List.<Object>of(8, "a long text ".repeat(9)))));
        try (Workbook read = read(list)) {
            assertThat(beside(read.getSheetAt(0))).isEqualTo(2);
        }
    }
}
