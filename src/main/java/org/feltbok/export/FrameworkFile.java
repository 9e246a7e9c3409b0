package org.feltbok.export;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.framework.Matrix;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The framework matrix as a workbook ({@code .xlsx}) or a document ({@code .docx}). */
public final class FrameworkFile {
    /**
     * What stands above it.
     *
     * @param notice what is not real about the study; may be empty
     */
    public record Head(String title, String notice) {
        /** Of a study. */
        public static Head of(Handle handle, Texts texts) {
            return new Head(
                    texts.get("framework.title"),
                    StudyStore.study(handle).notice().in(texts.language()));
        }
    }

    private FrameworkFile() {}

    /**
     * Writes it; an older file is unchanged where that fails.
     *
     * @param told what texts are told as while names are hidden
     * @param date that the file says of itself
     */
    public static void write(
            Matrix matrix,
            Head title,
            Texts texts,
            UnaryOperator<String> told,
            Instant date,
            Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean word = name.endsWith(".docx");
        if (!word && !name.endsWith(".xlsx")) {
            throw new FaultException("framework.file_kind", String.valueOf(file.getFileName()));
        }
        Staging.file(
                file, made -> Files.write(made, bytes(matrix, title, texts, told, date, word)));
    }

    private static byte[] bytes(
            Matrix matrix,
            Head title,
            Texts texts,
            UnaryOperator<String> told,
            Instant date,
            boolean word)
            throws IOException {
        var cells = new FrameworkCells(matrix, texts, told);
        return word
                ? FrameworkWord.of(cells, title, texts, date)
                : FrameworkBook.of(cells, title, date);
    }
}
