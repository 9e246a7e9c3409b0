package org.feltbok.cases.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.feltbok.base.text.Texts;
import org.feltbok.cases.list.CaseList;
import org.feltbok.cases.list.ColumnUse;
import org.feltbok.cases.list.ListColumn;
import org.feltbok.cases.list.ListReader;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the columns of a list of cases become, and what is to be put right in it. */
public final class CaseListPane extends VBox {
    private static final int HEAD_ROWS = 20;
    private static final double NAME = 320;
    private static final double HEADS = 72;
    private final CaseListModel model;
    private final Texts texts;

    /** What does not fit beside the rest goes below it, whole. */
    private final FlowPane head = new FlowPane(8, 4);

    private final GridPane grid = new GridPane(12, 4);
    private final Label state = Labels.of("", "fb-strong");
    private final ListFaultPane faults;
    private final Map<Integer, ComboBox<ColumnUse>> boxes = new HashMap<>();

    /** Boxes are set by the program, not by a hand. */
    private boolean quiet;

    public CaseListPane(CaseListModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        faults = new ListFaultPane(model, texts);
        getStyleClass().add("fb-case-list");
        head.getStyleClass().addAll("fb-row", "fb-case-list-head");
        head.setAlignment(Pos.CENTER_LEFT);
        grid.getStyleClass().add("fb-case-list-columns");
        state.setId("list-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        columns();
        getChildren().addAll(head, grid, faults);
        model.list().subscribe((old, now) -> show(now));
        model.choices().subscribe((old, now) -> uses());
        model.read().subscribe((old, now) -> tell(now));
        show(model.list().get());
        tell(model.read().get());
    }

    /** Takes what is being typed to put the list right; whether there was anything. */
    public boolean give() {
        return faults.give();
    }

    private void columns() {
        var name = new ColumnConstraints();
        name.setPercentWidth(30);
        var example = new ColumnConstraints();
        example.setPercentWidth(40);
        var becomes = new ColumnConstraints();
        becomes.setPercentWidth(30);
        grid.getColumnConstraints().setAll(name, example, becomes);
    }

    private void show(Optional<CaseList> list) {
        boxes.clear();
        head.getChildren().clear();
        grid.getChildren().clear();
        boolean is = list.isPresent();
        for (Node part : List.of(head, grid)) {
            part.setVisible(is);
            part.setManaged(is);
        }
        list.ifPresent(
                l -> {
                    head(l);
                    grid.addRow(
                            0,
                            Labels.of(texts.get("caselist.list.column"), "fb-section"),
                            Labels.of(texts.get("caselist.list.example"), "fb-section"),
                            Labels.of(texts.get("caselist.list.becomes"), "fb-section"));
                    int row = 1;
                    for (ListColumn column : l.columns()) {
                        grid.addRow(row++, name(column), examples(column), becomes(column));
                    }
                    uses();
                });
    }

    private void head(CaseList list) {
        var name = Labels.strong(list.file());
        name.setMaxWidth(NAME);
        head.getChildren()
                .setAll(
                        Icons.of("fth-file-text", "accent"),
                        name,
                        Labels.muted(texts.get("caselist.list.rows", list.rows().size())));
        if (list.sheets().size() > 1) {
            var sheets = new ComboBox<String>();
            sheets.setId("list-sheet");
            list.sheets().forEach(g -> sheets.getItems().add(String.valueOf(g.sheet())));
            sheets.getSelectionModel().select(list.at());
            sheets.setAccessibleText(texts.get("caselist.list.sheet"));
            sheets.setOnAction(e -> model.sheet(sheets.getSelectionModel().getSelectedIndex()));
            head.getChildren().addAll(Labels.muted(texts.get("caselist.list.sheet")), sheets);
        }
        var heads = new ComboBox<Integer>();
        heads.setId("list-heads");
        list.grid().lines().stream()
                .limit(HEAD_ROWS)
                .forEach(line -> heads.getItems().add(line.number()));
        heads.setValue(list.headRow());
        heads.setAccessibleText(texts.get("caselist.list.heads"));
        heads.setOnAction(e -> Optional.ofNullable(heads.getValue()).ifPresent(model::heads));
        heads.setMinWidth(HEADS);
        head.getChildren().addAll(Labels.muted(texts.get("caselist.list.heads")), heads, state);
    }

    private static Label name(ListColumn column) {
        var label = Labels.strong(column.head());
        label.setMinWidth(0);
        return label;
    }

    private static Label examples(ListColumn column) {
        var label = Labels.of(String.join(", ", column.examples()), "fb-muted-text");
        label.setMinWidth(0);
        return label;
    }

    private ComboBox<ColumnUse> becomes(ListColumn column) {
        var box = new ComboBox<ColumnUse>();
        box.setId("list-use-" + column.position());
        box.getItems().setAll(ColumnUse.values());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(texts.get("caselist.list.becomes.of", column.head()));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable ColumnUse use) {
                        return use == null ? "" : word(column, use);
                    }

                    @Override
                    public @Nullable ColumnUse fromString(String text) {
                        return null;
                    }
                });
        box.setOnAction(
                e -> {
                    ColumnUse use = box.getValue();
                    if (!quiet && use != null) {
                        model.use(column.position(), use);
                    }
                });
        boxes.put(column.position(), box);
        GridPane.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private String word(ListColumn column, ColumnUse use) {
        return texts.get("caselist.use." + use.word(), column.distinct());
    }

    private void uses() {
        quiet = true;
        for (ListColumn column : model.list().get().map(CaseList::columns).orElse(List.of())) {
            ComboBox<ColumnUse> box = boxes.get(column.position());
            if (box != null) {
                box.setValue(ListReader.use(column, model.choices().get(), model.known()));
                // an attribute that the study has stays what it is
                box.setDisable(ListReader.isKnown(column, model.choices().get(), model.known()));
            }
        }
        quiet = false;
    }

    private void tell(Optional<ReadCases> read) {
        state.getStyleClass().removeAll("fb-success", "fb-danger");
        state.setAlignment(Pos.CENTER_RIGHT);
        int wrong = read.map(r -> r.stopping().size()).orElse(0);
        state.setText(
                read.isEmpty()
                        ? ""
                        : wrong > 0
                                ? texts.get("caselist.list.wrong", wrong)
                                : texts.get("caselist.list.sound", read.get().cases().size()));
        state.getStyleClass().add(wrong > 0 ? "fb-danger" : "fb-success");
        state.setGraphic(
                read.isEmpty()
                        ? null
                        : wrong > 0
                                ? Icons.of("fth-alert-circle", "danger")
                                : Icons.of("fth-check", "success"));
        uses();
    }

    /** The first thing to be put right has the keyboard; the columns where there is none. */
    public void focusFirst() {
        if (!faults.focusFirst()) {
            IntStream.range(0, 200)
                    .mapToObj(boxes::get)
                    .filter(b -> b != null && !b.isDisabled())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }
}
