package org.feltbok.questionnaire;

/**
 * That each response of a questionnaire belongs to a response of another, such as a member to a
 * household.
 *
 * @param of id of that other questionnaire
 * @param after how many of its sections come before it
 */
public record Roster(String of, int after) {}
