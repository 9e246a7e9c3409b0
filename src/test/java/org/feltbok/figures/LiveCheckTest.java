package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.FigureTable.Verdict;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** After every change the printed numbers compare as if all of them were compared anew. */
class LiveCheckTest extends LiveFiguresRig {
    private static final int CHANGES = 120;

    private PublishedValue print(String figure, String measure, double value, String erratum) {
        PublishedValue printed =
                new PublishedValue("", figure, measure, value, "", 0, "", erratum, "", "");
        file.run(new SetPublished(printed));
        return printed;
    }

    private void assertAsComparedAnew(String after) {
        PublishedCheck.Summary anew =
                PublishedCheck.of(StudyDataStore.read(file), figures.book().published());
        assertThat(figures.check().checked()).as(after).isEqualTo(anew.checked());
    }

    @Test
    void aNumberThatFitsNoMoreIsToldAtOnceAndAgainWhenItDoes() {
        print("f", "q1.1.n", 4, "");
        assertThat(figures.check().findings()).isEmpty();
        file.run(new SetPublished(printedAgain(6)));
        assertThat(figures.check().count(Verdict.DIFFERS)).isEqualTo(1);
        file.undo();
        assertThat(figures.check().count(Verdict.MATCH)).isEqualTo(1);
    }

    private PublishedValue printedAgain(double value) {
        PublishedValue p = figures.book().published().getFirst();
        return new PublishedValue(
                p.id(), p.figure(), p.measure(), value, "", 0, "", p.erratum(), "", "");
    }

    @Test
    void verdictsAreCountedByFigure() {
        print("a", "q5.mean", 26.25, "");
        print("a", "q5.min", 10, "");
        print("a", "q5.max", 41, "");
        print("b", "q5.max", 41, "e1");
        PublishedCheck.Summary summary = figures.check();
        assertThat(summary.of("a"))
                .containsOnly(Map.entry(Verdict.MATCH, 2), Map.entry(Verdict.DIFFERS, 1));
        assertThat(summary.of("b")).containsOnly(Map.entry(Verdict.ERRATUM, 1));
        assertThat(summary.of("c")).isEmpty();
        // what an erratum explains is no finding
        assertThat(summary.findings()).hasSize(1);
    }

    @Test
    void aMeasureThatCannotBeComputedSaysWhyAndWhereItStands() {
        print("f", "gone.mean", 5, "");
        Checked checked = figures.check().checked().getFirst();
        assertThat(checked.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(checked.today()).isEmpty();
        assertThat(checked.fault()).isPresent();
        assertThat(figures.check().findings().getFirst().place().file())
                .isEqualTo("published.csv, f, gone.mean");
    }

    @Test
    void whatIsUndefinedIsToldAsUndefined() {
        print("f", "q5.mean given q1=9", 5, "");
        print("f", "q5.mean given q5>1000", 5, "");
        assertThat(figures.check().findings())
                .hasSize(2)
                .last()
                .satisfies(f -> assertThat(f.key()).isEqualTo("figures.check.undefined"));
    }

    @Test
    void whatChangedWhileTheDataCouldNotBeReadIsComparedOnceTheyCan() {
        print("f", "q1.1.share", 57, "");
        List<PublishedValue> published = figures.book().published();
        LiveCheck check = new LiveCheck();
        check.of(live::snapshot, published, List.of());
        live.listen(check::note);
        answer("r1", "q1", 3);
        assertThatThrownBy(
                        () ->
                                check.of(
                                        () -> {
                                            throw new IllegalStateException("disk");
                                        },
                                        published,
                                        List.of()))
                .hasMessage("disk");
        assertThat(check.of(live::snapshot, published, List.of()).checked())
                .isEqualTo(PublishedCheck.of(StudyDataStore.read(file), published).checked());
    }

    @Test
    void whicheverAnswersChangeTheVerdictsAreThoseOfTheDataNow() {
        print("f", "q1.1.share", 57, "");
        print("f", "q1.n by size=small", 3, "");
        print("f", "q2_1.mean", 4, "");
        print("f", "q2_2.mean given q1=1", 3, "");
        print("f", "q5.mean", 26, "e");
        print("f", "q5.median by region=north", 20, "");
        print("f", "pop.mean by size=small", 800, "");
        print("f", "gone.share", 1, "");
        Random random = new Random(91);
        List<String> responses = List.of("r1", "r2", "r3", "r4", "r5", "r6", "r7");
        assertAsComparedAnew("nothing");
        for (int i = 0; i < CHANGES; i++) {
            String response = responses.get(random.nextInt(responses.size()));
            switch (random.nextInt(4)) {
                case 0 -> answer(response, "q1", 1 + random.nextInt(3));
                case 1 ->
                        answer(
                                response,
                                random.nextBoolean() ? "q2_1" : "q2_2",
                                1 + random.nextInt(7));
                case 2 -> answer(response, "q5", random.nextInt(100));
                default -> answer(response, "q5", -99902);
            }
            if (random.nextInt(5) == 0) {
                file.undo();
            }
            if (random.nextInt(3) > 0) {
                assertAsComparedAnew("change " + i);
            }
        }
        assertAsComparedAnew("all");
    }
}
