package org.feltbok.figures.ui.outline;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.render.page.Pages;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The report as pages, with the switch above it between pages and the figure chosen. */
public final class PagesPane extends StackPane {
    /** What the middle shows. */
    public enum Centre {
        PAGES,
        LIST
    }

    private final Texts texts;
    private final PagesView view;
    private final Label at = Labels.muted("");
    private final StackPane empty;
    private final ObjectProperty<Centre> centre = new SimpleObjectProperty<>(Centre.PAGES);
    private final ObjectProperty<HouseStyle.Theme> theme =
            new SimpleObjectProperty<>(HouseStyle.Theme.REPORT);
    private Pages pages = Pages.NONE;

    private boolean isChosen;

    private boolean following;

    /**
     * @param create begins a figure, where there is none
     */
    public PagesPane(Texts texts, PageCharts charts, Runnable create) {
        this.texts = texts;
        view = new PagesView(texts, charts);
        view.onPage(this::say);
        theme.addListener(o -> isChosen |= !following);
        at.setId("pages-at");
        at.setTooltip(new Tooltip(texts.get("outline.pages.about")));
        empty =
                new StackPane(
                        new EmptyState(
                                "fth-file-text",
                                texts.get("outline.pages.none"),
                                texts.get("outline.pages.none.detail"),
                                Buttons.of(texts.get("figurelist.new"), "fth-plus", create)));
        empty.setId("pages-empty");
        empty.getStyleClass().add("fb-centre");
        empty.setVisible(false);
        view.setVisible(false);
        getChildren().addAll(view, empty);
    }

    /** Above pages and figure alike. */
    public Node bar() {
        var switching = new Segments<Centre>();
        for (Centre each : Centre.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            switching.add(each, texts.get("outline.centre." + name));
            switching.button(each).setId("outline-as-" + name);
            switching
                    .button(each)
                    .setTooltip(new Tooltip(texts.get("outline.centre." + name + ".tip")));
        }
        both(switching, centre);
        var looks = new Segments<HouseStyle.Theme>();
        for (HouseStyle.Theme each : HouseStyle.Theme.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            looks.add(each, texts.get("outline.theme." + name));
            looks.button(each).setId("pages-theme-" + name);
        }
        both(looks, theme);
        BooleanExpression onPages = Bindings.equal(centre, Centre.PAGES);
        for (Node node : new Node[] {at, looks}) {
            node.visibleProperty().bind(onPages);
        }
        var bar = new HBox(12, switching, at, Labels.spacer(), looks);
        bar.setId("pages-bar");
        bar.getStyleClass().addAll("fb-row", "fb-pages-bar");
        return bar;
    }

    private static <T> void both(Segments<T> segments, ObjectProperty<T> value) {
        segments.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null) {
                                value.set(now);
                            }
                        });
        value.addListener((o, old, now) -> segments.valueProperty().set(now));
    }

    /** Shows the report as it is now. */
    public void show(Pages now) {
        pages = now;
        view.setVisible(!now.pages().isEmpty());
        empty.setVisible(now.pages().isEmpty());
        view.show(now);
    }

    private void say(int page) {
        at.setText(page == 0 ? "" : texts.get("outline.pages.at", page, pages.pages().size()));
    }

    /** Brings a figure into view. */
    public void goTo(String key) {
        view.goTo(key);
    }

    /** Told of the figure that comes into view by hand. */
    public void onFigure(Consumer<String> told) {
        view.onFigure(told);
    }

    /** Told of the figure that is to be opened. */
    public void onOpen(Consumer<String> told) {
        view.onOpen(told);
    }

    public ObjectProperty<Centre> centre() {
        return centre;
    }

    /** How charts look here; only here. */
    public ObjectProperty<HouseStyle.Theme> theme() {
        return theme;
    }

    /** From the style that the study has to the one chosen here; may be asked on any thread. */
    public UnaryOperator<HouseStyle> look() {
        boolean other = isChosen;
        HouseStyle.Theme wanted = theme.get();
        return own -> !other || wanted == own.theme() ? own : HouseStyle.of(wanted);
    }

    /** Whether a hand chose a look. */
    public boolean isChosen() {
        return isChosen;
    }

    /** The switch stands where the study's own style does, until a hand chooses. */
    public void follow(HouseStyle own) {
        if (!isChosen) {
            following = true;
            theme.set(own.theme());
            following = false;
        }
    }

    public void focusPages() {
        view.requestFocus();
    }
}
