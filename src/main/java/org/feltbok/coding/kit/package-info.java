/** What coding in answers and coding in interviews share: coded texts, selection, finding codes. */
@NullMarked
package org.feltbok.coding.kit;

import org.jspecify.annotations.NullMarked;
