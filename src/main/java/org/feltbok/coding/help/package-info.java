/**
 * Help in coding that proposes and never decides: parts of answers that say nearly the same, places
 * where words stand, codes learned from what a coder has coded, and how well those fit.
 */
@NullMarked
package org.feltbok.coding.help;

import org.jspecify.annotations.NullMarked;
