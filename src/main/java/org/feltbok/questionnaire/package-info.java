/** Questionnaires: questions, items, answer lists, skip rules; XLSForm. */
@NullMarked
package org.feltbok.questionnaire;

import org.jspecify.annotations.NullMarked;
