package org.feltbok.register.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.register.RegisterPlan;
import org.feltbok.register.RegisterPlan.Line;
import org.feltbok.register.RegisterPlan.State;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Segments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What would be read in: each place of the table with its case, and what is to be looked at. */
final class RegisterView extends VBox {
    private final Texts texts;
    private final TableView<Line> table = new TableView<>();
    private final Segments<Boolean> which = new Segments<>();
    private final Label found = Labels.of("", "fb-strong");
    private final Label counts = Labels.muted("");
    private final Label without = Labels.muted("");
    private final VBox told = new VBox(6);
    private List<Line> lines = List.of();

    RegisterView(Texts texts) {
        this.texts = texts;
        table.setId("registers-lines");
        table.getStyleClass().add("fb-data");
        table.setAccessibleText(texts.get("registers.lines"));
        table.setPlaceholder(Labels.muted(texts.get("registers.lines.none")));
        FirstColumn.under(table);
        text("registers.column.place", 220, Line::place);
        text("registers.column.case", 200, Line::of);
        text("registers.column.state", 130, l -> state(l.state()));
        text("registers.column.years", 96, Line::years);
        text("registers.column.count", 70, l -> Integer.toString(l.count()));
        table.getColumns().getLast().setStyle("-fx-alignment: center-right;");
        which.add(false, texts.get("registers.lines.all"))
                .add(true, texts.get("registers.lines.lost"));
        which.valueProperty().addListener((o, old, now) -> filter());
        found.setId("registers-found");
        counts.setId("registers-counts");
        without.setId("registers-without");
        without.setWrapText(true);
        counts.setWrapText(true);
        without.setMaxHeight(40);
        told.setId("registers-told");
        told.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        var scroll = new ScrollPane(told);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.get("registers.told"));
        scroll.setPrefHeight(132);
        scroll.setMinHeight(60);
        VBox.setVgrow(table, Priority.ALWAYS);
        var foot = new VBox(6, found, counts, without);
        foot.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        getChildren()
                .addAll(
                        new PaneHeader(texts.get("registers.lines")).right(which),
                        table,
                        foot,
                        new PaneHeader(texts.get("registers.told")).dense(),
                        scroll);
        getStyleClass().add("fb-centre");
    }

    private String state(State state) {
        return texts.get("registers.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private void text(String key, double width, Function<Line, String> of) {
        var column = new TableColumn<Line, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(of.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private void filter() {
        boolean lost = Boolean.TRUE.equals(which.valueProperty().get());
        table.getItems()
                .setAll(
                        lines.stream()
                                .filter(l -> !lost || l.of().isEmpty() || l.count() == 0)
                                .toList());
    }

    void show(RegisterPlan plan) {
        lines = plan.lines();
        filter();
        put(found, texts.get("registers.found", plan.found(), plan.lines().size()));
        boolean isSaid = !plan.values().isEmpty();
        put(counts, isSaid ? counted(plan) : "");
        put(
                without,
                plan.without().isEmpty() || !isSaid
                        ? ""
                        : texts.get(
                                "registers.without",
                                plan.without().size(),
                                String.join(", ", plan.without())));
        told(plan.faults(), plan.notes());
    }

    /** A label without a text takes no room. */
    private static void put(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private String counted(RegisterPlan plan) {
        String unit = plan.unit().isEmpty() ? "–" : plan.unit();
        return texts.get(
                "registers.counts",
                plan.fresh(),
                plan.changed(),
                plan.same(),
                unit,
                plan.decimals());
    }

    /** A file, or a list of mergers, that cannot be used. */
    void refused(List<Fault> faults) {
        lines = List.of();
        filter();
        List.of(found, counts, without).forEach(label -> put(label, ""));
        told(faults, List.of());
    }

    /** First what stands in the way. */
    private void told(List<Fault> faults, List<Fault> notes) {
        List<Label> all = new ArrayList<>();
        faults.forEach(f -> all.add(sentence(texts.get("registers.stops", texts.fault(f)))));
        notes.forEach(f -> all.add(sentence(texts.fault(f))));
        if (all.isEmpty()) {
            all.add(Labels.muted(texts.get("registers.told.none")));
        }
        told.getChildren().setAll(all);
    }

    private static Label sentence(String text) {
        return Labels.wrapped(new Label(text));
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }
}
