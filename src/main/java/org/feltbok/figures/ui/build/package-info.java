/** The screen where a figure is built. */
@NullMarked
package org.feltbok.figures.ui.build;

import org.jspecify.annotations.NullMarked;
