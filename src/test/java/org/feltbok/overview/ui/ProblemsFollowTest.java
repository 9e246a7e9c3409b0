package org.feltbok.overview.ui;

import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

/** What Overview lists follows the data while it is looked at. */
class ProblemsFollowTest extends OverviewRig {
    @Test
    void whatIsFoundAfterAChangeIsListed() {
        set("r2", 777);
        await(
                () ->
                        card().lookupAll(".label").stream()
                                .filter(Label.class::isInstance)
                                .anyMatch(l -> ((Label) l).getText().contains("Bykle, Fedje")));
    }
}
