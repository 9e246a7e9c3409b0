/** Finds words in answers, interviews, memos and codes, and shows each where it stands. */
@NullMarked
package org.feltbok.search;

import org.jspecify.annotations.NullMarked;
