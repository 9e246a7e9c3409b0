package org.feltbok.export;

import org.feltbok.base.Fault;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.exchange.BookFile;
import org.feltbok.coding.exchange.BookOut;
import org.feltbok.store.Study;

import java.nio.file.Path;
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
        List<BookFile.Entry> entries = BookOut.entries(study, book.id());
        List<Fault> lost = BookOut.lost(entries, file);
        Staging.file(file, made -> BookOut.write(entries, book.label().text(), made));
        return lost;
    }
}
