/**
 * Tests between groups and variables: computed from arrays of numbers and counts alone, without
 * file, clock or study. One class a test, all in {@link
 * org.feltbok.analysis.tests.SignificanceTests}.
 */
@NullMarked
package org.feltbok.analysis.tests;

import org.jspecify.annotations.NullMarked;
