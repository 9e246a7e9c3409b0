package org.feltbok.tables;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;

import java.util.Map;
import java.util.TreeMap;

/** What classes are called: those of a yes or no are 0 and 1 in the data, and nobody reads that. */
final class FlagWords {
    private static final Map<String, LocalText> WORDS = Map.of("0", of("0"), "1", of("1"));

    private FlagWords() {}

    private static LocalText of(String code) {
        Map<String, String> others = new TreeMap<>();
        for (Language language : Language.values()) {
            others.put(language.code(), new Texts(language).get("tables.flag." + code));
        }
        return new LocalText(new Texts(Language.EN).get("tables.flag." + code), others);
    }

    /** The label of a class, or its short one. */
    static LocalText label(Variable variable, Category category, boolean isShort) {
        LocalText own = isShort ? category.shortLabel() : category.label();
        return variable.type() == Variable.Type.FLAG
                ? WORDS.getOrDefault(category.code(), own)
                : own;
    }
}
