package org.feltbok.questionnaire.limesurvey;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.limesurvey.Survey.Answer;
import org.feltbok.questionnaire.limesurvey.Survey.Group;
import org.feltbok.questionnaire.limesurvey.Survey.Question;
import org.feltbok.questionnaire.xlsform.FormRows;
import org.feltbok.questionnaire.xlsform.MarkedUp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes the rows of a form of a survey. */
final class LimeForm {
    private static final String TYPE = "type";
    private static final String NAME = "name";
    private static final String LABEL = "label";
    private static final String RELEVANT = "relevant";
    private final Survey survey;
    private final String file;
    private final Consumer<Fault> notes;
    private final FormRows form;
    private final Relevance relevance;

    LimeForm(Survey survey, String file, Consumer<Fault> notes) {
        this.survey = survey;
        this.file = file;
        this.notes = notes;
        form = new FormRows(file);
        relevance = new Relevance(survey.questions());
    }

    FormRows form() {
        int number = 0;
        for (Group group : survey.groups) {
            number++;
            Map<String, String> cells = cells("begin_group", "group_" + number, group.names);
            put(cells, RELEVANT, rule(group.relevance, group.row, "group " + number));
            form.ask(group.row, cells);
            group.questions.forEach(this::question);
            form.ask(group.row, Map.of(TYPE, "end_group"));
        }
        Map<String, String> settings = texts("form_title", survey.titles);
        settings.put("default_language", survey.language);
        form.settings(settings);
        return form;
    }

    /** A column a language, that of the survey without its code. */
    private Map<String, String> texts(String column, Map<String, String> texts) {
        Map<String, String> cells = new LinkedHashMap<>();
        texts.forEach(
                (language, text) ->
                        put(
                                cells,
                                isMain(language) ? column : column + "::" + language,
                                MarkedUp.text(text)));
        return cells;
    }

    private boolean isMain(String language) {
        return language.isEmpty() || survey.language.isEmpty() || language.equals(survey.language);
    }

    private static void put(Map<String, String> cells, String column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }

    private Map<String, String> cells(String type, String name, Map<String, String> labels) {
        Map<String, String> cells = texts(LABEL, labels);
        cells.putIfAbsent(LABEL, name);
        cells.put(TYPE, type);
        cells.put(NAME, name);
        return cells;
    }

    private String rule(String equation, int row, String of) {
        if (!Relevance.isSaid(equation)) {
            return "";
        }
        return relevance
                .rule(equation)
                .orElseGet(
                        () -> {
                            tell(row, "questionnaire.relevance_left", equation, of);
                            return "";
                        });
    }

    private void tell(int row, String key, Object... args) {
        notes.accept(new Fault(Place.file(file).row(row), key, List.of(args)));
    }

    private void question(Question q) {
        String rule = rule(q.relevance, q.row, q.code);
        limits(q).tellLeft();
        switch (q.type) {
            case "L", "!", "O", "5", "Y", "G" -> one(q, rule);
            case "M", "P" -> several(q, rule);
            case "N" -> item(q, numberType(q), q.code, q.texts, rule);
            case "S", "T", "U" -> item(q, "text", q.code, q.texts, rule);
            case "D" -> item(q, "date", q.code, q.texts, rule);
            case "X" -> item(q, "note", q.code, q.texts, rule);
            case "K" -> parts(q, numberType(q), rule);
            case "Q" -> parts(q, "text", rule);
            case "A", "B", "C", "E", "F", "H" -> matrix(q, 0, q.code, rule);
            case "1" -> {
                matrix(q, 0, q.code + "_1", rule);
                matrix(q, 1, q.code + "_2", rule);
            }
            case ":" -> crossed(q, "decimal", rule);
            case ";" -> crossed(q, "text", rule);
            case "R" -> {
                answers(q, q.code, 0);
                item(q, "rank " + q.code, q.code, q.texts, rule);
            }
            default -> tell(q.row, "questionnaire.skipped_type", q.type);
        }
    }

    private static String numberType(Question q) {
        return "1".equals(q.attributes.get("num_value_int_only")) ? "integer" : "decimal";
    }

    /** Softly mandatory is what may be left after a question. */
    private static void required(Question q, Map<String, String> cells) {
        switch (q.mandatory) {
            case "Y" -> cells.put("required", "yes");
            case "S" -> cells.put("required", Item.SOFT);
            default -> {}
        }
    }

    private void item(
            Question q, String type, String name, Map<String, String> labels, String rule) {
        Map<String, String> cells = cells(type, name, labels);
        cells.putAll(texts("hint", q.helps));
        put(cells, RELEVANT, rule);
        required(q, cells);
        limits(q).put(type, cells);
        form.ask(q.row, cells);
    }

    private Limits limits(Question q) {
        return new Limits(
                q,
                (limit, name) -> tell(q.row, "questionnaire.limit_left_of", limit, q.code, name));
    }

    private void one(Question q, String rule) {
        answers(q, q.code, 0);
        String other = q.other.equals("Y") ? " or_other" : "";
        item(q, "select_one " + q.code + other, q.code, q.texts, rule);
        if (q.type.equals("O")) {
            form.ask(q.row, cells("text", q.code + "_comment", Map.of("", "…")));
        }
    }

    private void several(Question q, String rule) {
        for (Question part : q.parts) {
            Map<String, String> cells = choice(q.code, part.code, part.texts);
            if (limits(q).isAlone(part.code)) {
                cells.put("exclusive", "yes");
            }
            form.choice(part.row, cells);
        }
        String other = q.other.equals("Y") ? " or_other" : "";
        item(q, "select_multiple " + q.code + other, q.code, q.texts, rule);
        if (q.type.equals("P")) {
            for (Question part : q.parts) {
                Map<String, String> cells =
                        cells("text", q.code + "_" + part.code + "comment", part.texts);
                cells.put(RELEVANT, "selected(${%s}, '%s')".formatted(q.code, part.code));
                form.ask(part.row, cells);
            }
        }
    }

    private void answers(Question q, String list, int scale) {
        LimeType.LISTS
                .getOrDefault(q.type, List.of())
                .forEach(a -> choice(q.row, list, a.getFirst(), Map.of("", a.getLast())));
        for (Answer answer : q.answers(scale)) {
            choice(answer.row, list, answer.code, answer.texts);
        }
    }

    private void choice(int row, String list, String code, Map<String, String> labels) {
        form.choice(row, choice(list, code, labels));
    }

    private Map<String, String> choice(String list, String code, Map<String, String> labels) {
        Map<String, String> cells = texts(LABEL, labels);
        cells.putIfAbsent(LABEL, code);
        cells.put("list_name", list);
        cells.put(NAME, code);
        return cells;
    }

    private void parts(Question q, String type, String rule) {
        for (Question part : q.parts) {
            item(q, type, q.code + "_" + part.code, joined(q.texts, part.texts), rule);
        }
    }

    /** What is asked, and of what. */
    private static Map<String, String> joined(
            Map<String, String> question, Map<String, String> part) {
        Map<String, String> joined = new TreeMap<>(question);
        part.forEach((language, text) -> joined.merge(language, text, (a, b) -> a + ": " + b));
        return joined;
    }

    private void matrix(Question q, int scale, String name, String rule) {
        answers(q, name, scale);
        Map<String, String> cells = cells("begin_group", name, headed(q, scale));
        cells.putAll(texts("hint", q.helps));
        cells.put("appearance", "table-list");
        put(cells, RELEVANT, rule);
        form.ask(q.row, cells);
        String ending = name.substring(q.code.length());
        for (Question part : q.parts(0)) {
            Map<String, String> row =
                    cells("select_one " + name, q.code + "_" + part.code + ending, part.texts);
            required(q, row);
            form.ask(part.row, row);
        }
        form.ask(q.row, Map.of(TYPE, "end_group"));
    }

    /** Of two scales each says what it asks. */
    private static Map<String, String> headed(Question q, int scale) {
        String header = Limits.HEADER + (scale == 0 ? "a" : "b");
        return joined(q.texts, q.said.getOrDefault(header, Map.of()));
    }

    /** Every row with every column. */
    private void crossed(Question q, String type, String rule) {
        for (Question row : q.parts(0)) {
            for (Question column : q.parts(1)) {
                item(
                        q,
                        type,
                        q.code + "_" + row.code + "_" + column.code,
                        joined(joined(q.texts, row.texts), column.texts),
                        rule);
            }
        }
    }
}
