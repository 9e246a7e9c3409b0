package org.feltbok.responses;

import org.feltbok.expr.Scope;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The answers of a response as rules see them: codes, numbers, texts; every missing kind is
 * missing.
 */
final class AnswerScope implements Scope {
    private final Form form;
    private final Answers answers;
    private final Optional<Item> self;
    private final LocalDate today;

    /**
     * @param self the item that {@code .} means
     */
    AnswerScope(Form form, Answers answers, Optional<Item> self, LocalDate today) {
        this.form = form;
        this.answers = answers;
        this.self = self;
        this.today = today;
    }

    @Override
    public Value value(String name) {
        Optional<Item> item = name.equals(SELF) ? self : form.item(name);
        return item.map(i -> AnswerKind.of(i).value(i, answers.get(i))).orElse(Value.MISSING);
    }

    @Override
    public LocalDate today() {
        return today;
    }
}
