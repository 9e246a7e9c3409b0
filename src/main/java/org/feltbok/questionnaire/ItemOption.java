package org.feltbok.questionnaire;

/**
 * An option of an item with several answers.
 *
 * @param column the column of the answer matrix that holds 1 if it was ticked, 0 if not
 */
public record ItemOption(String id, Option option, String column) {}
