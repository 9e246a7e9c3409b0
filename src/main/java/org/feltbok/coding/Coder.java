package org.feltbok.coding;

/** A person who codes. */
public record Coder(String id, String key, String name, String initials) {}
