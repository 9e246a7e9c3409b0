package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.tabular.ExcelReader;
import org.feltbok.tabular.Sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The Excel files of forms, and what other tools put beside them. */
final class FormFiles {
    private FormFiles() {}

    /**
     * The sheets of a form in an Excel file; empty (told) if it is none.
     *
     * @param name what faults call the file
     */
    static Optional<FormSheets> sheets(
            Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes) {
        // what is wrong in a sheet of somebody's own is no fault of the form
        var sheets =
                ExcelReader.read(
                        file,
                        name,
                        f -> (FormSheets.isOfForm(f.place()) ? faults : notes).accept(f),
                        notes);
        return sheets.isEmpty() ? Optional.empty() : FormSheets.of(sheets, name, faults);
    }

    /** Finds a file of choices by its name; empty if it is not there. */
    @FunctionalInterface
    interface Beside {
        Optional<Sheet> file(String name);
    }

    /** Where other tools put the files of a form, such as {@code form-media}. */
    static String media(String workbook) {
        return workbook.replaceFirst("\\.[^./]*$", "") + "-media";
    }

    /** Whether a folder holds the files of one of these workbooks. */
    static boolean isBeside(String folder, List<String> workbooks) {
        return workbooks.stream().anyMatch(w -> media(w).equals(folder));
    }

    static boolean isExcel(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".xls");
    }
}
