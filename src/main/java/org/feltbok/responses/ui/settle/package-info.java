/** The view of Entry in which what two people keyed differently is settled. */
@NullMarked
package org.feltbok.responses.ui.settle;

import org.jspecify.annotations.NullMarked;
