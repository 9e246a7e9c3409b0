package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The sheets of a form with the column names that XLSForm uses today; older names and spellings are
 * understood.
 *
 * @param choices without rows if the form has none
 * @param settings without rows if the form has none
 * @param external choices of long lists, without rows if the form has none
 * @param beside files of choices
 */
public record FormSheets(
        Sheet survey, Sheet choices, Sheet settings, Sheet external, FormFiles.Beside beside) {
    private static final Map<String, String> SURVEY_NAMES =
            Map.ofEntries(
                    Map.entry("caption", "label"),
                    Map.entry("relevance", "relevant"),
                    Map.entry("bind:relevant", "relevant"),
                    Map.entry("bind::relevant", "relevant"),
                    Map.entry("bind:constraint", "constraint"),
                    Map.entry("bind::constraint", "constraint"),
                    Map.entry("control:appearance", "appearance"),
                    Map.entry("control::appearance", "appearance"),
                    Map.entry("body::appearance", "appearance"),
                    Map.entry("calculate", "calculation"),
                    Map.entry("bind::calculate", "calculation"),
                    Map.entry("constraining_message", "constraint_message"),
                    Map.entry("disable", "disabled"));
    private static final Set<String> FORM = Set.of("survey", "choices", "choice", "settings");
    private static final Map<String, String> CHOICE_NAMES =
            Map.of(
                    "caption",
                    "label",
                    "value",
                    "name",
                    "list name",
                    "list_name",
                    "list",
                    "list_name");

    /**
     * Takes the sheets of a form out of a workbook; empty (told) if it has no survey. Other sheets
     * are left alone. A workbook of one sheet is its survey.
     *
     * @param name what faults call the file
     */
    public static Optional<FormSheets> of(List<Sheet> sheets, String name, Consumer<Fault> faults) {
        Optional<Sheet> survey =
                sheets.size() == 1 ? Optional.of(sheets.getFirst()) : named(sheets, "survey");
        if (survey.isEmpty()) {
            faults.accept(Fault.at(Place.file(name), "questionnaire.no_survey"));
            return Optional.empty();
        }
        boolean broken =
                Stream.of("survey", "choices", "settings")
                        .flatMap(s -> named(sheets, s).stream())
                        .anyMatch(Sheet::isBroken);
        if (broken || survey.get().isBroken()) {
            return Optional.empty();
        }
        Sheet none = new Sheet(name, null, new Header(List.of()), List.of());
        boolean alone = sheets.size() == 1;
        FormSheets form =
                of(
                        survey.get(),
                        alone
                                ? none
                                : named(sheets, "choices")
                                        .or(() -> named(sheets, "choice"))
                                        .orElse(none),
                        alone ? none : named(sheets, "settings").orElse(none),
                        faults);
        return Optional.of(
                new FormSheets(
                        form.survey(),
                        form.choices(),
                        form.settings(),
                        renamed(
                                named(sheets, "external_choices").orElse(none),
                                CHOICE_NAMES,
                                f -> {}),
                        form.beside()));
    }

    /** The sheets as read from three CSV files. */
    public static FormSheets of(
            Sheet survey, Sheet choices, Sheet settings, Consumer<Fault> faults) {
        return new FormSheets(
                renamed(survey, SURVEY_NAMES, faults),
                renamed(choices, CHOICE_NAMES, faults),
                settings,
                new Sheet(choices.file(), null, new Header(List.of()), List.of()),
                name -> Optional.empty());
    }

    /** The same with a way to files of choices. */
    FormSheets with(FormFiles.Beside files) {
        return new FormSheets(survey, choices, settings, external, files);
    }

    /** The same with other questions and choices. */
    FormSheets with(Sheet otherSurvey, Sheet otherChoices) {
        return new FormSheets(otherSurvey, otherChoices, settings, external, beside);
    }

    /** A file of choices as a sheet of a form. */
    Optional<Sheet> file(String name) {
        return beside.file(name).map(s -> renamed(s, CHOICE_NAMES, f -> {}));
    }

    /** Whether something stands where the form is read from, so that it cannot be left alone. */
    static boolean isOfForm(Place place) {
        String sheet = place.sheet();
        return sheet == null
                || FORM.contains(sheet.strip().toLowerCase(Locale.ROOT))
                || place.row() == null;
    }

    private static Optional<Sheet> named(List<Sheet> sheets, String wanted) {
        return sheets.stream()
                .filter(s -> s.name() != null && s.name().strip().equalsIgnoreCase(wanted))
                .findFirst();
    }

    private static Sheet renamed(Sheet sheet, Map<String, String> aliases, Consumer<Fault> faults) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sheet.header().size(); i++) {
            String old = sheet.header().names().get(i);
            String name = renamed(old, aliases);
            if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                faults.accept(
                        Fault.at(
                                new Place(sheet.file(), sheet.name(), 1, Header.letters(i)),
                                "questionnaire.same_column",
                                old,
                                name));
            }
            names.add(name);
        }
        Header header = new Header(names);
        List<Row> rows =
                sheet.rows().stream().map(r -> new Row(header, r.number(), r.cells())).toList();
        return new Sheet(sheet.file(), sheet.name(), header, rows);
    }

    private static String renamed(String name, Map<String, String> aliases) {
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replace('\u00a0', ' ')
                        .replaceAll("\\s*:\\s*", ":")
                        .strip();
        String whole = aliases.get(plain);
        if (whole != null) {
            return whole;
        }
        int colon = name.indexOf(':');
        if (colon < 0) {
            return today(plain, aliases);
        }
        String base = name.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return today(base, aliases) + name.substring(colon);
    }

    /** Older forms write blanks where names have {@code _} today. */
    private static String today(String name, Map<String, String> aliases) {
        String joined = name.strip().replaceAll("\\s+", "_");
        String known = aliases.getOrDefault(joined, joined);
        return aliases.getOrDefault(name, FormColumns.isOfSurvey(known) ? known : name);
    }

    /** A setting; empty if it is not given. */
    public String setting(String name) {
        return settings.rows().isEmpty() ? "" : settings.rows().getFirst().get(name);
    }
}
