package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line fitted by least squares with a constant, written {@code ols(Y~X1+X2).TERM}: what of it is
 * asked for.
 *
 * @param outcome what is explained
 * @param terms what explains it
 * @param term as one of the terms is written, {@link #CONSTANT}, or empty for the whole model
 */
public record Regressed(Term outcome, List<Term> terms, String term) implements Measure.Subject {
    /** How every measure of a regression begins. */
    public static final String BEGINS = "ols(";

    /** The name of the constant among the terms. */
    public static final String CONSTANT = "constant";

    private static final Pattern TERM =
            Pattern.compile(
                    "(?<ln>ln\\()?(?<name>[^\\[\\]()~+.]+)(\\[(?<years>\\d{4}(,\\d{4})?)])?(?<change>\\.change)?(?<end>\\))?");

    public Regressed {
        terms = List.copyOf(terms);
    }

    /**
     * A number of each row.
     *
     * @param years of an indicator: one, or two for the percent change from the first; else none
     * @param isLog whether its natural logarithm is taken
     */
    public record Term(String name, List<Integer> years, boolean isLog) {
        public Term {
            years = List.copyOf(years);
        }

        static Term parse(String written, String whole, Notation notation) {
            Matcher m = TERM.matcher(written.strip());
            if (!m.matches() || (m.group("ln") == null) != (m.group("end") == null)) {
                throw new FaultException(
                        "analysis.ols", notation.meant(whole), notation.meant(written).strip());
            }
            List<Integer> years = new ArrayList<>();
            if (m.group("years") != null) {
                for (String year : m.group("years").split(",")) {
                    years.add(Integer.valueOf(year));
                }
            }
            if (m.group("change") != null && years.size() < 2) {
                throw new FaultException(
                        "analysis.ols", notation.meant(whole), notation.meant(written).strip());
            }
            return new Term(notation.meant(m.group("name")).strip(), years, m.group("ln") != null);
        }

        /** What the number is of. */
        public Measure.Subject asSubject() {
            return years.isEmpty()
                    ? new Measure.Named(name, "")
                    : new Measure.Indicated(name, years, List.of());
        }

        @Override
        public String toString() {
            boolean plain = name.matches("\\w+");
            return written(plain ? name : "'" + name.replace("'", "''") + "'");
        }

        /** As it is meant, without quotes around its name. */
        String unquoted() {
            return written(name);
        }

        private String written(String called) {
            String inYears =
                    years.isEmpty()
                            ? ""
                            : years.stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(",", "[", "]"));
            String number = called + inYears + (years.size() > 1 ? ".change" : "");
            return isLog ? "ln(" + number + ")" : number;
        }
    }

    /**
     * @throws FaultException if it is not written as it should be
     */
    public static Regressed parse(String written) {
        Notation notation = new Notation(written);
        return parse(notation.masked(), notation);
    }

    /** As above, of a text whose quotes are masked. */
    static Regressed parse(String written, Notation notation) {
        int close = close(written);
        int tilde = written.indexOf('~');
        if (close < 0 || tilde < 0 || tilde > close) {
            throw new FaultException("analysis.ols", notation.meant(written), "");
        }
        List<Term> terms = new ArrayList<>();
        for (String term : written.substring(tilde + 1, close).split("\\+")) {
            terms.add(Term.parse(term, written, notation));
        }
        Term outcome = Term.parse(written.substring(BEGINS.length(), tilde), written, notation);
        Regressed model = new Regressed(outcome, terms, "");
        String rest = written.substring(close + 1);
        if (rest.isEmpty()) {
            return model;
        }
        if (!rest.startsWith(".")) {
            throw new FaultException("analysis.ols", notation.meant(written), notation.meant(rest));
        }
        return model.of(notation.meant(rest.substring(1)));
    }

    /** Where the first bracket closes; -1 if it does not. */
    static int close(String written) {
        int depth = 0;
        for (int i = BEGINS.length() - 1; i < written.length(); i++) {
            depth += written.charAt(i) == '(' ? 1 : written.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * What is asked of one of its terms.
     *
     * @throws FaultException if it has none of the name
     */
    Regressed of(String one) {
        String stripped = one.strip();
        if (stripped.equals(CONSTANT)) {
            return new Regressed(outcome, terms, CONSTANT);
        }
        for (Term each : terms) {
            if (each.toString().equals(stripped) || each.unquoted().equals(stripped)) {
                return new Regressed(outcome, terms, each.toString());
            }
        }
        throw new FaultException("analysis.ols.term", toString(), stripped);
    }

    /** The term that is asked for; empty for the constant and the whole. */
    public Optional<Term> asked() {
        return terms.stream().filter(t -> t.toString().equals(term)).findFirst();
    }

    /** Where the term stands among the coefficients, the constant first; -1 for the whole model. */
    int position() {
        if (term.isEmpty() || term.equals(CONSTANT)) {
            return term.isEmpty() ? -1 : 0;
        }
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).toString().equals(term)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** All that it asks for, what is explained first. */
    public List<Term> all() {
        List<Term> all = new ArrayList<>(List.of(outcome));
        all.addAll(terms);
        return all;
    }

    /** The same with other names. */
    public Regressed named(UnaryOperator<String> indicators, UnaryOperator<String> others) {
        UnaryOperator<Term> named =
                t ->
                        new Term(
                                (t.years().isEmpty() ? others : indicators).apply(t.name()),
                                t.years(),
                                t.isLog());
        int position = position();
        List<Term> now = terms.stream().map(named).toList();
        return new Regressed(
                named.apply(outcome), now, position < 1 ? term : now.get(position - 1).toString());
    }

    @Override
    public String toString() {
        return BEGINS
                + outcome
                + "~"
                + terms.stream().map(Term::toString).collect(Collectors.joining("+"))
                + ")"
                + (term.isEmpty() ? "" : "." + term);
    }
}
