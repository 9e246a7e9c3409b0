package org.feltbok.coding;

/**
 * A person who codes.
 *
 * @param hasLeft works here no more; what was coded is theirs, and nothing more is given to them
 */
public record Coder(String id, String key, String name, String initials, boolean hasLeft) {
    public Coder(String id, String key, String name, String initials) {
        this(id, key, name, initials, false);
    }
}
