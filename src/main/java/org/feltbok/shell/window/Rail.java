package org.feltbok.shell.window;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.spi.Screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The screens at the left edge, each with its key and the number of things left to do there. */
final class Rail extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** From the middle of the icon to the middle of its badge, and to the edge of the rail. */
    private static final double BESIDE = 17;

    private static final double EDGE = 33;
    private static final double NARROW_EDGE = 22;

    private final Map<String, ToggleButton> items = new HashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final DoubleProperty edge = new SimpleDoubleProperty(EDGE);

    /**
     * @param bottom the last screen, set apart at the lower end
     */
    Rail(List<Screen> screens, Screen bottom, Texts texts, Navigator navigator) {
        getStyleClass().add("fb-rail");
        for (int i = 0; i < screens.size(); i++) {
            getChildren().add(item(screens.get(i), texts, navigator, "Ctrl+" + (i + 1)));
        }
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(gap, item(bottom, texts, navigator, "Ctrl+,"));
    }

    /** Marks the screen that is in front. */
    void select(String key) {
        group.selectToggle(items.get(key));
    }

    /** Shows icons only, for narrow windows. */
    void narrow(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
        edge.set(narrow ? NARROW_EDGE : EDGE);
        items.values()
                .forEach(
                        item -> {
                            var label = item.getGraphic().lookup(".fb-rail-label");
                            label.setVisible(!narrow);
                            label.setManaged(!narrow);
                        });
    }

    private ToggleButton item(Screen screen, Texts texts, Navigator navigator, String keys) {
        String name = texts.get(screen.titleKey());
        var item = new ToggleButton();
        item.setId("rail-" + screen.key());
        item.getStyleClass().add("fb-rail-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setToggleGroup(group);
        item.setAccessibleText(name);
        item.setTooltip(new Tooltip(name + "   " + keys));
        item.setFocusTraversable(false);
        item.setGraphic(picture(screen, name));
        item.setOnAction(
                e -> {
                    item.setSelected(true);
                    navigator.go(Navigator.Target.screen(screen.key()));
                });
        items.put(screen.key(), item);
        return item;
    }

    private VBox picture(Screen screen, String name) {
        var badge = Labels.of("", "fb-badge");
        badge.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        badge.textProperty().bind(screen.badge().map(n -> n > 0 ? String.valueOf(n) : ""));
        badge.visibleProperty().bind(badge.textProperty().isNotEmpty());
        badge.setTranslateY(-6);
        // never beyond the edge of the rail, however many digits
        badge.translateXProperty()
                .bind(
                        javafx.beans.binding.Bindings.min(
                                BESIDE, badge.widthProperty().divide(-2).add(edge)));
        var icon = new StackPane(Icons.of(screen.icon()), badge);
        var label = new Label(name);
        label.getStyleClass().add("fb-rail-label");
        var box = new VBox(4, icon, label);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
