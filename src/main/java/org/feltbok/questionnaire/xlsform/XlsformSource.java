package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.Sheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** XLSForm workbooks, with the files of choices beside them. */
public final class XlsformSource implements FormSource {
    @Override
    public List<String> endings() {
        return List.of("xlsx", "xls");
    }

    @Override
    public boolean takes(Path file) {
        return true;
    }

    @Override
    public Optional<FormSheets> sheets(
            Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes) {
        return FormFiles.sheets(file, name, faults, notes)
                .map(sheets -> sheets.with(n -> beside(file, n, faults)));
    }

    /** A file of choices beside the workbook, or in its media folder. */
    private static Optional<Sheet> beside(Path file, String name, Consumer<Fault> faults) {
        Path media = file.resolveSibling(FormFiles.media(Objects.toString(file.getFileName())));
        return List.of(file.resolveSibling(name), media.resolve(name)).stream()
                .filter(f -> name.indexOf('/') < 0 && name.indexOf('\\') < 0)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(f -> CsvReader.sheet(f, name, faults));
    }
}
