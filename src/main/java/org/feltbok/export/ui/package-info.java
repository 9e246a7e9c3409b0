/** The Export screen: what of the report goes where. */
@NullMarked
package org.feltbok.export.ui;

import org.jspecify.annotations.NullMarked;
