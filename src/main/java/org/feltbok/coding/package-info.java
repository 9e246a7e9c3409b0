/** Codebooks, codings of answers and passages, coders. */
@NullMarked
package org.feltbok.coding;

import org.jspecify.annotations.NullMarked;
