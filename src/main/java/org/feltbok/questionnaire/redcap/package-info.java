/** Questionnaires of REDCap, as the data dictionary. */
@NullMarked
package org.feltbok.questionnaire.redcap;

import org.jspecify.annotations.NullMarked;
