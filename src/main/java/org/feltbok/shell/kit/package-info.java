/** Small parts that every screen is made of, so that the same thing looks the same everywhere. */
@NullMarked
package org.feltbok.shell.kit;

import org.jspecify.annotations.NullMarked;
