/**
 * What a screen gives the window and gets from it; feature screens depend on this, never on the
 * window itself.
 */
@NullMarked
package org.feltbok.shell.spi;

import org.jspecify.annotations.NullMarked;
