package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.Axis;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureComputer;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.build.Choices;
import org.feltbok.figures.build.ChoicesReader;
import org.feltbok.figures.build.Countable;
import org.feltbok.figures.build.Countables;
import org.feltbok.figures.build.FigureBuilder;
import org.feltbok.figures.build.Fits;
import org.feltbok.figures.build.NumberKind;
import org.feltbok.figures.build.Settled;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The same questions of several waves in one figure, at their distance in time. */
class TrendTest {
    private static final String LISTS =
            "list_name,name,label,missing\nl,1,Low,\nl,2,Middle,\nl,3,High,\nl,9,Unsure,dont_know\n";

    @TempDir Path place;

    /** Three waves: 5, 6 and 5 answers; the third has one answer more and asks no q2. */
    private SmallStudy study() {
        SmallStudy study = new SmallStudy(place.resolve("in"));
        study.put("cases/attributes.csv", "attribute,label,type\nkind2,Kind,category\n");
        study.put("cases/values.csv", "attribute,code,label\nkind2,a,A\nkind2,b,B\n");
        study.put(
                "cases/cases.csv",
                "case,name,frame,kind2\nk1,K1,yes,a\nk2,K2,yes,a\nk3,K3,yes,a\nk4,K4,yes,b\nk5,K5,yes,b\nk6,K6,yes,b\n");
        form(study, "s", "Survey 2018", "select_one l,q1,How?,ordinal\ninteger,q2,Many?,\n", LISTS);
        form(
                study,
                "s_2020",
                "Survey 2020",
                "select_one l,q1,How?,ordinal\ninteger,q2,Many?,\n",
                LISTS);
        form(
                study,
                "s_2024",
                "Survey 2024",
                "select_one l,q1,How?,ordinal\n",
                LISTS.replace("High", "Very high") + "l,4,Highest,\n");
        study.put(
                "questionnaires/waves.csv",
                "questionnaire,wave_of,asked\ns,,2018-11-14\ns_2020,s,2020-03-01\ns_2024,s,2024-09-30\n");
        study.put(
                "responses/s.csv",
                "_response,_case,q1,q2\nr1,k1,1,4\nr2,k2,2,7\nr3,k3,2,1\nr4,k4,3,9\nr5,k5,9,2\n");
        study.put(
                "responses/s_2020.csv",
                "_response,_case,q1,q2\nr1,k1,3,5\nr2,k2,2,8\nr3,k3,3,6\nr4,k4,3,3\nr5,k5,1,2\nr6,k6,2,12\n");
        study.put(
                "responses/s_2024.csv",
                "_response,_case,q1\nr1,k1,3\nr2,k2,4\nr3,k3,4\nr4,k4,2\nr6,k6,3\n");
        return study;
    }

    private static void form(
            SmallStudy study, String name, String title, String questions, String lists) {
        String folder = "questionnaires/" + name + "/";
        study.put(folder + "survey.csv", "type,name,label,level\n" + questions);
        study.put(folder + "choices.csv", lists);
        study.put(folder + "settings.csv", "form_title,form_id\n" + title + "," + name + "\n");
    }

    private static FigureTable computed(
            SmallStudy study, String rows, String columns, String rest) {
        FigureSpec spec =
                FigureSpec.parse(
                        ("{'key':'t','title':'T','rows':["
                                        + rows
                                        + "],'columns':["
                                        + columns
                                        + "]"
                                        + rest
                                        + "}")
                                .replace('\'', '"'),
                        "t");
        assertThat(FigureSpec.parse(spec.toJson(), "t")).isEqualTo(spec);
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "T"))) {
            return new FigureComputer(StudyDataStore.read(file), new Texts(Language.EN))
                    .compute(spec, List.of())
                    .table();
        }
    }

    private static double value(FigureTable table, int row, int column) {
        Double value = table.cells().get(row).get(column).value();
        assertThat(value).isNotNull();
        return value;
    }

    @Test
    void meansWithTheirIntervalsAreThoseOfREachWaveAtItsDistanceInTime() {
        SmallStudy study = study();
        assertThat(study.make()).as(study.said()).isZero();
        FigureTable table =
                computed(
                        study,
                        "{'waves':'s'}",
                        "{'statistic':'mean_ci(95)'},{'statistic':'numbers','role':'data'}",
                        ",'variable':'q1','chart':{'kind':'line'}");
        assertThat(table.rows())
                .extracting(FigureTable.Header::label)
                .containsExactly("Survey 2018", "Survey 2020", "Survey 2024");
        // R 4: x <- c(1,2,2,3); t.test(x)$conf.int; mean(x)
        assertThat(value(table, 0, 0)).isCloseTo(2, within(1e-12));
        assertThat(value(table, 0, 1)).isCloseTo(0.700771736374889, within(1e-9));
        assertThat(value(table, 0, 2)).isCloseTo(3.299228263625111, within(1e-9));
        // x <- c(3,2,3,3,1,2)
        assertThat(value(table, 1, 0)).isCloseTo(14.0 / 6, within(1e-12));
        assertThat(value(table, 1, 1)).isCloseTo(1.476472721454562, within(1e-9));
        assertThat(value(table, 1, 2)).isCloseTo(3.190193945212105, within(1e-9));
        // x <- c(3,4,4,2,3)
        assertThat(value(table, 2, 0)).isCloseTo(3.2, within(1e-12));
        assertThat(value(table, 2, 1)).isCloseTo(2.161149366316432, within(1e-9));
        assertThat(value(table, 2, 2)).isCloseTo(4.238850633683568, within(1e-9));
        assertThat(List.of(value(table, 0, 3), value(table, 1, 3), value(table, 2, 3)))
                .containsExactly(4.0, 6.0, 5.0);
        // 2018-11-14 is day 318 of 365, 2020-03-01 day 61 of 366, 2024-09-30 day 274 of 366
        assertThat(FigureAxes.unevenYears(table))
                .containsExactly(
                        new double[] {2018 + 317.0 / 365, 2020 + 60.0 / 366, 2024 + 273.0 / 366},
                        within(1e-9));
        assertThat(table.note())
                .contains(
                        "Each wave counts all who answered it",
                        "q1 had other answers in Survey 2024 than in Survey 2018: 3 \"Very high\" for"
                                + " \"High\"; also 4 \"Highest\".");
    }

    @Test
    void sharesOfEachAnswerAreSaidOfAllAnswersThatAnyWaveHas() {
        SmallStudy study = study();
        study.make();
        FigureTable table =
                computed(
                        study,
                        "{'waves':'s_2020'}",
                        "{'answers':'q1','statistic':'share'}",
                        ",'chart':{'kind':'column'}");
        assertThat(table.columns())
                .extracting(FigureTable.Column::key)
                .containsExactly("1", "2", "3", "4", "9");
        assertThat(table.cells().get(0).get(3).value()).isNull();
        assertThat(value(table, 0, 1)).isCloseTo(40, within(1e-9));
        assertThat(value(table, 1, 2)).isCloseTo(50, within(1e-9));
        assertThat(value(table, 2, 3)).isCloseTo(40, within(1e-9));
    }

    @Test
    void groupsStandBesideEachOtherInEachWaveAndWhatWasNotAskedIsEmptyAndTold() {
        SmallStudy study = study();
        study.make();
        FigureTable table =
                computed(
                        study,
                        "{'waves':'s'}",
                        "{'groups':'kind2','all':'last'}",
                        ",'variable':'q2','statistic':'mean','chart':{'kind':'line'}");
        assertThat(value(table, 0, 0)).isCloseTo(4, within(1e-12));
        assertThat(value(table, 0, 1)).isCloseTo(5.5, within(1e-12));
        assertThat(value(table, 1, 0)).isCloseTo(19.0 / 3, within(1e-12));
        assertThat(value(table, 1, 1)).isCloseTo(17.0 / 3, within(1e-12));
        assertThat(value(table, 1, 2)).isCloseTo(6, within(1e-12));
        assertThat(table.cells().get(2)).allSatisfy(c -> assertThat(c.value()).isNull());
        assertThat(table.note()).contains("q2 was not asked in Survey 2024.");
    }

    private static final String Q3 =
            "select_one l,q1,How?,ordinal\ninteger,q2,Many?,\nselect_one k,q3,Where?,nominal\n";

    /** The second wave has a class of q3 more, the third does not ask it. */
    private SmallStudy grouped() {
        SmallStudy study = study();
        String lists = LISTS + "k,n,North,\nk,s,South,\n";
        form(study, "s", "Survey 2018", Q3, lists);
        form(
                study,
                "s_2020",
                "Survey 2020",
                Q3,
                lists.replace("South", "Far south") + "k,w,West,\n");
        study.put(
                "responses/s.csv",
                "_response,_case,q1,q2,q3\nr1,k1,1,4,n\nr2,k2,2,7,n\nr3,k3,2,1,s\nr4,k4,3,9,s\n");
        study.put(
                "responses/s_2020.csv",
                "_response,_case,q1,q2,q3\nr1,k1,3,5,n\nr2,k2,2,8,w\nr3,k3,3,6,w\nr4,k4,3,3,s\n");
        return study;
    }

    @Test
    void aLaterWaveGroupedByItsOwnQuestionHasItsOwnGroupsAndLabels() {
        SmallStudy study = grouped();
        assertThat(study.make()).as(study.said()).isZero();
        FigureTable table =
                computed(
                        study,
                        "{'groups':'s_2020/q3'}",
                        "{'statistic':'mean'}",
                        ",'variable':'s_2020/q2'");
        assertThat(table.rows())
                .extracting(FigureTable.Header::label)
                .containsExactly("North", "Far south", "West");
        assertThat(value(table, 0, 0)).isCloseTo(5, within(1e-12));
        assertThat(value(table, 2, 0)).isCloseTo(7, within(1e-12));
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "T"))) {
            StudyData data = StudyDataStore.read(file);
            Countables all =
                    Countables.of(
                            data,
                            file.read(QuestionnaireStore::all),
                            new Countables.Headings(LocalText::of));
            Countable own = all.named("s_2020/q3").orElseThrow();
            assertThat(own.condition()).isEqualTo("s_2020/q3");
            assertThat(all.inCondition(own.condition())).contains(own);
            assertThat(all.inCondition("q3").orElseThrow().home()).isEqualTo("s");
            Choices chosen =
                    Settled.what(Choices.NONE, "s_2020/q2", all, data).by(List.of("s_2020/q3"));
            var builder = new FigureBuilder(data, all);
            FigureSpec spec =
                    builder.build(
                            Settled.settle(chosen.number(NumberKind.MEAN, ""), all),
                            new FigureBuilder.Dress(
                                    "t",
                                    Optional.empty(),
                                    LocalText.of("T"),
                                    LocalText.of(""),
                                    ""));
            FigureTable built =
                    new FigureComputer(data, new Texts(Language.EN))
                            .compute(spec, List.of())
                            .table();
            assertThat(built.rows())
                    .extracting(FigureTable.Header::label)
                    .contains("Far south", "West");
        }
    }

    private static FigureTable means(SmallStudy study, String columns, String rest) {
        return computed(study, "{'waves':'s'}", columns, rest + ",'chart':{'kind':'column'}");
    }

    private static void isEmpty(FigureTable table, int row, int column) {
        assertThat(table.cells().get(row).get(column).value()).as(row + "," + column).isNull();
    }

    @Test
    void groupsOfAnItemHaveALineForAClassThatOnlyALaterWaveHas() {
        SmallStudy study = grouped();
        study.make();
        FigureTable table =
                means(study, "{'groups':'q3','all':'last'}", ",'variable':'q2','statistic':'mean'");
        assertThat(table.columns())
                .extracting(FigureTable.Column::key)
                .containsExactly("n", "s", "w", "all");
        assertThat(value(table, 0, 0)).isCloseTo(5.5, within(1e-12));
        isEmpty(table, 0, 2);
        assertThat(value(table, 1, 2)).isCloseTo(7, within(1e-12));
        isEmpty(table, 2, 0);
        assertThat(table.note())
                .contains(
                        "q2 was not asked in Survey 2024.",
                        "q3 was not asked in Survey 2024.",
                        "q3 had other answers in Survey 2020 than in Survey 2018");
    }

    @Test
    void aConditionOrWeightThatAWaveLacksLeavesItEmptyAndIsTold() {
        SmallStudy study = grouped();
        study.make();
        for (String given : List.of("'given':'s/q3=n'", "'of':'s_2020/q3=n'")) {
            FigureTable some = means(study, "{'statistic':'mean'}", ",'variable':'q1'," + given);
            assertThat(value(some, 0, 0)).isCloseTo(1.5, within(1e-12));
            assertThat(value(some, 1, 0)).isCloseTo(3, within(1e-12));
            isEmpty(some, 2, 0);
            assertThat(some.note()).contains("q3 was not asked in Survey 2024.");
        }
        FigureTable code = means(study, "{'statistic':'mean'}", ",'variable':'q1','given':'q3=w'");
        isEmpty(code, 0, 0);
        assertThat(value(code, 1, 0)).isCloseTo(2.5, within(1e-12));
        FigureTable weighted =
                means(study, "{'statistic':'mean'}", ",'variable':'q1','weight':'q2'");
        assertThat(value(weighted, 0, 0)).isCloseTo(47.0 / 21, within(1e-12));
        isEmpty(weighted, 2, 0);
        assertThat(weighted.note()).contains("q2 was not asked in Survey 2024.");
    }

    @Test
    void whatNoWaveKnowsIsAFaultAndNoEmptyFigure() {
        SmallStudy study = grouped();
        study.make();
        for (String wrong : List.of("'given':'q33=n'", "'given':'q3=north'", "'weight':'q22'")) {
            assertThatThrownBy(
                            () -> means(study, "{'statistic':'mean'}", ",'variable':'q1'," + wrong))
                    .as(wrong)
                    .isInstanceOf(FaultException.class);
        }
    }

    @Test
    void aLineIsFittedToEachWaveAndWhatIsOfNoWaveIsRefused() {
        SmallStudy study = grouped();
        study.put("questionnaires/members/survey.csv", "type,name,label\ninteger,age,Old?\n");
        study.put("questionnaires/members/choices.csv", "list_name,name\n");
        assertThat(study.make()).as(study.said()).isZero();
        // R 4: coef(lm(c(4,7,1,9) ~ c(1,2,2,3))), coef(lm(c(5,8,6,3) ~ c(3,2,3,3)))
        FigureTable fitted =
                means(study, "{'statistic':'coefficient'}", ",'variable':'ols(q2~q1).q1'");
        assertThat(value(fitted, 0, 0)).isCloseTo(2.5, within(1e-9));
        assertThat(value(fitted, 1, 0)).isCloseTo(-10.0 / 3, within(1e-9));
        isEmpty(fitted, 2, 0);
        assertThat(fitted.note()).contains("q2 was not asked in Survey 2024.");
        for (String other : List.of("kind2", "responses[members]", "members/age", "cases")) {
            assertThatThrownBy(
                            () -> means(study, "{'statistic':'n'}", ",'variable':'" + other + "'"))
                    .as(other)
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("figures.waves_other");
        }
        assertThat(value(means(study, "{'statistic':'n'}", ",'variable':'responses[s]'"), 2, 0))
                .isEqualTo(5);
    }

    @Test
    void whatIsDerivedForOneWaveIsToldAsThat() {
        SmallStudy study = grouped();
        study.put(
                "variables.csv",
                "variable,label,over,questionnaire,rule\nsum,Sum,response,s,\"{\"\"sum\"\":[\"\"q1\"\",\"\"q2\"\"]}\"\n");
        assertThat(study.make()).as(study.said()).isZero();
        FigureTable table = means(study, "{'statistic':'mean'}", ",'variable':'sum'");
        assertThat(value(table, 0, 0)).isCloseTo(7.25, within(1e-12));
        isEmpty(table, 1, 0);
        assertThat(table.note())
                .contains("sum is derived only for Survey 2018.")
                .doesNotContain("was not asked");
    }

    @Test
    void withoutADayTheyStandAtEqualDistancesAndTheNoteSaysSo() {
        SmallStudy study = study();
        study.put(
                "questionnaires/waves.csv",
                "questionnaire,wave_of,asked\ns,,2018-11-14\ns_2020,s,\ns_2024,s,2024-09-30\n");
        study.make();
        FigureTable table =
                computed(
                        study,
                        "{'waves':'s'}",
                        "{'statistic':'mean'}",
                        ",'variable':'q1','chart':{'kind':'line'}");
        assertThat(FigureAxes.unevenYears(table)).isEmpty();
        assertThat(table.note()).contains("No day is known of Survey 2020");
        assertThat(table.rows().getFirst().key()).isEqualTo("s");
    }

    @Test
    void theReportWritesItAsAnyOtherFigure() throws IOException {
        SmallStudy study = study();
        study.put(
                "figures/t.json",
                "{\"key\":\"t\",\"title\":\"T\",\"variable\":\"q1\",\"rows\":[{\"waves\":\"s\"}],"
                        + "\"columns\":[{\"statistic\":\"mean\"}],\"chart\":{\"kind\":\"line\"}}");
        assertThat(study.make()).as(study.said()).isZero();
        Path out = place.resolve("report");
        assertThat(study.run("report", study.study(), "--out", out)).as(study.said()).isZero();
        String values = Files.readString(out.resolve("values.csv"));
        assertThat(values).contains("s_2020/q1.mean", "s_2024/q1.mean");
    }

    @Test
    void theBuilderMakesALineOverWavesOfChoicesAndReadsThemBack() {
        SmallStudy study = study();
        study.make();
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "T"))) {
            StudyData data = StudyDataStore.read(file);
            Countables all =
                    Countables.of(
                            data,
                            file.read(QuestionnaireStore::all),
                            new Countables.Headings(LocalText::of));
            Countable waves =
                    all.offered().stream().filter(Countable::isWaves).findFirst().orElseThrow();
            var builder = new FigureBuilder(data, all);
            var dress =
                    new FigureBuilder.Dress(
                            "t", Optional.empty(), LocalText.of("T"), LocalText.of(""), "");
            assertThat(Fits.counts(waves)).isPresent();
            Choices shares = Settled.what(Choices.NONE, "q1", all, data);
            assertThat(Fits.of(shares, all, Language.EN).orElseThrow().group(waves)).isEmpty();
            for (Choices chosen :
                    List.of(
                            shares.by(List.of(waves.condition())),
                            shares.number(NumberKind.MEAN, "").by(List.of(waves.condition())),
                            shares.number(NumberKind.MEAN, "")
                                    .by(List.of("kind2", waves.condition())))) {
                Choices settled = Settled.settle(chosen.chart(ChartStyle.Kind.LINE), all);
                assertThat(settled.chart()).isEqualTo(ChartStyle.Kind.LINE);
                FigureSpec spec = builder.build(settled, dress);
                assertThat(spec.rows().getFirst().source()).isEqualTo(new Axis.Waves("s"));
                FigureTable table =
                        new FigureComputer(data, new Texts(Language.EN))
                                .compute(spec, List.of())
                                .table();
                assertThat(table.rows()).hasSize(3);
                // the middle of a scale is nearly white, and no line could be seen in it
                assertThat(table.columns())
                        .extracting(FigureTable.Column::scaleStep)
                        .containsOnly(-1);
                Choices read = new ChoicesReader(builder, all).read(spec).orElseThrow();
                assertThat(builder.build(read, dress)).isEqualTo(spec);
            }
            assertThat(
                            Fits.of(shares.by(List.of(waves.condition())), all, Language.EN)
                                    .orElseThrow()
                                    .test()
                                    .orElseThrow()
                                    .key())
                    .isEqualTo("figures.build.why.test_waves");
        }
    }
}
