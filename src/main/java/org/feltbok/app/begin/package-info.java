/** Beginning a study in the window: what it is called, who and what is asked, who works on it. */
@NullMarked
package org.feltbok.app.begin;

import org.jspecify.annotations.NullMarked;
