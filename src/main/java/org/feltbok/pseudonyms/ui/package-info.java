/** The window for names: the register, what may be a name, where names stand, the key. */
@NullMarked
package org.feltbok.pseudonyms.ui;

import org.jspecify.annotations.NullMarked;
