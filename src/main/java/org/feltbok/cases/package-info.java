/** Cases, what is known of them, groups of them, and indicators by year. */
@NullMarked
package org.feltbok.cases;

import org.jspecify.annotations.NullMarked;
