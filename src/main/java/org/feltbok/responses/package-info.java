/** Responses: the answer matrix, entry rules, import. */
@NullMarked
package org.feltbok.responses;

import org.jspecify.annotations.NullMarked;
