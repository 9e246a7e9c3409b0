/** The command palette: everything one can do or open, by typing a part of its name. */
@NullMarked
package org.feltbok.shell.palette;

import org.jspecify.annotations.NullMarked;
