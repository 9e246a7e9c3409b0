/** Reading and writing CSV and Excel sheets. */
@NullMarked
package org.feltbok.tabular;

import org.jspecify.annotations.NullMarked;
