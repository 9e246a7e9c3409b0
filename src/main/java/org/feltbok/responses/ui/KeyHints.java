package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

/** The keys for the current question; what was refused, and which digits wait. */
final class KeyHints extends FlowPane {
    private final Wording wording;
    private final Label problem = Labels.of("", "fb-danger");
    private final Label waiting = Labels.of("", "entry-waiting");
    private final @Nullable HBox next;
    private final HBox keep;

    KeyHints(Question question, Wording wording) {
        super(14, 4);
        this.wording = wording;
        setPrefWrapLength(640);
        getStyleClass().add("entry-hints");
        problem.setWrapText(true);
        // a long reason goes on below, and beyond no edge
        problem.maxWidthProperty().bind(widthProperty());
        keep = hint("F9", "entry.hint.keep");
        show(keep, false);
        if (question.items().isEmpty()) {
            next = null;
            return;
        }
        Item item = question.items().getFirst();
        getChildren().setAll(waiting, problem, keep);
        if (item.type().isClosed()) {
            boolean several = item.type().isSeveral();
            hint(
                    new OptionKeys(item).range(),
                    item.type().isRanked()
                            ? "entry.hint.rank"
                            : several ? "entry.hint.toggle" : "entry.hint.answer");
            if (several) {
                hint("Enter", "entry.hint.next");
            }
            hint("0", "entry.hint.dont_know");
            next = null;
        } else {
            next = hint("Enter", "entry.hint.next");
            if (item.type().isText()) {
                hint("Shift+Enter", "entry.hint.line");
            }
        }
        hint("\u2212", "entry.hint.blank");
        hint("\u232b", "entry.hint.back");
    }

    private HBox hint(String key, String textKey) {
        HBox hint = new HBox(8, new KeyCap(key), Labels.muted(wording.get(textKey)));
        hint.getStyleClass().add("fb-row");
        getChildren().add(hint);
        return hint;
    }

    void show(boolean current, EntryModel model) {
        setVisible(current);
        setManaged(current);
        if (current) {
            String refused = model.refusal().map(r -> wording.get(r.key(), r.allowed())).orElse("");
            show(problem, refused);
            show(keep, model.forbidden().isPresent());
            if (next != null) {
                // what is typed and refused holds the hand back
                show(next, refused.isEmpty());
            }
            show(waiting, model.waiting().isEmpty() ? "" : model.waiting() + "_");
        }
    }

    private static void show(Label label, String text) {
        label.setText(text);
        show(label, !text.isEmpty());
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
