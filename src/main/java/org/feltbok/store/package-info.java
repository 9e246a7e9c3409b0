/** The study file: open, lock, back up, migrate, change, undo. */
@NullMarked
package org.feltbok.store;

import org.jspecify.annotations.NullMarked;
