/** Who coded, uncoded, renamed what and when: the change log told of the coders' work. */
@NullMarked
package org.feltbok.coding.history;

import org.jspecify.annotations.NullMarked;
