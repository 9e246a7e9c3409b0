package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Figures are read and computed in the background, where people can cancel it. */
class FigureWorkTest extends FxTest {
    @TempDir private Path folder;

    private final HeldRunner tasks = new HeldRunner();
    private final FiguresModel model = new FiguresModel(Language.EN);
    private final List<Throwable> failures = new ArrayList<>();
    private StudyFile file;
    private LiveStudyData data;
    private StudyFigures figures;

    @BeforeEach
    void open() {
        file = FigureStudy.create(folder);
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
    }

    @AfterEach
    void close() {
        figures.close();
        data.close();
        file.close();
    }

    private FigureWork work() {
        return new FigureWork(
                model, figures, tasks, tasks, new Texts(Language.EN), Set::of, failures::add);
    }

    @Test
    void afterReadingWasCancelledItIsReadWhenTheScreenIsShownAgain() {
        FigureWork work = work();
        tasks.hold();
        work.shown();
        tasks.cancel();
        assertThat(FigureStudy.keys(model)).isEmpty();
        work.hidden();
        work.shown();
        assertThat(FigureStudy.keys(model)).isNotEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void afterComputingWasCancelledItIsComputedWhenTheScreenIsShownAgain() {
        FigureWork work = work();
        work.shown();
        tasks.hold();
        work.outdated(computed -> true);
        assertThat(work.busy().getValue()).isTrue();
        tasks.cancel();
        assertThat(work.busy().getValue()).isFalse();
        assertThat(model.next(1)).isNotEmpty();
        work.hidden();
        work.shown();
        assertThat(model.next(1)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldAndReadAgainWhenTheScreenIsShownAgain() {
        FigureWork work = work();
        tasks.hold();
        work.shown();
        file.close();
        tasks.release();
        assertThat(failures).hasSize(1);
        work.hidden();
        work.shown();
        assertThat(failures).hasSize(2);
    }
}
