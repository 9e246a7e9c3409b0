package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of a variable as measures write them: {@code 6}, {@code 1-3}, {@code 1-2;7}, or a class
 * such as {@code UH}. Of a variable whose classes are those that happen to be there, such as the
 * kind of the cases, any other is a class that nobody is in.
 */
final class Codes {
    private static final Pattern RANGE =
            Pattern.compile("(-?\\d+(?:\\.\\d+)?)-(-?\\d+(?:\\.\\d+)?)");

    private Codes() {}

    /**
     * The positions of the categories that are meant. A code that the variable has goes before a
     * range, so that a class may be called {@code 110-120}; a range takes the categories whose code
     * is a number within it.
     *
     * @throws FaultException if nothing is meant
     */
    static BitSet positions(Variable variable, String written) {
        BitSet found = new BitSet();
        int whole = variable.indexOf(written);
        if (whole >= 0) {
            found.set(whole);
            return found;
        }
        for (String part : written.split(";")) {
            BitSet some = part(variable, part.strip());
            if (some.isEmpty() && !variable.isOpen()) {
                throw new FaultException("analysis.no_code", shown(variable), part.strip());
            }
            found.or(some);
        }
        return found;
    }

    /** The name without what sets it apart inside a dataset. */
    private static String shown(Variable variable) {
        return variable.name().startsWith(CaseNames.OWN)
                ? variable.name().substring(CaseNames.OWN.length())
                : variable.name();
    }

    private static BitSet part(Variable variable, String part) {
        BitSet found = new BitSet();
        int exact = variable.indexOf(part);
        Matcher range = RANGE.matcher(part);
        if (exact >= 0) {
            found.set(exact);
        } else if (range.matches()) {
            double from = Double.parseDouble(range.group(1));
            double to = Double.parseDouble(range.group(2));
            for (int i = 0; i < variable.categories().size(); i++) {
                String code = variable.categories().get(i).code();
                if (code.matches("-?\\d+(\\.\\d+)?")
                        && Double.parseDouble(code) >= from
                        && Double.parseDouble(code) <= to) {
                    found.set(i);
                }
            }
        }
        return found;
    }
}
