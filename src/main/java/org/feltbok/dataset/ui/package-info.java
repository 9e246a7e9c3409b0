/** The screen of the variables that a study derives from others. */
@NullMarked
package org.feltbok.dataset.ui;

import org.jspecify.annotations.NullMarked;
