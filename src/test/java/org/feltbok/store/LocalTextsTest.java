package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.LocalText;
import org.junit.jupiter.api.Test;

import java.util.Map;

class LocalTextsTest {
    @Test
    void aTextComesBackAsItWasWritten() {
        LocalText text = new LocalText("Lønn", Map.of("en", "Pay \"gross\"", "se", "Bálká"));
        assertThat(LocalTexts.of(text.text(), LocalTexts.i18n(text))).isEqualTo(text);
    }

    @Test
    void oneLanguageNeedsNoJsonAndNothingIsEmpty() {
        assertThat(LocalTexts.i18n(LocalText.of("Lønn"))).isNull();
        assertThat(LocalTexts.of(null, null)).isEqualTo(LocalText.of(""));
        assertThat(LocalTexts.orNull(LocalText.of(""))).isNull();
    }
}
