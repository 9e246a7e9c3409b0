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

    /** Before the name of an attribute or grouping, as the questionnaire's is before an item's. */
    public static final String CASES = "cases/";

    /** Before the names that every study has, inside a dataset: no name of a study begins so. */
    public static final String OWN = "@";

    /** Names that mean the same in every study, whatever else is called so. */
    public static boolean isReserved(String name) {
        return name.equals(CASE) || name.equals(STATUS) || name.equals(MODE);
    }

    static final Condition IN_FRAME = Condition.equal(FRAME, "yes");

    private CaseNames() {}
}
