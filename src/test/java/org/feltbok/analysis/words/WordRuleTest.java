package org.feltbok.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Words and patterns are found where they stand, and a pattern never holds up the program. */
class WordRuleTest {
    private static List<String> found(WordRule.Kind kind, String typed, String text) {
        int[] signs = text.codePoints().toArray();
        return new WordRule(kind, typed, new Stems("nb"))
                .find(0, text).stream()
                        .map(p -> new String(signs, p.start(), p.end() - p.start()))
                        .toList();
    }

    @Test
    void wholeWordsAreNoPartsOfWords() {
        assertThat(found(WordRule.Kind.WORDS, "brann, ikt", "Brann, brannvern og 😀 IKT-drift"))
                .containsExactly("Brann", "IKT");
        assertThat(found(WordRule.Kind.WORDS, "brann*", "Brann, brannvern og IKT"))
                .containsExactly("Brann", "brannvern");
        assertThat(found(WordRule.Kind.WORDS, "psykisk helse", "Psykisk  helse, helse"))
                .containsExactly("Psykisk  helse");
    }

    @Test
    void anyFormOfAWordIsFoundByOneOfThem() {
        assertThat(found(WordRule.Kind.ANY_FORM, "kommune", "Kommunene og ein kommunar, kommuner"))
                .contains("Kommunene", "kommuner");
    }

    @Test
    void aPatternIsFoundInAnyCaseAndPlacesCountCodePoints() {
        assertThat(found(WordRule.Kind.PATTERN, "ik?t", "😀😀 IT og IKT"))
                .containsExactly("IT", "IKT");
        assertThat(found(WordRule.Kind.PATTERN, "x*", "abc")).isEmpty();
        assertThatThrownBy(() -> new WordRule(WordRule.Kind.PATTERN, "(", new Stems("nb")))
                .isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void aHostilePatternEndsAndIsTold() {
        var rule = new WordRule(WordRule.Kind.PATTERN, "(a+)+\\1b", new Stems("nb"));
        assertThatThrownBy(() -> rule.find(0, "a".repeat(40))).isInstanceOf(WordRule.Endless.class);
        var deep = new WordRule(WordRule.Kind.PATTERN, "(a|b)*c", new Stems("nb"));
        assertThatThrownBy(() -> deep.find(0, "ab".repeat(200_000)))
                .isInstanceOf(WordRule.Endless.class);
    }
}
