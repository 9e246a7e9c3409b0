package org.feltbok.responses.ui.grid;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.spi.KeyLine;

import java.util.List;

/** What each key does in the sheet. */
final class GridKeys {
    /** What is done by keys. */
    interface Hand {
        void moved();

        /**
         * @param begins what stands in the field at first; null = what stands in the cell
         */
        void edit(@org.jspecify.annotations.Nullable String begins);

        void clear();

        void copy();

        void paste();

        void calm();
    }

    private final GridModel model;
    private final Sheet sheet;
    private final Hand hand;

    GridKeys(GridModel model, Sheet sheet, Hand hand) {
        this.model = model;
        this.sheet = sheet;
        this.hand = hand;
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sheet.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    static List<KeyLine> lines() {
        return List.of(
                new KeyLine("0 … Z", "grid.keys.type"),
                new KeyLine("F2", "grid.keys.edit"),
                new KeyLine("Enter", "grid.keys.down"),
                new KeyLine("Tab", "grid.keys.right"),
                new KeyLine("Del", "grid.keys.clear"),
                new KeyLine("Shift+← ↑ → ↓", "grid.keys.block"),
                new KeyLine("Ctrl+← ↑ → ↓", "grid.keys.ends"),
                new KeyLine("Ctrl+C", "grid.keys.copy"),
                new KeyLine("Ctrl+V", "grid.keys.paste"),
                new KeyLine("Ctrl+A", "grid.keys.all"),
                new KeyLine("?", "entry.missing.dont_know"),
                new KeyLine("\u2212", "entry.missing.not_answered"),
                new KeyLine("\u2212\u2212", "entry.missing.refused"),
                new KeyLine("\u2212\u2212\u2212", "entry.missing.unreadable"));
    }

    private void pressed(KeyEvent e) {
        if (e.getTarget() != sheet || e.isAltDown()) {
            return;
        }
        boolean did = e.isShortcutDown() ? withControl(e) : plain(e);
        if (did) {
            KeyStrokes.take(e);
        }
    }

    private boolean withControl(KeyEvent e) {
        switch (e.getCode()) {
            case C, INSERT -> hand.copy();
            case V -> hand.paste();
            case A -> {
                model.cursor().all();
                hand.moved();
            }
            case UP -> to(0, model.cursor().column(), e);
            case DOWN -> to(model.shownRows(), model.cursor().column(), e);
            case LEFT -> to(model.cursor().row(), 0, e);
            case RIGHT -> to(model.cursor().row(), model.columns().size(), e);
            case HOME -> to(0, 0, e);
            case END -> to(model.shownRows(), model.columns().size(), e);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void to(int row, int column, KeyEvent e) {
        model.cursor().to(row, column, e.isShiftDown());
        hand.moved();
    }

    private boolean plain(KeyEvent e) {
        switch (e.getCode()) {
            case UP -> move(-1, 0, e);
            case DOWN -> move(1, 0, e);
            case LEFT -> move(0, -1, e);
            case RIGHT -> move(0, 1, e);
            case PAGE_UP -> move(-sheet.page(), 0, e);
            case PAGE_DOWN -> move(sheet.page(), 0, e);
            case HOME -> to(model.cursor().row(), 0, e);
            case END -> to(model.cursor().row(), model.columns().size(), e);
            case ENTER, TAB -> go(e.getCode(), e.isShiftDown());
            case F2 -> hand.edit(null);
            case DELETE, BACK_SPACE -> hand.clear();
            case ESCAPE -> hand.calm();
            case INSERT -> {
                if (!e.isShiftDown()) {
                    return false;
                }
                hand.paste();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int down, int right, KeyEvent e) {
        model.cursor().move(down, right, e.isShiftDown());
        hand.moved();
    }

    /** As a key leads on from a cell. */
    void go(KeyCode key, boolean isBack) {
        int step = isBack ? -1 : 1;
        switch (key) {
            case TAB -> model.cursor().onward(step);
            case ENTER -> model.cursor().move(step, 0, false);
            case UP -> model.cursor().move(-1, 0, false);
            case DOWN -> model.cursor().move(1, 0, false);
            case LEFT -> model.cursor().move(0, -1, false);
            case RIGHT -> model.cursor().move(0, 1, false);
            default -> {}
        }
        hand.moved();
    }

    private void typed(KeyEvent e) {
        String sign = e.getCharacter();
        boolean isSign = sign.length() > 0 && sign.charAt(0) > ' ' && sign.charAt(0) != 127;
        // signs of a third level are typed with Ctrl and Alt on some systems
        boolean isCommand = (e.isShortcutDown() || e.isMetaDown()) != e.isAltDown();
        if (e.getTarget() == sheet && isSign && !isCommand) {
            e.consume();
            hand.edit(sign);
        }
    }
}
