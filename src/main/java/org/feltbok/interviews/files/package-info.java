/** Texts of interviews as people have them: text files, documents, subtitles; read, not written. */
@NullMarked
package org.feltbok.interviews.files;

import org.jspecify.annotations.NullMarked;
