package org.feltbok.shell.spi;

/**
 * One line in the palette.
 *
 * @param icon Feather icon
 * @param title the text in which the typed words are marked
 * @param detail muted text after the title; may be empty
 * @param state muted text at the right; may be empty
 * @param action what Enter does, on the user-interface thread
 */
public record PaletteHit(String icon, String title, String detail, String state, Runnable action) {
    public static PaletteHit of(String icon, String title, String detail, Runnable action) {
        return new PaletteHit(icon, title, detail, "", action);
    }
}
