package org.feltbok.analysis;

import java.util.BitSet;

/** Which answers of a survey are against the rules of its questionnaire; does not change. */
public interface AgainstRules {
    /** For data without rules. */
    AgainstRules NONE = (data, item) -> new BitSet();

    /**
     * The rows whose answer to an item the rules forbid. Not to be changed.
     *
     * @param data of the survey
     */
    BitSet rows(Dataset data, String item);
}
