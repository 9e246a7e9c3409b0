/** All responses as a sheet: what its cells say, take and refuse. */
@NullMarked
package org.feltbok.responses.grid;

import org.jspecify.annotations.NullMarked;
