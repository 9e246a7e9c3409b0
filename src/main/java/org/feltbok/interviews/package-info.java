/** The interview guide, the interviews and their passages. */
@NullMarked
package org.feltbok.interviews;

import org.jspecify.annotations.NullMarked;
