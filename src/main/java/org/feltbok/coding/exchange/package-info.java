/** Codebooks as files of other programs: read leniently, compared, taken in; written strictly. */
@NullMarked
package org.feltbok.coding.exchange;

import org.jspecify.annotations.NullMarked;
