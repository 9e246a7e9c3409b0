/** Responses to questionnaires: answers, entry rules, import. */
@NullMarked
package org.feltbok.responses;

import org.jspecify.annotations.NullMarked;
