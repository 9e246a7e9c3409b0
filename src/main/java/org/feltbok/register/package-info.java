/** Tables of registers: read, matched to the study's cases, put in as indicators or attributes. */
@NullMarked
package org.feltbok.register;

import org.jspecify.annotations.NullMarked;
