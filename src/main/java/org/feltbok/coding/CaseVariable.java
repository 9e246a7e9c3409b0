package org.feltbok.coding;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What divides cases, or those who answered, into classes: a grouping of the cases, something that
 * is known of each, or a question.
 *
 * @param key by which it is found again
 * @param ofNumbers whether each has a number of it: its classes are ranges
 * @param number of a question as printed; may be empty
 */
public record CaseVariable(
        String key, boolean ofNumbers, String number, LocalText label, List<Class> classes) {
    /** The class of those of whom it is not known. */
    public static final String NOT_KNOWN = "";

    /** The class of those who answered and chose none of several. */
    public static final String NONE = "#none";

    /**
     * @param code by which it is found again
     * @param label what it is called; empty for a range
     * @param range the numbers in it; null where it is none
     */
    public record Class(String code, LocalText label, @Nullable NumberRange range) {
        public Class(String code, LocalText label) {
            this(code, label, null);
        }

        public static Class of(NumberRange range) {
            return new Class(range.code(), LocalText.of(""), range);
        }
    }

    public CaseVariable {
        classes = List.copyOf(classes);
    }

    public Optional<Class> named(String code) {
        return classes.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** With one more range, if it is not there. */
    CaseVariable with(NumberRange range) {
        if (!ofNumbers || named(range.code()).isPresent()) {
            return this;
        }
        List<Class> all = new ArrayList<>(classes);
        all.add(Class.of(range));
        return new CaseVariable(key, ofNumbers, number, label, all);
    }
}
