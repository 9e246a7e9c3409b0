package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.overview.ResponseProgress;
import org.feltbok.responses.ResponseRate;
import org.feltbok.shell.kit.Palette;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How many answered, as it is said. */
class ResponsesCardTest extends FxTest {
    private List<String> said(ResponseRate rate) {
        return said(new ResponseProgress(LocalText.of("Skjema"), rate, Map.of(), List.of(), 0, 0));
    }

    private List<String> said(ResponseProgress progress) {
        return fx(
                () -> {
                    var card =
                            new ResponsesCard(
                                    new Texts(Language.EN),
                                    target -> {},
                                    new SimpleObjectProperty<>(Palette.light()));
                    var box = new VBox();
                    box.getChildren().addAll(card.of(Optional.of(progress)).body());
                    return Stream.of(".label", ".hyperlink")
                            .flatMap(kind -> box.lookupAll(kind).stream())
                            .map(n -> ((Labeled) n).getText())
                            .toList();
                });
    }

    @Test
    void theShareOfThoseWhoAnsweredIsSaidAlsoWhereNobodyDid() {
        assertThat(said(new ResponseRate(8, 3, 2))).contains("63\u00a0%", "of 8 answered");
        assertThat(said(new ResponseRate(8, 0, 0))).contains("0\u00a0%", "of 8 answered");
    }

    @Test
    void eachWaveIsSaidByItsName() {
        var wave = new ResponseProgress.Wave("w", LocalText.of("Runde 2022"), 2, 8);
        assertThat(
                        said(
                                new ResponseProgress(
                                        LocalText.of("Runde 2018"),
                                        new ResponseRate(8, 3, 2),
                                        Map.of(),
                                        List.of(),
                                        5,
                                        0,
                                        0,
                                        List.of(wave))))
                .contains("of 8 answered", "Runde 2022: 2 of 8 have answered");
    }

    @Test
    void whereAnyoneMayAnswerTheResponsesAreCountedAndNoShare() {
        var days =
                List.of(
                        new ResponseProgress.Day(LocalDate.of(2026, 4, 7), 28),
                        new ResponseProgress.Day(LocalDate.of(2026, 4, 8), 137));
        assertThat(
                        said(
                                new ResponseProgress(
                                        LocalText.of("Skjema"),
                                        new ResponseRate(0, 0, 0),
                                        Map.of(),
                                        days,
                                        0,
                                        0)))
                .contains("137", "responses; nobody stands in a list, so there is no rate")
                .noneMatch(text -> text.contains("of 0") || text.contains("Complete"));
    }

    /** As a file of a survey has them, which does not say when they came in. */
    @Test
    void responsesWithoutADayAreCountedToo() {
        assertThat(
                        said(
                                new ResponseProgress(
                                        LocalText.of("Skjema"),
                                        new ResponseRate(0, 0, 0),
                                        Map.of(),
                                        List.of(),
                                        60,
                                        0,
                                        0,
                                        List.of())))
                .contains("60", "responses; nobody stands in a list, so there is no rate")
                .noneMatch(text -> text.contains("of 0"));
    }

    @Test
    void whereNobodyIsAskedADashStandsInPlaceOfTheShare() {
        assertThat(said(new ResponseRate(0, 0, 0)))
                .contains("–", "of 0 answered")
                .noneMatch(text -> text.contains("%"));
    }
}
