/** House styles: how a report's figures look and write their numbers, as one file to share. */
@NullMarked
package org.feltbok.figures.style;

import org.jspecify.annotations.NullMarked;
