/** The frame around the screens: rail, top bar, status bar, keys. */
@NullMarked
package org.feltbok.shell.window;

import org.jspecify.annotations.NullMarked;
