/** Files of Stata (.dta). */
@NullMarked
package org.feltbok.statfile.stata;

import org.jspecify.annotations.NullMarked;
