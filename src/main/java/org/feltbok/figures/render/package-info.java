/** Figures drawn: screen, PNG, SVG. */
@NullMarked
package org.feltbok.figures.render;

import org.jspecify.annotations.NullMarked;
