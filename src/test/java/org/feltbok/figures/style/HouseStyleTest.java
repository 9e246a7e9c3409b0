package org.feltbok.figures.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.style.HouseStyle.LabelRule;
import org.feltbok.figures.style.HouseStyle.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A house style is a small file that says what it means, and is told line by line what it may not.
 */
class HouseStyleTest {
    private static final String WHOLE =
            """
            {
              "name": "Senteret",
              "theme": "report",
              "font": "Georgia",
              "size": 1.1,
              "colours": {"text": "#111111", "series": ["#5b2a86", "#b5500b", "#1d6b4f"]},
              "numbers": {
                "decimals": {"percent": 1, "mean": 2},
                "thousands": "none",
                "percent_sign": "close"
              },
              "labels": {"bars": "all", "from": 8},
              "width_cm": {"word": 14.5, "pictures": 16}
            }
            """;

    private static List<Fault> faults(String json) {
        FaultException told =
                catchThrowableOfType(
                        FaultException.class, () -> HouseStyle.parse(json, "style.json"));
        assertThat(told).as(json).isNotNull();
        return told.faults();
    }

    private static List<String> told(String json) {
        return faults(json).stream().map(new Texts(Language.EN)::fault).toList();
    }

    @Test
    void whatTheFileSaysIsTheStyle() {
        HouseStyle style = HouseStyle.parse(WHOLE, "style.json");
        assertThat(style.name()).isEqualTo("Senteret");
        assertThat(style.font()).isEqualTo("Georgia");
        assertThat(style.size()).isEqualTo(1.1);
        assertThat(style.palette().text()).isEqualTo(0x111111);
        assertThat(style.palette().series()).containsExactly(0x5b2a86, 0xb5500b, 0x1d6b4f);
        assertThat(style.palette().scale()).isEqualTo(StyleColours.LIGHT.scale());
        assertThat(style.numbers().decimals(Unit.PERCENT)).hasValue(1);
        assertThat(style.numbers().decimals(Unit.COUNT)).isEmpty();
        assertThat(style.labels()).isEqualTo(new LabelRule(LabelRule.Bars.ALL, Optional.of(8.0)));
        assertThat(style.wordWidth()).hasValue(14.5);
        assertThat(style.pictureWidth()).hasValue(16.0);
    }

    @Test
    void aStyleThatIsWrittenAndReadIsTheSameAndWritesTheSame() {
        HouseStyle style = HouseStyle.parse(WHOLE, "style.json");
        String written = style.toJson();
        HouseStyle again = HouseStyle.parse(written, "style.json");
        assertThat(again).isEqualTo(style);
        assertThat(again.toJson()).isEqualTo(written);
        assertThat(HouseStyle.parse("{}", "x").toJson()).contains("\"theme\"").doesNotContain("#");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theColoursOfEachThemeAreThemselvesWhatStylesMustHold(Theme theme) {
        StyleColours p = HouseStyle.of(theme).palette();
        String json =
                "{\"theme\": \"%s\", \"colours\": {\"text\": %s, \"muted\": %s, \"series\": %s, \"scale\": %s, \"middle\": %s, \"dont_know\": %s, \"heat\": %s}}"
                        .formatted(
                                theme.name().toLowerCase(java.util.Locale.ROOT),
                                hex(p.text()),
                                hex(p.muted()),
                                hexes(p.series()),
                                hexes(p.scale()),
                                hex(p.middle()),
                                hex(p.dontKnow()),
                                hexes(p.heat()));
        assertThat(HouseStyle.parse(json, "style.json").palette().series()).isEqualTo(p.series());
    }

    private static String hex(int colour) {
        return '"' + StyleColours.hex(colour) + '"';
    }

    private static String hexes(List<Integer> colours) {
        return colours.stream()
                .map(HouseStyleTest::hex)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void everyFaultIsToldWithItsLineAndWhatToDo() {
        List<String> told =
                told(
                        """
                        {
                          "theme": "repport",
                          "size": 7,
                          "colours": {
                            "series": ["#0b3ea2", "blue"],
                            "dontknow": "#ffffff"
                          },
                          "numbers": {"decimals": {"percent": 99}},
                          "colors": {}
                        }
                        """);
        assertThat(told).hasSize(6);
        assertThat(told).anyMatch(t -> t.contains("row 2") && t.contains("grey_print"));
        assertThat(told).anyMatch(t -> t.contains("row 3") && t.contains("from 0.7 to 2"));
        assertThat(told).anyMatch(t -> t.contains("row 5") && t.contains("blue is no colour"));
        assertThat(told).anyMatch(t -> t.contains("row 6") && t.contains("dont_know"));
        assertThat(told).anyMatch(t -> t.contains("row 8") && t.contains("from 0 to 10"));
        assertThat(told).anyMatch(t -> t.contains("row 9") && t.contains("colours"));
    }

    @Test
    void whatIsNoJsonOrSaysAThingTwiceIsToldWithItsLine() {
        assertThat(faults("{\n  \"theme\": \"report\",\n").getFirst().place().row()).isNotNull();
        assertThat(told("{\n \"size\": 1,\n \"size\": 1.2}").getFirst())
                .contains("row 3")
                .contains("size");
        assertThat(told("[]").getFirst()).contains("braces");
        Fault open = faults("{ \"name\": \"x\",\n \"theme\": \"report\"\n\n").getFirst();
        assertThat(new Texts(Language.NB).fault(open))
                .contains("rad 2")
                .contains("ikke JSON herfra: \"theme\": \"report\".")
                .doesNotContain("REDACTED");
    }

    @Test
    void aContrastIsWrittenAsTheLanguageWritesNumbers() {
        Fault pale = faults("{\"colours\": {\"text\": \"#aaaaaa\"}}").getFirst();
        assertThat(new Texts(Language.NB).fault(pale)).contains("2,3 : 1").contains("4,5 : 1");
    }

    @Test
    void aFolderIsNoStyle(@TempDir Path folder) {
        assertThatThrownBy(() -> StyleFile.read(folder))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("figures.style.unread"));
    }

    @Test
    void textThatIsHardlyReadIsRefusedWithItsContrast() {
        assertThat(told("{\"colours\": {\"text\": \"#aaaaaa\"}}").getFirst())
                .contains("colours.text")
                .contains("2.3 : 1")
                .contains("4.5 : 1");
        // on a dark page the same is well read
        assertThat(
                        HouseStyle.parse(
                                        "{\"theme\": \"screen\", \"colours\": {\"text\": \"#aaaaaa\"}}",
                                        "x")
                                .palette()
                                .text())
                .isEqualTo(0xaaaaaa);
        assertThat(told("{\"colours\": {\"page\": \"#555555\"}}"))
                .anyMatch(t -> t.contains("colours.muted"));
    }

    @Test
    void aFillOnWhichNoNumberIsReadIsRefused() {
        assertThat(told("{\"colours\": {\"series\": [\"#0b3ea2\", \"#d0502a\"]}}").getFirst())
                .contains("colours.series[1]")
                .contains("#d0502a")
                .contains(": 1");
    }

    @Test
    void coloursThatCannotBeToldApartAreRefused() {
        assertThat(told("{\"colours\": {\"series\": [\"#0b3ea2\", \"#255d3d\", \"#0b3ea5\"]}}"))
                .singleElement()
                .asString()
                .contains("colours.series[2]")
                .contains("#0b3ea2");
        String hues = "\"colours\": {\"series\": [\"#0b3ea2\", \"#643708\"]}}";
        assertThat(HouseStyle.parse("{" + hues, "x").palette().series()).hasSize(2);
        assertThat(told("{\"theme\": \"grey_print\", " + hues))
                .singleElement()
                .asString()
                .contains("grey print");
    }

    @ParameterizedTest
    @CsvSource({
        "LANGUAGE, true, %",
        "LANGUAGE, false, _%",
        "SPACE, true, _%",
        "CLOSE, false, %",
        "NONE, false, ''"
    })
    void thePercentSignStandsAsTheStyleSays(
            NumberRules.PercentSign sign, boolean english, String expected) {
        var rules =
                new NumberRules(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        NumberRules.Thousands.LANGUAGE,
                        sign);
        assertThat(rules.suffix(Unit.PERCENT, english, "_")).isEqualTo(expected);
        assertThat(rules.suffix(Unit.MEAN, english, "_")).isEmpty();
    }

    @Test
    void aFileWithAByteOrderMarkIsReadAsOneWithout(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("style.json");
        Files.writeString(file, "\ufeff" + WHOLE);
        assertThat(StyleFile.read(file)).isEqualTo(HouseStyle.parse(WHOLE, "x"));
        Files.writeString(file, "\ufeff{\n  \"size\": 7\n}");
        assertThatThrownBy(() -> StyleFile.read(file))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().place().row()).isEqualTo(2));
    }

    @Test
    void aFileThatIsNoStyleIsToldAsSuch(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("style.json");
        assertThatThrownBy(() -> StyleFile.read(file))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("figures.style.unread"));
        Files.write(file, "{\"name\": \"\u00e6\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> StyleFile.read(file))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("figures.style.letters"));
        Files.writeString(file, " ".repeat(200_000));
        assertThatThrownBy(() -> StyleFile.read(file))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("figures.style.large"));
        HouseStyle style = HouseStyle.parse(WHOLE, "x");
        StyleFile.write(style, file);
        assertThat(StyleFile.read(file)).isEqualTo(style);
    }
}
