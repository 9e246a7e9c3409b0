package org.feltbok.figures.ui.build;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.build.Countable;
import org.feltbok.figures.build.Workshop;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SearchField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;

/** All that can be counted: found by typing, taken by Enter for the choice being made. */
final class CountList extends VBox {
    private final BuildModel model;
    private final Texts texts;
    private final SearchField search;
    private final ListView<CountRow> list = new ListView<>();
    private List<Countable> all = List.of();

    CountList(BuildModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        search = new SearchField(texts.get("figurebuild.search"), "Ctrl+F");
        search.setId("build-search");
        list.setId("build-list");
        list.setFixedCellSize(28);
        list.getStyleClass().add("fb-countables");
        list.setAccessibleText(texts.get("figurebuild.list"));
        list.setPlaceholder(Labels.muted(texts.get("figurebuild.nothing")));
        list.setCellFactory(l -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        var head = new VBox(search);
        head.getStyleClass().add("fb-build-head");
        getChildren().addAll(head, list);
        follow();
    }

    private void follow() {
        search.textProperty().addListener((o, old, now) -> fill(true));
        model.workshop().addListener((o, old, now) -> take(now));
        model.draft().addListener(o -> list.refresh());
        model.slot().addListener(o -> list.refresh());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void take(Optional<Workshop> now) {
        List<Countable> known = now.map(w -> w.all().offered()).orElse(List.of());
        if (!known.equals(all)) {
            all = known;
            fill(false);
        }
    }

    private void fill(boolean anew) {
        Optional<String> before = selected().map(Countable::name);
        List<CountRow> rows = CountRow.of(all, search.getText(), texts.language());
        list.getItems().setAll(rows);
        int best = CountRow.best(rows, search.getText(), c -> model.refuses(c).isEmpty());
        int same = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).countable().map(Countable::name).equals(before) && before.isPresent()) {
                same = i;
            }
        }
        boolean words = !search.getText().isBlank();
        select(same >= 0 && !(anew && words) ? same : best);
    }

    private void select(int row) {
        if (row >= 0) {
            list.getSelectionModel().clearAndSelect(row);
            list.getFocusModel().focus(row);
            list.scrollTo(Math.max(0, row - 6));
        }
    }

    private Optional<Countable> selected() {
        CountRow row = list.getSelectionModel().getSelectedItem();
        return row == null ? Optional.empty() : row.countable();
    }

    /** The next line that can be taken; headings are passed over. */
    private void move(int by) {
        int at = list.getSelectionModel().getSelectedIndex() + by;
        while (at >= 0 && at < list.getItems().size()) {
            if (list.getItems().get(at).countable().isPresent()) {
                list.getSelectionModel().clearAndSelect(at);
                list.getFocusModel().focus(at);
                list.scrollTo(Math.max(0, at - 6));
                return;
            }
            at += by;
        }
    }

    private void searchKey(KeyEvent e) {
        switch (e.getCode()) {
            case UP -> moved(e, -1);
            case DOWN -> moved(e, 1);
            case ENTER -> entered(e);
            case ESCAPE -> {
                // with words in it the field empties itself first
                if (search.getText().isEmpty()) {
                    KeyStrokes.take(e);
                    list.requestFocus();
                }
            }
            default -> {}
        }
    }

    private void listKey(KeyEvent e) {
        switch (e.getCode()) {
            case UP -> moved(e, -1);
            case DOWN -> moved(e, 1);
            case ENTER -> entered(e);
            default -> {}
        }
    }

    private void moved(KeyEvent e, int by) {
        e.consume();
        move(by);
    }

    private void entered(KeyEvent e) {
        if (!e.isShortcutDown() && e.getCode() == KeyCode.ENTER) {
            KeyStrokes.take(e);
            taken();
        }
    }

    private void taken() {
        selected()
                .ifPresent(
                        c -> {
                            model.take(c);
                            if (model.told().get().isEmpty()) {
                                search.clear();
                                // whoever is chosen is asked next, beside the list
                                if (model.asked().get().isEmpty()) {
                                    list.requestFocus();
                                }
                            }
                        });
    }

    /** A letter begins a search; a digit goes to a choice. */
    private void typed(KeyEvent e) {
        String sign = e.getCharacter();
        boolean letter =
                sign.length() == 1
                        && Character.isLetter(sign.charAt(0))
                        && !e.isShortcutDown()
                        && !e.isAltDown();
        if (letter) {
            e.consume();
            search.requestFocus();
            search.setText(sign);
            search.end();
        }
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    void focusList() {
        list.requestFocus();
    }

    static String icon(Countable countable) {
        if (countable.isTable()) {
            return "fth-grid";
        }
        return switch (countable.form()) {
            case CLASSES -> countable.isOfCases() ? "fth-layers" : "fth-circle";
            case SCALE -> "fth-sliders";
            case SEVERAL -> "fth-check-square";
            case NUMBER -> "fth-hash";
            case DAY -> "fth-calendar";
            case TEXT -> "fth-type";
            case CODES -> "fth-tag";
            case SERIES -> "fth-trending-up";
            case CASES -> "fth-map-pin";
            case RESPONSES -> "fth-inbox";
        };
    }

    private final class Cell extends ListCell<CountRow> {
        /** Kept, for one that is new has the letters of the words beside it until it is dressed. */
        private final FontIcon icon = Icons.of("fth-circle");

        private final Label name = new Label();
        private final Label tag = Labels.mono("");
        private final HBox row = new HBox(8, icon, name, tag);

        Cell() {
            row.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            tag.setMinWidth(USE_PREF_SIZE);
            tag.getStyleClass().add("fb-muted-text");
            setPrefWidth(0);
            setOnMouseClicked(
                    e -> {
                        if (e.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                            taken();
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable CountRow item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(
                    javafx.css.PseudoClass.getPseudoClass("unfit"),
                    item != null && item.countable().flatMap(model::refuses).isPresent());
            if (item == null || empty) {
                setGraphic(null);
                setText(null);
                setTooltip(null);
                return;
            }
            setText(null);
            setGraphic(item.countable().map(this::shown).orElseGet(() -> heading(item)));
            setMouseTransparent(item.countable().isEmpty());
        }

        private HBox heading(CountRow item) {
            setTooltip(null);
            var box = new HBox(Labels.of(item.heading(), "fb-section"));
            box.setAlignment(Pos.BOTTOM_LEFT);
            return box;
        }

        private HBox shown(Countable countable) {
            String label = countable.label().in(texts.language());
            name.setText(
                    countable.isTable()
                            ? texts.get("figurebuild.rows", label, countable.items())
                            : label);
            tag.setText(countable.tag());
            icon.setIconLiteral(icon(countable));
            setAccessibleText(label + ", " + countable.tag());
            setTooltip(
                    new Tooltip(
                            model.refuses(countable)
                                    .map(f -> label + "\n" + texts.fault(f))
                                    .orElse(label)));
            return row;
        }
    }
}
