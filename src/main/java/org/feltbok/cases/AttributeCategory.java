package org.feltbok.cases;

import org.feltbok.base.text.LocalText;

/** One of the values of a category attribute. */
public record AttributeCategory(String id, String code, LocalText label) {}
