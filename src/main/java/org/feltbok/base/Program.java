package org.feltbok.base;

/** What the program is called in what it makes. */
public final class Program {
    /** Its name. */
    public static final String NAME = "Feltbok";

    /** Its name and version. */
    public static final String VERSION = NAME + " 0.1.0";

    private Program() {}
}
