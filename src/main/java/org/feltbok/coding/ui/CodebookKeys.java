package org.feltbok.coding.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.coding.CodeMoves.Step;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;

import java.util.List;

/** The keys of the codebook's tree, and the same things as commands of the palette. */
record CodebookKeys(
        CodebookActions actions,
        Runnable edit,
        Runnable toTree,
        Runnable take,
        Runnable write,
        Runnable split,
        Runnable look,
        Runnable memo,
        Runnable writeThen,
        Runnable showThen) {
    /** Takes what is meant for the codebook while its tree has the keys. */
    void handle(KeyEvent e) {
        Runnable does = meant(e);
        if (does != null) {
            KeyStrokes.take(e);
            does.run();
        }
    }

    /** Moving a code in and out, which in the window would go back and forward. */
    static boolean isStep(KeyEvent e) {
        return e.isAltDown() && (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT);
    }

    private @org.jspecify.annotations.Nullable Runnable meant(KeyEvent e) {
        if (e.isShortcutDown()) {
            return null;
        }
        if (e.isAltDown()) {
            return switch (e.getCode()) {
                case UP -> () -> actions.step(Step.UP);
                case DOWN -> () -> actions.step(Step.DOWN);
                case RIGHT -> () -> actions.step(Step.IN);
                case LEFT -> () -> actions.step(Step.OUT);
                default -> null;
            };
        }
        return switch (e.getCode()) {
            case N, INSERT -> e.isShiftDown() ? actions::newUnder : actions::newBeside;
            case F2 -> edit;
            case J -> actions::merge;
            case S -> split;
            case L -> look;
            case M -> memo;
            case R -> actions::retire;
            case DELETE -> actions::remove;
            // no key that takes off acts here: what it would mean is the code marked in the book
            case BACK_SPACE -> () -> {};
            default -> null;
        };
    }

    List<Command> commands() {
        return List.of(
                Command.of("codebook.to_tree", MenuPlace.EDIT, toTree)
                        .withKeys("Shift+C")
                        .withIcon("fth-book"),
                Command.of("codebook.example", MenuPlace.EDIT, actions::example).withKeys("E"),
                Command.of("codebook.memo", MenuPlace.EDIT, memo).withKeys("Shift+M"),
                Command.of("codebook.take", MenuPlace.FILE, take).withIcon("fth-download"),
                Command.of("codebook.write", MenuPlace.FILE, write).withIcon("fth-share"),
                Command.of("codebook.show_then", MenuPlace.FILE, showThen).withIcon("fth-clock"),
                Command.of("codebook.write_then", MenuPlace.FILE, writeThen).withIcon("fth-clock"),
                Command.of("codebook.new_code", MenuPlace.NONE, actions::newBeside),
                Command.of("codebook.new_under", MenuPlace.NONE, actions::newUnder),
                Command.of("codebook.edit", MenuPlace.NONE, edit),
                Command.of("codebook.merge_into", MenuPlace.NONE, actions::merge),
                Command.of("codebook.split", MenuPlace.NONE, split),
                Command.of("codebook.look", MenuPlace.NONE, look),
                Command.of("codebook.retire", MenuPlace.NONE, actions::retire),
                Command.of("codebook.remove", MenuPlace.NONE, actions::remove),
                Command.of("codebook.up", MenuPlace.NONE, () -> actions.step(Step.UP)),
                Command.of("codebook.down", MenuPlace.NONE, () -> actions.step(Step.DOWN)),
                Command.of("codebook.in", MenuPlace.NONE, () -> actions.step(Step.IN)),
                Command.of("codebook.out", MenuPlace.NONE, () -> actions.step(Step.OUT)));
    }
}
