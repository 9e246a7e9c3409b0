package org.feltbok.figures.ui.build;

import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.build.NumberKind;
import org.feltbok.figures.build.Proposal;
import org.feltbok.shell.kit.KeyStrokes;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which number: the common ones side by side, all others in a menu; arrow keys go through those
 * that fit. One that does not fit can be asked for, and says why.
 */
final class NumberRow extends HBox {
    private static final List<NumberKind> COMMON =
            List.of(NumberKind.COUNT, NumberKind.SHARE, NumberKind.MEAN, NumberKind.MEDIAN);

    private static final double LEAST = 48;

    private static final PseudoClass UNFIT = PseudoClass.getPseudoClass("unfit");

    private final BuildModel model;
    private final Texts texts;
    private final Map<NumberKind, ToggleButton> buttons = new EnumMap<>(NumberKind.class);
    private final MenuButton more = new MenuButton();

    NumberRow(BuildModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("fb-segments", "fb-build-number");
        setId("build-number");
        var group = new ToggleGroup();
        for (NumberKind kind : COMMON) {
            var button = new ToggleButton(name(kind));
            button.setId("build-number-" + kind.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("fb-segment");
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(e -> ask(kind));
            buttons.put(kind, button);
            getChildren().add(button);
        }
        more.setId("build-number-more");
        more.setMinWidth(LEAST);
        HBox.setHgrow(more, Priority.ALWAYS);
        more.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(more);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.draft().addListener(o -> show());
        model.workshop().addListener(o -> show());
        show();
    }

    private String name(NumberKind kind) {
        return Proposal.numberName(kind, model.choices().argument(), texts);
    }

    private Optional<Fault> why(NumberKind kind) {
        return model.fits().flatMap(f -> f.number(kind));
    }

    private void show() {
        NumberKind now = model.choices().number();
        buttons.forEach(
                (kind, button) -> {
                    button.setSelected(kind == now && !model.choices().isEmpty());
                    Optional<Fault> reason = why(kind);
                    button.pseudoClassStateChanged(UNFIT, reason.isPresent());
                    button.setTooltip(new Tooltip(reason.map(texts::fault).orElse(name(kind))));
                });
        boolean rare = !COMMON.contains(now);
        more.setText(rare ? name(now) : texts.get("figurebuild.more"));
        more.pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"), rare);
        more.getItems()
                .setAll(
                        Arrays.stream(NumberKind.values())
                                .filter(k -> !COMMON.contains(k))
                                .map(this::item)
                                .toList());
        setDisable(model.choices().isEmpty());
    }

    private MenuItem item(NumberKind kind) {
        String name = texts.get("figures.build.number." + word(kind), "…");
        Optional<Fault> reason = why(kind);
        var item =
                new MenuItem(
                        reason.map(f -> texts.get("figurebuild.unfit", name, texts.fault(f)))
                                .orElse(name));
        reason.ifPresent(r -> item.getStyleClass().add("fb-unfit"));
        item.setId("build-number-" + word(kind));
        item.setOnAction(e -> ask(kind));
        return item;
    }

    private static String word(NumberKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void ask(NumberKind kind) {
        Optional<Fault> reason = why(kind);
        if (reason.isPresent()) {
            model.tell(reason.get());
            show();
        } else {
            model.choose(c -> c.number(kind, c.argument()));
            show();
        }
    }

    private void key(KeyEvent e) {
        int by = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
        if (by != 0) {
            KeyStrokes.take(e);
            List<NumberKind> fitting =
                    Arrays.stream(NumberKind.values()).filter(k -> why(k).isEmpty()).toList();
            int at = fitting.indexOf(model.choices().number());
            ask(fitting.get(Math.floorMod(at + by, fitting.size())));
            focusChosen();
        }
    }

    void focusChosen() {
        Optional.ofNullable(buttons.get(model.choices().number()))
                .ifPresentOrElse(ToggleButton::requestFocus, more::requestFocus);
    }
}
