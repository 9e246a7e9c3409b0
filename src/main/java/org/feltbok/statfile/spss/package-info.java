/** Files of SPSS (.sav, .zsav). */
@NullMarked
package org.feltbok.statfile.spss;

import org.jspecify.annotations.NullMarked;
