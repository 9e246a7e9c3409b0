package org.feltbok.export.paper;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.text.Texts;
import org.feltbok.export.Staging;

import java.nio.file.Files;
import java.nio.file.Path;
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
        Staging.file(
                file,
                made ->
                        Files.write(
                                made,
                                pdf
                                        ? PaperPdf.of(form, texts, asOf)
                                        : PaperWord.of(form, texts, asOf)));
        return Outcome.done("paper.written", form.title(), form.answered(), file.toString());
    }
}
