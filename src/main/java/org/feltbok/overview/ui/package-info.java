/** The screen one begins with: cards on where the study stands. */
@NullMarked
package org.feltbok.overview.ui;

import org.jspecify.annotations.NullMarked;
