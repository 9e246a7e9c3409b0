package org.feltbok.export.data;

import org.feltbok.statfile.data.StatMeasure;

/**
 * A column of a data file and what is to be known of it, in the language of the files.
 *
 * @param name as conditions and measures call it
 * @param question the number and words of the question it belongs to; may be empty
 * @param type what its values are
 * @param decimals of numbers
 * @param origin where its values come from, if that is its own; may be empty
 * @param made how it follows from others; may be empty
 * @param measure what its values say beside being different
 */
record DataColumn(
        String name,
        String question,
        String label,
        String type,
        int decimals,
        String origin,
        String made,
        StatMeasure measure,
        DataCells cells) {}
