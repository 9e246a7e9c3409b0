/**
 * How the figures and tables of a report stand on pages: what is drawn and what is set, how wide
 * columns are, captions, headings, and where pages break. Word's document and the pages on the
 * screen have these rules alike.
 */
@NullMarked
package org.feltbok.figures.render.page;

import org.jspecify.annotations.NullMarked;
