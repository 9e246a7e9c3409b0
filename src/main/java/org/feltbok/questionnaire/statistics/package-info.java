/**
 * A questionnaire made of what a file of SPSS or Stata says of its variables, and the file's rows
 * as answers to it.
 */
@NullMarked
package org.feltbok.questionnaire.statistics;

import org.jspecify.annotations.NullMarked;
