/** Questionnaires as XLSForm, the sheets of ODK and KoBo: reading, checking, writing. */
@NullMarked
package org.feltbok.questionnaire.xlsform;

import org.jspecify.annotations.NullMarked;
