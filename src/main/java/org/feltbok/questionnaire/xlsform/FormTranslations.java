package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.List;
import java.util.function.Consumer;

/** Tells which labels lack a language that the others have. */
final class FormTranslations {
    private FormTranslations() {}

    static void check(FormSheets sheets, Consumer<Fault> notes) {
        check(sheets.survey(), notes);
        check(sheets.choices(), notes);
    }

    private static void check(Sheet sheet, Consumer<Fault> notes) {
        List<String> columns =
                sheet.header().names().stream()
                        .filter(n -> n.equals("label") || n.startsWith("label:"))
                        .toList();
        for (String column : columns) {
            List<Row> lacking =
                    sheet.rows().stream()
                            .filter(r -> !r.has(column) && columns.stream().anyMatch(r::has))
                            .toList();
            if (!lacking.isEmpty()) {
                notes.accept(
                        Fault.at(
                                sheet.place(lacking.getFirst(), column),
                                "questionnaire.not_translated",
                                lacking.size(),
                                column));
            }
        }
    }
}
