/** Help that proposes: similar parts of answers, words, suggestions, and how right they were. */
@NullMarked
package org.feltbok.coding.ui.similar;

import org.jspecify.annotations.NullMarked;
