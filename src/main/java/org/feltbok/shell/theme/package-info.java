/** Fonts, colours and style sheets: the one place that dresses windows. */
@NullMarked
package org.feltbok.shell.theme;

import org.jspecify.annotations.NullMarked;
