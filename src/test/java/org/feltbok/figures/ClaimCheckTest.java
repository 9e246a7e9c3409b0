package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.CheckedClaim.Verdict;
import org.feltbok.figures.Claim.Said;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/** Where q2_2 is 6, 1, 3 in the north and 2, 4 in the south. */
class ClaimCheckTest {
    private static final Texts TEXTS = new Texts(Language.EN);

    @TempDir Path folder;

    private StudyFile file;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r1", "q2_2", 6)));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Claim claim(Said said, String measure, String compared) {
        return new Claim("", "a", said, measure, compared, "", 5, "", "4.2", "");
    }

    private CheckedClaim check(Claim claim) {
        return new ClaimCheck(StudyDataStore.read(file), TEXTS).of(claim);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, region=north | region=south, HOLDS",
        "HIGHER, region=south | region=north, FAILS",
        "LOWER, region=south | rest, HOLDS",
        "LOWER, region=north | rest, FAILS",
        "ORDER, region=north | region=south, HOLDS",
        "ORDER, region=south | region=north, FAILS",
        "SIGNIFICANT, region=south | region=north, FAILS",
        "SIGNIFICANTLY_HIGHER, region=north | region=south, FAILS",
        "SIGNIFICANTLY_LOWER, region=south | region=north, FAILS",
        "NOT_SIGNIFICANT, region=south | region=north, HOLDS",
        "NO_DIFFERENCE, region, HOLDS",
        "SIGNIFICANT, region, FAILS",
        "NOT_SIGNIFICANT, pop, HOLDS",
        "SIGNIFICANT, pop, FAILS"
    })
    void whatIsSaidOfGroupsIsHeldAgainstTheAnswers(Said said, String groups, Verdict verdict) {
        CheckedClaim checked = check(claim(said, "q2_2.mean", groups));

        assertThat(checked.verdict()).as("%s", checked.told()).isEqualTo(verdict);
        assertThat(checked.told()).hasSize(1).first().asString().contains("n = ");
        assertThat(checked.finding().isPresent()).isEqualTo(verdict == Verdict.FAILS);
    }

    @Test
    void aClaimIsToldWithItsTestGroupsStatisticAndP() {
        Claim asked =
                new Claim(
                        "",
                        "a",
                        Said.SIGNIFICANT,
                        "q2_2.mean",
                        "region=south | region=north",
                        "welch",
                        5,
                        "",
                        "",
                        "");

        // R: t.test(c(2, 4), c(6, 1, 3))
        assertThat(check(asked).told().getFirst())
                .contains("Welch")
                .contains("n = 2/3; 3.0/3.3")
                .contains("t(3.0) = −0.19")
                .contains("p = 0.862");
    }

    @Test
    void anotherAnswerOfTheSameRespondentIsHeldAgainstIt() {
        double[] answers = {3, 1, 2, 6, 4, 5, 9};
        for (int i = 0; i < answers.length; i++) {
            String id = "r" + (i + 1);
            double number = answers[i];
            file.run(
                    new SmallStudy.Change(
                            w -> {
                                w.update("answers_main", id, "q5", number);
                                w.update("answers_main", id, "q2_1", Math.min(6, number));
                            }));
        }

        // the seven pairs are in the same order but for two that are alike: r = 0.94 and more
        CheckedClaim checked = check(claim(Said.SIGNIFICANT, "q2_1.mean", "q5"));
        assertThat(checked.verdict()).as("%s", checked.told()).isEqualTo(Verdict.HOLDS);
        assertThat(checked.told().getFirst()).contains("n = 7");
    }

    private static Claim atLevel(double level) {
        return new Claim(
                "",
                "a",
                Said.SIGNIFICANT,
                "q2_1.mean",
                "region=south | region=north",
                "welch",
                level,
                "",
                "",
                "");
    }

    @Test
    void theLevelIsTheClaimsOwn() {
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r5", "q2_1", 6)));

        // R: t.test(c(5, 1, 4), c(6, 6))$p.value is 0.157
        assertThat(check(atLevel(20)).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(check(atLevel(5)).verdict()).isEqualTo(Verdict.FAILS);
        assertThatThrownBy(() -> file.run(new SetClaim(atLevel(60))))
                .hasMessageContaining("figures.test.level");
    }

    @Test
    void aClaimWithoutDataSaysWhyItCannotBeTested() {
        Claim said = new Claim("", "a", Said.HIGHER, "", "", "", 5, "", "5.1", "No accounts");

        assertThat(check(said).verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(check(said).told()).containsExactly("No accounts");
        assertThat(check(said).finding()).isEmpty();
    }

    @Test
    void aGroupOfOneCannotBeTestedAndTheReasonIsTold() {
        CheckedClaim checked = check(atLevel(5));

        assertThat(checked.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(checked.told().getFirst()).contains("no test, since");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_DIFFERENCE, q2_2.mean",
        "SIGNIFICANT, q2_2.mean",
        "NOT_SIGNIFICANT, q1.1.share",
        "NO_DIFFERENCE, responses.share"
    })
    void fewerThanTwoClassesAreNothingToCompare(Said said, String measure) {
        CheckedClaim checked = check(claim(said, measure, "q4"));

        assertThat(checked.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(checked.told())
                .containsExactly("q4 has fewer than two classes, so there is nothing to compare.");
        assertThat(checked.finding())
                .hasValueSatisfying(f -> assertThat(f.key()).isEqualTo("figures.claim.classes"));
    }

    @Test
    void whatTheStudyHasNotIsAFinding() {
        CheckedClaim checked = check(claim(Said.SIGNIFICANT, "q99.mean", "region=south | rest"));

        assertThat(checked.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(checked.finding())
                .hasValueSatisfying(f -> assertThat(f.key()).isEqualTo("analysis.no_variable"));
        assertThat(check(claim(Said.SIGNIFICANT, "q2_2.mean", "nothing")).finding()).isPresent();
    }

    @Test
    void anErratumExplainsAClaimThatDoesNotHold() {
        Claim said =
                new Claim(
                        "",
                        "a",
                        Said.HIGHER,
                        "q2_2.mean",
                        "region=south | region=north",
                        "",
                        5,
                        "E1",
                        "",
                        "");

        assertThat(check(said).verdict()).isEqualTo(Verdict.ERRATUM);
        assertThat(check(said).finding()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SIGNIFICANT, q1.1.share by region=south, region=south | region=north, figures.claim.by",
                "HIGHER, q2_2.mean, size, figures.claim.groups",
                "ORDER, q2_2.mean, region=south, figures.claim.groups",
                "SIGNIFICANT, q2_2.mean, '', figures.claim.groups"
            })
    void whatIsWrittenWronglyIsRefused(Said said, String measure, String groups, String key) {
        assertThatThrownBy(() -> file.run(new SetClaim(claim(said, measure, groups))))
                .hasMessageContaining(key);
    }

    @Test
    void aClaimIsAddedChangedTakenOutAndUndone() {
        try (LiveStudyData live = new LiveStudyData(file);
                StudyFigures figures = new StudyFigures(file, live)) {
            file.run(new SetClaim(claim(Said.HIGHER, "q2_2.mean", "region=north | rest")));
            Claim stored = figures.book().claims().getFirst();
            assertThat(stored.groups()).containsExactly("region=north", "rest");
            file.run(
                    new SetClaim(
                            new Claim(
                                    stored.id(),
                                    "b",
                                    Said.LOWER,
                                    stored.measure(),
                                    stored.compared(),
                                    "",
                                    5,
                                    "",
                                    "",
                                    "")));
            assertThat(figures.book().claimsOf("b")).hasSize(1);
            file.undo();
            assertThat(figures.book().claims()).containsExactly(stored);
            file.run(new RemoveClaim(stored));
            assertThat(figures.book().claims()).isEmpty();
            file.undo();
            assertThat(figures.book().claims()).containsExactly(stored);
        }
    }

    @Test
    void aFigureCarriesItsClaimsAndIsTouchedByWhatTheyRestOn() {
        FigureSpec spec =
                FigureSpec.parse(
                        "{\"key\":\"a\",\"title\":\"A\",\"variable\":\"q1\","
                                + "\"rows\":{\"answers\":\"q1\"},\"columns\":{\"statistic\":\"share\"}}",
                        "a");
        file.run(new AddFigure(spec));
        file.run(new SetClaim(claim(Said.HIGHER, "q2_2.mean", "region=north | rest")));

        FigureMoment moment = StudyFigures.read(file).figures();
        ComputedFigure figure = moment.compute(spec, TEXTS);

        assertThat(figure.claims())
                .extracting(CheckedClaim::verdict)
                .containsExactly(Verdict.HOLDS);
        assertThat(figure.dependencies()).contains("main/q2_2");
        assertThat(moment.claims(TEXTS)).isEqualTo(figure.claims());
    }

    @Test
    void aPrintedNumberWithoutAMeasureIsQuotedOrNotCoveredAndNeverAMatch() {
        FigureSpec spec =
                FigureSpec.parse(
                        "{\"key\":\"a\",\"title\":\"A\",\"rows\":[{\"label\":\"x\"}],"
                                + "\"columns\":[{\"label\":\"y\",\"quoted\":[12]}]}",
                        "a");
        file.run(new AddFigure(spec));
        PublishedValue twelve = new PublishedValue("", "a", "", 12, "12", 0, "", "", "", "typed");
        file.run(new SetPublished(twelve));
        file.run(
                new SetPublished(
                        new PublishedValue("", "a", "", 13, "", 0, "", "", "", "no data")));

        PublishedCheck.Summary check = StudyFigures.read(file).figures().check();
        assertThat(check.checked())
                .extracting(Checked::verdict)
                .containsExactly(FigureTable.Verdict.QUOTED, FigureTable.Verdict.UNCOVERED);
        assertThat(check.findings()).isEmpty();
        assertThat(check.compared()).isEqualTo(List.of());
        PublishedValue mute = new PublishedValue("", "a", "", 13, "", 0, "", "", "", "");
        assertThatThrownBy(() -> file.run(new SetPublished(mute)))
                .hasMessageContaining("figures.published.no_measure");
    }
}
