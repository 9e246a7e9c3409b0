package org.feltbok.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The history names what is missing as people do; files keep their words. */
class MissingInHistoryTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void noLineOfTheHistoryShowsAWordOfTheFiles(Language language) {
        Texts texts = new Texts(language);
        for (MissingKind kind : MissingKind.values()) {
            assertThat(told(texts, kind.word())).doesNotContain("#").doesNotContain("!");
        }
        assertThat(told(texts, "#none")).doesNotContain("#").doesNotContain("!");
    }

    private static String told(Texts texts, String word) {
        return texts.get("operation.responses.settle", "Bykle", "q1", word, "1", word);
    }

    @Test
    void aWordThatIsNoneOfThemStaysAsItWasWritten() {
        assertThat(told(new Texts(Language.EN), "#hashtag")).contains("#hashtag");
    }
}
