package org.feltbok.coding.ui.exchange;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.history.CodingHistory;
import org.feltbok.coding.history.CodingHistoryStore;
import org.feltbok.coding.history.HistoryFile;
import org.feltbok.coding.history.HistoryFilter;
import org.feltbok.coding.history.HistoryLine;
import org.feltbok.coding.kit.Desk;
import org.feltbok.export.Staging;
import org.feltbok.shell.kit.Labels;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Who coded, uncoded and renamed what and when: filtered, and written as it is filtered. */
final class HistoryPane extends VBox implements ExchangePane {
    private static final List<Integer> WIDTHS =
            List.of(140, 110, 150, 130, 110, 110, 92, 228, 120, 120);

    private final Desk desk;
    private final Texts texts;
    private final ZoneId zone;
    private final HistoryFile file;
    private final ComboBox<String> person = new ComboBox<>();
    private final ComboBox<String> code = new ComboBox<>();
    private final TextField words = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Label told = Labels.muted("");
    private final ObservableList<HistoryLine> shown = FXCollections.observableArrayList();
    private final TableView<HistoryLine> table = new TableView<>(shown);

    /** The cells of the lines that are drawn; each is put into words once. */
    private final Map<HistoryLine, List<String>> rows = new WeakHashMap<>();

    private CodingHistory history = new CodingHistory(List.of(), 0);
    private final Label empty = Labels.muted("");
    private boolean taking;

    /** Identity of the code that was come for, whatever else is called so; empty = by name. */
    private String ofCode = "";

    HistoryPane(Desk desk) {
        super(8);
        this.desk = desk;
        texts = desk.texts();
        zone = desk.file().environment().clock().getZone();
        file = new HistoryFile(texts, zone);
        getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        filters();
        table();
        told.setId("history-told");
        told.setWrapText(true);
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private void filters() {
        chooser(person, "history-person", "codehistory.all_people");
        chooser(code, "history-code", "codehistory.all_codes");
        words.setId("history-words");
        words.setPromptText(texts.get("codehistory.words"));
        words.setAccessibleText(texts.get("codehistory.words"));
        words.setPrefColumnCount(14);
        words.textProperty().subscribe(this::filter);
        day(from, "history-from", "codehistory.from");
        day(to, "history-to", "codehistory.to");
        getChildren().setAll(new FlowPane(8, 8, person, code, words, from, to), told, table);
    }

    private void chooser(ComboBox<String> box, String id, String all) {
        box.setId(id);
        box.setAccessibleText(texts.get(all));
        box.getItems().setAll(texts.get(all));
        box.getSelectionModel().selectFirst();
        box.setPrefWidth(160);
        box.valueProperty()
                .subscribe(
                        () -> {
                            // what is chosen by hand is chosen by its name
                            ofCode = box == code && !taking ? "" : ofCode;
                            filter();
                        });
    }

    private void day(DatePicker picker, String id, String key) {
        picker.setId(id);
        picker.setPromptText(texts.get(key));
        picker.setAccessibleText(texts.get(key));
        picker.setPrefWidth(150);
        picker.valueProperty().subscribe(this::filter);
    }

    private void table() {
        table.setId("history-table");
        table.setAccessibleText(texts.get("codehistory.title"));
        for (int i = 0; i < HistoryFile.COLUMNS.size(); i++) {
            int at = i;
            var column =
                    new TableColumn<HistoryLine, String>(
                            texts.get("codehistory.column." + HistoryFile.COLUMNS.get(i)));
            column.setPrefWidth(WIDTHS.get(i));
            column.setCellValueFactory(
                    r ->
                            new ReadOnlyStringWrapper(
                                    rows.computeIfAbsent(r.getValue(), file::row).get(at)));
            table.getColumns().add(column);
        }
        table.setPlaceholder(empty);
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void focus() {
        table.requestFocus();
    }

    @Override
    public void refresh() {
        String who = desk.name();
        desk.read(
                study -> study.read(h -> new CodingHistoryStore(h, texts.language(), who).read()),
                read -> {
                    history = read;
                    taking = true;
                    showCode();
                    take(person, "codehistory.all_people", read.people());
                    take(code, "codehistory.all_codes", read.codes());
                    taking = false;
                    filter();
                });
    }

    private void take(ComboBox<String> box, String all, List<String> names) {
        String before = box.getValue();
        box.getItems().setAll(names);
        box.getItems().addFirst(texts.get(all));
        if (box.getItems().contains(before)) {
            box.setValue(before);
        } else {
            box.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void about(String id) {
        ofCode = id;
        taking = true;
        showCode();
        taking = false;
        filter();
    }

    /** The box says what the code is called that was come for. */
    private void showCode() {
        history.of(ofCode).lines().stream()
                .filter(l -> l.codeIds().getFirst().equals(ofCode))
                .findFirst()
                .ifPresent(
                        l -> {
                            if (!code.getItems().contains(l.code())) {
                                code.getItems().add(l.code());
                            }
                            code.setValue(l.code());
                        });
    }

    private static String chosen(ComboBox<String> box) {
        return box.getSelectionModel().getSelectedIndex() <= 0 ? "" : box.getValue();
    }

    private HistoryFilter asked() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        String named = ofCode.isEmpty() ? chosen(code) : "";
        return new HistoryFilter(chosen(person), named, words.getText(), first, last, zone);
    }

    private void filter() {
        if (taking) {
            return;
        }
        CodingHistory about = ofCode.isEmpty() ? history : history.of(ofCode);
        CodingHistory now = about.filtered(asked());
        shown.setAll(now.lines());
        empty.setText(
                texts.get(
                        history.lines().isEmpty() && history.unseen() == 0
                                ? "codehistory.nothing"
                                : "codehistory.empty"));
        String lines = texts.get("codehistory.lines", now.lines().size());
        told.setText(
                now.unseen() == 0
                        ? lines
                        : lines + " " + texts.get("codehistory.unseen", now.unseen()));
    }

    @Override
    public void act() {
        List<HistoryLine> lines = List.copyOf(shown);
        desk.names().asShown(() -> choose(lines));
    }

    private void choose(List<HistoryLine> lines) {
        desk.dialogs()
                .choose("codehistory.kind", List.of("codehistory.xlsx", "codehistory.csv"))
                .map(k -> k.substring(k.lastIndexOf('.') + 1))
                .flatMap(
                        ending ->
                                desk.dialogs()
                                        .chooseNewFile(
                                                "codehistory.choose",
                                                texts.get("codehistory.file") + "." + ending,
                                                ending))
                .ifPresent(path -> write(lines, path));
    }

    private void write(List<HistoryLine> lines, Path path) {
        desk.tasks()
                .run(
                        "codehistory.writing",
                        p -> Staging.file(path, made -> file.write(lines, made)),
                        done ->
                                desk.dialogs()
                                        .note(
                                                "codehistory.written",
                                                lines.size(),
                                                path.toString()));
    }
}
