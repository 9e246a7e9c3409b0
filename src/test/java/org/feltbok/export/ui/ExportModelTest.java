package org.feltbok.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.export.BookChoice;
import org.feltbok.export.Recipe;
import org.feltbok.figures.SmallBases;
import org.junit.jupiter.api.Test;

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
    }
}
