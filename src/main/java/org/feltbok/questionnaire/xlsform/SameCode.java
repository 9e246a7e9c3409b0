package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Option;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes one option of several that have one code. */
final class SameCode {
    private static final String BETWEEN = " / ";
    private static final String MORE = "…";

    /** More meanings than these are not told. */
    private static final int MOST = 4;

    private SameCode() {}

    static Option joined(Option one, Option other) {
        return new Option(
                one.id(),
                one.code(),
                one.value(),
                joined(one.label(), other.label()),
                one.shortLabel(),
                one.missing(),
                one.exclusive(),
                one.score(),
                one.retiredAt());
    }

    static LocalText joined(LocalText one, LocalText other) {
        Map<String, String> others = new TreeMap<>(one.others());
        other.others().forEach((language, text) -> others.merge(language, text, SameCode::joined));
        return new LocalText(joined(one.text(), other.text()), others);
    }

    private static String joined(String one, String other) {
        Set<String> all = new LinkedHashSet<>(Arrays.asList(one.split(BETWEEN)));
        if (all.contains(MORE)) {
            return one;
        }
        all.add(all.size() < MOST || all.contains(other) ? other : MORE);
        return String.join(BETWEEN, all);
    }
}
