package org.feltbok.export.paper;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.text.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes a form as PDF or for Word, by the ending of the file. */
public final class PaperFile {
    public static final String PDF = "pdf";
    public static final String WORD = "docx";

    private PaperFile() {}

    /** What can be written, the usual first. */
    public static List<String> endings() {
        return List.of(PDF, WORD);
    }

    /**
     * Writes it beside first and then into place.
     *
     * @param texts the program's own words on it
     * @param asOf when the study was changed last
     * @throws FaultException if it cannot be written; an older one is unchanged then
     */
    public static Outcome write(PaperForm form, Texts texts, Instant asOf, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean pdf = name.endsWith("." + PDF);
        if (!pdf && !name.endsWith("." + WORD)) {
            throw new FaultException("paper.fault.ending", file.toString());
        }
        try {
            byte[] bytes = pdf ? PaperPdf.of(form, texts, asOf) : PaperWord.of(form, texts, asOf);
            put(bytes, file.toAbsolutePath());
            return Outcome.done("paper.written", form.title(), form.answered(), file.toString());
        } catch (IOException e) {
            throw new FaultException(e, "export.fault.file", file.toString());
        }
    }

    private static void put(byte[] bytes, Path file) throws IOException {
        Path folder = file.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, "form", ".part");
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
