package org.feltbok.shell.kit;

/** How a key that is not taken is told to who looks at the paper and not at the screen. */
public enum RefusedKey {
    OFF,
    FLASH,
    SOUND,
    BOTH;

    public boolean isSeen() {
        return this == FLASH || this == BOTH;
    }

    public boolean isHeard() {
        return this == SOUND || this == BOTH;
    }
}
