package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.SaidStudy;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.ui.BlindFigures;
import org.feltbok.store.StudyFile;
import org.feltbok.tables.BookMaker;
import org.feltbok.tables.BookSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** New figure and the table book with what was said in the interviews of cases. */
class SaidFigureTest {
    @TempDir Path folder;
    private StudyFile file;
    private Built study;

    @BeforeEach
    void open() {
        file = SaidStudy.create(folder);
        study = Built.of(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private ComputedFigure compute(Choices choices) {
        return study.moment()
                .compute(
                        study.builder()
                                .build(
                                        choices,
                                        new Proposal(study.data(), study.book(), study.all())
                                                .of(choices)),
                        new Texts(Language.EN));
    }

    @Test
    void eachCodeHasAShareOfTheCasesInterviewed() {
        Choices said = study.settle(study.what("said"));
        ComputedFigure figure = compute(said);
        FigureTable table = figure.table();
        assertThat(table.rows())
                .extracting(r -> r.label())
                .containsExactly("Penger", "Kutt", "Folk");
        assertThat(table.cells().get(0).get(0).value()).isCloseTo(50, within(1e-9));
        assertThat(table.cells().get(2).get(0).value()).isCloseTo(0, within(1e-9));
        assertThat(BlindFigures.hidden(figure, Set.of("said"))).isPresent();
        assertThat(BlindFigures.hidden(figure, Set.of("q4"))).isEmpty();
    }

    @Test
    void casesAreDividedByWhetherACodeWasGivenAndTheirNumbersCounted() {
        Choices yes = study.settle(study.what("cases").by(List.of("said#money")));
        assertThat(compute(yes).table().rows())
                .extracting(r -> r.label())
                .contains("not said", "said");
        Choices times = study.settle(study.what("said/money").number(NumberKind.SUM, ""));
        ComputedFigure figure = compute(times);
        assertThat(figure.table().cells().getFirst().getFirst().value()).isEqualTo(3);
        assertThat(BlindFigures.hidden(figure, Set.of("said"))).isPresent();
        Choices answers = study.settle(study.what("q1").by(List.of("said")));
        assertThat(compute(answers).table().columns())
                .extracting(FigureTable.Column::key)
                .contains("money");
    }

    @Test
    void theTableBookHasItAsColumnsButNotForWhoIsBlind() {
        BookSpec spec = BookSpec.PLAIN.of("", List.of("q1")).by(List.of("said#money"));
        assertThat(BookMaker.of(study.data(), spec).heads()).hasSize(3);
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> BookMaker.of(study.data(), spec, Set.of("said"))))
                .isInstanceOf(FaultException.class);
    }
}
