package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What names mean in a dataset: those of its own variables, those of its cases, and either written
 * with what they belong to before them.
 */
final class DatasetNames {
    private final String dataset;
    private final Set<String> own;
    private final @Nullable Dataset cases;
    private final @Nullable Parents parents;

    /**
     * @param dataset the questionnaire's name; empty for the cases
     * @param own names of its own variables
     * @param cases what a response is about; null for the cases themselves
     * @param parents what its rows belong to; null if to nothing
     */
    DatasetNames(
            String dataset, Set<String> own, @Nullable Dataset cases, @Nullable Parents parents) {
        this.dataset = dataset;
        this.own = own;
        this.cases = cases;
        this.parents = parents;
    }

    boolean owns(String wanted) {
        return own.contains(wanted);
    }

    /** Without {@code cases/} before it. */
    static String ofCase(String wanted) {
        return wanted.startsWith(CaseNames.CASES)
                ? wanted.substring(CaseNames.CASES.length())
                : wanted;
    }

    /** As told at {@link Dataset#meant(String)}. */
    String meant(String written) {
        if (written.startsWith(CaseNames.OWN)) {
            return written;
        }
        if (written.equals(CaseNames.CASE)) {
            return CaseNames.OWN + CaseNames.CASE;
        }
        if (cases == null) {
            return owns(written) ? written : ofCase(written);
        }
        String before = dataset + "/";
        if (written.startsWith(before) && owns(written.substring(before.length()))) {
            return written.substring(before.length());
        }
        if (CaseNames.isReserved(written)) {
            return owns(CaseNames.OWN + written) ? CaseNames.OWN + written : written;
        }
        if (written.startsWith(CaseNames.CASES) && cases.owns(ofCase(written))) {
            return owns(ofCase(written)) ? written : ofCase(written);
        }
        return cases.owns(written) && owns(written) ? CaseNames.CASES + written : written;
    }

    /** A name with the questionnaire or {@code cases} before it. */
    String full(String written) {
        String variable = meant(written);
        if (variable.startsWith(CaseNames.OWN)) {
            return variable;
        }
        if (parents != null && !owns(variable) && !isOfCase(variable)) {
            String own = parents.own(variable);
            if (own != null) {
                return parents.data().fullName(own);
            }
        }
        return cases != null && owns(variable)
                ? dataset + "/" + variable
                : CaseNames.CASES + ofCase(variable);
    }

    /** Whether a condition asks something of the case and not of the response. */
    boolean isOfCase(Condition written) {
        return written.variables().stream().map(this::meant).allMatch(this::isOfCase);
    }

    private boolean isOfCase(String variable) {
        return variable.equals(CaseNames.OWN + CaseNames.CASE)
                || cases == null
                || !owns(variable) && cases.has(ofCase(variable));
    }

    /** What is told of a name that is not there; of parts of a question those that it has. */
    FaultException missing(String wanted) {
        int slash = wanted.lastIndexOf('/');
        String parts =
                slash < 0
                        ? ""
                        : own.stream()
                                .filter(n -> n.startsWith(wanted.substring(0, slash + 1)))
                                .collect(Collectors.joining(", "));
        return parts.isEmpty()
                ? new FaultException("analysis.no_variable", wanted)
                : new FaultException("analysis.no_part", wanted, parts);
    }
}
