package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.NotesSource;
import org.feltbok.coding.framework.Around;
import org.feltbok.coding.framework.CellRef;
import org.feltbok.coding.framework.CellRef.ColumnKind;
import org.feltbok.coding.framework.CellRef.RowKind;
import org.feltbok.coding.framework.Matrix;
import org.feltbok.coding.framework.MatrixMaker;
import org.feltbok.coding.framework.WriteSummary;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.ExcelWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The framework matrix as others open it. */
class FrameworkFileTest {
    private static final Texts EN = new Texts(Language.EN);

    @TempDir Path folder;

    private Matrix matrix() {
        try (StudyFile file = CodingStudy.make(folder)) {
            CellRef cell = new CellRef(RowKind.CASE, "c1", ColumnKind.TOPIC, "t1");
            file.run(
                    new WriteSummary(
                            Ids.next(),
                            cell,
                            "=Gamle planer\nog lite penger",
                            CodingStudy.MARIT,
                            "2026-03-01T10:00:00Z",
                            List.of()));
            return file.read(
                    h -> {
                        MatrixMaker maker =
                                new MatrixMaker(
                                        new NotesSource(() -> "Marit Aune", Language.EN)
                                                .all(h, null),
                                        Around.read(h),
                                        EN,
                                        true);
                        return maker.make(MatrixMaker.CASES, maker.columns(ColumnKind.TOPIC));
                    });
        }
    }

    private Path write(Matrix matrix, String name) {
        return write(matrix, name, "Made up");
    }

    private Path write(Matrix matrix, String name, String notice) {
        Path out = folder.resolve(name);
        FrameworkFile.write(
                matrix,
                new FrameworkFile.Head("Matrix", notice),
                EN,
                t -> t.replace("Planene", "…"),
                Instant.parse("2026-03-02T00:00:00Z"),
                out);
        return out;
    }

    /** Excel takes signs behind & for its own, and mends a book whose footers are too long. */
    @Test
    void whatStandsBelowPrintedPagesIsReadAsItIsWritten() throws IOException {
        String said = "R&R: data & names are made up. " + "Nobody said so. ".repeat(20);
        Path made = folder.resolve("n.xlsx");
        ExcelWriter.write(
                made, Map.of("S", List.of(List.of("a"))), new ExcelWriter.Note("N", said));
        for (Path file : List.of(made, write(matrix(), "f.xlsx", said))) {
            try (InputStream in = Files.newInputStream(file);
                    XSSFWorkbook book = new XSSFWorkbook(in)) {
                for (int i = 0; i < book.getNumberOfSheets(); i++) {
                    String footer =
                            book.getSheetAt(i).getCTWorksheet().getHeaderFooter().getOddFooter();
                    assertThat(footer)
                            .startsWith("&LR&&R: data && names are made up. Nobody")
                            .hasSizeLessThan(256);
                    assertThat(footer.endsWith("…&R&P / &N")).isEqualTo(file.equals(made));
                }
            }
        }
    }

    @Test
    void aWorkbookHasSummariesNumbersAndQuotes() throws IOException {
        Matrix matrix = matrix();
        try (InputStream in = Files.newInputStream(write(matrix, "m.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            assertThat(book.getSheet("About the data").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Made up");
            var sheet = book.getSheet("Matrix");
            int at = column(matrix, "t1") + 1;
            assertThat(sheet.getRow(1).getCell(at).getStringCellValue())
                    .as("text, no formula")
                    .isEqualTo("=Gamle planer\nog lite penger");
            assertThat(book.getSheet("Numbers").getRow(1).getCell(at).getNumericCellValue())
                    .isEqualTo(1);
            var quotes = book.getSheet("Quotes");
            assertThat(quotes.getLastRowNum()).isEqualTo(2);
            assertThat(quotes.getRow(1).getCell(5).getStringCellValue())
                    .as("names are told as elsewhere")
                    .isEqualTo("… er gamle, og pengene mangler.");
            assertThat(quotes.getRow(1).getCell(6).getStringCellValue())
                    .isEqualTo("does not rest on it");
        }
    }

    private static int column(Matrix matrix, String id) {
        return matrix.columns().stream().map(Matrix.Column::id).toList().indexOf(id);
    }

    @Test
    void aDocumentHasATableAndTheQuotes() throws IOException {
        try (InputStream in = Files.newInputStream(write(matrix(), "m.docx"));
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(document.getTables()).hasSize(1);
            assertThat(text.getText())
                    .contains("=Gamle planer")
                    .contains("Vi sparer.")
                    .contains("rådmann");
        }
    }

    @Test
    void anotherKindOfFileIsRefusedAndNothingIsWritten() {
        Matrix matrix = matrix();
        assertThatThrownBy(() -> write(matrix, "m.pdf")).isInstanceOf(FaultException.class);
        assertThat(folder.resolve("m.pdf")).doesNotExist();
    }
}
