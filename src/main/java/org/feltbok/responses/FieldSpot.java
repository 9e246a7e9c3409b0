package org.feltbok.responses;

import org.feltbok.questionnaire.Item;

import java.util.Optional;

/**
 * A place in a response.
 *
 * @param item the field; empty for the response as a whole, such as whether it is complete
 */
public record FieldSpot(String responseId, Optional<Item> item) {}
