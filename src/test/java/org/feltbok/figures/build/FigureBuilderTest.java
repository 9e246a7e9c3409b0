package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.Axis;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.TestSpec;
import org.feltbok.figures.build.Choices.Order;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class FigureBuilderTest {
    @TempDir static Path folder;

    private static Built study;
    private static List<Choices> fitting = List.of();

    @BeforeAll
    static void open() {
        try (StudyFile file = SampleStudy.open(folder)) {
            study = Built.of(file);
        }
        fitting = allThatFit();
    }

    private static Fits fits(Choices choices) {
        return Fits.of(choices, study.all(), Language.NB).orElseThrow();
    }

    private static FigureSpec spec(Choices choices) {
        return study.builder()
                .build(choices, new Proposal(study.data(), study.book(), study.all()).of(choices));
    }

    /** One of each form, of cases and of responses, alone and with rows. */
    private static List<Countable> oneOfEach() {
        Map<String, Countable> found = new LinkedHashMap<>();
        study.all()
                .all()
                .forEach(c -> found.putIfAbsent(c.form() + " " + c.isTable() + c.isOfCases(), c));
        return List.copyOf(found.values());
    }

    private static List<Choices> allThatFit() {
        List<Choices> found = new ArrayList<>();
        for (Countable what : oneOfEach()) {
            for (List<String> by :
                    List.of(
                            List.<String>of(),
                            List.of("type"),
                            List.of("type", "size"),
                            List.of("q2"),
                            List.of("income_index"))) {
                Choices grouped = study.what(what.name());
                for (String name : by) {
                    Countable group = study.all().inCondition(name).orElseThrow();
                    if (fits(grouped).group(group).isEmpty()) {
                        List<String> more = new ArrayList<>(grouped.by());
                        more.add(name);
                        grouped = study.settle(grouped.by(more));
                    }
                }
                if (grouped.by().size() == by.size()) {
                    found.addAll(charts(grouped));
                }
            }
        }
        return found;
    }

    private static List<Choices> charts(Choices grouped) {
        List<Choices> found = new ArrayList<>();
        for (NumberKind number : NumberKind.values()) {
            // a line needs to be told what explains
            if (number != NumberKind.REGRESSION && fits(grouped).number(number).isEmpty()) {
                Choices numbered = parted(grouped.number(number, ""));
                for (ChartStyle.Kind chart : ChartStyle.Kind.values()) {
                    if (fits(numbered).chart(chart).isEmpty()) {
                        Choices drawn = study.settle(numbered.chart(chart));
                        found.add(drawn);
                        if (fits(drawn).mayTurn()) {
                            found.add(drawn.turned(true));
                        }
                        if (fits(drawn).test().isEmpty()) {
                            found.add(
                                    drawn.test(
                                            Optional.of(
                                                    new TestSpec(
                                                            TestSpec.Compare.REST,
                                                            "",
                                                            "",
                                                            true,
                                                            5))));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** A ratio and a share of a time series are of its parts. */
    private static Choices parted(Choices choices) {
        if (fits(choices).what().form() != Countable.Form.SERIES) {
            return choices;
        }
        var years = choices.period();
        return switch (choices.number()) {
            case RATIO ->
                    choices.period(
                            new Choices.Period(years.from(), years.to(), "20-66:67-79|80-89|90+"));
            case SHARE -> choices.period(new Choices.Period(years.from(), years.to(), "0-5"));
            default -> choices;
        };
    }

    @Test
    void allThatIsOfferedIsComputedAndDrawn() {
        List<Choices> all = fitting;
        assertThat(all).hasSizeGreaterThan(500);
        List<String> wrong = new ArrayList<>();
        for (Choices choices : all) {
            try {
                FigureTable table = study.table(choices);
                boolean shows =
                        table.columns().stream().anyMatch(c -> c.role() != Role.DATA)
                                && !table.rows().isEmpty();
                if (!shows) {
                    wrong.add("nothing to see: " + choices);
                }
            } catch (FaultException e) {
                wrong.add(choices + ": " + new Texts(Language.EN).fault(e.faults().getFirst()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsBuiltIsWrittenAndReadAndOpensWithTheSameChoices() {
        ChoicesReader reader = new ChoicesReader(study.builder(), study.all());
        for (Choices choices : fitting) {
            FigureSpec spec = spec(choices);
            FigureSpec read = FigureSpec.parse(spec.toJson(), "built");
            assertThat(read).isEqualTo(spec);
            assertThat(reader.read(read)).as(spec.toJson()).contains(choices);
        }
    }

    @Test
    void whatDoesNotFitHasAReasonInBothLanguages() {
        Texts en = new Texts(Language.EN);
        Texts nb = new Texts(Language.NB);
        for (Countable what : oneOfEach()) {
            Choices choices = study.what(what.name());
            for (NumberKind number : NumberKind.values()) {
                fits(choices)
                        .number(number)
                        .ifPresent(
                                f -> {
                                    assertThat(en.fault(f)).doesNotContain("!figures", "{0}");
                                    assertThat(nb.fault(f)).doesNotContain("!figures", "{0}");
                                });
            }
            for (ChartStyle.Kind kind : ChartStyle.Kind.values()) {
                fits(choices)
                        .chart(kind)
                        .ifPresent(f -> assertThat(nb.fault(f)).doesNotContain("!figures", "{0}"));
            }
        }
    }

    @Test
    void reasonsSayWhatIsInTheWay() {
        Texts en = new Texts(Language.EN);
        assertThat(en.fault(fits(study.what("q1")).number(NumberKind.MEAN).orElseThrow()))
                .contains("in no order");
        assertThat(en.fault(fits(study.what("q3")).chart(ChartStyle.Kind.PIE).orElseThrow()))
                .contains("one can be given");
        assertThat(
                        en.fault(
                                fits(study.what("q3"))
                                        .chart(ChartStyle.Kind.STACKED_BAR)
                                        .orElseThrow()))
                .contains("more than 100 percent");
        Countable q1 = study.all().named("q1").orElseThrow();
        assertThat(en.fault(fits(study.what("population_2018")).group(q1).orElseThrow()))
                .contains("not known of those who are counted");
        assertThat(en.fault(fits(study.what("q19").weight("population_2018")).test().orElseThrow()))
                .contains("compares groups");
    }

    @Test
    void theUsualFigureOfAQuestionWithRowsIsAStackOfItsAnswersWithMeans() {
        FigureTable table = study.table(study.what("q19"));
        assertThat(table.chart().kind()).isEqualTo(ChartStyle.Kind.STACKED_BAR);
        assertThat(table.rows()).hasSize(7);
        assertThat(table.columns().stream().filter(c -> c.role() == Role.MARK)).hasSize(1);
        assertThat(table.caption()).startsWith("Figur 62. I hvilken grad er du enig");
    }

    @Test
    void theRestOfTheReportIsKeptWhenAFigureIsOpenedAndOnlyItsGroupChanges() {
        FigureSpec figure = study.book().figure("figur-33").orElseThrow();
        ChoicesReader reader = new ChoicesReader(study.builder(), study.all());
        Choices before = reader.read(figure).orElseThrow();
        assertThat(before.what()).isEqualTo("q16_1");
        assertThat(before.by()).containsExactly("centrality");
        FigureBuilder.Dress same =
                new FigureBuilder.Dress(
                        figure.key(),
                        figure.number(),
                        figure.title(),
                        figure.subtitle(),
                        figure.section());
        assertThat(study.builder().rebuild(figure, before, before, same)).isEqualTo(figure);
        FigureSpec only =
                study.builder().rebuild(figure, before, before.only("size=under1500"), same);
        assertThat(only.columns()).isEqualTo(figure.columns());
        assertThat(only.chart()).isEqualTo(figure.chart());
        assertThat(only.base().given()).isEqualTo("size=under1500");
        FigureSpec other =
                study.builder().rebuild(figure, before, before.by(List.of("type")), same);
        assertThat(other.note()).isEqualTo(figure.note());
        assertThat(other.rows().getFirst().source())
                .isEqualTo(new Axis.Groups("type", Axis.Place.NONE));
    }

    @Test
    void mostFiguresOfTheReportOpenAndNoneIsChangedByIt() {
        ChoicesReader reader = new ChoicesReader(study.builder(), study.all());
        List<String> opened = new ArrayList<>();
        for (FigureSpec figure : study.book().figures()) {
            reader.read(figure)
                    .ifPresent(
                            c -> {
                                opened.add(figure.key());
                                FigureBuilder.Dress same =
                                        new FigureBuilder.Dress(
                                                figure.key(),
                                                figure.number(),
                                                figure.title(),
                                                figure.subtitle(),
                                                figure.section());
                                assertThat(study.builder().rebuild(figure, c, c, same))
                                        .isEqualTo(figure);
                            });
        }
        assertThat(opened)
                .contains("figur-57", "figur-3", "figur-7", "figur-35", "figur-42", "figur-51")
                .contains("figur-53", "figur-61", "tabell-19", "tabell-21", "figur-49")
                .as("several questions, two countries, thresholds: these are text")
                .doesNotContain("figur-29", "figur-12", "tabell-9", "figur-1");
        assertThat(opened).hasSizeGreaterThan(35);
    }

    @Test
    void codesAreSortedWithOtherLastAndLimited() {
        Choices codes = study.what("q20").order(Order.DESCENDING, 30).chart(ChartStyle.Kind.BAR);
        FigureTable table = study.table(study.settle(codes));
        assertThat(table.rows()).hasSize(30);
        assertThat(table.note()).contains("30 ");
        double before = 101;
        for (List<Cell> row : table.cells()) {
            double now = row.getFirst().value();
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void answersCountedTogetherAreOneNumberOfEachGroup() {
        Choices agree =
                study.settle(study.what("q19").by(List.of("type")).answers("5-6"))
                        .all(Axis.Place.FIRST);
        FigureTable table = study.table(study.settle(agree.chart(ChartStyle.Kind.BAR)));
        assertThat(table.columns()).hasSize(5);
        assertThat(table.cells().getFirst().getFirst().measure()).startsWith("q19_1.5-6.share");
    }

    @Test
    void aHistogramCountsEachNumberOnceInRoundClasses() {
        FigureTable table =
                study.table(
                        study.settle(
                                study.what("population_2018").chart(ChartStyle.Kind.HISTOGRAM)));
        double counted = table.cells().stream().mapToDouble(r -> r.getFirst().value()).sum();
        FigureTable all =
                study.table(
                        study.settle(study.what("population_2018").number(NumberKind.COUNT, "")));
        assertThat(counted).isEqualTo(all.cells().getFirst().getFirst().value());
        assertThat(table.rows().getFirst().label()).matches("\\d+–\\d*99+");
    }

    @Test
    void whatNoLongerFitsGivesWayToWhatIsUsual() {
        Choices means = study.settle(study.what("q19").number(NumberKind.MEAN, ""));
        assertThat(means.chart()).isEqualTo(ChartStyle.Kind.BAR);
        Choices other =
                Settled.what(means.by(List.of("q1")), "population", study.all(), study.data());
        assertThat(other.number()).isEqualTo(NumberKind.MEAN);
        assertThat(other.chart()).isEqualTo(ChartStyle.Kind.LINE);
        assertThat(other.by()).as("cases have no answers").isEmpty();
        assertThat(other.period().from()).isEqualTo(1986);
    }

    @Test
    void somethingThatIsGoneIsToldAndNotComputed() {
        assertThatThrownBy(() -> spec(Choices.NONE.of("q99")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().args()).containsExactly("q99"));
    }

    @Test
    void proposesTheNextNumberATitleInBothLanguagesAndWhereItsQuestionStands() {
        Choices choices = study.what("q19_1").by(List.of("type"));
        var dress = new Proposal(study.data(), study.book(), study.all()).of(choices);
        assertThat(dress.key()).isEqualTo("figur-62");
        assertThat(dress.number()).contains(62);
        assertThat(dress.title().text()).endsWith(", etter kommunetype");
        assertThat(dress.title().in(Language.EN)).endsWith(", by type of municipality");
        assertThat(dress.subtitle().text()).isEqualTo("Andel etter kommunetype.");
        assertThat(
                        new Proposal(study.data(), study.book(), study.all())
                                .of(study.what("q19"))
                                .section())
                .isEqualTo(study.book().figure("figur-57").orElseThrow().section());
        var table =
                new Proposal(study.data(), study.book(), study.all())
                        .of(choices.chart(ChartStyle.Kind.TABLE));
        assertThat(table.key()).isEqualTo("tabell-24");
    }
}
