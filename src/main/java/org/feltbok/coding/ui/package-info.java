/** The Coding screen: codebook, answers, counts. */
@NullMarked
package org.feltbok.coding.ui;

import org.jspecify.annotations.NullMarked;
