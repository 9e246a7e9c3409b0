package org.feltbok.export;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.exchange.BookFile;
import org.feltbok.coding.exchange.BookOut;
import org.feltbok.store.Study;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        Path name = file.getFileName();
        if (name == null) {
            throw new FaultException("codebook.file.ending", file.toString());
        }
        Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
        try (Staging staging = Staging.open(folder)) {
            BookOut.write(entries, book.label().text(), staging.folder().resolve(name));
            staging.publish(List.of(name));
        } catch (IOException | UncheckedIOException e) {
            throw new FaultException(e, "export.fault.file", file.toString());
        }
        return lost;
    }
}
