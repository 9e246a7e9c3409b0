package org.feltbok.shell.window;

import org.feltbok.shell.spi.Command;

import java.util.List;

/** What the bars of the window can ask of it. */
interface ShellCommands {
    void openPalette();

    void openKeys();

    void openSettings();

    /** Asks who works; another name holds at once in every screen. */
    void openWho();

    void switchLanguage();

    /** The entries under the study's name. */
    List<Command> studyMenu();
}
