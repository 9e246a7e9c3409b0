/** Questionnaires on paper: what is printed, with the codes that are keyed, as PDF and for Word. */
@NullMarked
package org.feltbok.export.paper;

import org.jspecify.annotations.NullMarked;
