package org.feltbok.responses.ui;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.feltbok.responses.Form;
import org.feltbok.responses.ui.settle.SettleDesk;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Segments;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The views of Entry: keying, and settling what two people keyed differently. */
final class EntryViews {
    /** The beginning of a subject that means the view of settling. */
    static final String SETTLE = "settle:";

    /** What is in front. */
    enum View {
        KEY,
        /** All responses as a sheet, a screen of its own. */
        GRID,
        SETTLE
    }

    private final Wording wording;
    private final Function<Form, SettleDesk> maker;
    private final Segments<View> segments = new Segments<>();
    private final Map<String, SettleDesk> desks = new HashMap<>();
    private final SimpleObjectProperty<Optional<SettleDesk>> front =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<SettleDesk> counted = Optional.empty();

    EntryViews(Wording wording, Function<Form, SettleDesk> maker, Runnable toGrid) {
        this.wording = wording;
        this.maker = maker;
        segments.add(View.KEY, wording.get("entry.view.key"), Icons.of("fth-edit-2"));
        segments.add(View.GRID, wording.get("entry.view.grid"), Icons.of("fth-grid"));
        // what is in front here stays; the sheet comes in front of it
        segments.leads(View.GRID, toGrid);
        segments.add(View.SETTLE, wording.get("entry.view.settle"), Icons.of("fth-git-merge"));
        segments.setId("entry-views");
        segments.shrinks();
    }

    Segments<View> segments() {
        return segments;
    }

    /** What the hand wants in front; it is there once what it did before is kept. */
    boolean wantsToSettle() {
        return segments.valueProperty().get() == View.SETTLE;
    }

    void want(View view) {
        segments.valueProperty().set(view);
    }

    /** Where differences are settled, while that is in front. */
    Optional<SettleDesk> settling() {
        return front.get();
    }

    ObservableValue<String> status() {
        return front.flatMap(f -> f.map(SettleDesk::status).orElse(new SimpleObjectProperty<>("")));
    }

    boolean isSettling() {
        return settling().isPresent();
    }

    /** The differences of a form come in front, read anew. */
    SettleDesk settle(Form form) {
        SettleDesk desk = desk(form);
        front.set(Optional.of(desk));
        desk.read();
        count(form);
        return desk;
    }

    void key() {
        front.set(Optional.empty());
    }

    private SettleDesk desk(Form form) {
        return desks.computeIfAbsent(form.id(), id -> made(form));
    }

    private SettleDesk made(Form form) {
        SettleDesk desk = maker.apply(form);
        desk.left().addListener(o -> showCount());
        return desk;
    }

    /** How many differences of a form are left stands in the segment from now on. */
    void count(Form form) {
        SettleDesk desk = desk(form);
        boolean other = counted.filter(c -> c == desk).isEmpty();
        counted = Optional.of(desk);
        showCount();
        if (other && !isSettling()) {
            desk.read();
        }
    }

    private void showCount() {
        int left = counted.map(d -> d.left().get()).orElse(0);
        segments.button(View.SETTLE)
                .setText(
                        left == 0
                                ? wording.get("entry.view.settle")
                                : wording.get("entry.view.settle_left", left));
    }

    /** What is counted or shown is read again. */
    void read() {
        counted.ifPresent(SettleDesk::read);
    }

    /** The forms were read anew. */
    void clear() {
        front.set(Optional.empty());
        desks.values().forEach(SettleDesk::close);
        desks.clear();
        counted = Optional.empty();
    }
}
