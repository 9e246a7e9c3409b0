/** Words that were coded, with what is known of their cases, to be handed on. */
@NullMarked
package org.feltbok.coding.quotes;

import org.jspecify.annotations.NullMarked;
