/** Figures as data: specification, table, published values. */
@NullMarked
package org.feltbok.figures;

import org.jspecify.annotations.NullMarked;
