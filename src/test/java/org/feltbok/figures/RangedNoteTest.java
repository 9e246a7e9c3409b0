package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a note says of bases where few are not told. */
class RangedNoteTest {
    private final Texts texts = new Texts(Language.EN);
    private final SmallBases bases = new SmallBases(SmallBases.Choice.HIDE, 5);

    /** Each number of a cell of its own: the first of one called 0. */
    private static RangedNote of(String key, List<Object> before, int... numbers) {
        return new RangedNote(
                key,
                before,
                IntStream.range(0, numbers.length)
                        .mapToObj(i -> new RangedNote.Of(String.valueOf(i), numbers[i]))
                        .toList());
    }

    private String hidden(String rest, int... numbers) {
        return without(Set.of(), rest, numbers);
    }

    private String without(Set<String> out, String rest, int... numbers) {
        RangedNote said = of("figures.note.n", List.of(), numbers);
        return said.hidden(said.told(texts) + rest, out, bases, texts);
    }

    @Test
    void noEndIsTheNumberOfACellThatIsLeftOutThoughItBeNotFew() {
        assertThat(without(Set.of("0", "1"), ".", 3, 7, 20, 57)).isEqualTo("n = 20–57.");
        assertThat(without(Set.of("0", "1", "2"), ".", 3, 7, 20, 57)).isEqualTo("n = 57.");
        assertThat(without(Set.of("0", "1"), ".", 3, 7)).isEqualTo("n = :.");
        assertThat(without(Set.of("0", "1"), ".", 3, 4)).isEqualTo("n = <5.");
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
        RangedNote said = of("figures.note.weighted", List.of("W"), 3, 57);
        assertThat(said.hidden(said.told(texts), Set.of(), bases, texts))
                .contains("<5–57")
                .doesNotContain("3");
    }

    @Test
    void aThousandIsWrittenAsInHeadsOfTablesAndNoPartOfItIsTakenForASmallNumber() {
        RangedNote said = of("figures.note.n", List.of(), 4, 1615);
        assertThat(said.told(texts)).isEqualTo("n = 4–1,615");
        assertThat(said.told(new Texts(Language.NB))).isEqualTo("n = 4–1\u00a0615");
        assertThat(said.told(texts.grouped("\u00a0"))).isEqualTo("n = 4–1\u00a0615");
        assertThat(said.told(texts.grouped(""))).isEqualTo("n = 4–1615");
        assertThat(hidden(".", 4, 1615)).isEqualTo("n = <5–1,615.");
        RangedNote one = of("figures.note.n", List.of(), 1);
        assertThat(one.hidden("n = 1,615.", Set.of(), bases, texts)).isEqualTo("n = 1,615.");
        RangedNote refused = of("figures.missing.REFUSED", List.of(), 3);
        for (Texts each : List.of(texts, new Texts(Language.NB))) {
            String others = of("figures.missing.REFUSED", List.of(), 2003).told(each);
            assertThat(refused.hidden(others, Set.of(), bases, each)).isEqualTo(others);
        }
    }

    @Test
    void whatAnAuthorWroteStays() {
        assertThat(hidden(". In print n = 3.", 3)).isEqualTo("n = <5. In print n = 3.");
        assertThat(hidden("5.", 3)).as("35 is another number").isEqualTo("n = 35.");
    }

    @Test
    void eachKindOfMissingIsHiddenByItselfAndNoPartOfALongerNumberIs() {
        String note = "n = 66; 13 don't know, 3 refused.";
        RangedNote refused = of("figures.missing.REFUSED", List.of(), 3);
        RangedNote unknown = of("figures.missing.DONT_KNOW", List.of(), 3);
        assertThat(refused.hidden(note, Set.of(), bases, texts))
                .isEqualTo("n = 66; 13 don't know, <5 refused.");
        assertThat(unknown.hidden(note, Set.of(), bases, texts)).as("13 is not 3").isEqualTo(note);
    }
}
