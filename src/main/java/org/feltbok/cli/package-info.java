/** The command line: the same services as the windows. */
@NullMarked
package org.feltbok.cli;

import org.jspecify.annotations.NullMarked;
