/** The small expression language of skip rules, groupings and filters. */
@NullMarked
package org.feltbok.expr;

import org.jspecify.annotations.NullMarked;
