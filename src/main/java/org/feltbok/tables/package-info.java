/**
 * The table book: many questions by the same columns, counted in one pass, each column held against
 * the rest.
 */
@NullMarked
package org.feltbok.tables;

import org.jspecify.annotations.NullMarked;
