/** The report in order, as a view of the figures' screen. */
@NullMarked
package org.feltbok.figures.ui.outline;

import org.jspecify.annotations.NullMarked;
