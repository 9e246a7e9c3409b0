/** What files of statistical programs hold, whichever program wrote them. */
@NullMarked
package org.feltbok.statfile.data;

import org.jspecify.annotations.NullMarked;
