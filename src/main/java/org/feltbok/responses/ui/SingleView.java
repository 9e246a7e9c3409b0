package org.feltbok.responses.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;

/** Answers of which one is chosen, as buttons with their keys. */
final class SingleView implements FieldView {
    private final FlowPane row = new FlowPane(8, 8);
    private final List<Button> buttons = new ArrayList<>();
    private final List<Option> options;
    private final OptionKeys keys;

    SingleView(Item item, Wording wording, FieldActions actions) {
        options = item.choices();
        keys = new OptionKeys(item);
        row.getStyleClass().add("entry-choices");
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            Label key = Labels.of(keys.at(i), "entry-key");
            Button button = new Button(wording.label(option), key);
            // a line in a label or in an answer that stands there is no key
            button.setMnemonicParsing(false);
            button.getStyleClass().add("entry-choice");
            button.setFocusTraversable(false);
            button.setWrapText(true);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setAccessibleText(keys.at(i) + " " + wording.of(option.label()));
            button.setOnAction(e -> actions.choose(item, option.value()));
            buttons.add(button);
            row.getChildren().add(button);
        }
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(Shown shown) {
        for (int i = 0; i < buttons.size(); i++) {
            Button button = buttons.get(i);
            boolean chosen =
                    shown.answer() instanceof Answer.Choice c
                            && c.value() == options.get(i).value();
            button.pseudoClassStateChanged(CHOSEN, chosen);
            // no longer offered, but shown where it was given before
            boolean shows = chosen || !options.get(i).isRetired();
            button.setVisible(shows);
            button.setManaged(shows);
            button.pseudoClassStateChanged(PRESET, shown.offers(options.get(i).value()));
            boolean waits = !shown.waiting().isEmpty() && keys.at(i).startsWith(shown.waiting());
            button.pseudoClassStateChanged(WAITING, waits);
        }
        row.pseudoClassStateChanged(REFUSED, shown.refused());
    }
}
