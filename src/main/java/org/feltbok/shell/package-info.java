/** The window: navigation, palette, theme, dialogs, background work. */
@NullMarked
package org.feltbok.shell;

import org.jspecify.annotations.NullMarked;
