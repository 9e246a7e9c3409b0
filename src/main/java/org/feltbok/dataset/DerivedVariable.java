package org.feltbok.dataset;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Level;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A variable that a study derives from others.
 *
 * @param survey the questionnaire whose responses have it, by name; empty = the cases have it
 * @param level what its classes say; null = nothing is said
 * @param decimals with which a number is shown; null = none
 * @param rule as JSON, as it was written: see {@link DerivedJson}
 */
public record DerivedVariable(
        String id,
        String name,
        LocalText label,
        String survey,
        @Nullable Level level,
        LocalText unit,
        @Nullable Integer decimals,
        String rule,
        String note) {

    public boolean isOfCases() {
        return survey.isEmpty();
    }

    /**
     * @throws org.feltbok.base.FaultException if the rule cannot be read
     */
    public DerivedRule read() {
        return DerivedJson.read(rule);
    }

    /**
     * The names that it asks for, as they are written; what cannot be read asks for nothing.
     * Without a questionnaire before them they mean things of its own questionnaire or of the
     * cases.
     */
    public Set<String> asks() {
        try {
            return read().how().names();
        } catch (org.feltbok.base.FaultException unreadable) {
            return Set.of();
        }
    }

    /** The same asking by other names; this one if it asks for none that differs. */
    public DerivedVariable asking(UnaryOperator<String> names) {
        if (asks().stream().allMatch(n -> names.apply(n).equals(n))) {
            return this;
        }
        DerivedRule now = read();
        String text = DerivedJson.write(new DerivedRule(now.how().named(names), now.classes()));
        return new DerivedVariable(id, name, label, survey, level, unit, decimals, text, note);
    }

    /** The same made in another way, as long as that differs. */
    public DerivedVariable made(Derivation how) {
        DerivedRule now = read();
        String text = DerivedJson.write(new DerivedRule(how, now.classes()));
        if (text.equals(DerivedJson.write(now))) {
            return this;
        }
        return new DerivedVariable(id, name, label, survey, level, unit, decimals, text, note);
    }

    public DerivedVariable named(String other) {
        return new DerivedVariable(id, other, label, survey, level, unit, decimals, rule, note);
    }

    /** The variable that figures see. */
    Variable variable(DerivedRule read) {
        if (read.how().isFlag()) {
            return Variable.flag(name, label, label);
        }
        boolean isOrdered = level != null && level.isOrdered();
        List<Category> classes = read.classes(isOrdered);
        Variable.Type type =
                !read.how().isOfClasses()
                        ? Variable.Type.NUMBER
                        : isOrdered ? Variable.Type.SCALE : Variable.Type.CATEGORY;
        return new Variable(
                name, label, label, type, classes, decimals == null ? 0 : decimals, Set.of());
    }
}
