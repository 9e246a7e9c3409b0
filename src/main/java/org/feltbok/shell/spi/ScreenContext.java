package org.feltbok.shell.spi;

import javafx.beans.value.ObservableValue;

import org.feltbok.base.task.Dialogs;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Palette;

/**
 * What every screen is given.
 *
 * @param texts in the language of the window; a change of language makes all screens anew
 * @param palette colours of the theme in use, for charts and canvases; redraw when it changes
 * @param who who works; may change while the screen is open
 * @param habits what that person likes
 */
public record ScreenContext(
        Texts texts,
        TaskRunner tasks,
        Dialogs dialogs,
        Navigator navigator,
        ObservableValue<Palette> palette,
        WhoWorks who,
        Habits habits) {

    /** For somebody who has no habits yet. */
    public ScreenContext(
            Texts texts,
            TaskRunner tasks,
            Dialogs dialogs,
            Navigator navigator,
            ObservableValue<Palette> palette,
            WhoWorks who) {
        this(texts, tasks, dialogs, navigator, palette, who, Habits.begun());
    }

    /** For a person whose name is known and who is never asked. */
    public ScreenContext(
            Texts texts,
            TaskRunner tasks,
            Dialogs dialogs,
            Navigator navigator,
            ObservableValue<Palette> palette,
            ObservableValue<String> person) {
        this(texts, tasks, dialogs, navigator, palette, WhoWorks.known(person));
    }

    /** Name of who works, as it is now and as it changes; empty until told. */
    public ObservableValue<String> person() {
        return who.name();
    }
}
