package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What a note says of bases where few are not told. */
class RangedNoteTest {
    private final Texts texts = new Texts(Language.EN);
    private final SmallBases bases = new SmallBases(SmallBases.Choice.HIDE, 5);

    private String hidden(String rest, Integer... numbers) {
        RangedNote said = RangedNote.of("figures.note.n", List.of(), List.of(numbers));
        return said.hidden(said.told(texts) + rest, bases, texts);
    }

    @Test
    void eachEndIsHiddenThatIsFew() {
        assertThat(hidden(".", 3, 57)).isEqualTo("n = <5–57.");
        assertThat(hidden(".", 2, 4)).isEqualTo("n = <5.");
        assertThat(hidden("; 1 refused.", 3)).isEqualTo("n = <5; 1 refused.");
        assertThat(hidden(".", 7, 9)).isEqualTo("n = 7–9.");
    }

    @Test
    void noneAtAllIsToldAndTheOtherEndIsNot() {
        assertThat(hidden(".", 0, 3)).isEqualTo("n = 0–<5.");
    }

    @Test
    void effectiveBasesAreBasesToo() {
        RangedNote said = RangedNote.of("figures.note.weighted", List.of("W"), List.of(3, 57));
        assertThat(said.hidden(said.told(texts), bases, texts))
                .contains("<5–57")
                .doesNotContain("3");
    }

    @Test
    void whatAnAuthorWroteStays() {
        assertThat(hidden(". In print n = 3.", 3)).isEqualTo("n = <5. In print n = 3.");
        assertThat(hidden("5.", 3)).as("35 is another number").isEqualTo("n = 35.");
    }

    @Test
    void eachKindOfMissingIsHiddenByItselfAndNoPartOfALongerNumberIs() {
        String note = "n = 66; 13 don't know, 3 refused.";
        RangedNote refused = RangedNote.of("figures.missing.REFUSED", List.of(), List.of(3));
        RangedNote unknown = RangedNote.of("figures.missing.DONT_KNOW", List.of(), List.of(3));
        assertThat(refused.hidden(note, bases, texts))
                .isEqualTo("n = 66; 13 don't know, <5 refused.");
        assertThat(unknown.hidden(note, bases, texts)).as("13 is not 3").isEqualTo(note);
    }
}
