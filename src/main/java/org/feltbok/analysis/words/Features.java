package org.feltbok.analysis.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a suggestion may rest on: the words of a part without endings, and how long ones begin. */
public final class Features {
    private static final int BEGINNING = 5;
    private static final int LONGER = 7;

    private final WordForms forms;

    public Features(Stems stems) {
        forms = new WordForms(stems);
    }

    /** Each once, in the order of the words; a beginning ends with a hyphen. */
    public List<String> of(String part) {
        Set<String> found = new LinkedHashSet<>();
        for (String word : WordForms.saying(part)) {
            found.add(forms.stem(word));
            if (word.codePointCount(0, word.length()) >= LONGER) {
                found.add(word.substring(0, word.offsetByCodePoints(0, BEGINNING)) + "-");
            }
        }
        return new ArrayList<>(found);
    }
}
