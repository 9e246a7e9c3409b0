/** The checks that a study has of its own: made, tried on the responses there are, changed. */
@NullMarked
package org.feltbok.checks.ui;

import org.jspecify.annotations.NullMarked;
