/**
 * Names in texts and what stands for them: the register, names found and not registered, names
 * replaced in the texts, names forgotten.
 */
@NullMarked
package org.feltbok.pseudonyms;

import org.jspecify.annotations.NullMarked;
