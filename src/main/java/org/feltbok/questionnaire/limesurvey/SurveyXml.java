package org.feltbok.questionnaire.limesurvey;

import org.feltbok.questionnaire.limesurvey.Survey.Answer;
import org.feltbok.questionnaire.limesurvey.Survey.Group;
import org.feltbok.questionnaire.limesurvey.Survey.Question;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads .lss: tables of the program's database as XML. Up to version 3 texts stand beside what they
 * belong to, a row for each language; since version 4 they are tables of their own.
 */
final class SurveyXml {
    private static final String LANGUAGE = "language";
    private static final String QUESTION = "question";

    /** A row of a table, and the line of the file where it begins. */
    private record Row(Map<String, String> cells, int line) {
        String get(String name) {
            return cells.getOrDefault(name, "");
        }

        int number(String name) {
            String cell = get(name);
            return cell.matches("-?\\d{1,9}") ? Integer.parseInt(cell) : 0;
        }
    }

    private final Map<String, List<Row>> tables = new HashMap<>();
    private final Survey survey = new Survey();
    private boolean isSurvey;

    private SurveyXml() {}

    /**
     * @return null if it is XML of something else
     * @throws XMLStreamException if it is no sound XML
     */
    static @org.jspecify.annotations.Nullable Survey read(InputStream in)
            throws XMLStreamException {
        SurveyXml xml = new SurveyXml();
        xml.tables(in);
        if (!xml.isSurvey) {
            return null;
        }
        xml.survey();
        return xml.survey;
    }

    private void tables(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        // nothing outside the file is ever read, and nothing is made of a few bytes
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        List<String> path = new ArrayList<>();
        Map<String, String> row = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        int line = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (path.size() == 50) {
                        throw new XMLStreamException("too deep");
                    }
                    path.add(xml.getLocalName());
                    text.setLength(0);
                    if (path.size() == 4) {
                        row = new LinkedHashMap<>();
                        line = xml.getLocation().getLineNumber();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(path, row, text.toString(), line);
                    path.removeLast();
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private void end(List<String> path, Map<String, String> row, String text, int line) {
        boolean isRow = path.size() >= 4 && path.get(2).equals("rows");
        if (path.size() == 2 && path.get(1).equals("LimeSurveyDocType")) {
            isSurvey = text.strip().equals("Survey");
        } else if (isRow && path.size() == 5) {
            row.put(path.get(4), text);
        } else if (isRow && path.size() == 4) {
            tables.computeIfAbsent(path.get(1), k -> new ArrayList<>()).add(new Row(row, line));
        }
    }

    private List<Row> table(String name) {
        return tables.getOrDefault(name, List.of());
    }

    private void survey() {
        table("surveys").stream().findFirst().ifPresent(r -> survey.language = r.get(LANGUAGE));
        for (Row row : table("surveys_languagesettings")) {
            survey.titles.put(row.get("surveyls_language"), row.get("surveyls_title"));
        }
        Map<String, Group> groups = groups();
        Map<String, Question> questions = questions(groups);
        for (Row row : table("question_attributes")) {
            Question of = questions.get(row.get("qid"));
            if (of != null && row.get(LANGUAGE).isEmpty()) {
                of.attributes.put(row.get("attribute"), row.get("value"));
            } else if (of != null) {
                String attribute = row.get("attribute").toLowerCase(Locale.ROOT);
                SurveyText.said(of, attribute, row.get(LANGUAGE), row.get("value"));
            }
        }
        answers(questions);
    }

    private Map<String, Group> groups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        table("groups").stream()
                .sorted(Comparator.comparingInt(r -> r.number("group_order")))
                .forEach(
                        row -> {
                            Group group =
                                    groups.computeIfAbsent(
                                            row.get("gid"),
                                            k -> {
                                                Group made = new Group();
                                                made.relevance = row.get("grelevance");
                                                made.row = row.line();
                                                survey.groups.add(made);
                                                return made;
                                            });
                            put(group.names, row, "group_name");
                        });
        for (Row row : table("group_l10ns")) {
            Group of = groups.get(row.get("gid"));
            if (of != null) {
                put(of.names, row, "group_name");
            }
        }
        return groups;
    }

    private static void put(Map<String, String> texts, Row row, String name) {
        if (!row.get(name).isEmpty() && !row.get(LANGUAGE).isEmpty()) {
            texts.put(row.get(LANGUAGE), row.get(name));
        }
    }

    private Map<String, Question> questions(Map<String, Group> groups) {
        Map<String, Question> all = new LinkedHashMap<>();
        Comparator<Row> order = Comparator.comparingInt(r -> r.number("question_order"));
        for (Row row : table("questions").stream().sorted(order).toList()) {
            Group group = groups.get(row.get("gid"));
            if (group != null && !all.containsKey(row.get("qid"))) {
                group.questions.add(question(row, all));
            }
            texts(row, all);
        }
        for (Row row : table("subquestions").stream().sorted(order).toList()) {
            Question of = all.get(row.get("parent_qid"));
            if (of != null && !all.containsKey(row.get("qid"))) {
                of.parts.add(question(row, all));
            }
            texts(row, all);
        }
        table("question_l10ns").forEach(row -> texts(row, all));
        return all;
    }

    private static Question question(Row row, Map<String, Question> all) {
        Question made = new Question();
        made.code = row.get("title");
        made.type = row.get("type");
        made.relevance = row.get("relevance");
        made.mandatory = row.get("mandatory");
        made.other = row.get("other");
        made.validation = row.get("preg");
        made.scale = row.number("scale_id");
        made.row = row.line();
        all.put(row.get("qid"), made);
        return made;
    }

    private static void texts(Row row, Map<String, Question> all) {
        Question of = all.get(row.get("qid"));
        if (of != null) {
            put(of.texts, row, QUESTION);
            put(of.helps, row, "help");
        }
    }

    private void answers(Map<String, Question> questions) {
        Map<String, Answer> byId = new HashMap<>();
        table("answers").stream()
                .sorted(Comparator.comparingInt(r -> r.number("sortorder")))
                .forEach(
                        row -> {
                            Question of = questions.get(row.get("qid"));
                            if (of == null) {
                                return;
                            }
                            Answer answer =
                                    of.answers.stream()
                                            .filter(a -> a.code.equals(row.get("code")))
                                            .filter(a -> a.scale == row.number("scale_id"))
                                            .findFirst()
                                            .orElseGet(() -> answer(of, row));
                            put(answer.texts, row, "answer");
                            byId.put(row.get("aid"), answer);
                        });
        for (Row row : table("answer_l10ns")) {
            Answer of = byId.get(row.get("aid"));
            if (of != null) {
                put(of.texts, row, "answer");
            }
        }
    }

    private static Answer answer(Question of, Row row) {
        Answer made = new Answer();
        made.code = row.get("code");
        made.scale = row.number("scale_id");
        made.row = row.line();
        of.answers.add(made);
        return made;
    }
}
