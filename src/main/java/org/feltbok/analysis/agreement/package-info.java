/**
 * How far coders agree: computed from what each of them said of the same units, without file, clock
 * or study. What does not apply is said to be undefined, and why.
 */
@NullMarked
package org.feltbok.analysis.agreement;

import org.jspecify.annotations.NullMarked;
