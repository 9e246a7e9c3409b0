package org.feltbok.shell.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The strip above a screen: its name, something to pick, what is looked at, and at the right what
 * can be done. Where all that is wider than the window, what is picked from stands in a strip of
 * its own below.
 */
public final class PageHeader extends VBox {
    private static final double GAP = 12;
    private static final double AROUND = 24 + 16 + 4 * GAP;

    private final HBox first = new HBox();
    private final HBox second = new HBox();
    private final Label name;
    private @Nullable Node leading;
    private @Nullable Node trailing;
    private final HBox left = new HBox(8);
    private final HBox right = new HBox(8);
    private final Label subtitle = new Label();

    public PageHeader(String title) {
        first.getStyleClass().add("fb-page-header");
        second.getStyleClass().add("fb-page-header");
        setMinWidth(0);
        left.getStyleClass().add("fb-row");
        right.getStyleClass().add("fb-row");
        subtitle.getStyleClass().add("fb-page-subtitle");
        subtitle.setTextOverrun(OverrunStyle.ELLIPSIS);
        subtitle.setMinWidth(0);
        subtitle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(subtitle, Priority.ALWAYS);
        right.setMinWidth(USE_PREF_SIZE);
        name = Labels.of(title, "fb-page-title");
        name.setMinWidth(USE_PREF_SIZE);
        first.setMinWidth(0);
        second.setMinWidth(0);
        first.getChildren().addAll(name, left, subtitle, right);
        getChildren().add(first);
        widthProperty().addListener(o -> fit());
        name.widthProperty().addListener(o -> fit());
        left.widthProperty().addListener(o -> fit());
        right.widthProperty().addListener(o -> fit());
        left.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(left.getChildren()));
    }

    private void fit() {
        double needed =
                AROUND
                        + name.prefWidth(-1)
                        + left.prefWidth(-1)
                        + right.prefWidth(-1)
                        + drawer(leading)
                        + drawer(trailing);
        boolean fits = getWidth() <= 0 || needed <= getWidth() || left.getChildren().isEmpty();
        if (fits && second.getChildren().contains(left)) {
            getChildren().remove(second);
            second.getChildren().clear();
            first.getChildren().add(first.getChildren().indexOf(name) + 1, left);
        } else if (!fits && first.getChildren().contains(left)) {
            first.getChildren().remove(left);
            second.getChildren().setAll(left);
            getChildren().add(second);
        }
    }

    private static double drawer(@Nullable Node way) {
        return way == null || !way.isManaged() ? 0 : way.prefWidth(-1) + GAP;
    }

    /** Between the title and the subtitle: a choice of what is shown. */
    public PageHeader left(Node... nodes) {
        left.getChildren().setAll(nodes);
        return this;
    }

    /** The ways to side panes that are drawers: at the far left and the far right. */
    public void drawers(Node toLeft, Node toRight) {
        first.getChildren().removeAll(leading, trailing);
        leading = toLeft;
        trailing = toRight;
        first.getChildren().addFirst(toLeft);
        first.getChildren().addLast(toRight);
        for (Node way : List.of(toLeft, toRight)) {
            way.managedProperty().addListener(o -> fit());
            // it is as wide as it is drawn only once it is dressed, as after another zoom
            way.layoutBoundsProperty().addListener(o -> fit());
        }
        fit();
    }

    /** Actions; at most one of them primary. */
    public PageHeader right(Node... nodes) {
        right.getChildren().setAll(nodes);
        return this;
    }

    public PageHeader subtitle(String text) {
        subtitle.setText(text);
        return this;
    }

    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }
}
