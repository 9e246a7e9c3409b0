package org.feltbok.figures.ui;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Chip;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.NextStep;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.Segments;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What to pick: figures or tables, searched and filtered. */
final class FigureListPane extends VBox {
    private final FiguresModel model;
    private final Texts texts;
    private final Navigator navigator;
    private final SearchField search;
    private final Segments<FigureSpec.Kind> kinds = new Segments<>();
    private final Map<FiguresModel.Filter, Chip> chips = new EnumMap<>(FiguresModel.Filter.class);
    private final ListView<FigureEntry> list;
    private boolean following;

    /**
     * @param outline the report in order, shown instead of the list when asked for
     */
    FigureListPane(
            FiguresModel model,
            FigureWords words,
            Thumbs thumbs,
            Texts texts,
            ObjectProperty<FiguresView> view,
            Region outline,
            Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        this.texts = texts;
        search = new SearchField(texts.get("figurelist.search"), "Ctrl+F");
        search.setId("figures-search");
        search.textProperty().bindBidirectional(model.query());
        search.leadsTo(this::focusList);
        list = new ListView<>(model.shown());
        list.setId("figures-list");
        list.getStyleClass().add("fb-figures");
        list.setFixedCellSize(66);
        list.setCellFactory(l -> new FigureCell(words, thumbs));
        list.setAccessibleText(texts.get("figurelist.title"));
        list.setPlaceholder(Labels.muted(texts.get("figurelist.reading.now")));
        VBox.setVgrow(list, Priority.ALWAYS);
        kinds();
        var picked = new VBox(head(), list);
        VBox.setVgrow(outline, Priority.ALWAYS);
        VBox.setVgrow(picked, Priority.ALWAYS);
        show(outline, view.isEqualTo(FiguresView.OUTLINE));
        show(picked, view.isNotEqualTo(FiguresView.OUTLINE));
        getChildren().addAll(views(view), picked, outline);
        follow();
        count();
    }

    private static void show(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    /** Figures or tables, and how they are looked at. */
    private Node views(ObjectProperty<FiguresView> view) {
        var views = new Segments<FiguresView>();
        for (FiguresView each : FiguresView.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            views.add(each, "", Icons.of(icon(each)));
            views.button(each).setId("figures-as-" + name);
            Icons.named(views.button(each), texts.get("figurelist.view." + name));
        }
        view.addListener((o, old, now) -> views.valueProperty().set(now));
        views.valueProperty()
                .addListener((o, old, now) -> view.set(now == null ? FiguresView.LIST : now));
        show(kinds, view.isNotEqualTo(FiguresView.OUTLINE));
        var name = Labels.of(texts.get("outline.name"), "fb-strong");
        show(name, view.isEqualTo(FiguresView.OUTLINE));
        var place = new StackPane(kinds, name);
        place.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(8, place, Labels.spacer(), views);
        row.getStyleClass().addAll("fb-row", "fb-figures-views");
        return row;
    }

    private static String icon(FiguresView view) {
        return switch (view) {
            case LIST -> "fth-list";
            case GALLERY -> "fth-grid";
            case OUTLINE -> "fth-align-left";
        };
    }

    private Node head() {
        var head = new VBox(8, search, filters());
        head.getStyleClass().addAll("fb-pane-section", "fb-figures-head");
        return head;
    }

    private void kinds() {
        kinds.add(FigureSpec.Kind.FIGURE, texts.get("figurelist.figures", 0));
        kinds.add(FigureSpec.Kind.TABLE, texts.get("figurelist.tables", 0));
        kinds.button(FigureSpec.Kind.FIGURE).setId("figures-kind-figures");
        kinds.button(FigureSpec.Kind.TABLE).setId("figures-kind-tables");
        kinds.valueProperty().bindBidirectional(model.kind());
    }

    private Node filters() {
        var group = new ToggleGroup();
        var row = new FlowPane(4, 6);
        for (FiguresModel.Filter each : FiguresModel.Filter.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            var chip = new Chip(texts.get("figurelist.filter." + name));
            chip.setId("figures-filter-" + name);
            chip.setToggleGroup(group);
            chip.setSelected(each == model.filterProperty().get());
            chip.setOnAction(
                    e -> {
                        model.filterProperty().set(each);
                        chip.setSelected(true);
                    });
            chips.put(each, chip);
            row.getChildren().add(chip);
        }
        model.filterProperty()
                .addListener(
                        (o, old, now) -> Objects.requireNonNull(chips.get(now)).setSelected(true));
        return row;
    }

    private Node placeholder() {
        if (model.book().getValue().figures().isEmpty()) {
            return NextStep.figures(texts, navigator);
        }
        return new StackPane(
                new EmptyState(
                        "fth-bar-chart-2",
                        texts.get("figurelist.nothing.title"),
                        texts.get("figurelist.nothing.detail"),
                        Buttons.of(texts.get("figurelist.clear"), "fth-x", this::clear)));
    }

    private void clear() {
        model.query().set("");
        model.filterProperty().set(FiguresModel.Filter.ALL);
    }

    /** The list and the model choose together; a list made anew keeps the place. */
    private void follow() {
        // that nothing fits is only known when the figures are read
        model.book().addListener((InvalidationListener) o -> list.setPlaceholder(placeholder()));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && !following) {
                                model.selected().set(Optional.of(now));
                            }
                        });
        model.selected().addListener(o -> reveal());
        model.shown()
                .addListener(
                        (javafx.beans.Observable o) -> {
                            reveal();
                            count();
                        });
        model.kind().addListener(o -> count());
    }

    private void reveal() {
        int at = model.selected().get().map(s -> model.position(s.key())).orElse(-1);
        if (at == list.getSelectionModel().getSelectedIndex()) {
            return;
        }
        following = true;
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(at);
            list.getFocusModel().focus(at);
            list.scrollTo(Math.max(0, at - 4));
        }
        following = false;
    }

    /** Counts beside every choice. */
    void count() {
        kinds.button(FigureSpec.Kind.FIGURE)
                .setText(texts.get("figurelist.figures", model.count(FigureSpec.Kind.FIGURE)));
        kinds.button(FigureSpec.Kind.TABLE)
                .setText(texts.get("figurelist.tables", model.count(FigureSpec.Kind.TABLE)));
        chips.forEach(
                (filter, chip) -> {
                    if (filter != FiguresModel.Filter.ALL) {
                        chip.count(model.count(filter));
                    }
                });
    }

    /** Told when a key asks to edit; the list would take it for itself. */
    void onEdit(Runnable told) {
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.F2 && !e.isShiftDown() && !e.isShortcutDown()) {
                        e.consume();
                        told.run();
                    }
                });
    }

    /** Told when a key asks to go to the figure that is chosen. */
    void onOpen(Runnable told) {
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && KeyStrokes.isAlone(e)) {
                        KeyStrokes.take(e);
                        told.run();
                    }
                });
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    void focusList() {
        list.requestFocus();
    }

    void repaint() {
        list.refresh();
    }
}
