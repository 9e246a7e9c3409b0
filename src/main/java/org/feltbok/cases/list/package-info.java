/** Lists of cases as people have them, in Excel or CSV, and what their columns become. */
@NullMarked
package org.feltbok.cases.list;

import org.jspecify.annotations.NullMarked;
