/** The framework matrix as a screen: cells, what was written, the quotes behind it. */
@NullMarked
package org.feltbok.interviews.ui.matrix;

import org.jspecify.annotations.NullMarked;
