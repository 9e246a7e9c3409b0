/** A figure from a few choices: what can be counted, how, by which groups; and back. */
@NullMarked
package org.feltbok.figures.build;

import org.jspecify.annotations.NullMarked;
