/** The Coding screen, and what coding in interviews shares with it. */
@NullMarked
package org.feltbok.coding.ui;

import org.jspecify.annotations.NullMarked;
