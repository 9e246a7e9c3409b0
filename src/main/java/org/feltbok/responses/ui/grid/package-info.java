/** All responses as a sheet: seen, filtered, typed into, pasted into. */
@NullMarked
package org.feltbok.responses.ui.grid;

import org.jspecify.annotations.NullMarked;
