package org.feltbok.responses.ui;

import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.Segments;

import java.util.Optional;
import java.util.function.Consumer;

/** The list of respondents: what is left to key, what is done, who has not answered. */
final class RespondentPane extends VBox {
    private final RespondentList list;
    private final Wording wording;
    private final SearchField search;
    private final Segments<RespondentList.Segment> segments = new Segments<>();
    private final ListView<ListRow> view = new ListView<>();
    private final Consumer<Listed> chosen;
    private boolean filling;

    /**
     * @param chosen told the respondent to open
     */
    RespondentPane(RespondentList list, Wording wording, Consumer<Listed> chosen) {
        this.list = list;
        this.wording = wording;
        this.chosen = chosen;
        search = new SearchField(wording.get("entry.find"), "Ctrl+F");
        search.setId("entry-search");
        search.textProperty()
                .addListener(
                        (o, old, now) -> {
                            list.filter(now);
                            refresh();
                        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        for (RespondentList.Segment s : RespondentList.Segment.values()) {
            segments.add(s, "");
        }
        segments.fill();
        segments.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null) {
                                list.show(now);
                                refresh();
                            }
                        });
        view.setId("entry-respondents");
        view.setFixedCellSize(29);
        view.setCellFactory(v -> new RespondentCell(wording));
        view.setAccessibleText(wording.get("entry.respondents"));
        view.setPlaceholder(new javafx.scene.control.Label(wording.get("entry.nobody")));
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> openSelected());
        view.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        openSelected();
                        KeyStrokes.take(e);
                    }
                });
        VBox top = new VBox(8, search, segments);
        top.getStyleClass().add("entry-list-top");
        setVgrow(view, Priority.ALWAYS);
        getChildren().addAll(top, view);
    }

    private void searchKey(KeyEvent e) {
        if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
            list.neighbour(Optional.empty(), 1)
                    .ifPresent(
                            l -> {
                                select(l);
                                if (e.getCode() == KeyCode.ENTER) {
                                    chosen.accept(l);
                                } else {
                                    view.requestFocus();
                                }
                            });
            KeyStrokes.take(e);
        }
    }

    private void openSelected() {
        ListRow row = view.getSelectionModel().getSelectedItem();
        if (!filling && row instanceof ListRow.Somebody s) {
            chosen.accept(s.listed());
        }
    }

    /** Where somebody was searched, the next is searched too: what is written gives way to it. */
    void findNext() {
        if (isVisible() && !search.getText().isBlank()) {
            find();
        }
    }

    void find() {
        search.requestFocus();
        search.selectAll();
    }

    void show(RespondentList.Segment segment) {
        segments.valueProperty().set(segment);
    }

    /** Shows what the list holds now; the selected one stays selected. */
    void refresh() {
        filling = true;
        ListRow selected = view.getSelectionModel().getSelectedItem();
        for (RespondentList.Segment s : RespondentList.Segment.values()) {
            String key = "entry.segment." + s.name().toLowerCase(java.util.Locale.ROOT);
            segments.button(s).setText(wording.get(key, list.count(s)));
        }
        ObservableList<ListRow> rows = list.display();
        if (view.getItems() != rows) {
            view.setItems(rows);
        }
        if (selected instanceof ListRow.Somebody s) {
            select(s.listed());
        }
        filling = false;
    }

    void select(Listed listed) {
        int place = place(listed);
        if (place < 0) {
            view.getSelectionModel().clearSelection();
        } else if (view.getSelectionModel().getSelectedIndex() != place) {
            view.getSelectionModel().clearAndSelect(place);
            view.scrollTo(Math.max(0, place - 5));
        }
    }

    /** The row of somebody; -1 if it is not shown. Mostly it is the one that is keyed. */
    private int place(Listed listed) {
        int selected = view.getSelectionModel().getSelectedIndex();
        if (isAt(selected, listed)) {
            return selected;
        }
        int row = list.row(listed).orElse(-1);
        return isAt(row, listed) ? row : -1;
    }

    private boolean isAt(int place, Listed listed) {
        return place >= 0
                && place < view.getItems().size()
                && view.getItems().get(place) instanceof ListRow.Somebody s
                && s.listed().isSame(listed);
    }

    /** Shows a respondent's newest numbers without moving anything. */
    void update(Listed changed) {
        filling = true;
        list.replace(changed);
        filling = false;
    }
}
