package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The option lists of a part of a form: those of its choices, and those that stand elsewhere, read
 * when something first asks for them.
 */
final class ListsInUse {
    private final FormSheets sheets;
    private final ChoiceLists reading;
    private final Consumer<Fault> notes;
    private final Map<String, OptionList> lists;

    /** By file, external list, or list with its filter, the name it has here. */
    private final Map<String, String> elsewhere = new LinkedHashMap<>();

    ListsInUse(FormSheets sheets, ChoiceLists reading, Consumer<Fault> notes) {
        this.sheets = sheets;
        this.reading = reading;
        this.notes = notes;
        this.lists = new LinkedHashMap<>(reading.read());
    }

    /** All, in the order of the form. */
    List<OptionList> all() {
        return List.copyOf(lists.values());
    }

    @Nullable OptionList named(String name) {
        return lists.get(name);
    }

    void add(OptionList list) {
        lists.put(list.name(), list);
    }

    /** The list of a select; null if there is none. */
    @Nullable OptionList get(RowType type) {
        return lists.get(elsewhere.getOrDefault(key(type), type.list()));
    }

    /**
     * What a filter leaves of a list, whatever is answered, as a list of its own.
     *
     * @return null if answers decide what it leaves
     */
    @Nullable OptionList filtered(String filter, RowType type) {
        if (type.source() != RowType.Source.CHOICES) {
            return null;
        }
        String key = type.list() + " " + filter;
        if (!elsewhere.containsKey(key)) {
            Optional<List<Row>> left = FixedFilter.left(filter, sheets.choices(), type.list());
            if (left.isEmpty()) {
                return null;
            }
            String name = free(type.list());
            elsewhere.put(key, name);
            add(reading.part(type.list(), name, left.get()));
        }
        return named(elsewhere.get(key));
    }

    /** The name itself, or with the first number that makes it another's. */
    private String free(String plain) {
        String name = plain;
        for (int number = 2; lists.containsKey(name); number++) {
            name = plain + "_" + number;
        }
        return name;
    }

    private static String key(RowType type) {
        return type.source() + " " + type.list();
    }

    /**
     * What a row takes here: a select whose options are not to be had takes their codes as open
     * text, which is told.
     */
    RowType typed(Row row, RowType type) {
        if (!type.isSelect() || type.source() == RowType.Source.CHOICES) {
            return type;
        }
        if (elsewhere.containsKey(key(type)) || found(row, type)) {
            return type;
        }
        notes.accept(
                Fault.at(
                        sheets.survey().place(row, "type"),
                        "questionnaire.choices_elsewhere",
                        type.list(),
                        row.get("name")));
        return type.asText();
    }

    private boolean found(Row row, RowType type) {
        Optional<List<Row>> rows =
                switch (type.source()) {
                    case FILE ->
                            type.list().toLowerCase(Locale.ROOT).endsWith(".csv")
                                    ? sheets.file(type.list()).map(Sheet::rows)
                                    : Optional.empty();
                    case EXTERNAL_CHOICES ->
                            Optional.of(
                                    sheets.external().rows().stream()
                                            .filter(r -> r.get("list_name").equals(type.list()))
                                            .toList());
                    case CHOICES, ANSWERS -> Optional.empty();
                };
        String code = FormParameters.value(row, "value").orElse("name");
        String label = FormParameters.value(row, "label").orElse("label");
        List<Row> found = rows.orElse(List.of());
        if (found.isEmpty() || !found.getFirst().header().has(code)) {
            return false;
        }
        String plain = type.list().replaceFirst("(?i)\\.csv$", "").replaceAll("\\s+", "_");
        String name = free(plain);
        elsewhere.put(key(type), name);
        add(reading.elsewhere(name, found, code, label));
        return true;
    }
}
