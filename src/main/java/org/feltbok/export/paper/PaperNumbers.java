package org.feltbok.export.paper;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers on paper: those of the questionnaire; where it has none, questions are numbered as
 * they stand.
 */
final class PaperNumbers {
    private final Map<String, String> questions = new HashMap<>();
    private final Map<String, String> byItem = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final boolean own;

    /**
     * @param asked what is printed of it
     * @param above of the questionnaire it belongs to, whose items its rules may ask for
     */
    PaperNumbers(Questionnaire form, List<Question> asked, Optional<PaperNumbers> above) {
        above.ifPresent(
                a -> {
                    byItem.putAll(a.byItem);
                    items.putAll(a.items);
                });
        form.items().forEach(i -> items.put(i.name(), i));
        own = form.questions().stream().anyMatch(q -> !q.number().isEmpty());
        int next = 0;
        for (Question question : asked) {
            boolean counts = !own && question.type() != QuestionType.NOTE;
            String number = counts ? String.valueOf(++next) : question.number();
            questions.put(question.id(), number);
            question.items().forEach(i -> order.add(i.name()));
            for (int i = 0; i < question.items().size(); i++) {
                String row =
                        question.type().isMatrix() && !number.isEmpty()
                                ? number + "." + (i + 1)
                                : number;
                byItem.put(question.items().get(i).name(), row);
            }
        }
    }

    /** Whether the questionnaire numbers its questions itself. */
    boolean areOwn() {
        return own;
    }

    String of(Question question) {
        return questions.getOrDefault(question.id(), "");
    }

    Optional<String> of(String item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** Whether they are printed below each other, each with a number. */
    boolean follow(List<String> names) {
        int at = order.indexOf(names.getFirst());
        return at >= 0
                && at + names.size() <= order.size()
                && order.subList(at, at + names.size()).equals(names)
                && names.stream().noneMatch(n -> byItem.getOrDefault(n, "").isEmpty());
    }

    Optional<Item> item(String name) {
        return Optional.ofNullable(items.get(name));
    }
}
