package org.feltbok.export;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.exchange.BookFile;
import org.feltbok.coding.exchange.BookOut;
import org.feltbok.store.Study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A codebook as a file for other programs: {@code .qdc}, {@code .csv} or {@code .xlsx}. */
public final class CodebookFile {
    private CodebookFile() {}

    /**
     * Writes it; an older file is unchanged where that fails.
     *
     * @return what the file cannot hold of the codebook
     */
    public static List<Fault> write(Study study, Codebook book, Path file) {
        return write(BookOut.entries(study, book.id()), book, file);
    }

    /**
     * The same as it was when a day ended.
     *
     * @return what the file cannot hold of it
     * @throws FaultException if it had no codes then
     */
    public static List<Fault> write(Study study, Codebook book, LocalDate day, Path file) {
        List<BookFile.Entry> entries = BookOut.entries(study, book.id(), day);
        if (entries.isEmpty()) {
            throw new FaultException("codebook.then.none", book.label().text(), day.toString());
        }
        return write(entries, book, file);
    }

    private static List<Fault> write(List<BookFile.Entry> entries, Codebook book, Path file) {
        List<Fault> lost = BookOut.lost(entries, file);
        Staging.file(file, made -> BookOut.write(entries, book.label().text(), made));
        return lost;
    }
}
