package org.feltbok.export.paper;

import org.feltbok.base.FaultException;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where to go on after an answer: past the questions that follow and hang on that answer alone, if
 * none of them is asked then.
 */
final class PaperSkips {
    /** A question as printed, with its rules and those of its section. */
    record Place(Question question, List<String> rules) {}

    private final List<Place> places;
    private final PaperWords words;

    PaperSkips(List<Section> sections, PaperWords words) {
        this.words = words;
        places = new ArrayList<>();
        for (Section section : sections) {
            for (Question question : section.questions()) {
                List<String> rules = new ArrayList<>();
                section.relevance().filter(r -> !r.isBlank()).ifPresent(rules::add);
                question.relevance().filter(r -> !r.isBlank()).ifPresent(rules::add);
                if (!question.type().isMatrix() && !question.items().isEmpty()) {
                    question.items()
                            .getFirst()
                            .relevance()
                            .filter(r -> !r.isBlank())
                            .ifPresent(rules::add);
                }
                places.add(new Place(question, rules));
            }
        }
    }

    /** In words; empty where the next question is asked, or it hangs on more than this answer. */
    String after(Question question, Option option) {
        if (question.type() != QuestionType.SINGLE) {
            return "";
        }
        Item item = question.items().getFirst();
        int at = at(question);
        int next = at + 1;
        while (next < places.size() && skipped(places.get(next), item, option)) {
            next++;
        }
        boolean told =
                places.subList(at + 1, next).stream()
                        .anyMatch(p -> !words.numberOf(p.question()).isEmpty());
        if (!told) {
            return "";
        }
        return next == places.size()
                ? words.texts().get("paper.go_to_end")
                : words.texts().get("paper.go_to", words.called(places.get(next).question()));
    }

    private int at(Question question) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).question().id().equals(question.id())) {
                return i;
            }
        }
        return places.size();
    }

    /** Whether one of its rules asks for this item alone, and the answer leaves it out. */
    private static boolean skipped(Place place, Item item, Option option) {
        // rules see the code, also of an answer that counts as missing
        Value value = Value.of(option.code());
        Scope scope = Scope.timeless(name -> name.equals(item.name()) ? value : Value.MISSING);
        return place.rules().stream()
                .map(PaperSkips::parsed)
                .flatMap(Optional::stream)
                .filter(e -> e.variables().equals(Set.of(item.name())))
                .anyMatch(e -> !holds(e, scope));
    }

    private static boolean holds(Expression rule, Scope scope) {
        try {
            return rule.holds(scope);
        } catch (FaultException today) {
            // it asks for the day: nothing is known of it on paper
            return true;
        }
    }

    private static Optional<Expression> parsed(String rule) {
        try {
            return Optional.of(Expression.parse(rule));
        } catch (FaultException unreadable) {
            return Optional.empty();
        }
    }
}
