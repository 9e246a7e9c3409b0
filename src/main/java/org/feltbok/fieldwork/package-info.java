/**
 * Fieldwork: who was asked, when, how and with what outcome; who is still to be asked; how many
 * answered by a named definition, and whether they are like all who were asked.
 */
@NullMarked
package org.feltbok.fieldwork;

import org.jspecify.annotations.NullMarked;
