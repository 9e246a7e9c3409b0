package org.feltbok.interviews.files;

/**
 * A paragraph of a file as it stands, before anything is read out of it.
 *
 * @param line of the file, its page or the paragraph's number
 */
record Para(String text, int line) {}
