package org.feltbok.shell.spi;

/** The menus; a menu without commands is not shown. */
public enum MenuPlace {
    FILE("shell.menu.file"),
    EDIT("shell.menu.edit"),
    VIEW("shell.menu.view"),
    STUDY("shell.menu.study"),
    HELP("shell.menu.help"),
    /** In no menu; still in the palette and by its key. */
    NONE("");

    private final String textKey;

    MenuPlace(String textKey) {
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
