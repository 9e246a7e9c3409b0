/** From a study to variables, from variables to results. */
@NullMarked
package org.feltbok.analysis;

import org.jspecify.annotations.NullMarked;
