/** A questionnaire made of a file of its answers: what the columns seem to have asked. */
@NullMarked
package org.feltbok.responses.asked;

import org.jspecify.annotations.NullMarked;
