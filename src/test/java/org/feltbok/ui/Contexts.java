package org.feltbok.ui;

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
        return new ScreenContext(
                new Texts(Language.EN),
                tasks,
                dialogs,
                navigator,
                Live.constant(Palette.light()),
                Live.constant("Marit"));
    }
}
