package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.questionnaire.NamedItems;
import org.feltbok.study.ReservedNames;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives questions another name where a form of the world calls them what means something else in
 * every study, such as {@code status}. What names them in the form follows.
 */
final class OwnNames {
    private static final String NAME = "name";
    private static final String OTHER = "_other";

    private final Sheet survey;
    private final Map<String, String> names = new HashMap<>();

    private OwnNames(Sheet survey) {
        this.survey = survey;
    }

    /** The same form with names of its own; told once for each. */
    static FormSheets in(FormSheets form, Consumer<Fault> notes) {
        OwnNames own = new OwnNames(form.survey());
        own.find(notes);
        return own.names.isEmpty() ? form : form.with(own.survey(), form.choices());
    }

    private void find(Consumer<Fault> notes) {
        Set<String> taken = new HashSet<>();
        survey.rows().forEach(row -> taken.add(row.get(NAME)));
        for (Row row : survey.rows()) {
            String name = row.get(NAME);
            if (isReserved(row) && !names.containsKey(name)) {
                String own = ReservedNames.instead(name);
                // a form that has both is left to the one who knows which is which
                if (taken.add(own)) {
                    names.put(name, own);
                    if (!taken.contains(name + OTHER)) {
                        names.put(name + OTHER, own + OTHER);
                    }
                    notes.accept(
                            Fault.at(survey.place(row, NAME), "questionnaire.own_name", name, own));
                }
            }
        }
    }

    private static boolean isReserved(Row row) {
        return RowType.of(row.get("type"))
                        .filter(t -> t.kind() == RowType.Kind.QUESTION)
                        .isPresent()
                && ReservedNames.has("item", row.get(NAME));
    }

    private Sheet survey() {
        List<Row> rows = survey.rows().stream().map(this::row).toList();
        return new Sheet(survey.file(), survey.name(), survey.header(), rows);
    }

    private Row row(Row row) {
        int at = row.header().index(NAME);
        List<String> cells = new ArrayList<>(row.cells().stream().map(this::text).toList());
        if (isReserved(row)) {
            cells.set(at, names.getOrDefault(row.get(NAME), row.get(NAME)));
        }
        return new Row(row.header(), row.number(), cells, row.numbers());
    }

    private String text(String cell) {
        return NamedItems.replaced(cell, n -> "${" + names.getOrDefault(n, n) + "}");
    }
}
