/** Responses and cases as files for other programs: with codes, with labels, and explained. */
@NullMarked
package org.feltbok.export.data;

import org.jspecify.annotations.NullMarked;
