package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.render.Examples;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is told of a figure besides its chart. */
class FigureFactsTest {
    @TempDir Path folder;

    private FigureOutcome outcome(String key) {
        try (StudyFile file = FigureStudy.create(folder);
                LiveStudyData data = new LiveStudyData(file)) {
            Texts texts = new Texts(Language.EN);
            StudyFigures figures = new StudyFigures(file, data);
            FigureBook book = figures.book();
            return FigureOutcome.of(figures.current(book), book.figure(key).orElseThrow(), texts);
        }
    }

    @Test
    void factsSayWhatTheSpecificationAsksFor() {
        assertThat(outcome("figur-1").facts())
                .extracting(
                        f -> f.labelKey().replace("figurelist.fact.", ""), SpecFacts.Fact::value)
                .contains(
                        tuple("data", "Skjema"),
                        tuple("question", "2 Spørsmål q2"),
                        tuple("rows", "Items of q2"),
                        tuple("statistic", "Share · Mean"),
                        tuple("chart", "100 % bars"));
    }

    @Test
    void factsOfAFigureOfCases() {
        assertThat(outcome("figur-2").facts())
                .extracting(
                        f -> f.labelKey().replace("figurelist.fact.", ""), SpecFacts.Fact::value)
                .contains(tuple("data", "Cases"), tuple("rows", "Size"), tuple("base", "3–6"));
    }

    @Test
    void rowsWithDifferentBasesTellThem() {
        ComputedFigure figure = outcome("figur-2").computed().orElseThrow();
        Bases bases = Bases.of(figure.table());
        assertThat(bases.rows()).extracting(Optional::orElseThrow).containsExactly(3, 3, 6);
        assertThat(bases.byRow()).isTrue();
        assertThat(bases.columns()).containsExactly(Optional.empty());
    }

    @Test
    void oneBaseForAllIsNotRepeated() {
        Bases bases = Bases.of(outcome("figur-3").computed().orElseThrow().table());
        assertThat(bases.byRow()).isFalse();
        assertThat(bases.range(Locale.ENGLISH)).isEqualTo("5");
    }

    @Test
    void dataAreCopiedAsShownWithTheDecimalSignOfTheLanguage() {
        List<String> lines =
                TableText.tsv(Examples.statements(), Locale.of("nb", "NO")).lines().toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.getFirst()).startsWith("Påstand\t1 Helt uenig\t2\t");
        assertThat(lines.get(1)).endsWith("\t10\t72\t0\t5,4\t68");
        assertThat(TableText.tsv(Examples.statements(), Locale.UK)).contains("\t72\t0\t5.4\t");
    }
}
