/** Ports between the windows and the work: running tasks, asking, going places. */
@NullMarked
package org.feltbok.base.task;

import org.jspecify.annotations.NullMarked;
