package org.feltbok.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** What says nearly the same stands together, and what only looks like it does not. */
class AlikePartsTest {
    private static List<TreeSet<String>> groups(AlikeParts.By by, String... texts) {
        return AlikeParts.of(List.of(texts), new Stems("nb"), by, () -> false).found().stream()
                .map(
                        c -> {
                            var words = new TreeSet<String>();
                            c.wordings().forEach(w -> words.add(w.words()));
                            return words;
                        })
                .toList();
    }

    @Test
    void formsOfAWordAndWhatIsBuiltOnItStandTogetherInBokmalAndNynorsk() {
        assertThat(
                        groups(
                                AlikeParts.By.WORD_FORM,
                                "brann, brann, brannvern, brannvesenet, felles brannsjef",
                                "jordmor, jordmorteneste, jordmortjenester"))
                .containsExactlyInAnyOrder(
                        new TreeSet<>(
                                List.of("brann", "brannvern", "brannvesenet", "felles brannsjef")),
                        new TreeSet<>(List.of("jordmor", "jordmorteneste", "jordmortjenester")));
    }

    @Test
    void slipsOfThePenStandWithWhatWasMeantAndOtherWordsDoNot() {
        assertThat(
                        groups(
                                AlikeParts.By.SPELLING,
                                "barnevern, barnevern, barnevern, brannvern, brannvern",
                                "barnvern, barneven, kulturskule, kulturskole, kulturskole"))
                .containsExactlyInAnyOrder(
                        new TreeSet<>(List.of("barnevern", "barnvern", "barneven")),
                        new TreeSet<>(List.of("brannvern")),
                        new TreeSet<>(List.of("kulturskule", "kulturskole")));
        assertThat(groups(AlikeParts.By.BOTH, "psykisk helse, psykisk helse; pyskisk helse"))
                .containsExactly(new TreeSet<>(List.of("psykisk helse", "pyskisk helse")));
    }

    @Test
    void wordsTurnedAboutHaveOneFingerprintAndSpacesMakeNoDifferenceToSpelling() {
        assertThat(groups(AlikeParts.By.WORD_FORM, "helse psykisk, psykisk helse")).hasSize(1);
        assertThat(groups(AlikeParts.By.SPELLING, "lege vakt, legevakt")).hasSize(1);
    }

    @Test
    void capitalsAreOneWordingWithAllItsPlaces() {
        var found =
                AlikeParts.of(
                                List.of("IKT", "😀 ikt, PPT"),
                                new Stems("nb"),
                                AlikeParts.By.BOTH,
                                () -> false)
                        .found();
        assertThat(found.getFirst().wordings())
                .containsExactly(
                        new SameWords(
                                "IKT", List.of(new TextPart(0, 0, 3), new TextPart(1, 2, 5))));
    }

    @Test
    void distanceCountsTwoSignsTurnedAboutAsOne() {
        assertThat(Near.distance("barnevern", "barnevren", 2)).isEqualTo(1);
        assertThat(Near.distance("kitten", "sitting", 5)).isEqualTo(3);
        assertThat(Near.distance("abc", "abcdefgh", 2)).isEqualTo(3);
    }

    /** A word is compared with those of two blocks at most, however many texts there are. */
    @Test
    void comparingGrowsWithTheWordsAndNotWithTheirSquare() {
        var random = new Random(7);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 20_000; i++) {
            var word = new StringBuilder();
            for (int j = 0; j < 9; j++) {
                word.append((char) ('a' + random.nextInt(6)));
            }
            texts.add(word.toString());
        }
        for (AlikeParts.By by : List.of(AlikeParts.By.SPELLING, AlikeParts.By.BOTH)) {
            long compared = AlikeParts.of(texts, new Stems("nb"), by, () -> false).compared();
            assertThat(compared).isPositive().isLessThan(2L * 48 * texts.size());
        }
    }
}
