package org.feltbok.coding.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.kit.CaseFilterBar;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.CodingHints;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.spi.Command;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of answers with what narrows it: all, uncoded, mine, and a text filter. */
final class AnswersPane extends BorderPane {
    /** What is said of answers without naming them. */
    private static final Set<String> UNNAMED =
            Set.of("coding.empty.all_coded", "coding.empty.none_mine.detail");

    private final CodingModel model;
    private final Texts texts;
    private final Segments<CodingModel.Show> which = new Segments<>();
    private final SearchField filter;
    private final ObservableList<CodedText> rows = FXCollections.observableArrayList();
    private final ListView<CodedText> list = new ListView<>(rows);
    private final GiveBar give;
    private final MarkedBar marked;
    private final CaseFilterBar cases;
    private final ColumnsHead columns;
    private List<CaseClasses> besides = List.of();
    private final StackPane empty = new StackPane();
    private boolean showing;
    private boolean drawing;
    private boolean waiting;

    AnswersPane(CodingModel model, CodingActions actions) {
        this.model = model;
        give = new GiveBar(model, actions, this::focusList);
        marked = new MarkedBar(model);
        texts = model.desk().texts();
        cases = new CaseFilterBar(texts, model.cases(), this::byClass, this::focusList);
        columns = new ColumnsHead(model, this::focusList);
        getStyleClass().add("fb-centre");
        filter = new SearchField(texts.get("coding.filter"), null);
        filter.setId("coding-filter");
        filter.setPrefWidth(200);
        filter.textProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing) {
                                model.filter(now);
                            }
                        });
        for (CodingModel.Show choice : CodingModel.Show.values()) {
            which.add(choice, "");
        }
        which.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && !showing) {
                                model.showOnly(now);
                                focusList();
                            }
                        });
        var bar =
                new HBox(
                        8,
                        which,
                        new MoreFilters(model, cases::open, columns),
                        Labels.spacer(),
                        filter);
        bar.getStyleClass().addAll("fb-toolbar", "fb-answers-bar");
        list.setId("coding-answers");
        list.getStyleClass().add("fb-answers");
        list.setCellFactory(l -> new AnswerCell(model, actions));
        list.setAccessibleText(texts.get("coding.answers"));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && !showing) {
                                model.goTo(now);
                            }
                        });
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> drawing(true));
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> drawing(false));
        list.addEventFilter(MouseEvent.MOUSE_MOVED, e -> drawing(false));
        // texts break elsewhere in another width, so that every cell has another height
        list.widthProperty()
                .addListener(
                        (o, old, now) -> {
                            columns.refresh(now.doubleValue());
                            list.refresh();
                        });
        empty.setMouseTransparent(true);
        setTop(new VBox(give, bar, cases, columns));
        setCenter(new StackPane(list, empty));
        setBottom(new VBox(marked, CodingHints.ofAnswers(texts)));
    }

    /** Keys that the list itself would take are given to the one who knows them first. */
    void keys(javafx.event.EventHandler<KeyEvent> keys) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Asks whose answers are to be worked on. */
    void narrow() {
        cases.open();
    }

    private Map<String, Integer> byClass(CaseClasses of) {
        return CaseClasses.counted(model.read().texts().all().stream().map(t -> of.of(t.text())));
    }

    /** Columns and order of the answers, from the palette. */
    List<Command> commands() {
        return columns.commands();
    }

    /** Opens the bar that gives one person the codings of another. */
    void give() {
        give.open();
    }

    void focusList() {
        list.requestFocus();
    }

    void refresh(Set<Part> parts) {
        showing = true;
        try {
            if (parts.contains(Part.FILTER)) {
                if (!filter.getText().equals(model.filter())) {
                    filter.setText(model.filter());
                }
                which.valueProperty().set(model.showing());
                counts();
                cases.refresh(
                        texts.get(
                                "coding.narrow.told",
                                model.read().worked().size(),
                                model.read().size()));
            }
            if (parts.contains(Part.LIST)) {
                columns.refresh(list.getWidth());
                fill();
                if (!besides.equals(model.columns().shown())) {
                    besides = model.columns().shown();
                    list.refresh();
                }
                empty.getChildren().setAll(emptyState(model.shown().isEmpty()));
            }
            if (parts.contains(Part.CURRENT)) {
                freshen(parts.contains(Part.QUESTION));
            }
            if (parts.contains(Part.CURRENT) || parts.contains(Part.LIST)) {
                marked.refresh();
            }
            select(parts.contains(Part.LIST) && !drawing);
        } finally {
            showing = false;
        }
    }

    /** What lies in view shows which one is current and what is selected; no cell is made anew. */
    private void freshen(boolean all) {
        for (Node node : list.lookupAll(".fb-answer")) {
            if (node instanceof AnswerCell cell) {
                cell.freshen(all);
            }
        }
    }

    private void counts() {
        for (CodingModel.Show choice : CodingModel.Show.values()) {
            int count = model.read().count(choice);
            boolean chosen = choice == model.showing();
            String word =
                    model.showingCode()
                            .filter(c -> choice == CodingModel.Show.CODE)
                            .map(c -> CodeLook.name(c, model.read().tree(), texts))
                            .orElseGet(() -> texts.get(MoreFilters.key(choice)));
            int shown = count < 0 && chosen ? model.shown().size() : count;
            var button = which.button(choice);
            button.setText(shown < 0 ? word : word + "  " + shown);
            // what few look for stands here only while it is chosen, or there is something of it
            boolean stands = chosen || count > 0 || !MoreFilters.MORE.contains(choice);
            button.setVisible(stands);
            button.setManaged(stands);
        }
    }

    private List<Node> emptyState(boolean nothing) {
        if (!nothing) {
            return List.of();
        }
        String key =
                model.read().size() == 0
                        ? "no_answers"
                        : !model.filter().isBlank()
                                ? "no_hit"
                                : model.showing() == CodingModel.Show.UNCODED
                                        ? "all_coded"
                                        : model.showing() == CodingModel.Show.MINE
                                                ? "none_mine"
                                                : "none_such";
        return List.of(
                new EmptyState(
                        key.equals("all_coded") ? "fth-check-circle" : "fth-inbox",
                        texts.get(told("coding.empty." + key), model.read().size()),
                        texts.get(told("coding.empty." + key + ".detail"), model.read().size())));
    }

    /** Where answers are named, interviews are told in words of their own. */
    private String told(String key) {
        return UNNAMED.contains(key) ? key : model.read().key(key);
    }

    /**
     * Keeps the rows that did not change, so that the list stays where it is. While words are drawn
     * over no row moves: the answer would be drawn away from under the pointer.
     */
    private void fill() {
        List<CodedText> shown = model.shown();
        int same = 0;
        int shorter = Math.min(rows.size(), shown.size());
        while (same < shorter && isSame(rows.get(same), shown.get(same))) {
            same++;
        }
        int left = 0;
        while (left < shorter - same
                && isSame(rows.get(rows.size() - 1 - left), shown.get(shown.size() - 1 - left))) {
            left++;
        }
        boolean others = same + left < Math.max(rows.size(), shown.size());
        if (others && drawing) {
            waiting = true;
            return;
        }
        if (others) {
            rows.remove(same, rows.size() - left);
            rows.addAll(same, shown.subList(same, shown.size() - left));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) != shown.get(i)) {
                rows.set(i, shown.get(i));
            }
        }
    }

    private static boolean isSame(CodedText one, CodedText other) {
        return one == other || one.ref().equals(other.ref());
    }

    private void drawing(boolean now) {
        drawing = now && !model.shown().isEmpty();
        if (!now && waiting) {
            waiting = false;
            refresh(Set.of(Part.LIST, Part.CURRENT));
        }
    }

    private void select(boolean reveal) {
        int at = model.currentIndex();
        if (waiting) {
            return;
        }
        if (at < 0 || at >= rows.size()) {
            list.getSelectionModel().clearSelection();
            return;
        }
        boolean moved = list.getSelectionModel().getSelectedIndex() != at;
        if (moved) {
            list.getSelectionModel().clearAndSelect(at);
        }
        if (moved || reveal) {
            reveal(at);
        }
    }

    private void reveal(int at) {
        list.layout();
        Node cell =
                list.lookupAll(".fb-answer").stream()
                        .filter(
                                n ->
                                        n instanceof AnswerCell c
                                                && !c.isEmpty()
                                                && c.getIndex() == at)
                        .findFirst()
                        .orElse(null);
        if (cell == null) {
            list.scrollTo(Math.max(0, at - 2));
            return;
        }
        double top = cell.getBoundsInParent().getMinY();
        double end = list.sceneToLocal(cell.localToScene(cell.getBoundsInLocal())).getMaxY();
        boolean inside = top >= 0 && end <= list.getHeight();
        boolean fills = top <= 0 && end >= list.getHeight();
        if (!inside && !fills) {
            list.scrollTo(Math.max(0, at - 2));
        }
    }
}
