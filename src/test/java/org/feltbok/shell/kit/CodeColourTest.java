package org.feltbok.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code's own colour can be told from the page in both themes, whatever it is. */
class CodeColourTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#ffffff", "#000000", "#ffff00", "#00ff00", "#0000ff", "#ff0000", "#808080",
                "#aa3300", "#f6f8fa", "#161b22", "#123456"
            })
    void itIsMadeDarkerOrLighterUntilItCanBeSeen(String own) {
        var colour = new CodeColour(0, own);
        for (String page : new String[] {"#ffffff", "#f6f8fa"}) {
            assertThat(colour.onLight().contrast(Rgb.of(page))).isGreaterThanOrEqualTo(4.5);
        }
        for (String page : new String[] {"#0d1117", "#161b22"}) {
            assertThat(colour.onDark().contrast(Rgb.of(page))).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#000000", "#ffff00", "#0000ff", "#aa3300"})
    void wordsOnItsTintCanBeRead(String own) {
        var colour = new CodeColour(0, own);
        Rgb light = colour.onLight().over(Rgb.of("#ffffff"), 0.14);
        Rgb dark = colour.onDark().over(Rgb.of("#0d1117"), 0.24);
        assertThat(Rgb.of("#24292f").contrast(light)).isGreaterThanOrEqualTo(4.5);
        assertThat(Rgb.of("#c9d1d9").contrast(dark)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void oneThatCanBeSeenStaysAsItIs() {
        assertThat(new CodeColour(0, "#aa3300").onLight().hex()).isEqualTo("#aa3300");
        assertThat(new CodeColour(0, "#ffee88").onDark().hex()).isEqualTo("#ffee88");
        assertThat(Rgb.of("#000000").contrast(Rgb.of("#ffffff"))).isCloseTo(21, within(1e-9));
    }

    @Test
    void aNodeThatIsPaintedAgainHasTheNewColourOnly() {
        var node = new Region();
        node.getStyleClass().add("fb-mark");
        new CodeColour(3, null).paint(node, "fb-mark-");
        assertThat(node.getStyleClass()).containsExactly("fb-mark", "fb-mark-3");
        new CodeColour(3, "#aa3300").paint(node, "fb-mark-");
        assertThat(node.getStyleClass()).containsExactly("fb-mark", "fb-own", "fb-mark-own");
        assertThat(node.getStyle()).contains("-fb-own-light: #aa3300");
        new CodeColour(11, null).paint(node, "fb-mark-");
        assertThat(node.getStyleClass()).contains("fb-mark-0").doesNotContain("fb-mark-own");
        assertThat(node.getStyle()).isEmpty();
    }
}
