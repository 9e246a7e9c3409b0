package org.feltbok.responses;

import org.feltbok.expr.Scope;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        return item.map(i -> value(i, answers.get(i))).orElse(Value.MISSING);
    }

    static Value value(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Missing m -> Value.MISSING;
            case Answer.Choice c -> Value.of(code(item, c.value()));
            case Answer.Choices c -> {
                Set<String> codes = new TreeSet<>();
                c.values().forEach(v -> codes.add(code(item, v)));
                yield new Value.Codes(codes);
            }
            case Answer.Amount a -> Value.of(a.value());
            case Answer.Words w -> Value.of(w.text());
            case Answer.Day d -> Value.of(d.date().toString());
        };
    }

    private static String code(Item item, int value) {
        return item.choices().stream()
                .filter(o -> o.value() == value)
                .map(o -> o.code())
                .findFirst()
                .orElse(String.valueOf(value));
    }

    @Override
    public LocalDate today() {
        return today;
    }
}
