package org.feltbok.figures.ui.build;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Asks;
import org.feltbok.analysis.Condition;
import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.figures.build.Countable;
import org.feltbok.figures.build.OnlyWords;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Who is counted: conditions that were chosen, and the one being chosen. */
final class OnlyBox extends VBox {
    private final BuildModel model;
    private final Texts texts;
    private final Runnable back;
    private final Runnable here;
    private final VBox chosen = new VBox(4);
    private final VBox asking = new VBox(6);

    /**
     * @param back gives the keys back to the list
     * @param here the mouse goes to this choice
     */
    OnlyBox(BuildModel model, Texts texts, Runnable back, Runnable here) {
        super(6);
        this.here = here;
        this.model = model;
        this.texts = texts;
        this.back = back;
        setId("build-only");
        getChildren().addAll(chosen, asking);
        model.draft().addListener(o -> show());
        model.workshop().addListener(o -> show());
        model.asked().addListener((o, old, now) -> ask());
        show();
        ask();
    }

    private List<Condition> conditions() {
        String only = model.choices().only();
        return only.isEmpty() ? List.of() : Condition.parseAll(only);
    }

    private void show() {
        List<Condition> now = conditions();
        chosen.getChildren().clear();
        for (Condition condition : now) {
            chosen.getChildren()
                    .add(
                            new ChosenRow(
                                    "fth-filter",
                                    told(condition),
                                    texts.get("figurebuild.out"),
                                    () -> without(condition)));
        }
        if (now.isEmpty()) {
            chosen.getChildren().add(ChosenRow.place(texts.get("figurebuild.only.all"), here));
        }
    }

    private String told(Condition condition) {
        return model.workshop()
                .get()
                .map(w -> new OnlyWords(w.all(), texts).of(condition))
                .orElse(condition.toString());
    }

    private void without(Condition condition) {
        List<Condition> left = new ArrayList<>(conditions());
        left.remove(condition);
        model.choose(c -> c.only(Condition.text(left)));
    }

    private void with(Asks condition) {
        List<Condition> all = new ArrayList<>(conditions());
        all.removeIf(
                c ->
                        c instanceof Asks a
                                && a.isEqual()
                                && condition.isEqual()
                                && a.variable().equals(condition.variable()));
        all.add(condition);
        model.choose(c -> c.only(Condition.text(all)));
    }

    private void done() {
        model.asked().set(java.util.Optional.empty());
        back.run();
    }

    private void ask() {
        asking.getChildren().clear();
        model.asked()
                .get()
                .ifPresent(
                        c -> {
                            asking.getChildren()
                                    .add(Labels.strong(c.shortLabel().in(texts.language())));
                            if (c.classes().isEmpty()) {
                                number(c);
                            } else {
                                classes(c);
                            }
                        });
    }

    private void classes(Countable countable) {
        var ticks = new ClassTicks(countable.offered(List.of()), texts.language());
        Runnable taken =
                () -> {
                    if (!ticks.ticked().isEmpty()) {
                        with(new Asks(countable.condition(), "=", ticks.ticked()));
                    }
                    done();
                };
        ticks.onDone(taken);
        var take = Buttons.small(texts.get("figurebuild.only.take"), "fth-check", taken);
        asking.getChildren().addAll(ticks, take);
        ticks.focusFirst();
    }

    private void number(Countable countable) {
        var operator = new ComboBox<String>();
        operator.getItems().setAll("<", "<=", "=", ">=", ">");
        operator.setValue(">=");
        operator.setAccessibleText(texts.get("figurebuild.only.operator"));
        var value = new TextField();
        value.setId("build-only-value");
        value.setPromptText(texts.get("figurebuild.only.number"));
        value.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
                        KeyStrokes.take(e);
                        numbered(countable, operator.getValue(), value.getText());
                    }
                });
        var take =
                Buttons.small(
                        texts.get("figurebuild.only.take"),
                        "fth-check",
                        () -> numbered(countable, operator.getValue(), value.getText()));
        asking.getChildren().add(new HBox(6, operator, value, take));
        value.requestFocus();
    }

    private void numbered(Countable countable, String operator, String text) {
        if (text.isBlank()) {
            done();
            return;
        }
        OptionalDouble number = WrittenNumber.typed(text, texts.language()).number();
        if (number.isEmpty()) {
            model.told().set(texts.get("figurebuild.only.no_number", text));
            return;
        }
        String plain =
                new BigDecimal(String.valueOf(number.getAsDouble()))
                        .stripTrailingZeros()
                        .toPlainString();
        with(new Asks(countable.condition(), operator, plain));
        done();
    }
}
