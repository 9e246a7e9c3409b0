package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

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
                    "soft_required",
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
                    "calculation",
                    "repeat_count",
                    "parameters",
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

    /** Fewer cells than these are taken for misspelled. */
    private static final int MANY = 4;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d., \u00a0']*\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?.*");
    private static final Map<String, Pattern> SURVEY_CELLS =
            Map.of(
                    "level", Pattern.compile("(?i)nominal|ordinal|scale"),
                    "decimals", Pattern.compile("\\d"),
                    "least", Pattern.compile(NUMBER + "|" + DAY),
                    "most", Pattern.compile(NUMBER + "|" + DAY),
                    "retired", DAY);
    private static final Map<String, Pattern> CHOICE_CELLS =
            Map.of(
                    "missing",
                    Pattern.compile("#?[a-z]+_[a-z_]+|#?refused"),
                    "exclusive",
                    Pattern.compile("(?i)yes|no|true|false|0|1"),
                    "score",
                    NUMBER,
                    "retired",
                    DAY);

    private FormColumns() {}

    /** Whether the sheet of the questions has such a column that is used here. */
    static boolean isOfSurvey(String name) {
        return SURVEY.contains(name);
    }

    /**
     * @return false if a column is missing without which nothing else can be said of the form
     */
    static boolean check(FormSheets sheets, Consumer<Fault> faults, Consumer<Fault> notes) {
        boolean sound = required(sheets.survey(), faults, "type", "name");
        if (!sheets.choices().rows().isEmpty()) {
            sound &= required(sheets.choices(), faults, "list_name", "name");
        }
        unused(sheets.survey(), SURVEY, notes);
        Set<String> choices = new HashSet<>(CHOICES);
        choices.addAll(filtering(sheets));
        unused(sheets.choices(), choices, notes);
        return sound;
    }

    /**
     * The form without the columns that other programs or people mean something else by than this
     * one does: those in which many cells are filled and none is what it takes here.
     */
    static FormSheets withoutForeign(FormSheets sheets, Consumer<Fault> notes) {
        return sheets.with(
                withoutForeign(sheets.survey(), SURVEY_CELLS, notes),
                withoutForeign(sheets.choices(), CHOICE_CELLS, notes));
    }

    private static Sheet withoutForeign(
            Sheet sheet, Map<String, Pattern> cells, Consumer<Fault> notes) {
        List<String> names = new ArrayList<>(sheet.header().names());
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            Pattern own = cells.get(names.get(i));
            List<String> filled =
                    sheet.rows().stream()
                            .map(r -> r.cells().get(column))
                            .filter(c -> !c.isEmpty())
                            .toList();
            if (own != null
                    && filled.size() >= MANY
                    && filled.stream().noneMatch(c -> own.matcher(c).matches())) {
                notes.accept(
                        Fault.at(
                                sheet.place().column(names.get(i)),
                                "questionnaire.unused_column",
                                names.get(i)));
                names.set(i, "");
            }
        }
        Header header = new Header(names);
        return names.equals(sheet.header().names())
                ? sheet
                : new Sheet(
                        sheet.file(),
                        sheet.name(),
                        header,
                        sheet.rows().stream()
                                .map(r -> new Row(header, r.number(), r.cells(), r.numbers()))
                                .toList());
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

    /** Columns of the choices that filters ask for; of a filter that is left out is told itself. */
    private static List<String> filtering(FormSheets sheets) {
        if (!sheets.survey().header().has("choice_filter")) {
            return List.of();
        }
        List<String> filters =
                sheets.survey().rows().stream()
                        .map(r -> r.get("choice_filter"))
                        .distinct()
                        .toList();
        return sheets.choices().header().names().stream()
                .filter(c -> filters.stream().anyMatch(f -> FixedFilter.asks(f, c)))
                .toList();
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
