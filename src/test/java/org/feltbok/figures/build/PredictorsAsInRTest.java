package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.Regressed.Term;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.TestSpec;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A regression chosen in New figure is R's, of its data set stackloss with one temperature not
 * known:
 *
 * <pre>
 * d &lt;- stackloss; d$Water.Temp[4] &lt;- NA; d$w &lt;- 1 + (1:21) %% 3
 * summary(lm(stack.loss ~ Air.Flow + Water.Temp + log(Acid.Conc.), d))
 * summary(svyglm(..., svydesign(~1, weights = ~w, data = d)))
 * </pre>
 */
class PredictorsAsInRTest {
    private static final double[][] STACK = {
        {80, 27, 89, 42}, {80, 27, 88, 37}, {75, 25, 90, 37}, {62, 24, 87, 28}, {62, 22, 87, 18},
        {62, 23, 87, 18}, {62, 24, 93, 19}, {62, 24, 93, 20}, {58, 23, 87, 15}, {58, 18, 80, 14},
        {58, 18, 89, 14}, {58, 17, 88, 13}, {58, 18, 82, 11}, {58, 19, 93, 12}, {50, 18, 89, 8},
        {50, 18, 86, 7}, {50, 19, 72, 8}, {50, 19, 79, 8}, {50, 20, 80, 9}, {56, 20, 82, 15},
        {70, 20, 91, 15}
    };

    @TempDir static Path folder;

    private static Built study;

    @BeforeAll
    static void make() throws IOException {
        StringBuilder rows =
                new StringBuilder(
                        "_response,_case,_status,air,water,acid,loss,w,twice,shift,why\n");
        StringBuilder cases = new StringBuilder("case,name\n");
        for (int i = 0; i < STACK.length; i++) {
            double[] d = STACK[i];
            cases.append("c%d,Case %d\n".formatted(i, i));
            String water = i == 3 ? "" : String.valueOf((int) d[1]);
            rows.append(
                    "r%d,c%d,complete,%d,%s,%d,%d,%d,%d,%s,x\n"
                            .formatted(
                                    i,
                                    i,
                                    (int) d[0],
                                    water,
                                    (int) d[2],
                                    (int) d[3],
                                    1 + (i + 1) % 3,
                                    2 * (int) d[0],
                                    i % 2 == 0 ? "d" : "n"));
        }
        Map<String, String> files =
                Map.of(
                        "cases/cases.csv",
                        cases.toString(),
                        "responses/survey.csv",
                        rows.toString(),
                        "study.json",
                        "{\"format\": 1, \"id\": \"s\", \"title\": \"S\", \"language\": \"en\"}",
                        "questionnaires/survey/survey.csv",
                        "type,name,label\ninteger,air,Air flow\ninteger,water,Temperature\n"
                                + "integer,acid,Acid\ninteger,loss,Stack loss\ninteger,w,Weight\n"
                                + "integer,twice,Twice the air\nselect_one shift,shift,Shift\n"
                                + "text,why,Why?\n",
                        "questionnaires/survey/choices.csv",
                        "list_name,name,label\nshift,d,Day\nshift,n,Night\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path to = folder.resolve("plain").resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.writeString(to, file.getValue());
        }
        Path made = folder.resolve("stack.feltbok");
        Environment environment = Environment.of(() -> "Ann");
        Outcome outcome =
                PlainStudies.create(
                        folder.resolve("plain"),
                        made,
                        PlainParts.all(Clock.systemUTC()),
                        environment,
                        Progress.NONE);
        assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
        try (StudyFile file = StudyFile.open(made, environment)) {
            study = Built.of(file);
        }
    }

    private static Term term(String name, boolean isLog) {
        return new Term(name, List.of(), isLog);
    }

    private static Choices explained(Term... by) {
        return study.settle(
                study.what("loss")
                        .number(NumberKind.REGRESSION, "")
                        .predictors(Predictors.NONE.with(List.of(by))));
    }

    private static Choices line() {
        return explained(term("air", false), term("water", false), term("acid", true));
    }

    private static void row(FigureTable table, int row, double... numbers) {
        for (int c = 0; c < numbers.length; c++) {
            assertThat(Objects.requireNonNull(table.cells().get(row).get(c).value()))
                    .as(row + ", " + c)
                    .isCloseTo(numbers[c], within(1e-9));
        }
    }

    @Test
    void eachVariableHasItsCoefficientErrorTAndPAndTheWholeItsNAndR2() {
        FigureTable table = study.table(line());
        assertThat(table.columns())
                .extracting(c -> c.label())
                .containsExactly("b", "Standardfeil", "t", "p");
        assertThat(table.rows())
                .extracting(r -> r.label())
                .containsExactly(
                        "Konstantledd",
                        "Air flow",
                        "Temperature",
                        "Acid (naturlig logaritme)",
                        "N",
                        "R²");
        row(
                table,
                0,
                4.33207379001196546,
                51.16763464135183170,
                0.084664335578079272,
                0.93357857363201168788);
        row(
                table,
                1,
                0.76648176350738273,
                0.12676350744954357,
                6.046549033936048367,
                0.00001696472039526609);
        row(
                table,
                2,
                1.08356028653155967,
                0.35335405051797708,
                3.066500256451518691,
                0.00737966127074038761);
        row(
                table,
                3,
                -12.63453413116579327,
                12.00076850136366424,
                -1.052810420410168923,
                0.30806871395017509929);
        row(table, 4, 20);
        row(table, 5, 0.92722306489864714);
        assertThat(table.cells().get(5).get(2).value()).as("R² has no t").isNull();
        assertThat(table.note()).contains("Holdt utenfor fordi et tall mangler: 1.");
        assertThat(table.chart().kind()).isEqualTo(ChartStyle.Kind.TABLE);
    }

    @Test
    void weightedItIsThatOfTheDesign() {
        FigureTable table = study.table(line().weight("w"));
        row(
                table,
                0,
                -1.15485082144474238,
                19.58850018337075838,
                -0.058955550993389914,
                9.5371757716131045e-01);
        row(
                table,
                1,
                0.80544943656422374,
                0.12006735882521136,
                6.708313103953262413,
                5.0252911201371803e-06);
        row(
                table,
                3,
                -11.18658075236947447,
                4.87513212988007449,
                -2.294621038844470995,
                3.5620071611693990e-02);
        row(table, 4, 20);
    }

    @Test
    void itIsWrittenAndOpenedWithTheSameChoicesWhateverItsRowsAndColumnsAreCalled() {
        FigureSpec spec = spec(line());
        assertThat(FigureSpec.parse(spec.toJson(), "again")).isEqualTo(spec);
        var reader = new ChoicesReader(study.builder(), study.all());
        assertThat(reader.read(spec)).contains(line());
        String line = "ols(loss~air+water+ln(acid))";
        String rows =
                row(line + ".constant", "coefficient")
                        + row(line + ".air", "coefficient")
                        + row(line + ".water", "coefficient");
        String last =
                row(line + ".ln(acid)", "coefficient") + row(line, "n") + row(line, "r_squared");
        assertThat(reader.read(printed(rows + last))).contains(line());
        assertThat(reader.read(printed(last + rows))).as("in another order").isEmpty();
    }

    private static String row(String variable, String statistic) {
        String own = statistic.equals("coefficient") ? "" : ",'statistic':'" + statistic + "'";
        return ",{'label':'Own','variable':'" + variable + "'" + own + "}";
    }

    private static FigureSpec printed(String rows) {
        return FigureSpec.parse(
                ("{'key':'t','kind':'table','statistic':'coefficient','rows':["
                                + rows.substring(1)
                                + "],'columns':[{'label':'B','statistic':'coefficient'},"
                                + "{'statistic':'t_value','text':[null,null,null,null,'','']}]}")
                        .replace('\'', '"'),
                "printed");
    }

    private static FigureSpec spec(Choices choices) {
        return study.builder()
                .build(choices, new Proposal(study.data(), study.book(), study.all()).of(choices));
    }

    @Test
    void itsTitleSaysWhatIsExplainedByWhat() {
        assertThat(spec(line()).title().in(Language.EN))
                .isEqualTo("Stack loss, explained by air flow, temperature, acid");
        assertThat(spec(line()).subtitle().in(Language.EN)).isEqualTo("Regression.");
    }

    private static String refused(Choices choices) {
        Workshop workshop =
                new Workshop(
                        study.moment(),
                        study.forms(),
                        List.of(),
                        Workshop.CaseNames.NONE,
                        new Countables.Headings(LocalText::of),
                        new Texts(Language.EN));
        Workshop.Preview preview =
                workshop.preview(Draft.NONE.with(choices), f -> Optional.empty());
        assertThat(preview.figure()).isEmpty();
        return new Texts(Language.EN).fault(preview.faults().getFirst());
    }

    @Test
    void whatCannotBeFittedIsRefusedWithTheReason() {
        assertThat(refused(explained())).contains("Choose what explains it");
        assertThat(refused(explained(term("air", false), term("twice", false))))
                .isEqualTo("There is no line: twice is made of the other variables; leave it out.");
        assertThat(refused(line().only("air>=75")))
                .isEqualTo("There is no line: 3 cases are too few for 4 coefficients.");
    }

    private static String why(String name) {
        Fits fits = Fits.of(line(), study.all(), Language.EN).orElseThrow();
        return fits.explains(study.all().named(name).orElseThrow())
                .map(new Texts(Language.EN)::fault)
                .orElse("");
    }

    @Test
    void wordsAndOthersDoNotExplainAndSayWhy() {
        assertThat(why("why")).contains("answered with words");
        assertThat(why("shift")).contains("answered with words");
        assertThat(why("loss")).contains("is what is counted");
        assertThat(why("cases")).contains("needs numbers");
        assertThat(why("w")).isEmpty();
        Fits words = Fits.of(study.what("shift"), study.all(), Language.EN).orElseThrow();
        assertThat(words.number(NumberKind.REGRESSION)).isPresent();
    }

    @Test
    void anotherNumberHasNothingThatExplainsAndTheLineComesBackAlone() {
        Choices mean = study.settle(line().number(NumberKind.MEAN, ""));
        assertThat(mean.predictors()).isEqualTo(Predictors.NONE);
        Choices other = Settled.what(line(), "acid", study.all(), study.data());
        assertThat(other.predictors().terms())
                .as("it does not explain itself")
                .extracting(Term::name)
                .containsExactly("air", "water");
    }

    /** R: cor.test(d$Water.Temp, d$stack.loss); lm(stack.loss ~ Water.Temp, d) */
    @Test
    void twoNumbersOfTheSameRespondentsArePointsWithTheCorrelationAndLineOfR() {
        Choices points =
                study.settle(
                        study.settle(study.what("loss").by(List.of("water")))
                                .fitLine(true)
                                .pointNames(true)
                                .test(
                                        Optional.of(
                                                new TestSpec(
                                                        TestSpec.Compare.RELATION,
                                                        "",
                                                        "",
                                                        false,
                                                        5))));
        assertThat(points.chart()).isEqualTo(ChartStyle.Kind.SCATTER);
        assertThat(points.pointNames()).as("respondents are never named").isFalse();
        FigureTable table = study.table(points);
        FigureTable.Tested told = Objects.requireNonNull(table.cells().getFirst().get(1).tested());
        assertThat(told.method()).isEqualTo("pearson");
        assertThat(told.statistic()).isCloseTo(7.461734829305515, within(1e-9));
        assertThat(told.p()).isCloseTo(6.512674605278850e-07, within(1e-12));
        var line = table.chart().fit().orElseThrow().line();
        assertThat(line.slope()).isCloseTo(2.780832678711704, within(1e-9));
        assertThat(line.intercept()).isCloseTo(-41.258444619010220, within(1e-9));
        assertThat(table.note()).contains("20 respondenter har begge tallene.");
        assertThat(new ChoicesReader(study.builder(), study.all()).read(spec(points)))
                .contains(points);
        assertThat(study.settle(points.weight("w")).test())
                .as("no relation of weighted numbers is tested")
                .isEmpty();
    }
}
