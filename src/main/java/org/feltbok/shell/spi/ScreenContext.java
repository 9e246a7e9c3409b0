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
 * @param person name of who works
 */
public record ScreenContext(
        Texts texts,
        TaskRunner tasks,
        Dialogs dialogs,
        Navigator navigator,
        ObservableValue<Palette> palette,
        ObservableValue<String> person) {}
