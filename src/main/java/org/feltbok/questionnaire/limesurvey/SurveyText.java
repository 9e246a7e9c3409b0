package org.feltbok.questionnaire.limesurvey;

import org.feltbok.questionnaire.limesurvey.Survey.Answer;
import org.feltbok.questionnaire.limesurvey.Survey.Group;
import org.feltbok.questionnaire.limesurvey.Survey.Question;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the text file of a structure: a row for each thing and language, in the printed order. */
final class SurveyText {
    private static final Set<String> COLUMNS =
            Set.of(
                    "id",
                    "related_id",
                    "class",
                    "type/scale",
                    "name",
                    "relevance",
                    "text",
                    "help",
                    "language",
                    "validation",
                    "mandatory",
                    "other",
                    "default",
                    "same_default");

    private final Survey survey = new Survey();
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private @Nullable Group group;
    private @Nullable Question question;

    private SurveyText() {}

    static Survey read(Sheet sheet) {
        SurveyText text = new SurveyText();
        sheet.rows().forEach(text::row);
        return text.survey;
    }

    private void row(Row row) {
        String language = row.get("language");
        String name = row.get("name");
        switch (row.get("class")) {
            case "S" -> {
                if (name.equals("language")) {
                    survey.language = row.get("text");
                }
            }
            case "SL" -> {
                if (name.equals("surveyls_title")) {
                    survey.titles.put(language, row.get("text"));
                }
            }
            case "G" -> group(row, language, name);
            case "Q" -> question(row, language, name);
            case "SQ" -> part(row, language, name);
            case "A" -> answer(row, language, name);
            default -> {}
        }
    }

    /** The groups stand again for each language, in the same order. */
    private void group(Row row, String language, String name) {
        int place = groups.merge(language, 1, Integer::sum) - 1;
        if (place >= survey.groups.size()) {
            Group made = new Group();
            made.relevance = row.get("relevance");
            made.row = row.number();
            survey.groups.add(made);
            place = survey.groups.size() - 1;
        }
        group = survey.groups.get(place);
        group.names.put(language, name);
    }

    private void question(Row row, String language, String name) {
        Question found = questions.get(name);
        if (found == null) {
            found = made(row);
            questions.put(name, found);
            if (group == null) {
                group = new Group();
                survey.groups.add(group);
            }
            group.questions.add(found);
            for (String column : row.header().names()) {
                String lower = column.toLowerCase(Locale.ROOT);
                if (!COLUMNS.contains(lower) && row.has(column)) {
                    found.attributes.put(lower, row.get(column));
                }
            }
        }
        for (String column : row.header().names()) {
            String lower = column.toLowerCase(Locale.ROOT);
            if (lower.startsWith(Limits.HEADER) && row.has(column)) {
                said(found, lower, language, row.get(column));
            }
        }
        texts(found, row, language);
        question = found;
    }

    static void said(Question of, String attribute, String language, String text) {
        of.said.computeIfAbsent(attribute, k -> new TreeMap<>()).put(language, text);
    }

    private static Question made(Row row) {
        Question made = new Question();
        made.code = row.get("name");
        made.type = row.get("type/scale");
        made.relevance = row.get("relevance");
        made.mandatory = row.get("mandatory");
        made.other = row.get("other");
        made.validation = row.get("validation");
        made.row = row.number();
        return made;
    }

    private static void texts(Question of, Row row, String language) {
        of.texts.put(language, row.get("text"));
        if (row.has("help")) {
            of.helps.put(language, row.get("help"));
        }
    }

    private static int scale(Row row) {
        return row.get("type/scale").equals("1") ? 1 : 0;
    }

    private void part(Row row, String language, String name) {
        Question of = question;
        if (of == null) {
            return;
        }
        Question part = find(of.parts.stream().filter(p -> p.scale == scale(row)).toList(), name);
        if (part == null) {
            part = made(row);
            part.scale = scale(row);
            of.parts.add(part);
        }
        texts(part, row, language);
    }

    private static @Nullable Question find(List<Question> parts, String name) {
        return parts.stream().filter(p -> p.code.equals(name)).findFirst().orElse(null);
    }

    private void answer(Row row, String language, String name) {
        Question of = question;
        if (of == null) {
            return;
        }
        Answer answer =
                of.answers.stream()
                        .filter(a -> a.code.equals(name) && a.scale == scale(row))
                        .findFirst()
                        .orElse(null);
        if (answer == null) {
            answer = new Answer();
            answer.code = name;
            answer.scale = scale(row);
            answer.row = row.number();
            of.answers.add(answer);
        }
        answer.texts.put(language, row.get("text"));
    }
}
