package org.feltbok.responses.files;

/**
 * What was settled for files of one program: what a column holds, or what a text in it is read as.
 *
 * @param head of the column
 * @param text empty for what the column holds
 * @param meaning as {@link ColumnTarget#word} or {@link CellCorrection#word} write it
 */
public record RememberedColumn(String head, String text, String meaning) {}
