/** Responses read from files and written to them. */
@NullMarked
package org.feltbok.responses.files;

import org.jspecify.annotations.NullMarked;
