package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.Sheet;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks at the columns of a form: those that must be there, and those with content that is not
 * carried over.
 */
final class FormColumns {
    private static final Set<String> SURVEY =
            Set.of(
                    "type",
                    "name",
                    "label",
                    "hint",
                    "guidance_hint",
                    "relevant",
                    "constraint",
                    "constraint_message",
                    "required",
                    "appearance",
                    "number",
                    "short",
                    "level",
                    "unit",
                    "decimals",
                    "least",
                    "most",
                    "default",
                    "retired",
                    "choice_filter",
                    "disabled");
    private static final Set<String> CHOICES =
            Set.of(
                    "list_name",
                    "name",
                    "label",
                    "short",
                    "missing",
                    "exclusive",
                    "score",
                    "retired");

    private FormColumns() {}

    /**
     * @return false if a column is missing without which nothing else can be said of the form
     */
    static boolean check(FormSheets sheets, Consumer<Fault> faults, Consumer<Fault> notes) {
        boolean sound = required(sheets.survey(), faults, "type", "name");
        if (!sheets.choices().rows().isEmpty()) {
            sound &= required(sheets.choices(), faults, "list_name", "name");
        }
        unused(sheets.survey(), SURVEY, notes);
        unused(sheets.choices(), CHOICES, notes);
        return sound;
    }

    private static boolean required(Sheet sheet, Consumer<Fault> faults, String... columns) {
        boolean sound = true;
        for (String column : columns) {
            if (!sheet.header().has(column)) {
                faults.accept(Fault.at(sheet.place().row(1), "plain.missing_column", column));
                sound = false;
            }
        }
        return sound;
    }

    private static void unused(Sheet sheet, Set<String> known, Consumer<Fault> notes) {
        Header header = sheet.header();
        for (int i = 0; i < header.size(); i++) {
            String name = header.names().get(i);
            String base = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
            int column = i;
            boolean filled = sheet.rows().stream().anyMatch(r -> !r.cells().get(column).isEmpty());
            if (filled && !name.isEmpty() && !known.contains(base)) {
                notes.accept(
                        Fault.at(sheet.place().column(name), "questionnaire.unused_column", name));
            }
        }
    }
}
