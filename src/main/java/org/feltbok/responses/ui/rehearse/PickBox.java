package org.feltbok.responses.ui.rehearse;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.StringConverter;

import org.feltbok.shell.kit.KeyStrokes;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list that is worked by keys: Enter, Space or an arrow opens it, arrows and letters go through
 * it, Enter takes what is marked, Esc leaves it as it was. Going through it chooses nothing yet.
 */
final class PickBox<T> extends ComboBox<T> {
    private static final long TOGETHER = 900_000_000L;

    private final Function<T, String> shown;
    private final Consumer<T> chosen;
    private String typed = "";
    private long typedAt;
    private boolean quiet;
    private boolean taken;
    private @org.jspecify.annotations.Nullable T before;

    /**
     * @param shown what a choice is called; it is found by its first letters
     * @param chosen told what is taken
     */
    PickBox(Function<T, String> shown, Consumer<T> chosen) {
        this.shown = shown;
        this.chosen = chosen;
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T choice) {
                        return choice == null ? "" : shown.apply(choice);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException();
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::closedKey);
        addEventFilter(KeyEvent.KEY_TYPED, this::letter);
        setOnShowing(
                e -> {
                    before = getValue();
                    taken = false;
                    typed = "";
                });
        skinProperty().subscribe(this::guard);
        setOnHidden(e -> settle());
        setOnAction(
                e -> {
                    if (!isShowing() && !quiet && getValue() != null) {
                        chosen.accept(getValue());
                    }
                });
    }

    /** Shows what there is to choose from, and what is chosen; nobody is told. */
    void show(List<T> all, @org.jspecify.annotations.Nullable T now) {
        quiet = true;
        if (!getItems().equals(all)) {
            getItems().setAll(all);
        }
        setValue(now);
        quiet = false;
    }

    private void closedKey(KeyEvent e) {
        boolean opens =
                switch (e.getCode()) {
                    case ENTER, SPACE, DOWN, UP, F4 -> !e.isShortcutDown();
                    default -> false;
                };
        if (!isShowing() && opens) {
            KeyStrokes.take(e);
            show();
        }
    }

    /**
     * The list itself has the keys while it is open; from its first moment, also where it is opened
     * before it was ever drawn.
     */
    private void guard(@org.jspecify.annotations.Nullable Skin<?> skin) {
        if (!(skin instanceof ComboBoxListViewSkin<?> made)) {
            return;
        }
        Node list = made.getPopupContent();
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::openKey);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::letter);
        // at the press: by the release the list has closed and what stands in it is settled
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> taken = isOnChoice(e.getTarget()));
    }

    /** Not on a scroll bar, nor below the last choice. */
    private static boolean isOnChoice(Object pressed) {
        Node node = pressed instanceof Node n ? n : null;
        while (node != null && !(node instanceof ListCell<?>)) {
            node = node.getParent();
        }
        return node instanceof ListCell<?> cell && !cell.isEmpty();
    }

    private void openKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.ESCAPE) {
            taken = e.getCode() == KeyCode.ENTER;
            KeyStrokes.take(e);
            hide();
        } else if (e.getCode() == KeyCode.TAB) {
            e.consume();
        }
    }

    /** What is typed in one go is the beginning of a name. */
    private void letter(KeyEvent e) {
        String sign = e.getCharacter();
        boolean isSign = !sign.isEmpty() && sign.charAt(0) > ' ' && sign.charAt(0) != 127;
        if (!isSign || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        e.consume();
        if (!isShowing()) {
            show();
        }
        long now = System.nanoTime();
        typed = (now - typedAt > TOGETHER ? "" : typed) + sign.toLowerCase(Locale.ROOT);
        typedAt = now;
        getItems().stream()
                .filter(i -> shown.apply(i).toLowerCase(Locale.ROOT).startsWith(typed))
                .findFirst()
                .ifPresent(this::mark);
    }

    private void mark(T item) {
        getSelectionModel().select(item);
        if (getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent() instanceof javafx.scene.control.ListView<?> list) {
            list.scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 2));
        }
    }

    private void settle() {
        T now = getValue();
        if (taken && now != null && !now.equals(before)) {
            chosen.accept(now);
        } else if (!taken) {
            quiet = true;
            setValue(before);
            quiet = false;
        }
    }
}
