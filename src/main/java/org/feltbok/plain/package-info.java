/** A study as a folder of plain files, and back. */
@NullMarked
package org.feltbok.plain;

import org.jspecify.annotations.NullMarked;
