package org.feltbok.shell.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A few choices side by side, one of them chosen. */
public final class Segments<T> extends HBox {
    private static final double LEAST = 56;
    private static final double GIVES = 16;

    /** Two names are told apart however they are cut. */
    private static final int FEW = 2;

    /** A name that is cut to less than this tells nothing. */
    private static final double READABLE = 104;

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Set<ToggleButton> leading = new HashSet<>();
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>();
    private final ChoiceBox<T> menu = new ChoiceBox<>();
    private double room = Double.MAX_VALUE;
    private boolean marking;

    public Segments() {
        getStyleClass().add("fb-segments");
        // wider than its choices it would look as if it had empty ones
        setMaxWidth(USE_PREF_SIZE);
        value.addListener(
                (o, old, now) -> {
                    if (now != null && buttons.containsKey(now)) {
                        mark(now);
                        menu.setValue(now);
                    }
                });
        menu.setConverter(Shown.by(choice -> button(choice).getText()));
        menu.setMinWidth(0);
        menu.setOnAction(
                e -> {
                    T chosen = menu.getValue();
                    if (chosen != null && menu.isManaged()) {
                        value.set(chosen);
                    }
                });
        group.selectedToggleProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now == null && old != null && !marking) {
                                group.selectToggle(old);
                            }
                            // by the arrows another is chosen without being pressed
                            buttons.forEach(
                                    (choice, button) -> {
                                        if (button == now) {
                                            value.set(choice);
                                        }
                                    });
                        });
    }

    private void mark(T chosen) {
        marking = true;
        ToggleButton now = button(chosen);
        group.selectToggle(now.getToggleGroup() == group ? now : null);
        leading.forEach(button -> button.setSelected(button == now));
        marking = false;
    }

    /**
     * A choice that leads elsewhere: pressed, it goes there, and what is chosen here stays until
     * the value is set. The arrows pass it by, for who looks for a choice does not want to leave.
     */
    public Segments<T> leads(T choice, Runnable way) {
        ToggleButton button = button(choice);
        leading.add(button);
        button.setToggleGroup(null);
        button.setOnAction(
                e -> {
                    button.setSelected(choice.equals(value.get()));
                    way.run();
                });
        button.setSelected(choice.equals(value.get()));
        return this;
    }

    /** Adds a choice; the first one is chosen until another is. */
    public Segments<T> add(T choice, String text) {
        return add(choice, text, null);
    }

    public Segments<T> add(T choice, String text, @Nullable Node graphic) {
        var button = new ToggleButton(text, graphic);
        button.setToggleGroup(group);
        button.getStyleClass().add("fb-segment");
        button.setAccessibleText(text);
        if (buttons.isEmpty()) {
            button.getStyleClass().add("fb-first");
        }
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> value.set(choice));
        buttons.put(choice, button);
        getChildren().add(button);
        if (value.get() == null) {
            value.set(choice);
        } else if (choice.equals(value.get())) {
            mark(choice);
        }
        return this;
    }

    /** Takes all choices away, so that others are added; what is chosen stays until it is set. */
    public void clear() {
        marking = true;
        group.selectToggle(null);
        group.getToggles().clear();
        marking = false;
        unfold();
        buttons.clear();
        leading.clear();
        getChildren().clear();
        menu.getItems().clear();
    }

    /**
     * Lets many choices stand in a menu where there is so little room ({@link #fit}) that their
     * names, cut, would tell nothing.
     *
     * @param name what is chosen, for who does not see it
     */
    public Segments<T> foldsToMenu(String name) {
        shrinks();
        menu.setAccessibleText(name);
        if (buttons.size() > FEW && !getChildren().contains(menu)) {
            unfold();
            getChildren().add(menu);
        }
        menu.setItems(FXCollections.observableArrayList(buttons.keySet()));
        menu.setValue(value.get());
        buttons.values().forEach(b -> b.skinProperty().subscribe(s -> fold()));
        return this;
    }

    /** Says how much room there is for the choices. */
    public void fit(double width) {
        room = width;
        fold();
    }

    private void fold() {
        boolean isShown = buttons.values().stream().allMatch(b -> b.getSkin() != null);
        if (!getChildren().contains(menu) || !isShown) {
            return;
        }
        double needed =
                buttons.values().stream()
                        .mapToDouble(b -> Math.min(b.prefWidth(-1), READABLE))
                        .sum();
        boolean isFolded = room < needed;
        if (isFolded != menu.isManaged()) {
            boolean hadFocus = buttons.values().stream().anyMatch(Node::isFocused);
            buttons.values().forEach(b -> b.setVisible(!isFolded));
            buttons.values().forEach(b -> b.setManaged(!isFolded));
            menu.setVisible(isFolded);
            menu.setManaged(isFolded);
            if (isFolded && hadFocus) {
                menu.requestFocus();
            }
        }
    }

    private void unfold() {
        menu.setVisible(false);
        menu.setManaged(false);
    }

    /** Lets the choices fill the width, all alike. */
    public Segments<T> fill() {
        getChildren().forEach(b -> HBox.setHgrow(b, Priority.ALWAYS));
        return this;
    }

    /**
     * Lets long names be cut where there is no room for all of them; whole they stand in the tip of
     * the hand.
     */
    public Segments<T> shrinks() {
        setMinWidth(0);
        for (ToggleButton button : buttons.values()) {
            button.setTooltip(new Tooltip(button.getText()));
            // waves are told apart by what stands last, such as the year
            button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            button.selectedProperty().subscribe(is -> least(button, is));
            button.skinProperty().subscribe(s -> least(button, button.isSelected()));
        }
        if (!getStyleClass().contains("fb-shrinks")) {
            getStyleClass().add("fb-shrinks");
        }
        return this;
    }

    /** The name of what is chosen is read before those of the others: they leave it some room. */
    private void least(ToggleButton button, boolean isChosen) {
        double least = isChosen ? LEAST + GIVES * (buttons.size() - 1) : LEAST - GIVES;
        button.setMinWidth(LEAST - GIVES);
        if (button.getSkin() != null) {
            button.setMinWidth(Math.min(least, button.prefWidth(-1)));
        }
    }

    /** The button of a choice, to change its text or count. */
    public ToggleButton button(T choice) {
        ToggleButton button = buttons.get(choice);
        if (button == null) {
            throw new IllegalArgumentException("No such choice: " + choice);
        }
        return button;
    }

    public ObjectProperty<@Nullable T> valueProperty() {
        return value;
    }
}
