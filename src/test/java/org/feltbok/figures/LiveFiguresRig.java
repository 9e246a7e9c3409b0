package org.feltbok.figures;

import org.feltbok.dataset.LiveRig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The figures of a small study, which follow it. */
abstract class LiveFiguresRig extends LiveRig {
    StudyFigures figures;

    @BeforeEach
    final void openFigures() {
        figures = new StudyFigures(file, live);
    }

    @AfterEach
    final void closeFigures() {
        figures.close();
    }
}
