package org.feltbok.coding.ui;

import org.feltbok.base.text.LocalText;
import org.feltbok.coding.Code;

/** What is said of a code in one language. */
record CodeWords(String label, String definition, String exclude) {
    /**
     * @param own whether it is the study's own language; else what is missing is empty
     */
    static CodeWords of(Code code, String language, boolean own) {
        return new CodeWords(
                word(code.label(), language, own),
                word(code.definition(), language, own),
                word(code.exclude(), language, own));
    }

    private static String word(LocalText text, String language, boolean own) {
        return own ? text.text() : text.others().getOrDefault(language, "");
    }
}
