/** Quotes as files: Excel, CSV and Word. */
@NullMarked
package org.feltbok.export.quotes;

import org.jspecify.annotations.NullMarked;
