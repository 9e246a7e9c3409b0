package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A workbook and a document written into a folder that holds older ones. */
class DocumentsAgainTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir Path parent;

    private final FigureTable one = Examples.statements();

    private Path folder() {
        return parent.resolve("report");
    }

    private Path file(String name) {
        return folder().resolve(name);
    }

    private void grown() throws IOException {
        for (String name : List.of("study.xlsx", "study.docx")) {
            Files.setLastModifiedTime(file(name), LONG_AGO);
        }
    }

    private boolean isOld(String name) throws IOException {
        return Files.getLastModifiedTime(file(name)).equals(LONG_AGO);
    }

    private static Delivery documents(FigureTable figure, Set<Integer> measured) {
        var list =
                new ListSheet(
                        "Bases",
                        "What is known",
                        List.of(),
                        List.of("a", "b"),
                        List.of(9, 9),
                        List.of(List.of("1", "2.5")),
                        measured);
        var item = new WordItem(figure, FigureSpec.Kind.FIGURE, Optional.of(57), "Statements", "");
        return new Delivery(
                List.of(figure),
                List.of(list),
                new WordContent(List.of(), List.of(item)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private void documents(FigureTable figure, Recipe recipe) {
        var options = new ReportOptions("Study", "study", Instant.EPOCH, "", recipe);
        Written written =
                new ReportWriter(new Texts(Language.EN), options)
                        .write(documents(figure, Set.of(1, 0)), folder(), Progress.NONE);
        assertThat(written.files()).containsExactly(file("study.xlsx"), file("study.docx"));
    }

    @Test
    void aWorkbookAndADocumentThatWouldComeOutTheSameStayAndAreCountedAmongItsFiles()
            throws IOException {
        documents(one, Recipe.WHOLE);
        byte[] book = Files.readAllBytes(file("study.xlsx"));
        byte[] word = Files.readAllBytes(file("study.docx"));
        grown();
        documents(one, Recipe.WHOLE.sized(9, 300));
        assertThat(isOld("study.xlsx")).as("pictures alone are of another size").isTrue();
        assertThat(isOld("study.docx")).isTrue();
        assertThat(file("study.xlsx")).hasBinaryContent(book);
        assertThat(file("study.docx")).hasBinaryContent(word);
    }

    @Test
    void aWorkbookAndADocumentOfOtherNumbersAreWrittenAnewAsIfMadeWhole() throws IOException {
        FigureTable changed = one.shown(one.columns(), one.cells().reversed());
        documents(one, Recipe.WHOLE);
        grown();
        documents(changed, Recipe.WHOLE);
        byte[] book = Files.readAllBytes(file("study.xlsx"));
        byte[] word = Files.readAllBytes(file("study.docx"));
        assertThat(isOld("study.xlsx")).isFalse();
        assertThat(isOld("study.docx")).isFalse();
        Files.delete(file("study.xlsx"));
        Files.delete(file("study.docx"));
        documents(changed, Recipe.WHOLE);
        assertThat(file("study.xlsx")).hasBinaryContent(book);
        assertThat(file("study.docx")).hasBinaryContent(word);
    }

    @Test
    void aDocumentIsWrittenAnewWhereItsTemplateOrItsChartsAreOthersAndTheWorkbookIsNot()
            throws IOException {
        Path paper = parent.resolve("paper.docx");
        documents(one, Recipe.WHOLE);
        Files.copy(file("study.docx"), paper);
        Recipe onPaper = Recipe.WHOLE.with(new WordForm(Optional.of(paper), false));
        documents(one, onPaper);
        for (Recipe recipe :
                List.of(
                        Recipe.WHOLE.with(new WordForm(Optional.empty(), true)),
                        Recipe.WHOLE.sized(19.05, 96).with(new WordForm(Optional.empty(), true)),
                        onPaper)) {
            grown();
            documents(one, recipe);
            assertThat(isOld("study.docx")).isFalse();
            assertThat(isOld("study.xlsx")).isTrue();
        }
        other(paper);
        grown();
        documents(one, onPaper);
        assertThat(isOld("study.docx")).as("the template has changed").isFalse();
    }

    private static void other(Path template) throws IOException {
        try (var document =
                        new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(template)));
                OutputStream out = Files.newOutputStream(template)) {
            document.getDocument().getBody().getSectPr().getPgMar().setLeft(BigInteger.TWO);
            document.write(out);
        }
    }

    @Test
    void aDocumentThatSomeoneWroteOnInIsWrittenAnew() throws IOException {
        documents(one, Recipe.WHOLE);
        byte[] word = Files.readAllBytes(file("study.docx"));
        Files.writeString(file("study.docx"), "mine");
        documents(one, Recipe.WHOLE);
        assertThat(file("study.docx")).hasBinaryContent(word);
    }
}
