package org.feltbok.analysis;

/** Names of variables that every study has. */
public final class CaseNames {
    /** In conditions: the key of a case. */
    public static final String CASE = "case";

    /** Of cases: {@code yes} if it belongs to the population that was asked, else {@code no}. */
    public static final String FRAME = "frame";

    /** Of cases: municipality, country ... */
    public static final String KIND = "kind";

    /** Of responses: {@code complete} or {@code partial}. */
    public static final String STATUS = "status";

    /** Of responses: {@code web}, {@code paper}, {@code phone}. */
    public static final String MODE = "mode";

    static final Condition IN_FRAME = Condition.equal(FRAME, "yes");

    private CaseNames() {}
}
