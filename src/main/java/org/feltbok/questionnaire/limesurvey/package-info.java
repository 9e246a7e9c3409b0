/** Questionnaires of LimeSurvey, as .lss and as the text file of their structure. */
@NullMarked
package org.feltbok.questionnaire.limesurvey;

import org.jspecify.annotations.NullMarked;
