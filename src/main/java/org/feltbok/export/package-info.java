/** Report bundles: workbook, images, values. */
@NullMarked
package org.feltbok.export;

import org.jspecify.annotations.NullMarked;
