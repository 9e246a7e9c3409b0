package org.feltbok.analysis;

import java.util.stream.IntStream;

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

    /** Of cases: what was said in their interviews, by the codes given to it. */
    public static final String SAID = "said";

    /** Before the name of an attribute or grouping, as the questionnaire's is before an item's. */
    public static final String CASES = "cases/";

    /** Before the names that every study has, inside a dataset: no name of a study begins so. */
    public static final String OWN = "@";

    /** In conditions on responses: the key of one. */
    public static final String RESPONSE = OWN + "response";

    /** Names that mean the same in every study, whatever else is called so. */
    public static boolean isReserved(String name) {
        return name.equals(CASE) || name.equals(STATUS) || name.equals(MODE);
    }

    /**
     * Whether a variable of the cases says anything in a study: every study has {@link #FRAME} and
     * {@link #KIND}, few tell cases apart by them.
     */
    public static boolean isTelling(Dataset cases, Variable variable) {
        String name = variable.name();
        if (!name.equals(FRAME) && !name.equals(KIND)) {
            return true;
        }
        CategoryColumn column = cases.categories(name);
        long different =
                IntStream.range(0, cases.size())
                        .map(column::get)
                        .filter(c -> c >= 0)
                        .distinct()
                        .count();
        return different > 1;
    }

    static final Condition IN_FRAME = Condition.equal(FRAME, "yes");

    private CaseNames() {}
}
