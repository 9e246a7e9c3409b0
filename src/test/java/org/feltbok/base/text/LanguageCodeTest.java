package org.feltbok.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/** Codes that studies have for the languages of the program. */
class LanguageCodeTest {
    @ParameterizedTest
    @CsvSource({
        "no, nb, true",
        "nb-NO, nb, true",
        "no_NO, nb-NO, true",
        "NB, nb, true",
        "en-GB, en, true",
        "en, en_US, true",
        "nn, nb, false",
        "nn-NO, no, false",
        "pt-BR, pt-PT, false",
        "en, en, true",
        "'', nb, false"
    })
    void codesOfOneLanguageAreTheSame(String one, String other, boolean same) {
        assertThat(LanguageCode.isSame(one, other)).isEqualTo(same);
        assertThat(LanguageCode.isSame(other, one)).isEqualTo(same);
    }

    @Test
    void theCodeItselfGoesBeforeOneThatMeansTheSame() {
        assertThat(LanguageCode.among(List.of("no", "nb-NO", "nb"), "nb")).contains("nb");
        assertThat(LanguageCode.among(List.of("en", "no"), "nb")).contains("no");
        assertThat(LanguageCode.among(List.of("en", "nn"), "nb")).isEmpty();
    }

    @Test
    void textsAreShownInTheLanguageOfTheWindowWhateverCodeTheStudyHasForIt() {
        LocalText text = new LocalText("Eallu?", Map.of("no", "Flokk?", "en-GB", "Herd?"));
        assertThat(text.in(Language.NB)).isEqualTo("Flokk?");
        assertThat(text.in(Language.EN)).isEqualTo("Herd?");
        assertThat(text.in("nn")).isEqualTo("Eallu?");
    }
}
