/** Puts the parts together and starts. */
@NullMarked
package org.feltbok.app;

import org.jspecify.annotations.NullMarked;
