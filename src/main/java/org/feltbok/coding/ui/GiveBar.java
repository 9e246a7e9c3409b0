package org.feltbok.coding.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Coder;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.stream.Stream;

/**
 * Gives one person all that another coded: for codings that were made in a wrong name. Hidden until
 * asked for.
 */
final class GiveBar extends HBox {
    private final CodingModel model;
    private final ComboBox<String> from = new ComboBox<>();
    private final ComboBox<String> to = new ComboBox<>();

    GiveBar(CodingModel model, CodingActions actions, Runnable back) {
        super(8);
        this.model = model;
        Texts texts = model.desk().texts();
        getStyleClass().addAll("fb-toolbar", "fb-answers-bar");
        from.setId("coding-give-from");
        to.setId("coding-give-to");
        from.setAccessibleText(texts.get("coding.give.from"));
        to.setAccessibleText(texts.get("coding.give.to"));
        from.setPrefWidth(160);
        to.setPrefWidth(160);
        Runnable close =
                () -> {
                    show(false);
                    back.run();
                };
        Button give =
                Buttons.small(
                        texts.get("coding.give"),
                        null,
                        () -> {
                            give(actions);
                            close.run();
                        });
        give.setId("coding-give");
        give.disableProperty()
                .bind(
                        from.valueProperty()
                                .isNull()
                                .or(to.valueProperty().isNull())
                                .or(from.valueProperty().isEqualTo(to.valueProperty())));
        getChildren()
                .setAll(
                        Labels.of(texts.get("coding.give.from")),
                        from,
                        Labels.of(texts.get("coding.give.to")),
                        to,
                        give,
                        Buttons.small(texts.get("coding.cancel"), null, close));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE && !from.isShowing() && !to.isShowing()) {
                        KeyStrokes.take(e);
                        close.run();
                    }
                });
        show(false);
    }

    /** Asks whose codings go to whom; the one who works is proposed to get them. */
    void open() {
        List<Coder> people = model.read().people();
        String me = model.desk().name();
        from.getItems().setAll(people.stream().map(Coder::name).toList());
        to.getItems()
                .setAll(
                        Stream.concat(
                                        people.stream().filter(p -> !p.hasLeft()).map(Coder::name),
                                        Stream.of(me).filter(n -> !n.isEmpty()))
                                .distinct()
                                .toList());
        from.setValue(null);
        to.setValue(me.isEmpty() ? null : me);
        show(true);
        from.requestFocus();
    }

    private void show(boolean now) {
        setVisible(now);
        setManaged(now);
    }

    private void give(CodingActions actions) {
        String name = from.getValue();
        String receiver = to.getValue();
        model.read().people().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .ifPresent(p -> actions.giveCodings(p, receiver));
    }
}
