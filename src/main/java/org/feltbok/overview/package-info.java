/** Where the study stands: what came in, what is coded, what is to be looked at. */
@NullMarked
package org.feltbok.overview;

import org.jspecify.annotations.NullMarked;
