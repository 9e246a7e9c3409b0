/** A colleague's copy of the study brought together with this one. */
@NullMarked
package org.feltbok.coding.merge;

import org.jspecify.annotations.NullMarked;
