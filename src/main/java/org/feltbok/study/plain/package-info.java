/**
 * How a study is read from and written to a folder of plain files: what every feature's part works
 * with.
 */
@NullMarked
package org.feltbok.study.plain;

import org.jspecify.annotations.NullMarked;
