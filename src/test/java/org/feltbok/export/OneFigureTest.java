package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.style.HouseStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

class OneFigureTest {
    private static final Texts TEXTS = new Texts(Language.NB);

    @TempDir Path folder;

    private Path write(String name) {
        return write(name, HouseStyle.USUAL);
    }

    private Path write(String name, HouseStyle style) {
        Path file = folder.resolve(name);
        OneFigure.write(
                new WordItem(
                        Examples.statements(),
                        FigureSpec.Kind.FIGURE,
                        Optional.of(57),
                        "Statements",
                        ""),
                TEXTS,
                style,
                Instant.EPOCH,
                file);
        return file;
    }

    @Test
    void theEndingSaysTheForm() throws IOException {
        assertThat(ImageIO.read(write("a.png").toFile()).getWidth()).isEqualTo(1440);
        assertThat(write("a.svg")).content().contains("<svg").contains("Helt enig");
        try (var book = new XSSFWorkbook(Files.newInputStream(write("a.xlsx")))) {
            assertThat(book.getSheetAt(1).createDrawingPatriarch().getCharts()).isNotEmpty();
        }
        assertThat(Files.readString(write("a.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("/Count 1");
        try (var document = new XWPFDocument(Files.newInputStream(write("a.docx")))) {
            assertThat(document.getCharts()).isNotEmpty();
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText).toList())
                    .as("neither title nor lists above it")
                    .doesNotContain("Figurer")
                    .anyMatch(t -> t.startsWith("Figur 57. Statements"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(5);
        }
    }

    @Test
    void aSingleFigureHasTheHouseStyleOfTheReport() throws IOException {
        HouseStyle style = HouseStyle.parse("{\"colours\": {\"text\": \"#123456\"}}", "s.json");
        assertThat(write("a.svg")).content().doesNotContain("rgb(18,52,86)");
        assertThat(write("b.svg", style)).content().contains("rgb(18,52,86)");
    }

    @Test
    void aFileThatCannotBeReplacedIsTold() throws IOException {
        Files.createDirectories(folder.resolve("a.png").resolve("in the way"));
        assertThatThrownBy(() -> write("a.png"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("export.fault.file"));
    }
}
