package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * In which class of a variable each is.
 *
 * @param byResponse whether by the key of the response, and not by the identity of the case
 * @param of places of classes
 */
public record CaseClasses(CaseVariable variable, boolean byResponse, Map<String, Integer> of) {
    public CaseClasses {
        of = Map.copyOf(of);
    }

    /** The class of whose text it is. */
    public int of(CodableText text) {
        return byResponse ? at(text.source()) : at(text.caseId());
    }

    /** The class of a case. */
    public int ofCase(String caseId) {
        return byResponse ? CaseVariable.NOT_KNOWN : at(caseId);
    }

    private int at(@Nullable String key) {
        return key == null ? CaseVariable.NOT_KNOWN : of.getOrDefault(key, CaseVariable.NOT_KNOWN);
    }
}
