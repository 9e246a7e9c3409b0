package org.feltbok.sample;

/**
 * A municipality that answered.
 *
 * @param block the last block of questions it reached, from 1; the last block of all means complete
 */
record Respondent(Municipality municipality, int block) {}
