package org.feltbok.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.base.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Excel workbooks as people make them. */
class ExcelReaderTest {
    @TempDir Path temp;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();

    private List<Sheet> read(Workbook workbook) throws IOException {
        Path file = temp.resolve(workbook instanceof HSSFWorkbook ? "t.xls" : "t.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                workbook) {
            workbook.write(out);
        }
        return ExcelReader.read(file, file.getFileName().toString(), faults::add, notes::add);
    }

    private static Workbook filled(Workbook workbook) {
        var sheet = workbook.createSheet("Ark 1");
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        var header = sheet.createRow(2);
        for (String name : List.of("tall", "desimal", "ja", "dato", "tid", "\u00a0tekst\u00a0")) {
            header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(name);
        }
        header.createCell(8).setCellValue("langt ute");
        var row = sheet.createRow(6);
        row.createCell(0).setCellValue(1.0);
        row.createCell(1).setCellValue(0.1 + 0.2);
        row.createCell(2).setCellValue(true);
        row.createCell(3).setCellValue(LocalDate.of(2018, 11, 14));
        row.getCell(3).setCellStyle(date);
        row.createCell(4).setCellValue(LocalDateTime.of(2018, 11, 14, 10, 20));
        row.getCell(4).setCellStyle(date);
        row.createCell(5).setCellValue(" a\u00a0b\u00a0");
        row.createCell(8).setCellValue("x");
        row.createCell(12).setCellValue("uten kolonne");
        workbook.createSheet("tomt");
        return workbook;
    }

    @Test
    void cellsBecomeTheTextThatWasMeant() throws IOException {
        for (Workbook workbook : List.of(filled(new XSSFWorkbook()), filled(new HSSFWorkbook()))) {
            List<Sheet> sheets = read(workbook);
            assertThat(faults).isEmpty();
            assertThat(sheets).hasSize(1);
            Row row = sheets.getFirst().rows().getFirst();
            assertThat(row.number()).isEqualTo(7);
            assertThat(row.cells().subList(0, 6))
                    .containsExactly(
                            "1", "0.3", "TRUE", "2018-11-14", "2018-11-14T10:20:00", "a\u00a0b");
            assertThat(row.get("langt ute")).isEqualTo("x");
        }
    }

    @Test
    void midnightIsATimeWhereTheCellShowsATimeAlone() throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            var sheet = workbook.createSheet("s");
            sheet.createRow(0).createCell(0).setCellValue("at");
            List<String> formats =
                    List.of("h:mm", "[h]:mm", "[$-414]hh:mm:ss \"dy\"", "d.m.yy hh:mm", "mmm yy");
            for (int i = 0; i < formats.size(); i++) {
                var style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(formats.get(i)));
                var cell = sheet.createRow(i + 1).createCell(0);
                cell.setCellValue(i < 3 ? 0 : 46353);
                cell.setCellStyle(style);
            }
            assertThat(read(workbook).getFirst().rows())
                    .extracting(r -> r.get("at"))
                    .containsExactly(
                            "1899-12-31T00:00:00",
                            "1899-12-31T00:00:00",
                            "1899-12-31T00:00:00",
                            "2026-11-27",
                            "2026-11-27");
        }
    }

    @Test
    void formulasGiveTheirStoredValueAndAreTold() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        var sheet = workbook.createSheet("s");
        sheet.createRow(0).createCell(0).setCellValue("a");
        sheet.createRow(1).createCell(0).setCellFormula("1+2");
        sheet.createRow(2).createCell(0).setCellFormula("1/0");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        sheet.createRow(3).createCell(0).setCellFormula("\"x\"");
        List<Sheet> sheets = read(workbook);
        assertThat(sheets.getFirst().rows()).extracting(r -> r.get("a")).containsExactly("3");
        assertThat(faults)
                .extracting(Fault::key)
                .containsExactly("tabular.formula_error", "tabular.formula");
        assertThat(faults.getFirst().place()).isEqualTo(new Fault.Place("t.xlsx", "s", 3, "A"));
        assertThat(notes).extracting(Fault::key).containsExactly("tabular.formulas");
    }

    @Test
    void whatIsNoWorkbookIsToldWithoutAnException() throws IOException {
        Path text = Files.writeString(temp.resolve("t.xlsx"), "type,name\n");
        ExcelReader.read(text, "t.xlsx", faults::add, notes::add);
        Path zip = temp.resolve("z.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            out.write(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
                            .getBytes(StandardCharsets.UTF_8));
        }
        ExcelReader.read(zip, "z.xlsx", faults::add, notes::add);
        assertThat(faults)
                .extracting(Fault::key)
                .containsExactly("tabular.not_excel", "tabular.not_excel");
    }

    @Test
    void aWorkbookThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        Path bomb = temp.resolve("bomb.xlsx");
        Path good = temp.resolve("good.xlsx");
        try (Workbook workbook = filled(new XSSFWorkbook());
                OutputStream out = Files.newOutputStream(good)) {
            workbook.write(out);
        }
        try (var in = new java.util.zip.ZipInputStream(Files.newInputStream(good));
                var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(e.getName()));
                byte[] bytes = in.readAllBytes();
                if (e.getName().equals("xl/worksheets/sheet1.xml")) {
                    String xml = new String(bytes, StandardCharsets.UTF_8);
                    int at = xml.indexOf("<sheetData>");
                    out.write(xml.substring(0, at).getBytes(StandardCharsets.UTF_8));
                    out.write(" ".repeat(60_000_000).getBytes(StandardCharsets.UTF_8));
                    bytes = xml.substring(at).getBytes(StandardCharsets.UTF_8);
                }
                out.write(bytes);
            }
        }
        ExcelReader.read(bomb, "bomb.xlsx", faults::add, notes::add);
        assertThat(faults).extracting(Fault::key).containsExactly("tabular.not_excel");
    }

    @Test
    void largeWholeNumbersAreWrittenOut() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        var sheet = workbook.createSheet("s");
        sheet.createRow(0).createCell(0).setCellValue("a");
        sheet.createRow(1).createCell(0).setCellValue(123_456_789_012.0);
        sheet.createRow(2).createCell(0).setCellValue(-40.0);
        assertThat(read(workbook).getFirst().rows())
                .extracting(r -> r.get("a"))
                .containsExactly("123456789012", "-40");
    }
}
