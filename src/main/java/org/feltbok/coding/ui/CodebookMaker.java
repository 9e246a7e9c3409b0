package org.feltbok.coding.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Ids;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AddCodebook;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodeAlso;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.UncodedItem;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes a codebook: which open questions it codes, what it is called, or whose codes it takes. In
 * the place of the answers until it is made or left.
 */
final class CodebookMaker extends VBox {
    private final CodingModel model;
    private final Texts texts;
    private final Consumer<Optional<String>> done;
    private final ListView<Choice> list = new ListView<>();
    private final Map<Choice, BooleanProperty> ticks = new HashMap<>();
    private final ComboBox<Optional<Codebook>> codes = new ComboBox<>();
    private final TextField name = new TextField();
    private final Button make;
    private boolean named;
    private boolean proposing;

    /**
     * What a codebook may code.
     *
     * @param item null = the interviews
     */
    private record Choice(@Nullable UncodedItem item) {}

    private record Known(List<UncodedItem> items, List<Codebook> books) {}

    /**
     * @param done told of the item that is coded now; of nothing where there is none, or it was
     *     left
     */
    CodebookMaker(CodingModel model, Consumer<Optional<String>> done) {
        super(8);
        this.model = model;
        this.done = done;
        texts = model.desk().texts();
        setId("coding-maker");
        getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        list.setId("coding-maker-items");
        list.setAccessibleText(texts.get("coding.maker.items"));
        list.setCellFactory(l -> new CheckBoxListCell<>(this::tick, Shown.by(this::told)));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        name.setId("coding-maker-name");
        name.setAccessibleText(texts.get("coding.maker.name"));
        name.textProperty().subscribe((old, now) -> typed(now));
        HBox.setHgrow(name, Priority.ALWAYS);
        codes.setId("coding-maker-codes");
        codes.setAccessibleText(texts.get("coding.maker.codes"));
        codes.setConverter(Shown.by(this::told));
        codes.valueProperty().subscribe(this::ready);
        make = Buttons.primary(texts.get("coding.maker.make"), "fth-check", this::make);
        make.setId("coding-maker-make");
        var buttons =
                new HBox(8, make, Buttons.of(texts.get("coding.maker.back"), null, this::leave));
        getChildren()
                .setAll(
                        Labels.of(texts.get("coding.maker.title"), "fb-title"),
                        wrapped("coding.maker.detail"),
                        list,
                        line("coding.maker.name", name),
                        line("coding.maker.codes", codes),
                        buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::around);
        ready();
    }

    private Label wrapped(String key) {
        return Labels.wrapped(Labels.muted(texts.get(key)));
    }

    private HBox line(String key, javafx.scene.Node field) {
        Label label = Labels.of(texts.get(key));
        label.setPrefWidth(96);
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        var line = new HBox(8, label, field);
        line.getStyleClass().add("fb-row");
        return line;
    }

    /**
     * What there is to code is read; then the hand is in the list.
     *
     * @param interviews whether it is that of the interviews that is wanted
     */
    void open(boolean interviews) {
        named = false;
        model.desk()
                .read(
                        study ->
                                study.read(
                                        h -> {
                                            var store = new CodebookStore(h);
                                            return new Known(store.uncoded(), store.codebooks());
                                        }),
                        known -> show(known, interviews));
    }

    private void show(Known known, boolean interviews) {
        ticks.clear();
        list.getItems().setAll(known.items().stream().map(Choice::new).toList());
        if (known.books().stream().noneMatch(Codebook::forInterviews)) {
            list.getItems().add(new Choice(null));
        }
        list.setPlaceholder(wrapped("coding.maker.none"));
        codes.getItems().setAll(List.of(Optional.empty()));
        known.books().stream()
                .filter(b -> !b.forInterviews())
                .forEach(b -> codes.getItems().add(Optional.of(b)));
        codes.setValue(Optional.empty());
        propose("");
        list.getSelectionModel().selectFirst();
        list.getItems().stream()
                .filter(c -> interviews && c.item() == null)
                .forEach(
                        c -> {
                            list.getSelectionModel().select(c);
                            tick(c).set(true);
                        });
        list.requestFocus();
        ready();
    }

    private String told(Choice choice) {
        UncodedItem item = choice.item();
        return item == null
                ? texts.get("coding.maker.interviews")
                : texts.get(
                        "coding.maker.item",
                        item.shortName(),
                        item.label().in(texts.language()),
                        item.answers());
    }

    private String told(Optional<Codebook> book) {
        return book.map(b -> texts.get("coding.maker.of", b.label().in(texts.language())))
                .orElseGet(() -> texts.get("coding.maker.own"));
    }

    private BooleanProperty tick(Choice choice) {
        return ticks.computeIfAbsent(
                choice,
                c -> {
                    var tick = new SimpleBooleanProperty();
                    tick.subscribe((was, is) -> ticked(c, is));
                    return tick;
                });
    }

    /** The interviews have a codebook of their own. */
    private void ticked(Choice choice, boolean is) {
        if (is) {
            for (Choice other : list.getItems()) {
                if ((other.item() == null) != (choice.item() == null)) {
                    tick(other).set(false);
                }
            }
            if (choice.item() == null) {
                codes.setValue(Optional.empty());
            }
        }
        if (!named) {
            propose(chosen().stream().findFirst().map(this::proposal).orElse(""));
        }
        ready();
    }

    private String proposal(Choice choice) {
        UncodedItem item = choice.item();
        return item == null
                ? texts.get("coding.maker.interviews_name")
                : item.label().in(texts.language());
    }

    private void propose(String label) {
        proposing = true;
        name.setText(label);
        proposing = false;
    }

    private void typed(String text) {
        named |= !proposing && !text.isEmpty();
        ready();
    }

    private List<Choice> chosen() {
        return list.getItems().stream().filter(c -> tick(c).get()).toList();
    }

    private List<String> items() {
        return chosen().stream()
                .map(Choice::item)
                .filter(Objects::nonNull)
                .map(UncodedItem::itemId)
                .toList();
    }

    private Optional<Codebook> book() {
        return Optional.ofNullable(codes.getValue()).orElse(Optional.empty());
    }

    private void ready() {
        boolean interviews = chosen().stream().anyMatch(c -> c.item() == null);
        name.setDisable(book().isPresent());
        codes.setDisable(interviews || codes.getItems().size() < 2);
        make.setDisable(chosen().isEmpty() || book().isEmpty() && name.getText().isBlank());
    }

    private void make() {
        if (make.isDisabled()) {
            return;
        }
        make.setDisable(true);
        List<String> items = items();
        Optional<Codebook> shared = book();
        String label = name.getText().strip();
        model.desk()
                .asCoderThen(
                        me ->
                                shared.isPresent()
                                        ? new CodeAlso(
                                                shared.get().id(),
                                                shared.get().label().in(texts.language()),
                                                items)
                                        : new AddCodebook(Ids.next(), label, items, me.id()),
                        (change, problem) -> made(problem, items));
    }

    private void made(@Nullable Throwable problem, List<String> items) {
        ready();
        if (problem == null) {
            // without questions it is of the interviews
            done.accept(Optional.of(items.isEmpty() ? CodableItem.INTERVIEWS : items.getFirst()));
        }
    }

    private void leave() {
        done.accept(Optional.empty());
    }

    private void key(KeyEvent e) {
        Choice at = list.getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.SPACE && at != null) {
            tick(at).set(!tick(at).get());
            KeyStrokes.take(e);
        }
    }

    private void around(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            KeyStrokes.take(e);
            leave();
        } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            KeyStrokes.take(e);
            make();
        }
    }
}
