package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.MeasurePiece;
import org.feltbok.base.text.LocalText;
import org.junit.jupiter.api.Test;

import java.util.List;

class LastInOrderTest {
    private static boolean last(String key, String label) {
        return LastInOrder.is(
                Line.of(key, LocalText.of(label), LocalText.of(label), MeasurePiece.EMPTY));
    }

    @Test
    void otherNoneAndDontKnowStandLastAndWhatOnlySoundsAlikeDoesNot() {
        for (String label :
                List.of(
                        "Annet",
                        "Andre",
                        "Annet, noter",
                        "Other (specify)",
                        "Ingen",
                        "None of these",
                        "Ingen av disse",
                        "Vet ikke",
                        "Don't know")) {
            assertThat(last("7", label)).as(label).isTrue();
        }
        assertThat(last("q/annet", "Ymse")).isTrue();
        for (String label :
                List.of(
                        "Andre kommuner i regionen",
                        "Otherwise engaged",
                        "Annethvert år",
                        "Ingeniører")) {
            assertThat(last("7", label)).as(label).isFalse();
        }
    }
}
