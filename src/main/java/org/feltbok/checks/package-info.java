/**
 * What is looked for in the data: one small class a check, all in one list that entry, overview,
 * import and the command line take.
 */
@NullMarked
package org.feltbok.checks;

import org.jspecify.annotations.NullMarked;
