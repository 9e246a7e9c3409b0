package org.feltbok.questionnaire.limesurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A survey while it is read, whichever of its files it stands in. Texts are by language. */
final class Survey {
    final Map<String, String> titles = new TreeMap<>();
    final List<Group> groups = new ArrayList<>();
    String language = "";

    /** A page of questions. */
    static final class Group {
        final Map<String, String> names = new TreeMap<>();
        final List<Question> questions = new ArrayList<>();
        String relevance = "";
        int row;
    }

    /** A question, or a part of one. */
    static final class Question {
        final Map<String, String> texts = new TreeMap<>();
        final Map<String, String> helps = new TreeMap<>();
        final Map<String, String> attributes = new LinkedHashMap<>();

        /** Attributes that are texts, by name and language. */
        final Map<String, Map<String, String>> said = new LinkedHashMap<>();

        final List<Question> parts = new ArrayList<>();
        final List<Answer> answers = new ArrayList<>();
        String type = "";
        String code = "";
        String relevance = "";
        String mandatory = "";
        String other = "";
        String validation = "";
        int scale;
        int row;

        List<Question> parts(int of) {
            return parts.stream().filter(p -> p.scale == of).toList();
        }

        List<Answer> answers(int of) {
            return answers.stream().filter(a -> a.scale == of).toList();
        }
    }

    /** An answer to choose. */
    static final class Answer {
        final Map<String, String> texts = new TreeMap<>();
        String code = "";
        int scale;
        int row;
    }

    List<Question> questions() {
        return groups.stream().flatMap(g -> g.questions.stream()).toList();
    }
}
