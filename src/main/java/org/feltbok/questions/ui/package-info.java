/** The screen on which questionnaires are made and changed. */
@NullMarked
package org.feltbok.questions.ui;

import org.jspecify.annotations.NullMarked;
