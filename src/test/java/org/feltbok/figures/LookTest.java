package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.Look.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** What an author says of axis and numbers, as it is typed. */
class LookTest {
    private static final FigureSpec BARS =
            FigureSpec.parse(
                    """
                    {"key": "f", "statistic": "mean", "decimals": 1,
                     "rows": [{"items": "q2"}],
                     "columns": [{"statistic": "mean", "decimals": 2}, {"statistic": "n"}],
                     "chart": {"kind": "bar", "axis_title": "Poeng", "axis_titles": {"en": "Points"},
                               "min": 1, "max": 6, "y_lines": [3.5]}}""",
                    "f");

    private static Look typed(Language language, Part part, String in, String text) {
        Look look = Look.of(BARS);
        return new LookWords(language).typed(look, part, in, text).apply(look);
    }

    private static String told(Part part, String text) {
        try {
            typed(Language.EN, part, "", text);
            return "";
        } catch (FaultException e) {
            return new Texts(Language.EN).fault(e.faults().getFirst());
        }
    }

    @Test
    void whatIsShownIsReadBack() {
        for (Language language : Language.values()) {
            LookWords words = new LookWords(language);
            for (Part part : Part.values()) {
                for (String in : part.isText() ? new String[] {"", "en"} : new String[] {""}) {
                    Look look = Look.of(BARS);
                    String shown = words.shown(look, part, in);
                    assertThat(words.typed(look, part, in, shown).apply(look))
                            .as(part + " " + shown)
                            .isEqualTo(look);
                }
            }
        }
        assertThat(new LookWords(Language.NB).shown(Look.of(BARS), Part.Y_LINES, ""))
                .isEqualTo("3,5");
    }

    @Test
    void eachLanguageOfATitleIsWrittenByItself() {
        Look look = typed(Language.EN, Part.AXIS_TITLE, "en", "Score");
        assertThat(look.axisTitle().text()).isEqualTo("Poeng");
        assertThat(look.axisTitle().others()).isEqualTo(Map.of("en", "Score"));
        assertThat(typed(Language.EN, Part.AXIS_TITLE, "en", " ").axisTitle().others()).isEmpty();
    }

    @Test
    void severalLinesAreTypedAsTheyAreWrittenInTheLanguage() {
        assertThat(typed(Language.NB, Part.Y_LINES, "", "2,5; 4").yLines())
                .containsExactly(2.5, 4.0);
        assertThat(typed(Language.EN, Part.Y_LINES, "", "2.5 4").yLines())
                .containsExactly(2.5, 4.0);
        assertThat(typed(Language.EN, Part.Y_LINES, "", "").yLines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MIN, 6, ends",
        "MAX, 0.5, ends",
        "MIN, six, six is no number",
        "Y_LINES, 3;x, x is no number",
        "DECIMALS, 11, from 0 to 10",
        "DECIMALS, 1.5, from 0 to 10",
    })
    void whatCannotBeIsRefusedWithTheReason(Part part, String text, String why) {
        assertThat(told(part, text)).contains(why);
    }

    @Test
    void decimalsThatAreAskedForHoldForEveryColumnAndAllElseStays() {
        FigureSpec three = typed(Language.EN, Part.DECIMALS, "", "3").on(BARS);
        assertThat(three.decimals()).contains(3);
        assertThat(three.columns()).allMatch(c -> c.decimals().isEmpty());
        FigureSpec lined = typed(Language.EN, Part.Y_LINES, "", "2").on(BARS);
        assertThat(lined.columns()).isEqualTo(BARS.columns());
        assertThat(lined.chart().max()).isEqualTo(6);
        assertThat(Look.of(BARS).on(BARS)).isEqualTo(BARS);
    }

    @Test
    void aTableIsAskedForNoAxis() {
        assertThat(Look.parts(ChartStyle.Kind.TABLE)).containsExactly(Part.DECIMALS);
        assertThat(Look.parts(ChartStyle.Kind.SCATTER)).contains(Part.X_LINES);
        assertThatThrownBy(() -> typed(Language.EN, Part.MIN, "", "1,5,0"))
                .isInstanceOf(FaultException.class);
    }
}
