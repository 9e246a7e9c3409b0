package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Item;
import org.feltbok.shell.kit.Patience;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;

/** What is clicked and typed in fields goes to the form that is keyed, when it is there. */
final class FieldGestures implements FieldActions {
    private final EntryModel model;
    private final FormCentre centre;
    private final EntryBar bar;
    private final Patience patience;
    private final IntConsumer neighbour;
    private final Set<Item> unwritten = new HashSet<>();

    /**
     * @param neighbour goes to the respondent after (1) or before (-1) this one
     */
    FieldGestures(
            EntryModel model,
            FormCentre centre,
            EntryBar bar,
            Patience patience,
            IntConsumer neighbour) {
        this.model = model;
        this.centre = centre;
        this.bar = bar;
        this.patience = patience;
        this.neighbour = neighbour;
    }

    @Override
    public void choose(Item item, int value) {
        patience.then(
                () -> {
                    if (model.open().isPresent()) {
                        centre.focusForm();
                        model.choose(item, value);
                    }
                });
    }

    @Override
    public void goTo(Item item) {
        centre.goTo(item);
    }

    @Override
    public void enter(Item item) {
        goTo(item);
        model.enter();
    }

    @Override
    public boolean type(Item item, String typed) {
        return model.type(item, typed);
    }

    @Override
    public void keep(Item item, String typed, Runnable done) {
        model.keep(item, typed, kept -> done.run());
    }

    @Override
    public void unwritten(Item item, boolean something) {
        if (something) {
            unwritten.add(item);
        } else {
            unwritten.remove(item);
        }
        bar.showUnwritten(!unwritten.isEmpty());
    }

    @Override
    public void neighbour(int step) {
        neighbour.accept(step);
    }

    @Override
    public void key(EntryKey key) {
        model.key(key);
    }
}
