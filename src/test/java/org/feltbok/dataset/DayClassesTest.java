package org.feltbok.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A question answered with a day, as classes of time in figures. */
class DayClassesTest {
    @TempDir Path folder;

    private StudyFile file;
    private Form form;
    private LiveStudyData live;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        for (String key : List.of("r1", "r2", "r3", "r4")) {
            file.run(
                    new StartResponse(
                            form, key, Optional.empty(), key, "", 1, "M", "2026-11-23T12:00"));
        }
        live = new LiveStudyData(file);
        set("r1", new Answer.Day(LocalDate.of(2018, 11, 14)));
        set("r2", new Answer.Day(LocalDate.of(2018, 12, 31)));
        set("r3", new Answer.Day(LocalDate.of(2020, 1, 1)));
        set("r4", Answer.missing(MissingKind.NOT_ANSWERED));
    }

    @AfterEach
    void close() {
        live.close();
        file.close();
    }

    private void set(String response, Answer answer) {
        Item item = form.item("q15").orElseThrow();
        file.run(new SetAnswer(TestForm.rules(form), response, response, item, answer));
    }

    /** By the cell and read anew. */
    private OptionalDouble value(String measure) {
        OptionalDouble now = new Measures(live.snapshot()).evaluate(measure).value();
        assertThat(new Measures(StudyDataStore.read(file)).evaluate(measure).value())
                .as("read anew")
                .isEqualTo(now);
        return now;
    }

    private Variable variable(String name) {
        return live.snapshot().survey("survey").data().require(name);
    }

    @Test
    void daysAreSharedOutByYearQuarterAndMonth() {
        assertThat(value("q15/year.2018.share").orElseThrow()).isEqualTo(200 / 3.0);
        assertThat(value("q15/quarter.2018-Q4.share").orElseThrow()).isEqualTo(200 / 3.0);
        assertThat(value("q15/month.2018-11.share").orElseThrow()).isEqualTo(100 / 3.0);
        assertThat(value("q15/year.n")).hasValue(3);
        assertThat(value("q15.answered_share")).hasValue(75);
    }

    @Test
    void rowsAreNarrowedToAYearAndToYearsFromOneOn() {
        assertThat(value("responses.n given q15/year=2018")).hasValue(2);
        assertThat(value("responses.n given q15/year>=2019")).hasValue(1);
        assertThat(value("responses.n given q15/month=2020-01")).hasValue(1);
        assertThat(value("responses.n given q15/year=2031")).as("a year of nobody").hasValue(0);
    }

    @Test
    void rowsAreNarrowedByTheDaysThemselvesAndDaysBetweenAreCounted() {
        assertThat(value("responses.n given (${q15} >= date('2018-12-01'))")).hasValue(2);
        assertThat(value("responses.n given (${q15} < '2018-12-01')")).hasValue(1);
        // R: as.numeric(as.Date("2020-01-01") - as.Date("2018-11-14"))
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                "id",
                                "since",
                                LocalText.of("Dager"),
                                "survey",
                                null,
                                LocalText.of(""),
                                0,
                                "{\"formula\": \"${q15} - date('2018-11-14')\"}",
                                "")));
        assertThat(value("since.max")).hasValue(413);
        assertThat(value("since.median")).hasValue(47);
        assertThat(value("since.n")).hasValue(3);
        set("r3", new Answer.Day(LocalDate.of(2019, 5, 1)));
        assertThat(value("since.max")).hasValue(168);
    }

    private void refused(String measure, String key, String said) {
        assertThatThrownBy(() -> value(measure))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            assertThat(e.faults().getFirst().key()).isEqualTo(key);
                            assertThat(e.faults().getFirst().args().toString()).contains(said);
                        });
    }

    @Test
    void aMistypedClassOfTimeIsRefusedInsteadOfCountingNobody() {
        String all = "q15/year, q15/quarter, q15/month";
        refused("q15/yaer.n", "analysis.no_part", all);
        refused("q15/yaer.2018.share", "analysis.no_part", all);
        refused("responses.n given q15/moth=2018-01", "analysis.no_part", all);
        refused("survey/q15/week.n", "analysis.no_part", all);
        refused("q15/month.2018-13.n", "analysis.no_code", "2018-13");
        refused("responses.n given q15/quarter=2018-4", "analysis.no_code", "2018-4");
        refused("responses.n given q15/year=18", "analysis.no_code", "18");
        assertThat(value("responses.n given q15/quarter=2031-Q1")).hasValue(0);
        refused("q15x/year.n", "analysis.no_variable", "q15x/year");
    }

    @Test
    void noYearIsMissingBetweenTheFirstAndTheLast() {
        assertThat(variable("q15/year").categories())
                .extracting(Category::code)
                .containsExactly("2018", "2019", "2020");
        assertThat(variable("q15/quarter").categories())
                .extracting(Category::code)
                .containsExactly("2018-Q4", "2019-Q1", "2019-Q2", "2019-Q3", "2019-Q4", "2020-Q1");
    }

    @Test
    void aMistypedYearDoesNotMakeThousandsOfClasses() {
        set("r1", new Answer.Day(LocalDate.of(201, 1, 14)));
        assertThat(variable("q15/month").categories())
                .extracting(Category::code)
                .containsExactly("0201-01", "2018-12", "2020-01");
        assertThat(value("q15/month.2018-12.n")).hasValue(1);
    }

    @Test
    void classesAreCalledAsTheLanguageCallsThem() {
        Category month = variable("q15/month").categories().getFirst();
        assertThat(month.label().in(Language.NB)).isEqualTo("november 2018");
        assertThat(month.label().in(Language.EN)).isEqualTo("November 2018");
        Category quarter = variable("q15/quarter").categories().getFirst();
        assertThat(quarter.label().in(Language.NB)).isEqualTo("4. kvartal 2018");
        assertThat(quarter.label().in(Language.EN)).isEqualTo("Q4 2018");
    }

    @Test
    void aDayChangedOrTakenAwayChangesItsClassesAtOnce() {
        assertThat(value("q15/year.2020.n")).hasValue(1);
        set("r3", new Answer.Day(LocalDate.of(2019, 5, 1)));
        assertThat(value("q15/year.2019.n")).hasValue(1);
        assertThat(value("responses.n given q15/year=2020")).hasValue(0);
        set("r3", Answer.NONE);
        assertThat(value("q15/year.n")).hasValue(2);
        file.undo();
        assertThat(value("q15/year.2019.n")).hasValue(1);
    }
}
