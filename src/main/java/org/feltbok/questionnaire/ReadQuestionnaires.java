package org.feltbok.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * The questionnaires that a plain folder has, for the parts that read answers; without answers
 * tables as yet.
 */
public record ReadQuestionnaires(List<Questionnaire> list) {
    public ReadQuestionnaires {
        list = List.copyOf(list);
    }

    public Optional<Questionnaire> byName(String name) {
        return list.stream().filter(q -> q.name().equals(name)).findFirst();
    }
}
