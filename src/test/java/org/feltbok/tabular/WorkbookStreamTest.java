package org.feltbok.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** Workbooks written row by row, read back by another library. */
class WorkbookStreamTest {
    private static final Instant DAY = Instant.parse("2018-11-14T10:00:00Z");

    @TempDir Path place;

    private Path write(Consumer<WorkbookStream> cells) throws IOException {
        Path file = Files.createTempFile(place, "w", ".xlsx");
        try (WorkbookStream out = WorkbookStream.open(file, DAY)) {
            out.sheet("Data", List.of(10, 20), true);
            cells.accept(out);
        }
        return file;
    }

    private static String text(Path file, int row, int column) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            return book.getSheetAt(0).getRow(row).getCell(column).getStringCellValue();
        }
    }

    @Test
    void numbersDaysAndTextsComeBackAsWhatTheyAre() throws IOException {
        Path file =
                write(
                        out -> {
                            WorkbookStream.Ready seven = out.readyNumber(7);
                            WorkbookStream.Ready yes = out.readyText("Ja");
                            for (int i = 0; i < 3; i++) {
                                out.row();
                                out.put(seven);
                                out.blank();
                                out.put(yes);
                                out.number(-0.1);
                                out.number(1e300);
                                out.day(LocalDate.of(2018, 11, 5));
                                out.text("åtte");
                            }
                        });
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheet("Data");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            var row = sheet.getRow(2);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(7);
            assertThat(row.getCell(1)).isNull();
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("Ja");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(-0.1);
            assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(1e300);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(5))).isTrue();
            assertThat(row.getCell(5).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2018, 11, 5, 0, 0));
            assertThat(row.getCell(6).getStringCellValue()).isEqualTo("åtte");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void whatIsNoNumberOrBeforeExcelsDaysIsNeverAWrongOne() throws IOException {
        Path file =
                write(
                        out -> {
                            out.row();
                            out.number(Double.NaN);
                            out.number(Double.POSITIVE_INFINITY);
                            out.day(LocalDate.of(1899, 5, 17));
                        });
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var row = book.getSheetAt(0).getRow(0);
            assertThat(row.getCell(0)).isNull();
            assertThat(row.getCell(1)).isNull();
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("1899-05-17");
        }
    }

    @Test
    void hostileTextsStayTextsAndTheFileStaysSound() throws IOException {
        List<String> hostile =
                List.of(
                        "=HYPERLINK(\"http://x\",\"y\")",
                        "</t></is></c><c><f>1+1</f></c>",
                        "a & b \"c\" <d>",
                        "emoji \ud83d\ude00 ok",
                        " blanks at both ends ",
                        "line\nbreak");
        Path file =
                write(
                        out ->
                                hostile.forEach(
                                        t -> {
                                            out.row();
                                            out.text(t);
                                            out.put(out.readyText(t));
                                        }));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int i = 0; i < hostile.size(); i++) {
                for (int c = 0; c < 2; c++) {
                    var cell = book.getSheetAt(0).getRow(i).getCell(c);
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getStringCellValue()).isEqualTo(hostile.get(i));
                }
            }
        }
    }

    @Test
    void controlCharactersBecomeBlanksAndNumberedSignsStayAsWritten() throws IOException {
        assertThat(
                        text(
                                write(
                                        out -> {
                                            out.row();
                                            out.text("a\u0007b\ud800c");
                                        }),
                                0,
                                0))
                .isEqualTo("a b\ufffdc");
        assertThat(
                        text(
                                write(
                                        out -> {
                                            out.row();
                                            out.text("_x0041_ is no A");
                                        }),
                                0,
                                0))
                .isEqualTo("_x0041_ is no A");
    }

    @Test
    void aTextLongerThanACellIsCutBetweenCharactersAndCounted() throws IOException {
        String longer = "x".repeat(32766) + "\ud83d\ude00" + "y";
        Path file = place.resolve("long.xlsx");
        try (WorkbookStream out = WorkbookStream.open(file, DAY)) {
            out.sheet("Data", List.of(), false);
            out.row();
            out.text(longer);
            out.text("x".repeat(32767));
            assertThat(out.cut()).isEqualTo(1);
        }
        assertThat(text(file, 0, 0)).isEqualTo("x".repeat(32766));
        assertThat(text(file, 0, 1)).hasSize(32767);
    }

    @Test
    void theSameCellsAndDateGiveTheSameBytes() throws IOException {
        Consumer<WorkbookStream> cells =
                out -> {
                    for (int i = 0; i < 5000; i++) {
                        out.row();
                        out.number(i);
                        out.text("text " + i % 7);
                    }
                };
        assertThat(Files.readAllBytes(write(cells))).isEqualTo(Files.readAllBytes(write(cells)));
    }

    @Test
    void columnsBeyondZHaveTheirLetters() throws IOException {
        Path file =
                write(
                        out -> {
                            out.row();
                            for (int i = 0; i < 800; i++) {
                                out.number(i);
                            }
                        });
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(799).getNumericCellValue())
                    .isEqualTo(799);
        }
    }
}
