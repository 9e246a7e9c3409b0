package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Set;

class FigureOutcomeTest {
    private static final Texts TEXTS = new Texts(Language.EN);

    @TempDir Path folder;

    @Test
    void aFigureOfCodesIsKeptFromACoderWhoIsBlindAndOthersAreNot() {
        try (StudyFile file = SampleStudy.open(folder);
                LiveStudyData data = new LiveStudyData(file)) {
            var figures = new StudyFigures(file, data);
            FigureBook book = figures.book();
            FigureMoment now = figures.current(book);
            FigureSpec coded = book.figure("figur-60").orElseThrow();
            FigureSpec closed = book.figure("figur-1").orElseThrow();
            FigureOutcome shown = FigureOutcome.of(now, coded, TEXTS);
            FigureOutcome hidden = shown.unless(Set.of("q20"));
            assertThat(shown.computed()).isPresent();
            assertThat(shown.unless(Set.of("q12")).computed()).isPresent();
            assertThat(hidden.computed()).isEmpty();
            assertThat(hidden.faults())
                    .singleElement()
                    .satisfies(f -> assertThat(TEXTS.fault(f)).contains("q20"));
            FigureEntry entry = FigureEntry.of("f", coded).with(shown, 0);
            assertThat(entry.with(hidden, 0).computed()).as("not as it was before").isEmpty();
            FigureOutcome other = FigureOutcome.of(now, closed, TEXTS);
            assertThat(other.unless(Set.of("q20")).computed()).isPresent();
        }
    }
}
