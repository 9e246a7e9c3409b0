package org.feltbok.shell.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

/** A phrase is put into the language of the window when it is shown, not when it is made. */
class PhraseTest {
    @Test
    void onePhraseIsSaidInEachLanguage() {
        Phrase phrase = Phrase.of("app.backed_up", "copy.feltbok");
        assertThat(phrase.in(new Texts(Language.EN))).isEqualTo("Backed up as copy.feltbok");
        assertThat(phrase.in(new Texts(Language.NB)))
                .contains("copy.feltbok")
                .isNotEqualTo(phrase.in(new Texts(Language.EN)));
        assertThat(phrase.isEmpty()).isFalse();
    }

    @Test
    void nothingToSayIsSaidAsNothing() {
        assertThat(Phrase.NONE.isEmpty()).isTrue();
        assertThat(Phrase.NONE.in(new Texts(Language.EN))).isEmpty();
    }
}
