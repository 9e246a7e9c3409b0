package org.feltbok.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.export.BookChoice;
import org.feltbok.export.Recipe;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.style.HouseStyle;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ExportModelTest {
    @Test
    void untouchedItAsksForWhatTheCommandAsksFor() {
        assertThat(new ExportModel(Language.EN).recipe()).isEqualTo(Recipe.WHOLE);
    }

    @Test
    void whatIsChosenForSmallBasesIsInTheRecipe() {
        var model = new ExportModel(Language.NB);
        model.smallBases().set(SmallBases.Choice.HIDE);
        model.least().set(10);
        assertThat(model.recipe().smallBases())
                .isEqualTo(new SmallBases(SmallBases.Choice.HIDE, 10));
    }

    @Test
    void aSizeThatPicturesCannotHaveHoldsTheStartBackAndSaysSo() {
        var model = new ExportModel(Language.EN);
        model.centimetres().set(21);
        assertThat(model.obstacle()).isNotEqualTo(Optional.of("delivery.obstacle.size"));
        assertThat(model.recipe().centimetres()).isEqualTo(21);
        model.centimetres().set(500);
        assertThat(model.obstacle()).hasValue("delivery.obstacle.size");
        HouseStyle narrow = HouseStyle.parse("{\"width_cm\": {\"pictures\": 9}}", "style.json");
        model.style().set(Optional.of(narrow));
        assertThat(model.obstacle())
                .as("pictures are as wide as the style has them")
                .isNotEqualTo(Optional.of("delivery.obstacle.size"));
    }

    @Test
    void aStyleWhosePicturesCannotBeDrawnSoFinelyHoldsTheStartBackOnceItIsChosen() {
        var model = new ExportModel(Language.EN);
        model.dpi().set(600);
        assertThat(model.obstacle()).isNotEqualTo(Optional.of("delivery.obstacle.size"));
        List<Optional<String>> told = new ArrayList<>();
        model.changes().addListener((o, old, now) -> told.add(model.obstacle()));
        HouseStyle wide = HouseStyle.parse("{\"width_cm\": {\"pictures\": 60}}", "style.json");
        model.style().set(Optional.of(wide));
        assertThat(told).contains(Optional.of("delivery.obstacle.size"));
        model.style().set(Optional.of(HouseStyle.USUAL));
        assertThat(told.getLast()).isNotEqualTo(Optional.of("delivery.obstacle.size"));
    }

    @Test
    void responsesAreSheetsOnlyWhenTickedAndNamesOnlyBesideThem() {
        var model = new ExportModel(Language.EN);
        assertThat(model.recipe().book()).isEqualTo(BookChoice.USUAL);
        model.names().set(true);
        assertThat(model.recipe().book()).isEqualTo(BookChoice.USUAL);
        model.dataSheets().set(true);
        model.checks().set(true);
        assertThat(model.recipe().book()).isEqualTo(new BookChoice(true, true, true));
        model.claims().set(true);
        assertThat(model.recipe().book()).isEqualTo(new BookChoice(true, true, true, true));
    }

    @Test
    void aTickGoesWithItsFigureWhenTheReportIsNumberedAgain() {
        var model = new ExportModel(Language.EN);
        FigureSpec first = figure("figur-1");
        FigureSpec second = figure("figur-2");
        model.take(book(List.of(first, second), Map.of("figur-1", "a", "figur-2", "b")));
        model.tick(first).set(false);
        assertThat(model.recipe().takes(first)).isFalse();
        model.take(book(List.of(second, first), Map.of("figur-1", "b", "figur-2", "a")));
        assertThat(model.recipe().takes(first)).isTrue();
        assertThat(model.recipe().takes(second)).isFalse();
    }

    private static FigureBook book(List<FigureSpec> figures, Map<String, String> ids) {
        return new FigureBook(figures, List.of(), List.of(), List.of(), ids);
    }

    private static FigureSpec figure(String key) {
        return FigureSpec.parse(
                "{\"key\":\""
                        + key
                        + "\",\"title\":\"A\",\"variable\":\"q1\",\"rows\":{\"answers\":\"q1\"},"
                        + "\"columns\":{\"statistic\":\"share\"}}",
                key);
    }
}
