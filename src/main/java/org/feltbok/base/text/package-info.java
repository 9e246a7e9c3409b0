/** Texts in the languages of the program, and texts of a study in its own languages. */
@NullMarked
package org.feltbok.base.text;

import org.jspecify.annotations.NullMarked;
