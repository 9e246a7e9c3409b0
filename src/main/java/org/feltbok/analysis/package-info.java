/** From variables to numbers: datasets, measures and statistics. Knows no file and no clock. */
@NullMarked
package org.feltbok.analysis;

import org.jspecify.annotations.NullMarked;
