/** What one sees while no study is open. */
@NullMarked
package org.feltbok.shell.start;

import org.jspecify.annotations.NullMarked;
