package org.feltbok.figures.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.FigureSpec.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** Texts that refer to figures by their numbers, and what they say when the numbers are others. */
class ReferencesTest {
    private static final Map<Kind, Map<Integer, Integer>> NUMBERS =
            Map.of(
                    Kind.FIGURE,
                    Map.of(3, 1, 5, 2, 6, 3, 7, 4, 12, 9, 13, 5),
                    Kind.TABLE,
                    Map.of(2, 7, 3, 3));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Se Figur 12. ~ Se Figur 9.",
                "(jf. figur 3, figur 5) ~ (jf. figur 1, figur 2)",
                "Figurene 5 og 12 viser ~ Figurene 2 og 9 viser",
                "Figures 3, 5 and 13 ~ Figures 1, 2 and 5",
                "fig. 12 and Table 2 ~ fig. 9 and Table 7",
                "TABELL 2/3 ~ TABELL 7/3",
                "Figur 5–7 ~ Figur 2–4",
                "figur 3-7 ~ figur 1-4",
                "Figure 5 to 7 ~ Figure 2 to 4",
                "Figur 12 i NOU 2020: 15 ~ Figur 12 i NOU 2020: 15",
                "Table 2 in Smith (2015) ~ Table 2 in Smith (2015)",
                "Figur 12 i rapporten ~ Figur 9 i rapporten",
                "Figur 99 og 12 ~ Figur 99 og 9",
                "Figur 1234567 ~ Figur 1234567",
                "konfigur 12, figur 12,5, figur 12a ~ konfigur 12, figur 12,5, figur 12a",
                "I 2012 var 12 av 13 kommuner ~ I 2012 var 12 av 13 kommuner"
            })
    void aTextFollows(String before, String after) {
        assertThat(References.follow(before, NUMBERS).text()).isEqualTo(after);
    }

    @Test
    void aStretchThatIsNoStretchAnyMoreIsLeftAsItWasAndTold() {
        var followed = References.follow("Figur 12–13 og tabell 2", NUMBERS);
        assertThat(followed.text()).isEqualTo("Figur 12–13 og tabell 7");
        assertThat(followed.left()).containsExactly("Figur 12–13");
        assertThat(followed.changed()).isEqualTo(1);
    }

    @Test
    void whatATextRefersToIsFoundWithItsPlace() {
        String text = "Tabell 3 og 4, se figur 12 (Figure 1 in Ola)";
        assertThat(References.in(text))
                .extracting(
                        n -> n.kind() + " " + n.number() + " " + text.substring(n.start(), n.end()))
                .containsExactly("TABLE 3 3", "TABLE 4 4", "FIGURE 12 12");
    }
}
