/** The report in order: its sections and figures, moved, copied, taken out and numbered again. */
@NullMarked
package org.feltbok.figures.outline;

import org.jspecify.annotations.NullMarked;
