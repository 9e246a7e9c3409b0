/** Keying responses: the Entry screen and its model. */
@NullMarked
package org.feltbok.responses.ui;

import org.jspecify.annotations.NullMarked;
