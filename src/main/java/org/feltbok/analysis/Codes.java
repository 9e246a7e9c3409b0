package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.feltbok.expr.CodeList;
import org.feltbok.expr.CodeNames;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of a variable as measures write them: {@code 6}, {@code 1-3}, {@code 1-2;7}, or a class
 * such as {@code UH}. Of a variable whose classes are those that happen to be there, such as the
 * kind of the cases, any other is a class that nobody is in.
 */
public final class Codes {
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
    public static BitSet positions(Variable variable, String written) {
        List<String> codes = variable.categories().stream().map(Category::code).toList();
        BitSet found = new BitSet();
        for (String part : CodeList.parts(written, codes)) {
            BitSet some = part(codes, part);
            if (some.isEmpty() && !variable.mayHave(part)) {
                throw new FaultException("analysis.no_code", shown(variable), part);
            }
            found.or(some);
        }
        return found;
    }

    /**
     * Codes as measures write them where they have other names from now on; empty if no text means
     * just the same ones.
     */
    static Optional<String> renamed(String written, CodeNames names) {
        return names.written(written, Codes::meant);
    }

    private static Set<String> meant(String written, List<String> codes) {
        Set<String> meant = new HashSet<>();
        for (String part : CodeList.parts(written, codes)) {
            part(codes, part).stream().mapToObj(codes::get).forEach(meant::add);
        }
        return meant;
    }

    /** The name without what sets it apart inside a dataset. */
    private static String shown(Variable variable) {
        return variable.name().startsWith(CaseNames.OWN)
                ? variable.name().substring(CaseNames.OWN.length())
                : variable.name();
    }

    private static BitSet part(List<String> codes, String part) {
        BitSet found = new BitSet();
        int exact = codes.indexOf(part);
        if (exact >= 0) {
            found.set(exact);
            return found;
        }
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            double from = Double.parseDouble(range.group(1));
            double to = Double.parseDouble(range.group(2));
            for (int i = 0; i < codes.size(); i++) {
                String code = codes.get(i);
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
