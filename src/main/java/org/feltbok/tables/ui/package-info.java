/** The screens of the table book and of the study's weights. */
@NullMarked
package org.feltbok.tables.ui;

import org.jspecify.annotations.NullMarked;
