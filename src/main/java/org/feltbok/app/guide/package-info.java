/** The guide inside Help: the pages that stand beside the source, read and shown in the program. */
@NullMarked
package org.feltbok.app.guide;

import org.jspecify.annotations.NullMarked;
