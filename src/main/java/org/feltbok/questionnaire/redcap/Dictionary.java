package org.feltbok.questionnaire.redcap;

import org.feltbok.base.Fault;
import org.feltbok.questionnaire.xlsform.FormRows;
import org.feltbok.questionnaire.xlsform.MarkedUp;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes the rows of a form of those of a data dictionary. */
final class Dictionary {
    private static final String TYPE = "field_type";
    private static final String NAME = "field_name";
    private static final String CHOICES = "select_choices_or_calculations";
    private static final String VALIDATION = "text_validation_type_or_show_slider_number";
    private static final String MATRIX = "matrix_group_name";
    private static final String YES_NO = "yesno";
    private static final String TRUE_FALSE = "truefalse";

    private final Sheet sheet;
    private final Consumer<Fault> notes;
    private final FormRows form;
    private final Set<String> checkboxes = new HashSet<>();
    private final Map<String, String> lists = new HashMap<>();
    private String group = "";
    private String matrix = "";

    Dictionary(Sheet sheet, Consumer<Fault> notes) {
        this.sheet = sheet;
        this.notes = notes;
        this.form = new FormRows(sheet.file());
    }

    FormRows form() {
        sheet.rows().stream()
                .filter(r -> r.get(TYPE).equals("checkbox"))
                .forEach(r -> checkboxes.add(r.get(NAME)));
        boolean isFirst = true;
        for (Row row : sheet.rows()) {
            // the number of a record is its key, no question
            if (!isFirst || !isRecord(row)) {
                row(row);
            }
            isFirst = false;
        }
        closeMatrix(0);
        closeGroup(0);
        form.settings(Map.of("form_title", sheet.file().replaceFirst("\\.[^.]*$", "")));
        return form;
    }

    /** It is the first field of all, and called as the project likes: participant_id, study_id. */
    private static boolean isRecord(Row row) {
        return row.get(TYPE).equals("text") && row.get(NAME).matches("(.*_)?(record)?id");
    }

    private static String get(Row row, String column) {
        String cell = row.get(column);
        return cell.equals("NA") ? "" : cell;
    }

    private void row(Row row) {
        int number = row.number();
        String of = get(row, "form_name");
        if (!get(row, MATRIX).equals(matrix)) {
            closeMatrix(number);
        }
        if (!of.equals(group)) {
            closeGroup(number);
            group = of;
            if (!of.isEmpty()) {
                form.ask(
                        number,
                        Map.of("type", "begin_group", "name", "form_" + of, "label", words(of)));
            }
        }
        String header = MarkedUp.text(get(row, "section_header"));
        if (get(row, MATRIX).isEmpty() || !matrix.isEmpty()) {
            if (!header.isEmpty()) {
                note(number, get(row, NAME) + "_head", header, "");
            }
        } else {
            matrix = get(row, MATRIX);
            form.ask(
                    number,
                    Map.of(
                            "type",
                            "begin_group",
                            "name",
                            matrix,
                            "label",
                            header.isEmpty() ? words(matrix) : header,
                            "appearance",
                            "table-list"));
        }
        question(row);
    }

    private static String words(String name) {
        String plain = name.replace('_', ' ').strip();
        return plain.isEmpty() ? name : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    private void closeMatrix(int number) {
        if (!matrix.isEmpty()) {
            form.ask(number, Map.of("type", "end_group"));
            matrix = "";
        }
    }

    private void closeGroup(int number) {
        if (!group.isEmpty()) {
            form.ask(number, Map.of("type", "end_group"));
        }
        group = "";
    }

    private void note(int number, String name, String label, String relevant) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("type", "note");
        cells.put("name", name);
        cells.put("label", label);
        cells.put("relevant", relevant);
        form.ask(number, cells);
    }

    private void question(Row row) {
        String type = get(row, TYPE);
        Optional<String> kind = kind(row, type);
        if (kind.isEmpty()) {
            tell(row, TYPE, "questionnaire.skipped_type", type);
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("type", kind.get());
        cells.put("name", get(row, NAME));
        String label = MarkedUp.text(get(row, "field_label"));
        cells.put("label", label.isEmpty() ? get(row, NAME) : label);
        cells.put("hint", MarkedUp.text(get(row, "field_note")));
        cells.put("number", get(row, "question_number"));
        cells.put("relevant", relevant(row));
        if (get(row, "required_field").equalsIgnoreCase("y")) {
            cells.put("required", "yes");
        }
        if (kind.get().matches("integer|decimal|date|time")) {
            limit(row, "text_validation_min", "least", cells);
            limit(row, "text_validation_max", "most", cells);
        }
        form.ask(row.number(), cells);
    }

    private void limit(Row row, String from, String to, Map<String, String> cells) {
        String limit = get(row, from);
        String form =
                switch (cells.getOrDefault("type", "")) {
                    case "date" -> "\\d{4}-\\d\\d-\\d\\d";
                    case "time" -> "\\d?\\d:\\d\\d";
                    default -> "-?\\d+(\\.\\d+)?";
                };
        if (limit.matches(form)) {
            cells.put(to, limit);
        } else if (!limit.isEmpty()) {
            tell(row, from, "questionnaire.limit_left", limit, get(row, NAME));
        }
    }

    /** What an XLSForm calls it; empty for what takes no answer that can be used here. */
    private Optional<String> kind(Row row, String type) {
        return switch (type) {
            case "text" -> Optional.of(text(get(row, VALIDATION)));
            case "notes" -> Optional.of("text");
            case "radio", "dropdown" -> Optional.of("select_one " + list(row, get(row, CHOICES)));
            case "checkbox" -> Optional.of("select_multiple " + list(row, get(row, CHOICES)));
            case YES_NO -> Optional.of("select_one " + list(row, "1, Yes | 0, No"));
            case TRUE_FALSE -> Optional.of("select_one " + list(row, "1, True | 0, False"));
            case "slider" -> Optional.of("integer");
            case "descriptive" -> Optional.of("note");
            default -> Optional.empty();
        };
    }

    private static String text(String validation) {
        if (validation.startsWith("date_")) {
            return "date";
        }
        if (validation.equals("time") || validation.equals("time_hh_mm")) {
            return "time";
        }
        if (validation.equals("integer")) {
            return "integer";
        }
        return validation.startsWith("number") ? "decimal" : "text";
    }

    /** The name of a list of choices; those that are written alike are one. */
    private String list(Row row, String written) {
        String known = lists.get(written);
        if (known != null) {
            return known;
        }
        String name = get(row, NAME);
        for (String choice : written.split("\\|")) {
            int comma = choice.indexOf(',');
            String code = (comma < 0 ? choice : choice.substring(0, comma)).strip();
            String label = comma < 0 ? code : MarkedUp.text(choice.substring(comma + 1));
            if (!code.isEmpty()) {
                form.choice(
                        row.number(),
                        Map.of(
                                "list_name",
                                name,
                                "name",
                                code,
                                "label",
                                label.isEmpty() ? code : label));
            }
        }
        lists.put(written, name);
        return name;
    }

    private String relevant(Row row) {
        String logic = get(row, "branching_logic");
        if (logic.isEmpty()) {
            return "";
        }
        Optional<String> rule = Branching.rule(logic, checkboxes);
        if (rule.isEmpty()) {
            tell(row, "branching_logic", "questionnaire.relevance_left", logic, get(row, NAME));
        }
        return rule.orElse("");
    }

    private void tell(Row row, String column, String key, Object... args) {
        notes.accept(new Fault(sheet.place(row, column), key, List.of(args)));
    }
}
