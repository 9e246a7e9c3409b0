package org.feltbok.fieldwork.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.feltbok.base.text.Texts;
import org.feltbok.fieldwork.Contact;
import org.feltbok.fieldwork.MissingCase;
import org.feltbok.fieldwork.TypedMoment;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SteadyColumns;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;

/** Those from whom nothing came in, one a line, with what was tried and what is agreed. */
final class MissingTable extends TableView<MissingCase> {
    /** For a day with its time. */
    private static final double WHOLE_MOMENT = 146;

    private final FieldworkModel model;
    private final Texts texts;
    private final TableColumn<MissingCase, MissingCase> group;

    MissingTable(FieldworkModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("fieldwork-list");
        setAccessibleText(texts.get("fieldwork.list"));
        setColumnResizePolicy(new SteadyColumns());
        setItems(model.shown());
        FirstColumn.under(this);
        var tick = column("", 56, this::tick);
        tick.setMinWidth(56);
        tick.setMaxWidth(56);
        getColumns().add(tick);
        getColumns().add(column("fieldwork.mail.key", 64, m -> muted(key(m))));
        var name = column("fieldwork.mail.name", 180, m -> Labels.strong(m.of().name()));
        name.setMinWidth(120);
        name.setMaxWidth(340);
        getColumns().add(name);
        group = column("fieldwork.class", 130, m -> muted(groupOf(m)));
        group.setVisible(false);
        getColumns().add(group);
        getColumns().add(column("fieldwork.mail.next", 126, this::next));
        getColumns().add(column("fieldwork.mail.outcome", 126, m -> plain(outcome(m))));
        var last = column("fieldwork.mail.last", WHOLE_MOMENT, m -> muted(last(m)));
        last.setMinWidth(WHOLE_MOMENT);
        getColumns().add(last);
        var count =
                column(
                        "fieldwork.mail.contacts",
                        76,
                        m -> muted(m.contacts().isEmpty() ? "" : "" + m.contacts().size()));
        getColumns().add(count);
        // the order is the list's own: next call first
        getColumns().forEach(c -> c.setSortable(false));
        model.ticked().addListener((o, old, now) -> refresh());
        model.division()
                .addListener(
                        (o, old, now) -> {
                            group.setVisible(now.isPresent());
                            now.ifPresent(d -> group.setText(d.label().in(texts.language())));
                            refresh();
                        });
    }

    /** A case, or the one that stands in its place now. */
    void select(Optional<String> id, int at) {
        for (int i = 0; i < getItems().size(); i++) {
            if (id.equals(Optional.of(getItems().get(i).of().id()))) {
                getSelectionModel().clearAndSelect(i);
                return;
            }
        }
        if (!getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(Math.clamp(at, 0, getItems().size() - 1));
        }
    }

    /** To the case of a key, if it is in the list. */
    void goTo(String key) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).of().key().equals(key)) {
                getSelectionModel().clearAndSelect(i);
                scrollTo(Math.max(0, i - 5));
            }
        }
    }

    /**
     * @param frame how many are to be asked
     * @param toCases leads to where they are brought in
     */
    void showWhyEmpty(int missing, long frame, Runnable toCases) {
        if (frame == 0) {
            setPlaceholder(
                    new EmptyState(
                            "fth-map-pin",
                            texts.get("fieldwork.nobody.title"),
                            texts.get("fieldwork.nobody.detail"),
                            Buttons.of(texts.get("fieldwork.nobody.go"), "fth-upload", toCases)));
            return;
        }
        setPlaceholder(
                missing == 0
                        ? new EmptyState(
                                "fth-check",
                                texts.get("fieldwork.none.title"),
                                texts.get("fieldwork.none.detail"))
                        : new EmptyState("fth-search", texts.get("fieldwork.hidden", missing), ""));
    }

    private String key(MissingCase m) {
        return m.of().isMasked() ? "–" : m.of().key();
    }

    private String groupOf(MissingCase m) {
        return model.division()
                .get()
                .map(
                        d -> {
                            int at = d.classOf(model.read().get().fieldwork().sheet(), m.of());
                            return at < 0 ? "–" : d.classes().get(at).in(texts.language());
                        })
                .orElse("");
    }

    private Node next(MissingCase m) {
        var label = plain(TypedMoment.show(m.next(), texts.language()));
        label.getStyleClass().add("fb-strong");
        return label;
    }

    private String outcome(MissingCase m) {
        return m.last().map(l -> texts.get(l.outcome().key())).orElse("");
    }

    private String last(MissingCase m) {
        return m.last()
                .map(Contact::at)
                .map(at -> TypedMoment.show(at, texts.language()))
                .orElse("");
    }

    private CheckBox tick(MissingCase m) {
        var box = new CheckBox();
        box.setSelected(model.ticked().getValue().contains(m.of().id()));
        box.setFocusTraversable(false);
        box.setAccessibleText(m.of().name());
        box.setOnAction(e -> model.tick(m));
        return box;
    }

    private static Label plain(String text) {
        return new Label(text);
    }

    private static Label muted(String text) {
        return Labels.of(text, "fb-muted-text");
    }

    private TableColumn<MissingCase, MissingCase> column(
            String key, double width, Function<MissingCase, Node> cell) {
        var column = new TableColumn<MissingCase, MissingCase>(key.isEmpty() ? "" : texts.get(key));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 60));
        column.setMaxWidth(width * 1.4);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(
                c ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable MissingCase item, boolean empty) {
                                super.updateItem(item, empty);
                                setGraphic(empty || item == null ? null : cell.apply(item));
                            }
                        });
        return column;
    }
}
