package org.feltbok.cases;

import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.DerivedClasses;
import org.feltbok.expr.Expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a grouping finds the class of a case. */
public sealed interface GroupingRule {
    /** The same as any variable is derived from others. */
    Derivation derivation();

    /** The names that it asks for. */
    default Set<String> names() {
        return derivation().names();
    }

    /**
     * A border between two classes.
     *
     * @param toAbove true if a case exactly at the border belongs to the class above
     */
    record Cut(double at, boolean toAbove) {}

    /** A condition and the class of the cases for which it holds. */
    record When(String code, Expression condition) {}

    /** Borders in rising order on a number attribute; one class more than there are borders. */
    record Cuts(String from, List<Cut> cuts) implements GroupingRule {
        public Cuts {
            cuts = List.copyOf(cuts);
        }

        @Override
        public Derivation derivation() {
            return new Derivation.Cuts(
                    from,
                    cuts.stream()
                            .map(c -> new DerivedClasses.Border(c.at(), c.toAbove()))
                            .toList());
        }
    }

    /**
     * Equal parts of the cases in the frame by a number attribute. Borders are the quantiles of R's
     * type 7; a case exactly at a border belongs below, as in R's {@code cut(x, quantile(x, ...),
     * include.lowest = TRUE)}.
     */
    record Quantiles(String from, int parts) implements GroupingRule {
        @Override
        public Derivation derivation() {
            return new Derivation.Quantiles(from, parts);
        }
    }

    /** Conditions on attributes; the first that holds counts. */
    record Rules(List<When> rules) implements GroupingRule {
        public Rules {
            rules = List.copyOf(rules);
        }

        @Override
        public Derivation derivation() {
            return new Derivation.Conditions(
                    rules.stream().map(r -> new Derivation.When(r.code(), r.condition())).toList(),
                    "");
        }
    }

    /** The class for each category of an attribute. */
    record Mapped(String from, Map<String, String> classes) implements GroupingRule {
        public Mapped {
            classes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        }

        @Override
        public Derivation derivation() {
            return new Derivation.Recode(from, classes, "");
        }
    }
}
