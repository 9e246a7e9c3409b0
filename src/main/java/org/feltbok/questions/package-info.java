/**
 * Questionnaires made and changed: each change is a function from the questionnaire as it is to the
 * questionnaire as it shall be, and no answer is lost by it.
 */
@NullMarked
package org.feltbok.questions;

import org.jspecify.annotations.NullMarked;
