package org.feltbok.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.base.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A workbook that is read cell by cell says what it says when it is made into a workbook first. */
class StreamedBookTest {
    @TempDir Path folder;

    private record Read(List<Grid> grids, List<Fault> faults, List<Fault> notes) {}

    private void same(Path file, String told) {
        Read streamed = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Read whole = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        streamed.grids()
                .addAll(
                        ExcelReader.grids(
                                file, "b.xlsx", streamed.faults()::add, streamed.notes()::add));
        whole.grids()
                .addAll(
                        ExcelReader.gridsOfWorkbook(
                                file, "b.xlsx", whole.faults()::add, whole.notes()::add));
        assertThat(streamed).as(told).isEqualTo(whole);
    }

    private Path write(org.apache.poi.ss.usermodel.Workbook book) throws IOException {
        Path file = folder.resolve("b.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    @Test
    void randomWorkbooksAreReadAlike() throws IOException {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                if (random.nextInt(4) == 0) {
                    book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                }
                if (random.nextInt(4) == 0) {
                    book.setForceFormulaRecalculation(true);
                }
                for (int s = 0; s <= random.nextInt(3); s++) {
                    fill(book, book.createSheet("Ark æ " + s), random);
                }
                same(write(book), "seed " + seed);
            }
        }
    }

    private static void fill(XSSFWorkbook book, XSSFSheet sheet, Random random) {
        List<CellStyle> styles = new ArrayList<>();
        for (String format :
                List.of(
                        "General",
                        "0.00",
                        "yyyy-mm-dd",
                        "d.m.yy hh:mm",
                        "[h]:mm",
                        "0 \"dager\"",
                        "@")) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            styles.add(style);
        }
        if (random.nextBoolean()) {
            sheet.setDefaultColumnStyle(random.nextInt(4), styles.get(2));
        }
        for (int r = 0; r < 12; r++) {
            if (random.nextInt(5) == 0) {
                continue;
            }
            Row row = sheet.createRow(r + random.nextInt(2));
            for (int c = 0; c < 8; c++) {
                if (random.nextInt(4) > 0) {
                    Cell cell = row.createCell(c + random.nextInt(3));
                    if (random.nextInt(3) > 0) {
                        cell.setCellStyle(styles.get(random.nextInt(styles.size())));
                    }
                    put(cell, random);
                }
            }
        }
    }

    private static void put(Cell cell, Random random) {
        switch (random.nextInt(14)) {
            case 0 -> cell.setCellValue("  tekst \u00a0\r\nto\u0085tre ");
            case 1 -> cell.setCellValue(random.nextInt(100) * random.nextInt(2));
            case 2 -> cell.setCellValue(1.234);
            case 3 -> cell.setCellValue(-0.5 + random.nextInt(3));
            case 4 -> cell.setCellValue(LocalDateTime.of(2026, 11, 27, random.nextInt(2) * 7, 0));
            case 5 -> cell.setCellValue(random.nextBoolean());
            case 6 ->
                    cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
            case 7 -> cell.setCellFormula("1+1");
            case 8 -> {
                cell.setCellFormula("2+2");
                cell.setCellValue(random.nextInt(3));
            }
            case 9 -> {
                cell.setCellFormula("\"a\"&\"b\"");
                cell.setCellValue(random.nextBoolean() ? "ab" : "");
            }
            case 10 -> {
                var rich = new XSSFRichTextString("fet og tynn");
                rich.applyFont(0, 3, (short) 0);
                cell.setCellValue(rich);
            }
            case 11 -> cell.setCellValue("_x0041_ og _x000D_");
            case 12 -> cell.setBlank();
            default -> cell.setCellValue(1e17 + 12345678.9);
        }
    }

    @Test
    void textsThatStandInTheirCellsAreReadAlike() throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            var sheet = book.createSheet("A");
            for (int r = 0; r < 200; r++) {
                Row row = sheet.createRow(r);
                row.createCell(0).setCellValue("<b> & «tekst» " + r);
                row.createCell(3).setCellValue(r / 7.0);
            }
            same(write(book), "inline");
        }
        Path ours = folder.resolve("ours.xlsx");
        ExcelWriter.write(
                ours, java.util.Map.of("S", List.of(List.of("a", "b"), List.of("1,5", "\u0001x"))));
        same(ours, "our own");
    }

    @Test
    void whatIsNoWorkbookOrCutOffIsRefused() throws IOException {
        Path file = folder.resolve("b.xlsx");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        same(file, "cut off");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("a.txt"));
            zip.write(1);
        }
        same(file, "another zip");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            fill(book, book.createSheet("A"), new Random(3));
            write(book);
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int cut = 100; cut < bytes.length; cut += bytes.length / 7) {
            Files.write(file, java.util.Arrays.copyOf(bytes, cut));
            List<Fault> faults = new ArrayList<>();
            assertThat(ExcelReader.grids(file, "b.xlsx", faults::add, faults::add)).isEmpty();
            assertThat(faults)
                    .as("cut at %d", cut)
                    .extracting(Fault::key)
                    .containsExactly("tabular.not_excel");
        }
    }
}
