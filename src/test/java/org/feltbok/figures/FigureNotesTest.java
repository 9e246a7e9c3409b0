package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.MadeData;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The note below a figure says what a reader must know of its numbers, and nothing else. */
class FigureNotesTest {
    @TempDir static Path folder;

    private static StudyData data;

    @BeforeAll
    static void open() {
        try (StudyFile file = SmallStudy.create(folder)) {
            data = StudyDataStore.read(file);
        }
    }

    @AfterAll
    static void forget() {
        data = null;
    }

    private static FigureTable table(Language language, String fields) {
        String json = "{\"key\":\"f\",\"title\":\"T\"," + fields.replace('\'', '"') + "}";
        return new FigureMoment(data, FigureBook.EMPTY)
                .compute(FigureSpec.parse(json, "f"), new Texts(language))
                .table();
    }

    private static String note(String fields) {
        return table(Language.EN, fields).note();
    }

    @Test
    void percentagesThatAddUpNeedNoWord() {
        assertThat(note("'variable':'q1','rows':{'answers':'q1'},'columns':{'statistic':'share'}"))
                .doesNotContain("add up");
    }

    @Test
    void percentagesThatDoNotAddUpAreAddedForTheReader() {
        String sixths =
                "'variable':'q2_1','rows':{'answers':'q2_1'},'columns':{'statistic':'share'}";
        // five of 16.7, one of 0 and one of 16.7, each shown as 17
        assertThat(note(sixths)).contains("the percentages add up to 102.");
        assertThat(note(sixths + ",'decimals':1")).contains("add up to 100.2.");
        assertThat(table(Language.NB, sixths + ",'decimals':1").note()).contains("100,2");
    }

    @Test
    void groupsOfOneAndOfNobodyAreBothTold() {
        assertThat(noteOf("abc", 3, 4, Double.NaN)).contains("n = 0–1");
        assertThat(noteOf("aabc", 3, 4, 5, Double.NaN)).contains("n = 0–2");
        assertThat(noteOf("abc", 3, 4, 5)).doesNotContain("n = ");
    }

    private static String noteOf(String groups, double... values) {
        StudyData made =
                new MadeData(values.length).number("x", values).classes("g", groups).data();
        String json =
                "{'key': 'f', 'title': 'T', 'variable': 'x', 'rows': {'groups': 'g'},"
                        + " 'columns': {'statistic': 'mean'}}";
        return new FigureMoment(made, FigureBook.EMPTY)
                .compute(FigureSpec.parse(json.replace('\'', '"'), "f"), new Texts(Language.EN))
                .table()
                .note();
    }

    /** Effective n: 4 of 1, 1, 1, 1 and 100/52 = 1.9 of 1, 1, 1, 7. */
    @Test
    void weightsOfOneNameInTwoQuestionnairesAreToldApart() {
        StudyData two =
                new MadeData(4)
                        .number("x", 1, 2, 3, 4)
                        .number("w", 1, 1, 1, 1)
                        .and(new MadeData(4).number("y", 1, 2, 3, 4).number("w", 1, 1, 1, 7));
        String json =
                """
                {'key': 'f', 'title': 'T', 'statistic': 'mean', 'weight': 'w',
                 'rows': [{'variable': 's/x'}, {'variable': 't/y'}], 'columns': {}}""";
        FigureSpec spec = FigureSpec.parse(json.replace('\'', '"'), "f");
        String note =
                new FigureMoment(two, FigureBook.EMPTY)
                        .compute(spec, new Texts(Language.EN))
                        .table()
                        .note();
        assertThat(note)
                .contains("Weighted by w (S), effective n 4. Weighted by w (T), effective n 2.");
    }

    @Test
    void aPartOfTheAnswersIsNoWholeThatCouldAddUp() {
        assertThat(
                        note(
                                "'variable':'q2_1','rows':{'answers':'q2_1'},'columns':{'statistic':'share'},"
                                        + "'sort':'descending','limit':2"))
                .doesNotContain("add up");
    }

    @Test
    void whatALimitLeavesOutIsSaidByHowItIsSorted() {
        String rows = "'variable':'q5','statistic':'mean','rows':{'groups':'region'},'columns':{}";
        assertThat(note(rows + ",'limit':1,'sort':'descending'"))
                .contains("The highest of 2 is shown.");
        assertThat(note(rows + ",'limit':1,'sort':'ascending'"))
                .contains("The lowest of 2 is shown.");
        assertThat(note(rows + ",'limit':1")).contains("The first of 2 is shown.");
        assertThat(note(rows + ",'limit':2")).doesNotContain("shown.");
    }

    @Test
    void severalAnswersAndCodesSayWhatTheirPercentagesAreOf() {
        assertThat(note("'variable':'q3','rows':{'answers':'q3'},'columns':{'statistic':'share'}"))
                .contains("Several answers possible.");
        assertThat(note("'rows':{'code_list':'q4'},'columns':{'statistic':'share'}"))
                .contains("by the codes given to their answers");
    }

    @Test
    void onlyWhereThereAreMeansIsSaidThatDontKnowIsLeftOutOfThem() {
        assertThat(
                        note(
                                "'variable':'q2_2','rows':{'groups':'size'},'columns':{'statistic':'mean'}"))
                .contains("\"Don't know\" is left out of means.")
                .doesNotContain("Percentages");
        assertThat(
                        note(
                                "'variable':'q2_2','rows':{'answers':'q2_2'},'columns':{'statistic':'share'}"))
                .doesNotContain("means");
    }

    @Test
    void aNumberThatIsTheNumberOfOneCaseIsNotSaidToRestOnOne() {
        String years = "'variable':'future','statistic':'mean','rows':{'years':[2000,2040]},";
        assertThat(note(years + "'columns':[{'of':'kind=country','label':'C','key':'c'}]"))
                .doesNotContain("n = 1");
        assertThat(note(years + "'columns':[{'of':'kind=country','label':'C','key':'c'},{}]"))
                .contains("n = ")
                .doesNotContain("n = 1–");
    }

    @Test
    void sourcesAreNamedInTheLanguageOfTheFigure() {
        String pop = "'variable':'pop','statistic':'mean','rows':{'groups':'size'},'columns':{}";
        assertThat(note(pop)).contains("Source: ");
        assertThat(table(Language.NB, pop).note()).contains("Kilde: ").doesNotContain("Source");
    }

    @Test
    void aFigureWithMoreThanItMayHoldIsRefusedBeforeItIsCounted() {
        assertThatThrownBy(() -> FigureLimits.check(10_001, 1))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("figures.limit.lines");
        assertThatThrownBy(() -> FigureLimits.check(1, 10_001)).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> FigureLimits.check(400, 300))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("figures.limit.cells");
        FigureLimits.check(400, 250);
    }

    @Test
    void numbersThatStandInNoCellAreATableOfTheirOwn() {
        PublishedValue printed =
                new PublishedValue("", "text", "q5.mean", 26, "26", 0, "", "", "", "");
        PublishedValue gone = new PublishedValue("", "text", "x.n", 3, "", 0, "", "", "", "");
        FigureTable table =
                ExtraTable.of(
                        PublishedCheck.of(data, List.of(printed, gone)).checked(),
                        new Texts(Language.EN));
        assertThat(table.rows())
                .extracting(FigureTable.Header::label)
                .containsExactly("text: q5.mean", "text: x.n");
        assertThat(table.cells().getFirst().getFirst().value()).isEqualTo(26.25);
        assertThat(table.cells().getFirst().getFirst().published()).isEqualTo(26.0);
        assertThat(Optional.ofNullable(table.cells().getLast().getFirst().value())).isEmpty();
        assertThat(table.cells().getLast().getFirst().verdict())
                .isEqualTo(FigureTable.Verdict.DIFFERS);
    }

    private static List<String> heads(Language language, String fields) {
        return table(language, fields).columns().stream().map(FigureTable.Column::label).toList();
    }

    @Test
    void aCountIsCalledACountAndNIsOnlyWhatNumbersRestOn() {
        String answers =
                "'variable':'q1','rows':{'answers':'q1'},'columns':[{'statistic':'n'},{'statistic':'share'}]";
        assertThat(heads(Language.EN, answers).getFirst()).isEqualTo("Count");
        assertThat(heads(Language.NB, answers).getFirst()).isEqualTo("Antall");
        assertThat(
                        heads(
                                Language.EN,
                                "'variable':'cases','rows':{'groups':'size'},'columns':{'statistic':'n'}"))
                .containsExactly("Count");
        assertThat(
                        heads(
                                        Language.EN,
                                        "'rows':{'items':'q2'},'columns':[{'statistic':'mean'},{'statistic':'n'}]")
                                .getLast())
                .as("what means rest on")
                .isEqualTo("n");
        assertThat(
                        heads(
                                Language.EN,
                                "'variable':'q1','rows':{'answers':'q1'},'columns':{'label':'n','statistic':'n','key':'k'}"))
                .as("as the author wrote it, unless that is the program's word")
                .containsExactly("Count");
        assertThat(
                        table(
                                        Language.EN,
                                        "'variable':'q1','columns':{'groups':'size'},'rows':[{'codes':'1','statistic':'n','label':'Yes'},{'codes':'1','statistic':'n','key':'c'}]")
                                .rows()
                                .stream()
                                .map(FigureTable.Header::label))
                .containsExactly("Yes", "Count");
    }
}
