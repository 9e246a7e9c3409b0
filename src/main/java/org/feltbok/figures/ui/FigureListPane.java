package org.feltbok.figures.ui;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Chip;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
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
    private final SearchField search;
    private final Segments<FigureSpec.Kind> kinds = new Segments<>();
    private final Map<FiguresModel.Filter, Chip> chips = new EnumMap<>(FiguresModel.Filter.class);
    private final ListView<FigureEntry> list;
    private boolean following;

    /**
     * @param gallery whether the centre shows all figures instead of one
     */
    FigureListPane(
            FiguresModel model,
            FigureWords words,
            Thumbs thumbs,
            Texts texts,
            BooleanProperty gallery) {
        this.model = model;
        this.texts = texts;
        search = new SearchField(texts.get("figurelist.search"), "Ctrl+F");
        search.setId("figures-search");
        search.textProperty().bindBidirectional(model.query());
        list = new ListView<>(model.shown());
        list.setId("figures-list");
        list.getStyleClass().add("fb-figures");
        list.setFixedCellSize(66);
        list.setCellFactory(l -> new FigureCell(words, thumbs));
        list.setAccessibleText(texts.get("figurelist.title"));
        list.setPlaceholder(Labels.muted(texts.get("figurelist.reading.now")));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(gallery), list);
        follow();
        count();
    }

    private Node head(BooleanProperty gallery) {
        kinds.add(FigureSpec.Kind.FIGURE, texts.get("figurelist.figures", 0));
        kinds.add(FigureSpec.Kind.TABLE, texts.get("figurelist.tables", 0));
        kinds.button(FigureSpec.Kind.FIGURE).setId("figures-kind-figures");
        kinds.button(FigureSpec.Kind.TABLE).setId("figures-kind-tables");
        kinds.valueProperty().bindBidirectional(model.kind());
        var views = new Segments<Boolean>();
        views.add(false, "", Icons.of("fth-list")).add(true, "", Icons.of("fth-grid"));
        views.button(false).setId("figures-as-list");
        views.button(true).setId("figures-as-gallery");
        Icons.named(views.button(false), texts.get("figurelist.view.list"));
        Icons.named(views.button(true), texts.get("figurelist.view.gallery"));
        gallery.addListener((o, old, now) -> views.valueProperty().set(now));
        views.valueProperty().addListener((o, old, now) -> gallery.set(Boolean.TRUE.equals(now)));
        var top = new HBox(8, kinds, Labels.spacer(), views);
        top.getStyleClass().add("fb-row");
        var head = new VBox(8, top, search, filters());
        head.getStyleClass().addAll("fb-pane-section", "fb-figures-head");
        return head;
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
        model.book().addListener((o, old, now) -> list.setPlaceholder(placeholder()));
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
                    if (e.getCode() == KeyCode.F2) {
                        e.consume();
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
