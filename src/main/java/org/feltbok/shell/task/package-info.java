/** Background work, dialogs and messages. */
@NullMarked
package org.feltbok.shell.task;

import org.jspecify.annotations.NullMarked;
