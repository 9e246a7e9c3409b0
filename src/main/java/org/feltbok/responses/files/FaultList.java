package org.feltbok.responses.files;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.tabular.CsvWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is wrong with a file of responses as a list of its own, for whoever can put it right. */
public final class FaultList {
    private FaultList() {}

    /**
     * @param read files that it must not take the place of
     * @throws FaultException if it cannot be written
     */
    public static void save(ImportPlan plan, Texts texts, Path list, Path... read) {
        try {
            for (Path file : read) {
                if (Files.exists(list) && Files.isSameFile(list, file)) {
                    throw new FaultException(
                            "responses.import.list_over_file", String.valueOf(list.getFileName()));
                }
            }
            try (CsvWriter out = CsvWriter.open(list, CsvWriter.Reader.PERSON)) {
                plan.faultLines(texts).forEach(out::row);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new FaultException(e, "responses.import.list_not_saved", list.toString());
        }
    }
}
