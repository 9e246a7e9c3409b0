package org.feltbok.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.Claim;
import org.feltbok.responses.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The history says what is said of responses and of figures as people do, not as files. */
class HistoryWordsTest {
    @ParameterizedTest
    @EnumSource(Response.Status.class)
    void aResponseIsMarkedInWordsOfEachLanguage(Response.Status status) {
        String norwegian =
                new Texts(Language.NB).get("operation.responses.status", "Bykle", status.word());
        assertThat(norwegian).startsWith("Bykle: merket ").doesNotContain(status.word(), "{");
    }

    @ParameterizedTest
    @EnumSource(Claim.Said.class)
    void aClaimIsCalledAsItIsWhereItIsMade(Claim.Said said) {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            assertThat(texts.get("operation.figures.claim", "Figur 1", said.word()))
                    .endsWith(": " + texts.get("figures.claim.said." + said.word()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWayOfComingInHasAWordInEach(Language language) {
        Texts texts = new Texts(language);
        for (String mode : Response.MODES) {
            String line = texts.get("operation.responses.mode", "Bykle", mode, "");
            assertThat(line.endsWith(mode)).isEqualTo(language == Language.EN);
        }
    }
}
