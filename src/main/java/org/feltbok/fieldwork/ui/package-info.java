/** Fieldwork in the window: the list of those missing, contacts keyed, representativeness. */
@NullMarked
package org.feltbok.fieldwork.ui;

import org.jspecify.annotations.NullMarked;
