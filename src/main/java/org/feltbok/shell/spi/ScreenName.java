package org.feltbok.shell.spi;

/**
 * What a screen is called and where it stands, known before it is made.
 *
 * @param key the place in the rail and in {@code Navigator.Target}: overview, cases, entry, coding
 *     and so on
 * @param titleKey text key of the name in the rail and in menus
 * @param icon Feather icon of the rail, such as {@code fth-home}
 * @param within the key of the screen in the rail that this one belongs to; empty if it stands in
 *     the rail itself
 */
public record ScreenName(String key, String titleKey, String icon, String within) {
    /** One that stands in the rail itself. */
    public ScreenName(String key, String titleKey, String icon) {
        this(key, titleKey, icon, "");
    }

    /** The same in the place of another in the rail. */
    public ScreenName within(String other) {
        return new ScreenName(key, titleKey, icon, other);
    }
}
