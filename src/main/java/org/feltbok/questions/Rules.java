package org.feltbok.questions;

import org.feltbok.base.FaultException;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of a questionnaire as they are written. */
final class Rules {
    private Rules() {}

    /** All of them: when something is asked, what an answer must fulfil, when one is required. */
    static List<String> all(Questionnaire form) {
        List<Optional<String>> rules = new ArrayList<>();
        for (Section section : form.sections()) {
            rules.add(section.relevance());
            for (Question question : section.questions()) {
                rules.add(question.relevance());
                rules.add(question.constraintRule());
                for (Item item : question.items()) {
                    rules.add(item.relevance());
                    rules.add(item.requirement());
                }
            }
        }
        return rules.stream().flatMap(Optional::stream).filter(r -> !r.isBlank()).toList();
    }

    /** Whether one of them asks whether an option was chosen. */
    static boolean ask(Questionnaire form, Option option) {
        List<String> items =
                form.items().stream()
                        .filter(i -> i.choices().stream().anyMatch(o -> o.id().equals(option.id())))
                        .map(Item::name)
                        .toList();
        Pattern code =
                Pattern.compile("(?<![\\p{L}\\d_.])" + Pattern.quote(option.code()) + "(?![\\d_])");
        return all(form).stream()
                .anyMatch(
                        rule -> names(rule).anyMatch(items::contains) && code.matcher(rule).find());
    }

    private static Stream<String> names(String rule) {
        try {
            return Expression.parse(rule).variables().stream();
        } catch (FaultException notARule) {
            // such as yes or no
            return Stream.of();
        }
    }

    /** Refuses a change that takes out what a rule asks for. */
    static void requireAnswered(Questionnaire before, Questionnaire after) {
        Set<String> gone = new HashSet<>();
        before.items().forEach(i -> gone.add(i.name()));
        after.items().forEach(i -> gone.remove(i.name()));
        if (gone.isEmpty()) {
            return;
        }
        for (String rule : all(after)) {
            names(rule)
                    .filter(gone::contains)
                    .findFirst()
                    .ifPresent(
                            name -> {
                                throw new FaultException("questions.rule_needs", name, rule);
                            });
        }
    }

    /**
     * Refuses a rule that cannot be read, or that asks for what the questionnaire does not have.
     */
    static void require(Questionnaire form, String rule) {
        require(form, rule, false);
    }

    /** The same of what an answer must fulfil, where a point stands for the answer. */
    static void requireOfAnswer(Questionnaire form, String rule) {
        require(form, rule, true);
    }

    private static void require(Questionnaire form, String rule, boolean ofAnswer) {
        for (String name : Expression.parse(rule).variables()) {
            boolean isAnswer = ofAnswer && name.equals(Scope.SELF);
            if (!isAnswer && form.item(name).isEmpty()) {
                throw new FaultException("questions.rule_asks", name);
            }
        }
    }
}
