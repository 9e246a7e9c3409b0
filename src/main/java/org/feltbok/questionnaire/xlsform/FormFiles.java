package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.ExcelReader;
import org.feltbok.tabular.ExcelWriter;
import org.feltbok.tabular.Sheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/**
 * Reads a questionnaire from an Excel file, as window and command line do for a study that is open.
 */
public final class FormFiles {
    /** A questionnaire and what of its file is not carried over. */
    public record Read(Questionnaire questionnaire, List<Fault> notes) {
        public Read {
            notes = List.copyOf(notes);
        }
    }

    private FormFiles() {}

    /**
     * Reads an Excel file.
     *
     * @param name of the questionnaire in the study; empty = what the form or the file is called
     * @param studyLanguage code of the study's own language
     * @param ids from kind and key to identity
     * @throws FaultException with all faults, if it cannot be used
     */
    public static Read excel(
            Path file, String name, String studyLanguage, BinaryOperator<String> ids) {
        var faults = new java.util.ArrayList<Fault>();
        var notes = new java.util.ArrayList<Fault>();
        String fileName = file.getFileName().toString();
        Optional<FormSheets> sheets = sheets(file, fileName, faults::add, notes::add);
        Optional<Questionnaire> questionnaire =
                sheets.map(
                        s -> {
                            String own = name.isEmpty() ? s.setting("form_id") : name;
                            String otherwise = fileName.replaceFirst("\\.[^.]*$", "");
                            return new FormReader(
                                            own.isEmpty() ? otherwise : own,
                                            studyLanguage,
                                            ids,
                                            faults::add,
                                            notes::add)
                                    .read(s.with(beside(file, faults::add)));
                        });
        if (!faults.isEmpty() || questionnaire.isEmpty()) {
            throw new FaultException(faults);
        }
        return new Read(questionnaire.get(), notes);
    }

    /**
     * Writes a questionnaire as an Excel file that ODK, KoBo and Feltbok read.
     *
     * @param language code of the study's own language
     */
    public static void writeExcel(Questionnaire questionnaire, String language, Path file) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", FormWriter.survey(questionnaire));
        sheets.put("choices", FormWriter.choices(questionnaire));
        sheets.put("settings", FormWriter.settings(questionnaire, language));
        ExcelWriter.write(file, sheets);
    }

    /** Files of choices beside a workbook, or in its media folder. */
    private static Beside beside(Path workbook, Consumer<Fault> faults) {
        String media = media(workbook.getFileName().toString());
        return name ->
                List.of(workbook.resolveSibling(name), workbook.resolveSibling(media).resolve(name))
                        .stream()
                        .filter(Files::isRegularFile)
                        .findFirst()
                        .map(path -> CsvReader.sheet(path, name, faults));
    }

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
