package org.feltbok.cases.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.Grouping;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Pill;
import org.feltbok.shell.kit.SteadyColumns;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The list of cases as a table: number attributes shown, categories to be switched on at the upper
 * right corner.
 */
final class CaseTable extends TableView<Case> {
    private final CasesModel model;
    private final CaseWords words;
    private final TableColumn<Case, Case> group;
    private List<String> attributes = List.of();

    CaseTable(CasesModel model, CaseWords words) {
        this.model = model;
        this.words = words;
        setId("cases-table");
        setTableMenuButtonVisible(true);
        setAccessibleText(words.texts().get("caselist.title"));
        setColumnResizePolicy(new SteadyColumns());
        group =
                column(
                        "caselist.group",
                        210,
                        Comparator.comparingInt(this::classOf),
                        this::groupCell);
        FirstColumn.under(this);
        columns();
        var sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        select();
        model.sheet()
                .addListener(
                        o -> {
                            columns();
                            refresh();
                        });
        model.grouping().addListener(o -> nameGroup());
    }

    private void select() {
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null) {
                                model.selected().set(Optional.of(now));
                            }
                        });
        model.selected().addListener((o, old, now) -> now.ifPresent(this::reveal));
        model.shown()
                .addListener(
                        (javafx.beans.Observable o) ->
                                model.selected()
                                        .get()
                                        .filter(model.shown()::contains)
                                        .ifPresent(this::reveal));
    }

    private void reveal(Case c) {
        if (!c.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(c);
            scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 5));
        }
    }

    /** Moves the selection in the order shown. */
    void move(int by) {
        int at =
                Math.clamp(
                        (long) getSelectionModel().getSelectedIndex() + by,
                        0,
                        Math.max(0, getItems().size() - 1));
        if (at < getItems().size()) {
            getSelectionModel().clearAndSelect(at);
            scrollTo(Math.max(0, at - 5));
        }
    }

    /**
     * Makes the columns anew, but only if there are other attributes than before, so that sorting
     * is not lost.
     */
    private void columns() {
        List<Attribute> now = model.sheet().get().data().attributes();
        List<String> names = now.stream().map(Attribute::name).toList();
        if (!getColumns().isEmpty() && names.equals(attributes)) {
            return;
        }
        attributes = names;
        getColumns().clear();
        var key =
                column(
                        "caselist.column.key",
                        76,
                        KeyOrder.byKey(),
                        c -> text(c.isMasked() ? "–" : c.key(), "fb-muted-text"));
        getColumns().add(key);
        getColumns()
                .add(
                        column(
                                "caselist.column.name",
                                180,
                                Comparator.comparing(Case::name, words.order()),
                                c -> text(c.name(), "fb-strong")));
        now.forEach(a -> getColumns().add(attribute(a)));
        nameGroup();
        getColumns().add(group);
        var response =
                column(
                        "caselist.column.response",
                        86,
                        Comparator.comparing(this::status),
                        this::response);
        response.setMinWidth(86);
        getColumns().add(response);
        getColumns()
                .add(
                        column(
                                "caselist.column.mode",
                                64,
                                Comparator.comparing(this::mode),
                                c -> text(mode(c), "")));
        getColumns()
                .add(
                        column(
                                "caselist.column.interviews",
                                76,
                                Comparator.comparingInt(c -> sheet().interviews(c).size()),
                                this::interviews));
    }

    private CaseSheet sheet() {
        return model.sheet().get();
    }

    private void nameGroup() {
        group.setText(
                model.grouping()
                        .get()
                        .map(g -> g.label().in(words.texts().language()))
                        .orElse(words.texts().get("caselist.group")));
        group.setVisible(model.grouping().get().isPresent());
        refresh();
    }

    private TableColumn<Case, Case> attribute(Attribute attribute) {
        boolean number = attribute.type() == AttributeType.NUMBER;
        Comparator<Case> order =
                number
                        ? Comparator.comparingDouble(
                                c ->
                                        sheet().data()
                                                .number(c, attribute)
                                                .orElse(Double.NEGATIVE_INFINITY))
                        : Comparator.comparing(
                                (Case c) -> words.value(sheet().data(), c, attribute),
                                words.order());
        var column =
                column(
                        words.label(attribute),
                        number ? 92 : 120,
                        order,
                        c -> {
                            Label label = text(words.value(sheet().data(), c, attribute), "");
                            label.setMaxWidth(Double.MAX_VALUE);
                            label.setAlignment(
                                    number
                                            ? javafx.geometry.Pos.CENTER_RIGHT
                                            : javafx.geometry.Pos.CENTER_LEFT);
                            return label;
                        });
        column.setId("attribute-" + attribute.name());
        column.setVisible(number);
        if (number) {
            column.getStyleClass().add("fb-right");
        }
        return column;
    }

    private TableColumn<Case, Case> column(
            String key,
            double width,
            Comparator<Case> order,
            Function<Case, javafx.scene.Node> cell) {
        var column =
                new TableColumn<Case, Case>(words.texts().has(key) ? words.texts().get(key) : key);
        column.setPrefWidth(width);
        // a case is known by its name, and a class by its own
        column.setMinWidth(key.equals("caselist.column.name") ? 130 : Math.min(width, 60));
        boolean grows = key.equals("caselist.column.name") || key.equals("caselist.group");
        column.setMaxWidth(grows ? 320 : width * 1.2);
        column.setComparator(order);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(
                c ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable Case item, boolean empty) {
                                super.updateItem(item, empty);
                                setGraphic(empty || item == null ? null : cell.apply(item));
                            }
                        });
        return column;
    }

    private static Label text(String text, String style) {
        var label = new Label(text);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    private int classOf(Case c) {
        return model.grouping().get().map(g -> sheet().classOf(c, g)).orElse(-1);
    }

    private javafx.scene.Node groupCell(Case c) {
        Optional<Grouping> grouping = model.grouping().get();
        int position = classOf(c);
        if (grouping.isEmpty() || position < 0) {
            return text("–", "fb-muted-text");
        }
        var classes = grouping.get().classes();
        var label = text(classes.get(position).label().in(words.texts().language()), "");
        label.setGraphic(new ClassMark(position, classes.size()));
        label.setGraphicTextGap(8);
        return label;
    }

    private String status(Case c) {
        return sheet().response(c).map(r -> r.complete() ? "1" : "2").orElse("3");
    }

    private javafx.scene.Node response(Case c) {
        var pill = new Pill("", Pill.Kind.PLAIN);
        words.show(pill, sheet().response(c));
        return pill;
    }

    private String mode(Case c) {
        return sheet().response(c).map(r -> words.mode(r.mode())).orElse("–");
    }

    private javafx.scene.Node interviews(Case c) {
        int count = sheet().interviews(c).size();
        var label = text(count == 0 ? "" : String.valueOf(count), "fb-muted-text");
        if (count > 0) {
            label.setGraphic(org.feltbok.shell.kit.Icons.of("fth-mic"));
        }
        return label;
    }
}
