/** Cases, groupings and indicators in a folder of plain files. */
@NullMarked
package org.feltbok.cases.files;

import org.jspecify.annotations.NullMarked;
