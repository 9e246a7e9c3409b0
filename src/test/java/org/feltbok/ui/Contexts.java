package org.feltbok.ui;

import javafx.beans.value.ObservableValue;

import org.feltbok.base.task.Dialogs;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.spi.ScreenContext;

/** What a screen is given by the window, for tests of one screen. */
public final class Contexts {
    private Contexts() {}

    /** An English window in light colours, in which Marit works. */
    public static ScreenContext english(TaskRunner tasks, Dialogs dialogs, Navigator navigator) {
        return by(Live.constant("Marit"), tasks, dialogs, navigator);
    }

    /** The same in Norwegian. */
    public static ScreenContext norwegian(TaskRunner tasks, Dialogs dialogs, Navigator navigator) {
        return of(Language.NB, Live.constant("Marit"), tasks, dialogs, navigator);
    }

    /** An English window in light colours, in which somebody else works. */
    public static ScreenContext by(
            ObservableValue<String> person,
            TaskRunner tasks,
            Dialogs dialogs,
            Navigator navigator) {
        return of(Language.EN, person, tasks, dialogs, navigator);
    }

    private static ScreenContext of(
            Language language,
            ObservableValue<String> person,
            TaskRunner tasks,
            Dialogs dialogs,
            Navigator navigator) {
        return new ScreenContext(
                new Texts(language),
                tasks,
                dialogs,
                navigator,
                Live.constant(Palette.light()),
                person);
    }
}
