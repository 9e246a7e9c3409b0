package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.responses.Response;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** Somebody in the list stays the same before and after their response was begun. */
class ListedTest {
    private static final Listed WAITING = listed("", "c1", Response.Status.PARTIAL, "");
    private static final Listed BEGUN = listed("r1", "c1", Response.Status.PARTIAL, "paper");

    private static Listed listed(String response, String caseId, Response.Status status, String m) {
        return new Listed(
                response,
                Optional.of(caseId).filter(c -> !c.isEmpty()),
                "Bykle",
                "0941",
                status,
                m,
                "",
                0,
                0);
    }

    @Test
    void aCaseThatBeginsAResponseIsStillTheSame() {
        assertThat(WAITING.isSame(BEGUN)).isTrue();
        assertThat(BEGUN.isSame(WAITING)).isTrue();
        // a second response of the same case is somebody else
        assertThat(BEGUN.isSame(listed("r2", "c1", Response.Status.PARTIAL, ""))).isFalse();
        Listed nobody = listed("", "", Response.Status.PARTIAL, "");
        assertThat(nobody.isSame(nobody)).as("neither case nor response").isFalse();
    }

    @Test
    void theFormOpenIsFoundAgainOnceItHasAResponse() {
        Wording wording = new Wording(new Texts(Language.EN));
        assertThat(BEGUN.isOf(WAITING.form(wording))).isTrue();
        assertThat(WAITING.isOf(BEGUN.form(wording))).isTrue();
        assertThat(listed("r2", "c1", Response.Status.PARTIAL, "").isOf(BEGUN.form(wording)))
                .isFalse();
    }

    @Test
    void theFormSaysHowItCameIn() {
        Wording wording = new Wording(new Texts(Language.EN));
        assertThat(WAITING.form(wording).detail()).isEqualTo("0941");
        assertThat(BEGUN.form(wording).detail()).startsWith("0941 · ").doesNotContain("entry.mode");
        Listed unknown = listed("r1", "c1", Response.Status.PARTIAL, "by pigeon");
        assertThat(unknown.form(wording).detail()).isEqualTo("0941 · by pigeon");
    }

    @Test
    void onlyAResponseCanBeDone() {
        assertThat(listed("r1", "c1", Response.Status.COMPLETE, "").isDone()).isTrue();
        assertThat(listed("", "c1", Response.Status.COMPLETE, "").isDone()).isFalse();
        assertThat(BEGUN.isDone()).isFalse();
    }

    @Test
    void isFoundByPartOfTheNameOrTheBeginningOfTheNumber() {
        assertThat(BEGUN.matches("ykl")).isTrue();
        assertThat(BEGUN.matches("094")).isTrue();
        assertThat(BEGUN.matches("41")).isFalse();
    }
}
