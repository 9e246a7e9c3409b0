package org.feltbok.responses.notes;

/**
 * Where something is noted.
 *
 * @param title what people call the respondent
 * @param itemId empty for the response as a whole
 * @param item what people call the field; empty for the response as a whole
 */
public record FieldAt(String responseId, String title, String itemId, String item) {}
