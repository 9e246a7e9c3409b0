package org.feltbok.coding.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.coding.CodePoints;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final String TEXT = "Barnevern, PPT og 👨‍👩‍👧 legevakt 👍 e\u0301n.";

    private final Selection selection = new Selection(TEXT);

    private String words() {
        return selection.span().map(s -> CodePoints.cut(TEXT, s)).orElse("");
    }

    @Test
    void theMouseTakesWholeWordsAlsoBackwards() {
        selection.select(3, TEXT.indexOf("og") + 1);
        assertThat(words()).isEqualTo("Barnevern, PPT og");
        selection.select(TEXT.indexOf("PPT") + 2, 4);
        assertThat(words()).isEqualTo("Barnevern, PPT");
        selection.growLeft();
        assertThat(words()).isEqualTo("Barnevern, PPT");
        selection.growRight();
        assertThat(words()).as("drawn backwards it grows at its beginning").isEqualTo("PPT");
        selection.select(5, 5);
        assertThat(words()).isEmpty();
    }

    @Test
    void aPictureDrawnOverIsTakenWhole() {
        int family = TEXT.indexOf("👨");
        selection.select(family + 3, family + 4);
        assertThat(words()).isEqualTo("👨‍👩‍👧");
        selection.select(TEXT.indexOf("legevakt") + 2, TEXT.indexOf("👍") + 1);
        assertThat(words()).isEqualTo("legevakt 👍");
        selection.select(TEXT.indexOf("n."), TEXT.length());
        assertThat(words()).isEqualTo("e\u0301n");
    }

    @Test
    void aClickWithShiftReachesFromWhereTheSelectionBegan() {
        selection.extend(TEXT.indexOf("PPT") + 1);
        assertThat(words()).isEqualTo("PPT");
        selection.extend(TEXT.indexOf("legevakt") + 3);
        assertThat(words()).isEqualTo("PPT og 👨‍👩‍👧 legevakt");
        selection.extend(2);
        assertThat(words()).isEqualTo("Barnevern, PPT");
    }

    @Test
    void afterACodeWasGivenItStaysAndTheKeysGoOnBehindIt() {
        selection.growRight();
        selection.used();
        assertThat(words()).isEqualTo("Barnevern");
        selection.growRight();
        selection.growRight();
        assertThat(words()).isEqualTo("PPT og");
        selection.used();
        selection.step(-1);
        assertThat(words()).isEqualTo("Barnevern");
    }
}
