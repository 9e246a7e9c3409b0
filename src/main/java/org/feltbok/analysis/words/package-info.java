/**
 * Words of answers: parts of a text, words without endings, parts that say nearly the same, rules
 * of words, and what codes were learned to rest on. Computed from texts alone, without file or
 * study.
 */
@NullMarked
package org.feltbok.analysis.words;

import org.jspecify.annotations.NullMarked;
