package org.feltbok.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.coding.Blindness;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.ui.BlindFigures;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A coder who is blind to the one whose codings count reads nothing of them in tables and figures.
 */
class BlindTablesTest {
    @TempDir Path folder;

    @Test
    void theTableBookHasNoCodesForWhoMayNotSeeThem() {
        try (StudyFile file = SmallStudy.create(folder)) {
            file.run(new SmallStudy.Change(w -> w.update("person", "p2", "roles", "coder")));
            assertThat(lines(file, "Anna")).isNotZero();
            assertThat(lines(file, "Bo")).as("Anna's count, and Bo is not done").isZero();
        }
    }

    private static int lines(StudyFile file, String person) {
        StudyData data = StudyDataStore.read(file);
        return BookMaker.of(
                        data,
                        BookSpec.PLAIN.of("", List.of("q4")),
                        file.read(h -> Blindness.items(h, person)))
                .pages()
                .getFirst()
                .blocks()
                .getFirst()
                .lines()
                .size();
    }

    @Test
    void aFigureThatNamesTheQuestionnaireIsKeptToo() {
        try (StudyFile file = SmallStudy.create(folder)) {
            assertThat(new Measures(StudyDataStore.read(file)).evaluate("main/q4#bread.n").n())
                    .isPositive();
        }
        assertThat(BlindFigures.hidden(with("main/q4#bread"), Set.of("q4"))).isPresent();
        assertThat(BlindFigures.hidden(with("q4#bread"), Set.of("q4"))).isPresent();
        assertThat(BlindFigures.hidden(with("main/q14#bread"), Set.of("q4"))).isEmpty();
    }

    private static ComputedFigure with(String variable) {
        return new ComputedFigure(
                null, List.of(), List.of(), Set.of(variable), Set.of(), List.of(), List.of());
    }
}
