package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class FigureComputerTest {
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

    private static ComputedFigure compute(
            Language language, String fields, PublishedValue... published) {
        String json =
                "{\"key\":\"f\",\"number\":3,\"title\":\"Tittel\",\"titles\":{\"en\":\"Title\"},"
                        + fields.replace('\'', '"')
                        + "}";
        return new FigureComputer(data, new Texts(language))
                .compute(FigureSpec.parse(json, "f"), List.of(published));
    }

    private static ComputedFigure compute(String fields, PublishedValue... published) {
        return compute(Language.EN, fields, published);
    }

    private static List<Double> values(FigureTable table, int row) {
        return table.cells().get(row).stream().map(Cell::value).toList();
    }

    @Test
    void distributionsAndMeansOfAMatrixQuestion() {
        FigureTable table =
                compute(
                                "'rows':{'items':'q2'},'columns':[{'answers':'q2','statistic':'share'},"
                                        + "{'statistic':'mean','role':'mark'},{'statistic':'n','role':'data'}],'chart':{'kind':'stacked_bar'}")
                        .table();
        assertThat(table.caption()).isEqualTo("Figure 3. Title");
        assertThat(table.rows())
                .containsExactly(
                        new Header("q2_1", "Statement q2_1", "Q2_1"),
                        new Header("q2_2", "Statement q2_2", "Q2_2"));
        assertThat(table.columns()).hasSize(9);
        assertThat(table.columns().getFirst())
                .isEqualTo(new Column("1", "1 Lite", Unit.PERCENT, 0, Role.SERIES, 0, 6, false));
        assertThat(table.columns().get(6))
                .isEqualTo(new Column("7", "Vet ikke", Unit.PERCENT, 0, Role.SERIES, -1, 0, true));
        assertThat(table.columns().get(7))
                .isEqualTo(new Column("mean", "Mean", Unit.MEAN, 1, Role.MARK, -1, 0, false));
        double sixth = 100.0 / 6;
        assertThat(values(table, 0))
                .containsExactly(sixth, 0.0, sixth, sixth, sixth, sixth, sixth, 3.8, 5.0);
        assertThat(table.cells().getFirst().getFirst().n()).isEqualTo(6);
        assertThat(table.cells().getFirst().get(5).measure()).isEqualTo("q2_1.6.share");
        assertThat(table.note())
                .isEqualTo(
                        "n = 6; 0–1 not asked, 0–1 not answered, 1 don't know."
                                + " \"Don't know\" is left out of means."
                                + " Percentages are of all who answered, \"don't know\" among them."
                                + " Because of rounding the percentages add up to 102. Constructed.");
    }

    @Test
    void groupsWithAllAndInNorwegian() {
        FigureTable table =
                compute(
                                Language.NB,
                                "'variable':'q1','statistic':'share','codes':'1','rows':{'groups':'size','all':'last'},'columns':{}")
                        .table();
        assertThat(table.caption()).isEqualTo("Figur 3. Tittel");
        assertThat(table.rows()).extracting(Header::label).containsExactly("Liten", "Stor", "Alle");
        assertThat(table.cells())
                .extracting(r -> r.getFirst().measure())
                .containsExactly(
                        "q1.1.share by size=small", "q1.1.share by size=100-200", "q1.1.share");
        assertThat(table.note()).isEqualTo("n = 2–7. Kilde: Register. Konstruert.");
    }

    @Test
    void sortedAndLimitedAnswersOfSeveral() {
        FigureTable table =
                compute(
                                "'variable':'q3','rows':{'answers':'q3'},'columns':{'statistic':'share'},"
                                        + "'sort':'descending','limit':2")
                        .table();
        assertThat(table.rows()).extracting(Header::key).containsExactly("1", "2");
        assertThat(table.cells()).extracting(r -> r.getFirst().value()).containsExactly(60.0, 40.0);
        assertThat(table.note())
                .contains("Several answers possible.")
                .startsWith("n = 5; 1 not recorded, 1 not asked.");
    }

    @Test
    void codesOfAnOpenQuestion() {
        FigureTable table =
                compute(
                                "'rows':{'code_list':'q4'},'columns':[{'statistic':'share'},{'statistic':'n'}],"
                                        + "'sort':'descending'")
                        .table();
        assertThat(table.rows()).extracting(Header::key).containsExactly("bread", "fish", "travel");
        assertThat(values(table, 0)).containsExactly(50.0, 2.0);
        assertThat(table.cells().get(1).getFirst().measure()).isEqualTo("q4#fish.share");
    }

    @Test
    void indicatorsByYearAndAreaWithoutValueAreEmpty() {
        FigureTable table =
                compute(
                                "'variable':'future','statistic':'index','rows':{'years':[2000,2020,2040],'base':2000},"
                                        + "'columns':[{'label':'Towns','key':'towns'},{'of':'kind=country','label':'Country','key':'c'}]")
                        .table();
        assertThat(table.rows()).extracting(Header::label).containsExactly("2000", "2020", "2040");
        assertThat(table.columns()).extracting(Column::label).containsExactly("Towns", "Country");
        assertThat(values(table, 0)).containsExactly(100.0, 100.0);
        assertThat(values(table, 1)).containsExactly(null, null);
        assertThat(values(table, 2)).containsExactly(150.0, 150.0);
        assertThat(table.cells().get(2).getFirst().measure()).isEqualTo("future[2000,2040].index");
        assertThat(table.columns().getFirst().unit()).isEqualTo(Unit.NUMBER);
        // the country has no number in 2020
        assertThat(table.note()).contains("not every number rests on the same cases");
    }

    @Test
    void pointsOfSingleCases() {
        FigureTable table =
                compute(
                                "'rows':{'cases':'frame=yes,pop<1000'},'short_labels':true,"
                                        + "'columns':[{'variable':'pop','statistic':'mean','role':'x'}],'chart':{'kind':'scatter'}")
                        .table();
        assertThat(table.rows()).extracting(Header::label).containsExactly("k1", "k2", "k4");
        assertThat(table.cells())
                .extracting(r -> r.getFirst().value())
                .containsExactly(500.0, 800.0, 999.0);
    }

    @Test
    void groupsByYearsAsColumns() {
        FigureTable table =
                compute(
                                "'variable':'people','rows':{'part':'old','label':'Old','statistic':'share'},"
                                        + "'columns':{'cross':[{'groups':'size'},{'years':[2000]}]}")
                        .table();
        assertThat(table.columns())
                .extracting(Column::key)
                .containsExactly("small/2000", "100-200/2000");
        assertThat(table.columns())
                .extracting(Column::label)
                .containsExactly("Small, 2000", "Large, 2000");
        assertThat(table.cells().getFirst().getFirst().measure())
                .isEqualTo("people[2000].old.share by size=small");
        assertThat(values(table, 0)).containsExactly(10.0, 10.0);
    }

    @Test
    void publishedValuesFindTheirCellsAndTheRestIsChecked() {
        PublishedValue cell =
                new PublishedValue("1", "f", "q2_1.mean", 3.8, "3,8", 1, "", "", "", "");
        PublishedValue twice =
                new PublishedValue("2", "f", "q2_1.mean", 4, "nearly 4", 0, "nearly", "", "", "");
        PublishedValue extra =
                new PublishedValue(
                        "3", "f", "q1.1.share by size=small", 60, "60", 0, "", "", "", "");
        PublishedValue nonsense =
                new PublishedValue("4", "f", "q99.mean", 1, "1", 0, "", "", "", "");
        PublishedValue other = new PublishedValue("5", "g", "q2_1.mean", 9, "9", 0, "", "", "", "");
        ComputedFigure figure =
                compute(
                        "'rows':{'items':'q2'},'columns':{'statistic':'mean'}",
                        cell,
                        twice,
                        extra,
                        nonsense,
                        other);
        Cell first = figure.table().cells().getFirst().getFirst();
        assertThat(first.verdict()).isEqualTo(Verdict.MATCH);
        assertThat(first.publishedText()).isEqualTo("3,8");
        assertThat(figure.extra())
                .extracting(c -> c.published().id())
                .containsExactly("2", "3", "4");
        assertThat(figure.extra())
                .extracting(Checked::verdict)
                .containsExactly(Verdict.APPROXIMATE, Verdict.DIFFERS, Verdict.DIFFERS);
        assertThat(figure.extra().get(2).fault()).isPresent();
        assertThat(figure.verdicts()).isEqualTo(Map.of(Verdict.MATCH, 1));
        assertThat(figure.elsewhere())
                .isEqualTo(Map.of(Verdict.APPROXIMATE, 1, Verdict.DIFFERS, 2));
        assertThat(figure.variables()).containsExactly("q2_1", "q2_2");
        assertThat(figure.dependencies()).contains("main/q2_1", "main/q2_2");
    }

    @Test
    void aPublishedMeasureIsFoundHoweverItIsWritten() {
        PublishedValue named =
                new PublishedValue("1", "f", "responses[main].n", 7, "7", 0, "", "", "", "");
        assertThat(
                        compute(
                                        "'variable':'responses','statistic':'n','rows':{},'columns':{}",
                                        named)
                                .extra())
                .isEmpty();
        PublishedValue given =
                new PublishedValue(
                        "1",
                        "f",
                        "q1.1.share given region=north,status=complete",
                        50,
                        "",
                        0,
                        "",
                        "",
                        "",
                        "");
        ComputedFigure figure =
                compute(
                        "'variable':'q1','codes':'1','statistic':'share','given':'status=complete',"
                                + "'rows':{'groups':'region'},'columns':{}",
                        given);
        assertThat(figure.table().cells().getFirst().getFirst().publishedText()).isEmpty();
        assertThat(figure.extra()).isEmpty();
    }

    @Test
    void theWholeStudysPublishedValuesAreSummedUp() {
        PublishedCheck.Summary summary =
                PublishedCheck.of(
                        data,
                        List.of(
                                new PublishedValue(
                                        "1", "f", "q2_1.mean", 3.8, "3,8", 1, "", "", "", ""),
                                new PublishedValue("2", "f", "cases.n", 8, "8", 0, "", "", "", ""),
                                new PublishedValue(
                                        "3", "g", "cases.n", 8, "8", 0, "", "E1", "", ""),
                                new PublishedValue(
                                        "4",
                                        "g",
                                        "q2_1.mean given q1=3",
                                        8,
                                        "8",
                                        0,
                                        "",
                                        "",
                                        "",
                                        "")));
        assertThat(summary.count(Verdict.MATCH)).isEqualTo(1);
        assertThat(summary.count(Verdict.DIFFERS)).isEqualTo(2);
        assertThat(summary.of("g")).isEqualTo(Map.of(Verdict.ERRATUM, 1, Verdict.DIFFERS, 1));
        assertThat(summary.findings())
                .extracting(f -> new Texts(Language.EN).fault(f))
                .containsExactly(
                        "f, cases.n: printed 8, today 7",
                        "g, q2_1.mean given q1=3: printed 8, cannot be computed today");
    }

    @Test
    void whatTheStudyLacksIsSaid() {
        assertThatThrownBy(() -> compute("'rows':{'items':'q77'},'columns':{'statistic':'mean'}"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("q77");
        assertThatThrownBy(() -> compute("'rows':{'items':'q2'},'columns':{}"))
                .hasMessageContaining("figures.incomplete");
    }
}
