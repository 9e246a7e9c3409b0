/** The kinds of files that a questionnaire can come in. */
@NullMarked
package org.feltbok.questionnaire.forms;

import org.jspecify.annotations.NullMarked;
