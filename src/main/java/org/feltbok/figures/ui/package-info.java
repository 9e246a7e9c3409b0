/** Figures on the screen. */
@NullMarked
package org.feltbok.figures.ui;

import org.jspecify.annotations.NullMarked;
