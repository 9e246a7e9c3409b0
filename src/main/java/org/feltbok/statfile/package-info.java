/** Files of SPSS and Stata, whichever it is. */
@NullMarked
package org.feltbok.statfile;

import org.jspecify.annotations.NullMarked;
