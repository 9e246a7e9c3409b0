/** What people note at a field of a response, and what they ask each other about it. */
@NullMarked
package org.feltbok.responses.notes;

import org.jspecify.annotations.NullMarked;
