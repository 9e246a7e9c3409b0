package org.feltbok.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.export.Recipe;
import org.feltbok.figures.SmallBases;
import org.junit.jupiter.api.Test;

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
}
