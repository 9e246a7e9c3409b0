/** The screen of the cases: the list, and a card about one of them. */
@NullMarked
package org.feltbok.cases.ui;

import org.jspecify.annotations.NullMarked;
