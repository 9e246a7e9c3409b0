/** The study itself: its title and texts, its people, where its data come from. */
@NullMarked
package org.feltbok.study;

import org.jspecify.annotations.NullMarked;
