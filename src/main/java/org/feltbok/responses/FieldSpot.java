package org.feltbok.responses;

import org.feltbok.questionnaire.Item;

/** A field of a response. */
public record FieldSpot(String responseId, Item item) {}
