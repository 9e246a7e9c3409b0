package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.CellSource.Kind;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/** Numbers made for an example are told apart, and only those that really rest on them. */
class KindsTest {
    @TempDir static Path folder;

    private static StudyData data;

    @BeforeAll
    static void open() {
        try (StudyFile file = SmallStudy.create(folder)) {
            SmallStudy.secondNumber(file);
            file.run(
                    new SmallStudy.Change(
                            w -> w.update("attribute", "a-wealth", "origin_id", "o1")));
            derive(file, "sum", "main", "{'formula':'${wealth} + ${q5}'}");
            derive(file, "own", "main", "{'formula':'${q5} * 2'}");
            derive(file, "index", "main", "{'mean':['q2_1','wealth']}");
            derive(
                    file,
                    "rich",
                    "",
                    "{'from':'wealth','cuts':[{'at':50,'to':'above'}],'classes':[{'code':'no'},{'code':'yes'}]}");
            derive(
                    file,
                    "again",
                    "main",
                    "{'from':'rich','map':{'yes':'1'},'others':'0','classes':[{'code':'0'},{'code':'1'}]}");
            data = StudyDataStore.read(file);
        }
    }

    private static void derive(StudyFile file, String name, String survey, String rule) {
        String text = rule.replace('\'', '"');
        LocalText label = LocalText.of(name);
        LocalText none = LocalText.of("");
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                name, name, label, survey, null, none, null, text, "")));
    }

    @AfterAll
    static void forget() {
        data = null;
    }

    private static FigureTable table(String fields) {
        String json = "{\"key\":\"f\",\"title\":\"T\"," + fields.replace('\'', '"') + "}";
        return new FigureComputer(data, new Texts(Language.NB))
                .compute(FigureSpec.parse(json, "f"), List.of())
                .table();
    }

    @Test
    void answersAreComputedWhoeverGaveThem() {
        FigureTable table =
                table(
                        "'variable':'q1','statistic':'share','codes':'1','rows':{'groups':'size'},'columns':{}");
        assertThat(table.cells())
                .allSatisfy(r -> assertThat(r).allMatch(c -> c.kind() == Kind.COMPUTED));
        assertThat(table.subtitle()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum.mean",
                "index.mean",
                "again.1.share",
                "rich.yes.share",
                "wealth.median",
                "cases.n by rich=yes",
                "q1.1.share by rich=yes",
                "q1.1.share given (${wealth} > 50)",
                "responses.n of again=1",
                "q5.mean weight wealth",
                "q5.mean weight future[2040]",
                "future[2040].mean",
                "future[2000,2040].change",
                "ols(sum~q5).q5.coefficient",
                "ols(pop~wealth).r_squared",
                "ols(pop~future[2040]).n"
            })
    void whatRestsOnThemIsConstructedWhateverItGoesThrough(String measure) {
        assertThat(isConstructed(measure)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own.mean",
                "q1.1.share by size=small",
                "pop.mean",
                "q5.mean weight people[2000]",
                "future[2000].mean",
                "people[2000].mean by region=north",
                "ols(own~q5).q5.coefficient",
                "q4#travel.share"
            })
    void whatRestsOnAnswersAndRegistersIsComputed(String measure) {
        assertThat(isConstructed(measure)).isFalse();
    }

    private static boolean isConstructed(String measure) {
        var measures = new Measures(data);
        // a name that is none would rest on nothing
        measures.evaluate(measure);
        return measures.isConstructed(measures.read(measure));
    }

    @Test
    void aFigureGroupedByWhatWasConstructedSaysSo() {
        FigureTable table =
                table(
                        "'variable':'q1','statistic':'share','codes':'1','rows':{'groups':'rich'},'columns':{}");
        assertThat(table.cells())
                .allSatisfy(r -> assertThat(r).allMatch(c -> c.kind() == Kind.CONSTRUCTED));
        assertThat(table.subtitle()).isEqualTo("Konstruert.");
        assertThat(CellKinds.of(List.of(table))).isEqualTo(new CellKinds(0, 2, 0, 0));
    }

    @Test
    void aPublishedNumberSaysThatItIsHeldAgainstAConstructedOne() {
        List<Checked> checked =
                PublishedCheck.of(data, List.of(printed("q1.n"), printed("sum.mean"))).checked();
        assertThat(checked).extracting(Checked::isConstructed).containsExactly(false, true);
        FigureTable extra = ExtraTable.of(checked, new Texts(Language.EN));
        assertThat(extra.cells()).extracting(r -> r.getFirst().sign()).containsExactly("", "‡");
        assertThat(extra.subtitle()).endsWith("‡ Constructed.");
    }

    private static PublishedValue printed(String measure) {
        return new PublishedValue("", "text", measure, 7, "", 0, "", "", "", "");
    }

    @Test
    void aNumberByCaseAndYearIsConstructedWhereItsOriginIs() {
        FigureTable table =
                table(
                        "'variable':'future','statistic':'sum','rows':{'years':[2000,2040]},'columns':{}");
        List<Kind> kinds = table.cells().stream().map(r -> r.getFirst().kind()).toList();
        List<String> signs = table.cells().stream().map(r -> r.getFirst()).map(Cell::sign).toList();
        assertThat(kinds).containsExactly(Kind.COMPUTED, Kind.CONSTRUCTED);
        assertThat(signs).containsExactly("", "‡");
        assertThat(table.subtitle()).isEqualTo("‡ Konstruert.");
    }
}
