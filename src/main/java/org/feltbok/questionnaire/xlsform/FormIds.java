package org.feltbok.questionnaire.xlsform;

import java.util.function.BinaryOperator;

/**
 * Identities of a questionnaire's parts by kind and key.
 *
 * @param name of the questionnaire
 * @param source from kind and key to identity
 */
public record FormIds(String name, BinaryOperator<String> source) {
    String questionnaire() {
        return source.apply("questionnaire", name);
    }

    /**
     * @param key the group's name, or its place among the sections for questions outside any group
     */
    String section(String key) {
        return source.apply("section", name + "/" + key);
    }

    String list(String list) {
        return source.apply("list", name + "/" + list);
    }

    String option(String list, String code) {
        return source.apply("option", name + "/" + list + "/" + code);
    }

    String question(String question) {
        return source.apply("question", name + "/" + question);
    }

    String item(String item) {
        return source.apply("item", name + "/" + item);
    }

    String tick(String item, String code) {
        return source.apply("tick", name + "/" + item + "/" + code);
    }
}
