/**
 * Several coders of the same texts: who codes which, how far they agree, where they do not, how it
 * was settled, and which codings count.
 */
@NullMarked
package org.feltbok.coding.agreement;

import org.jspecify.annotations.NullMarked;
