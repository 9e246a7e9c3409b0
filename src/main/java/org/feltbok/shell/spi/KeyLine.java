package org.feltbok.shell.spi;

/**
 * A key that means something on a screen without being a command of its menus, for the list of
 * keys.
 *
 * @param keys as they are shown, such as {@code 1 … 9}
 * @param textKey text key of what it does
 */
public record KeyLine(String keys, String textKey) {}
