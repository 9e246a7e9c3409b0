package org.feltbok.shell.window;

import org.feltbok.base.Fault;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.spi.Reversed;
import org.feltbok.shell.task.Notes;

import java.util.function.Supplier;

/** What the window says of its own accord of the study that is open. */
final class Told {
    private final Notes notes;
    private final Supplier<Texts> texts;
    private final Navigator navigator;

    Told(Notes notes, Supplier<Texts> texts, Navigator navigator) {
        this.notes = notes;
        this.texts = texts;
        this.navigator = navigator;
    }

    /** Who works is said: that it was not said is no problem any more. */
    void named(String person) {
        if (!person.isBlank()) {
            notes.solved(texts.get().get("store.nobody"));
        }
    }

    /** Why something was not taken back or done again. */
    void refused(Fault why) {
        notes.note(texts.get().fault(why), texts.get().get("shell.close"));
    }

    /** In one line what was taken back or done again, with the way there. */
    void reversed(Reversed done) {
        String what = done.what().in(texts.get());
        if (!done.about().isEmpty() && !what.contains(done.about())) {
            what = done.about() + ": " + what;
        }
        String text = texts.get().get(done.undone() ? "shell.undone" : "shell.redone", what);
        notes.note(
                text,
                texts.get().get("shell.close"),
                done.where().isPresent() ? texts.get().get("shell.show") : null,
                () -> done.where().ifPresent(navigator::go));
    }
}
