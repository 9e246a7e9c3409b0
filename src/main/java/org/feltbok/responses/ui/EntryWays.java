package org.feltbok.responses.ui;

import org.feltbok.base.task.Navigator;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.TableFormats;
import org.feltbok.responses.ui.rehearse.ResponseImportScreen;
import org.feltbok.shell.spi.ScreenContext;

import java.util.function.Consumer;

/** From Entry to other screens. */
record EntryWays(ScreenContext context) {
    /** Begins a figure of the item that the hand is at. */
    void newFigure(EntryDesk desk) {
        context.navigator().go(new Navigator.Target("newfigure", "what:" + desk.place()));
    }

    /**
     * The file is looked at cell by cell before anything of it is written.
     *
     * @param keep does something once what was keyed is kept
     */
    void importFile(Form form, Consumer<Runnable> keep) {
        context.dialogs()
                .chooseFile("entry.import.choose", TableFormats.endings())
                .ifPresent(
                        path ->
                                keep.accept(
                                        () ->
                                                context.navigator()
                                                        .go(
                                                                new Navigator.Target(
                                                                        ResponseImportScreen.NAME
                                                                                .key(),
                                                                        ResponseImportScreen
                                                                                .subject(
                                                                                        form,
                                                                                        path)))));
    }

    /** To the sheet of all responses, at a place. */
    void toGrid(String place) {
        context.navigator().go(new Navigator.Target("grid", place));
    }
}
