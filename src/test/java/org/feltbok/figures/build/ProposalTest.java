package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.build.Choices.Period;
import org.feltbok.figures.build.FigureBuilder.Dress;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ProposalTest {
    @TempDir static Path folder;

    private static Built study;

    @BeforeAll
    static void open() {
        try (StudyFile file = SampleStudy.open(folder)) {
            study = Built.of(file);
        }
    }

    private static Dress of(Choices choices) {
        return new Proposal(study.data(), study.book(), study.all()).of(choices);
    }

    @Test
    void theNextNumberIsOneMoreThanTheGreatestOfItsKind() {
        int figures =
                study.book().figures().stream()
                        .filter(f -> f.kind() == FigureSpec.Kind.FIGURE)
                        .flatMap(f -> f.number().stream())
                        .mapToInt(n -> n)
                        .max()
                        .orElseThrow();
        assertThat(of(study.what("q1")).number()).contains(figures + 1);
        Choices table = study.settle(study.what("q1").chart(ChartStyle.Kind.TABLE));
        assertThat(of(table).key()).startsWith("tabell-");
    }

    @Test
    void theTitleNamesTheQuestionAndItsGroupsInEachLanguage() {
        Dress dress = of(study.settle(study.what("q1").by(List.of("type", "size"))));
        assertThat(dress.title().in(Language.NB)).endsWith(", etter kommunetype og innbyggertall");
        assertThat(dress.title().in(Language.EN))
                .endsWith(", by type of municipality and population");
        assertThat(dress.subtitle().in(Language.EN))
                .isEqualTo("Share by type of municipality and population.");
    }

    @Test
    void aLongQuestionIsNamedByItsShortNameWhereItHasOne() {
        Dress dress = of(study.what("q4_5"));
        assertThat(dress.title().text().length()).isLessThan(91);
    }

    @Test
    void aTimeSeriesTellsItsYears() {
        Choices index = study.settle(study.what("population").number(NumberKind.INDEX, ""));
        assertThat(of(index.period(new Period(1990, 2018, ""))).subtitle().in(Language.NB))
                .as("an index tells when it is 100")
                .isEqualTo("Indeks, 1990–2018 (1990 = 100).");
        assertThat(of(index.period(new Period(2018, 2018, ""))).subtitle().in(Language.NB))
                .isEqualTo("Indeks, 2018.");
    }

    @Test
    void aPartOfATimeSeriesIsToldWithItsNumber() {
        Choices ratio = study.settle(study.what("population").number(NumberKind.RATIO, ""));
        Dress dress = of(ratio.period(new Period(1990, 2018, "16-66:67-79|80-89")));
        assertThat(dress.subtitle().in(Language.EN))
                .isEqualTo("Ratio 16-66 : 67-79 + 80-89, 1990–2018.");
    }

    @Test
    void aQuestionThatGroupsFollowEndsInNoQuestionMark() {
        Dress dress = of(study.settle(study.what("q10").by(List.of("centrality"))));
        assertThat(dress.title().in(Language.EN)).endsWith("needs, by centrality");
        assertThat(of(study.what("q10")).title().in(Language.EN)).endsWith("?");
    }

    @Test
    void numbersOfTheirOwnAreNotNamedAfterAnother() {
        Choices box = study.settle(study.what("q8").chart(ChartStyle.Kind.BOX));
        assertThat(of(box).subtitle().text()).isEmpty();
        Choices quantile = study.settle(study.what("q8").number(NumberKind.QUANTILE, "0.9"));
        assertThat(of(quantile).subtitle().in(Language.EN)).isEqualTo("Quantile 0.9.");
    }

    @Test
    void itStandsWhereItsQuestionStandsAlready() {
        String section = study.book().figure("figur-57").orElseThrow().section();
        assertThat(of(study.what("q19")).section()).isEqualTo(section);
        assertThat(of(study.what("income_index").by(List.of())).section()).isNotNull();
        assertThat(of(study.what("county")).section()).as("in none yet").isEmpty();
    }

    @Test
    void nothingChosenHasNoTitle() {
        assertThat(of(Choices.NONE).title().text()).isEmpty();
        assertThat(of(Choices.NONE).subtitle().text()).isEmpty();
    }

    @Test
    void everyNumberHasANameInBothLanguages() {
        for (NumberKind kind : NumberKind.values()) {
            for (Language language : Language.values()) {
                assertThat(Proposal.numberName(kind, "0.5", new Texts(language)))
                        .doesNotContain("!", "{");
            }
        }
    }

    @Test
    void whomAloneAFigureTellsOfIsSaidInEachLanguage() {
        Choices few =
                study.settle(study.what("q19_1").by(List.of("type")).number(NumberKind.MEAN, ""))
                        .only("size=under1500,population_2018>=500");
        assertThat(of(few).subtitle().in(Language.EN))
                .isEqualTo(
                        "Mean by type of municipality. Only Population: Under 1500;"
                                + " Population 1 January 2018: >= 500.");
        assertThat(of(few).subtitle().in(Language.NB)).contains(". Bare Innbyggertall: Under 1500");
        assertThat(of(few.chart(ChartStyle.Kind.BOX)).subtitle().in(Language.EN))
                .startsWith("Only Population");
    }

    @Test
    void theRegressionOfTheReportIsReadAsTheChoicesThatMakeItAgain() {
        FigureSpec printed = study.book().figure("tabell-5").orElseThrow();
        Choices read = new ChoicesReader(study.builder(), study.all()).read(printed).orElseThrow();
        assertThat(read.predictors().terms())
                .hasToString("[centrality[2018], income[2017], ln(population[2008])]");
        assertThat(study.settle(read)).isEqualTo(read);
        FigureTable own = study.moment().compute(printed, new Texts(Language.NB)).table();
        FigureTable made = study.table(read);
        for (int row = 0; row < own.rows().size(); row++) {
            assertThat(made.cells().get(row).getFirst().value())
                    .isNotNull()
                    .isEqualTo(own.cells().get(row).getFirst().value());
        }
        assertThat(made.cells().get(2).get(2).value()).isEqualTo(own.cells().get(2).get(1).value());
        assertThat(made.rows().get(3).label()).contains("2008").contains("logaritme");
    }
}
