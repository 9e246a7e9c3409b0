/** What the palette finds in the words of a study. */
@NullMarked
package org.feltbok.search.ui;

import org.jspecify.annotations.NullMarked;
