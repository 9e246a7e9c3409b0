package org.feltbok.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.dataset.WeightStore;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureComputer;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.FigureTable;
import org.feltbok.names.Kind;
import org.feltbok.names.RetireKnown;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Those who answered the sample's survey against its 124 municipalities. The numbers are R's: with
 * N and x the numbers of all and of those who answered by class, {@code X <- chisq.test(rbind(x, N
 * - x), correct = FALSE)$statistic * (sum(N) - 1) / sum(N); pchisq(X, length(x) - 1, lower.tail =
 * FALSE)}; of numbers {@code z <- (mean(x[a]) - mean(x)) / (sd(x) * sqrt((1 - n / N) / n)); 2 *
 * pnorm(-abs(z))}.
 */
class RepresentativenessTest {
    @TempDir Path folder;

    private StudyFile file;
    private StudyData data;

    @BeforeEach
    void open() {
        file = SampleStudy.open(folder);
        data = StudyDataStore.read(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Representativeness of(String name, String... joined) {
        List<List<String>> joins = joined.length == 0 ? List.of() : List.of(List.of(joined));
        return Representativeness.of(data, "", name, joins, Language.EN);
    }

    private List<String> keys() {
        return file.read(FigureStore::figures).stream().map(f -> f.spec().key()).toList();
    }

    private void assertAsInR(String name, double x, double p) {
        Representativeness of = of(name);
        assertThat(of.all()).isEqualTo(124);
        assertThat(of.answered()).isEqualTo(78);
        assertThat(of.test().statistic().orElseThrow()).as(name).isCloseTo(x, within(1e-9));
        assertThat(of.test().p().orElseThrow()).as(name).isCloseTo(p, within(1e-9));
        assertThat(of.verdict()).isEqualTo(Representativeness.Verdict.ALIKE);
    }

    @Test
    void theReportsFourTablesAreAsInRWithTheFrameFinite() {
        assertAsInR("size", 0.1305940436, 0.7178169076);
        assertAsInR("region", 8.3948608473, 0.0781389936);
        assertAsInR("income", 5.2341902013, 0.0730146553);
        assertAsInR("centrality", 0.0070578399, 0.9330477251);
    }

    @Test
    void numbersAreComparedByTheirMeans() {
        assertAsInR("population_2018", 0.2675780540, 0.7890241255);
        assertAsInR("income_index", -1.3360785349, 0.1815236051);
        Representativeness.Means means = of("income_index").mean().orElseThrow();
        assertThat(means.ofAll()).isCloseTo(121.89516129, within(1e-8));
        assertThat(means.ofAnswered().orElseThrow()).isCloseTo(119.84615385, within(1e-8));
    }

    /** Figures hold how responses spread against the frame by the same classes and test. */
    @Test
    void whatAFigureSaysIsWhatIsSaidHere() {
        for (String name : List.of("size", "region", "income", "centrality")) {
            FigureSpec spec = RepresentativeFigure.of(file, data.cases().require(name));
            FigureTable table =
                    new FigureComputer(data, new Texts(Language.EN))
                            .compute(spec, List.of())
                            .table();
            FigureTable.Tested tested =
                    Objects.requireNonNull(table.cells().getFirst().get(1).tested());
            assertThat(tested.method()).isEqualTo("fit_finite");
            assertThat(tested.p())
                    .as(name)
                    .isCloseTo(of(name).test().p().orElseThrow(), within(1e-12));
        }
    }

    @Test
    void smallClassesAreTestedExactlyAndJoinedOnlyWhenThatIsSaid() {
        Representativeness county = of("county");
        assertThat(county.small()).isNotEmpty();
        assertThat(county.lines()).hasSizeGreaterThan(10);
        List<List<String>> joins = JoinedClasses.ofSmall(county);
        Representativeness joined = Representativeness.of(data, "", "county", joins, Language.EN);
        assertThat(joined.lines()).hasSizeLessThan(county.lines().size());
        assertThat(joined.small()).isEmpty();
        assertThat(joined.isExact()).isFalse();
        assertThat(joined.lines().stream().mapToInt(Representativeness.Line::all).sum())
                .isEqualTo(124);
        Representativeness two = of("region", "sorlandet", "trondelag");
        assertThat(two.lines()).hasSize(4).anyMatch(l -> l.all() == 23 && l.answered() == 11);
        assertThatThrownBy(() -> of("region", "sorlandet", "mars"))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void theVerdictIsInWordsAndUndefinedIsOne() {
        RepresentativeWords words = new RepresentativeWords(new Texts(Language.EN));
        assertThat(words.sentence(of("region")))
                .contains("no more than chance")
                .contains("p = 0.078")
                .contains("χ²(4) = 8.39");
        file.run(
                new org.feltbok.store.Operation() {
                    @Override
                    public String name() {
                        return "test";
                    }

                    @Override
                    public List<String> args() {
                        return List.of();
                    }

                    @Override
                    public void apply(org.feltbok.store.UnitOfWork work) {
                        work.handle()
                                .createQuery("SELECT id FROM response WHERE case_id IS NOT NULL")
                                .mapTo(String.class)
                                .list()
                                .forEach(id -> work.update("response", id, "case_id", null));
                    }
                });
        data = StudyDataStore.read(file);
        Representativeness nobody = of("region");
        assertThat(nobody.verdict()).isEqualTo(Representativeness.Verdict.UNDEFINED);
        assertThat(nobody.lines()).allMatch(l -> l.difference().isEmpty());
        assertThat(words.sentence(nobody)).startsWith("Undefined:");
        assertThat(of("income_index").verdict()).isEqualTo(Representativeness.Verdict.UNDEFINED);
    }

    @Test
    void theTableGoesIntoTheReportWithTheSameTest() {
        Variable region = data.cases().require("region");
        FigureSpec spec = RepresentativeFigure.of(file, region);
        file.run(new AddFigure(spec));
        assertThat(keys()).contains(spec.key());
        file.undo();
        assertThat(keys()).doesNotContain(spec.key());
    }

    @Test
    void theWeightBringsThoseWhoAnsweredToThePartsOfAll() {
        Variable region = data.cases().require("region");
        Variable size = data.cases().require("size");
        var made = RepresentativeWeight.of(file, data, "", List.of(region));
        file.run(made);
        assertThat(made.weight().name()).isEqualTo("w_region");
        assertThat(file.read(WeightStore::all)).hasSize(1);
        StudyData weighted = StudyDataStore.read(file);
        // Trøndelag is 13 of 124 and 5 of 78: each of the five counts for 13 / 124 * 78 / 5
        var numbers = weighted.survey("").data().numbers("w_region");
        var regions = weighted.survey("").data().categories("region");
        int at = region.indexOf("trondelag");
        for (int row = 0; row < weighted.survey("").data().size(); row++) {
            if (regions.get(row) == at) {
                assertThat(numbers.get(row)).isCloseTo(13.0 / 124 * 78 / 5, within(1e-9));
            }
        }
        var both = RepresentativeWeight.of(file, weighted, "", List.of(region, size));
        file.run(both);
        assertThat(both.weight().how().orElseThrow().isRaked()).isTrue();
        assertThatThrownBy(
                        () ->
                                RepresentativeWeight.of(
                                        file,
                                        data,
                                        "",
                                        List.of(data.cases().require("income_index"))))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void whatIsNoLongerInUseIsNotLookedAtUnlessItIsAskedForByItsName() {
        assertThat(Representativeness.candidates(data))
                .extracting("name")
                .contains("size", "region");
        file.run(new RetireKnown(Kind.GROUPING, id("grouping", "size"), "size", "2026-03-01"));
        file.run(new RetireKnown(Kind.ATTRIBUTE, id("attribute", "region"), "it", "2026-03-01"));
        data = StudyDataStore.read(file);
        assertThat(Representativeness.candidates(data))
                .extracting("name")
                .contains("income")
                .doesNotContain("size", "region");
        assertAsInR("size", 0.1305940436, 0.7178169076);
    }

    private String id(String table, String name) {
        return file.read(
                h ->
                        h.createQuery("SELECT id FROM " + table + " WHERE name = :name")
                                .bind("name", name)
                                .mapTo(String.class)
                                .one());
    }
}
