package org.feltbok.coding.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;

import java.util.ArrayList;
import java.util.List;

/** The keys of the Coding screen, and the same things as commands. */
final class CodingKeys {
    private final CodingModel model;
    private final CodingActions actions;
    private final Suggestions suggestions;
    private final Runnable takeOff;
    private final Runnable find;
    private final Runnable memo;
    private final Runnable filter;

    CodingKeys(
            CodingModel model,
            CodingActions actions,
            Suggestions suggestions,
            Runnable takeOff,
            Runnable find,
            Runnable memo,
            Runnable filter) {
        this.model = model;
        this.actions = actions;
        this.suggestions = suggestions;
        this.takeOff = takeOff;
        this.find = find;
        this.memo = memo;
        this.filter = filter;
    }

    /** Takes what the list of answers would else take for itself. */
    void handle(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        KeyCode code = e.getCode();
        boolean known = true;
        switch (code) {
            case LEFT -> select(e.isShiftDown(), -1);
            case RIGHT -> select(e.isShiftDown(), 1);
            case UP -> move(e.isShiftDown(), -1);
            case DOWN -> move(e.isShiftDown(), 1);
            case SPACE -> actions.doneAndNext();
            case DELETE, BACK_SPACE -> takeOff.run();
            case ESCAPE -> {
                known = model.several().end() | model.selection().span().isPresent();
                model.selection().clear();
                model.selectionChanged();
            }
            default -> known = false;
        }
        if (known) {
            KeyStrokes.take(e);
        }
    }

    private void move(boolean grow, int step) {
        if (grow) {
            model.several().markOn(step);
        } else {
            model.move(step);
        }
    }

    private void select(boolean grow, int direction) {
        if (!grow) {
            model.selection().step(direction);
        } else if (direction > 0) {
            model.selection().growRight();
        } else {
            model.selection().growLeft();
        }
        model.selectionChanged();
    }

    /**
     * @param otherTab shows the other tab of the screen
     * @param give opens what gives one person the codings of another
     * @param narrow asks whose answers are to be worked on
     * @param answers whether the answers are in front: what is not shown is not coded
     */
    List<Command> commands(
            Runnable otherTab, Runnable give, Runnable narrow, ObservableValue<Boolean> answers) {
        List<Command> work = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            int digit = i % 10;
            work.add(
                    Command.of(
                                    "coding.toggle." + digit,
                                    MenuPlace.NONE,
                                    () -> actions.toggle(digit))
                            .withKeys(String.valueOf(digit)));
        }
        work.add(Command.of("coding.find", MenuPlace.EDIT, find).withKeys("C").withIcon("fth-tag"));
        work.add(
                Command.of("coding.in_vivo", MenuPlace.EDIT, actions::inVivo)
                        .withKeys("V")
                        .withIcon("fth-type"));
        work.add(
                Command.of("coding.suggested.take", MenuPlace.EDIT, suggestions::take)
                        .withKeys("A"));
        work.add(
                Command.of("coding.suggested.take_sure", MenuPlace.EDIT, suggestions::takeSure)
                        .withKeys("Shift+A"));
        work.add(
                Command.of("coding.none", MenuPlace.EDIT, actions::noCodeFits)
                        .withKeys("X")
                        .withIcon("fth-slash"));
        work.add(Command.of("coding.take_off", MenuPlace.EDIT, takeOff).withKeys("Delete"));
        var lost = new LostCodings(model, actions);
        work.add(Command.of("coding.find_lost", MenuPlace.EDIT, lost::findAgain).withKeys("F"));
        work.add(
                Command.of("coding.take_off_lost", MenuPlace.EDIT, lost::takeOff)
                        .withKeys("Shift+F"));
        work.add(Command.of("coding.done", MenuPlace.EDIT, actions::doneAndNext).withKeys("Space"));
        work.add(Command.of("coding.reopen", MenuPlace.EDIT, actions::reopen));
        work.add(
                Command.of("coding.to_memo", MenuPlace.EDIT, memo)
                        .withKeys("M")
                        .withIcon("fth-message-square"));
        work.add(
                Command.of("coding.next_uncoded", MenuPlace.VIEW, model::nextUncoded)
                        .withKeys("U"));
        work.add(Command.of("coding.next", MenuPlace.NONE, () -> model.move(1)).withKeys("Down"));
        work.add(
                Command.of("coding.previous", MenuPlace.NONE, () -> model.move(-1)).withKeys("Up"));
        work.add(Command.of("coding.to_filter", MenuPlace.VIEW, filter).withKeys("Shortcut+F"));
        work.addAll(MoreFilters.commands(model, narrow));
        List<Command> all = new ArrayList<>(work.stream().map(c -> c.when(answers)).toList());
        all.add(Command.of("coding.other_tab", MenuPlace.VIEW, otherTab).withKeys("Shortcut+Tab"));
        all.add(Command.of("coding.give_codings", MenuPlace.EDIT, give).withIcon("fth-users"));
        return all;
    }
}
