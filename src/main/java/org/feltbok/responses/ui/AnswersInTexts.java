package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.NamedItems;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Answers that stand in the texts of their form: {@code How old is ${name}?}. The form is built
 * once, so the texts that name items are gathered then, and follow the answers from there.
 */
final class AnswersInTexts {
    /** Where nothing is answered, or no answer is to be had. */
    static final String NOTHING = "…";

    private record Place(String text, Consumer<String> shows) {}

    private final EntryModel model;
    private final Wording plain;
    private final List<Place> places = new ArrayList<>();
    private boolean gathered;

    AnswersInTexts(EntryModel model, Wording plain) {
        this.model = model;
        this.plain = plain;
    }

    /** What stands for a name: until the texts are gathered the name itself. */
    String said(String name) {
        return gathered
                ? model.form()
                        .item(name)
                        .map(i -> answer(i, model.answers().get(i)))
                        .filter(a -> !a.isBlank())
                        .orElse(NOTHING)
                : "${" + name + "}";
    }

    /** As in a sentence: words whole, options by what they are called alone. */
    private String answer(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Missing m -> "";
            case Answer.Words w -> w.text();
            case Answer.Choice c -> called(item, List.of(c.value()));
            case Answer.Choices c -> called(item, c.values());
            case Answer.Ranks r -> called(item, r.order());
            default -> plain.answer(item, answer);
        };
    }

    private String called(Item item, Collection<Integer> values) {
        return values.stream()
                .flatMap(v -> item.choices().stream().filter(o -> o.value() == v))
                .map((Option o) -> plain.label(o).isEmpty() ? o.code() : plain.label(o))
                .collect(Collectors.joining(", "));
    }

    /** Finds the texts with names in a form that is built. */
    void gather(Node node) {
        find(node);
        gathered = true;
        show();
    }

    private void find(Node node) {
        if (node instanceof Labeled label) {
            add(label.getText(), label::setText);
        }
        add(node.getAccessibleText(), node::setAccessibleText);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::find);
        }
    }

    private void add(String text, Consumer<String> shows) {
        if (text != null && NamedItems.areIn(text)) {
            places.add(new Place(text, shows));
        }
    }

    /** As the answers are now. */
    void show() {
        places.forEach(p -> p.shows().accept(NamedItems.replaced(p.text(), this::said)));
    }
}
