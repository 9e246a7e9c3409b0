/** What the designer of questionnaires and the checks of a study share: rules that are chosen. */
@NullMarked
package org.feltbok.questions.kit;

import org.jspecify.annotations.NullMarked;
