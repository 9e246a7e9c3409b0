package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.FigureTable.Verdict;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class StudyFiguresTest extends LiveFiguresRig {
    private static final Texts TEXTS = new Texts(Language.EN);
    private static final FigureSpec SPEC =
            FigureSpec.parse(
                    "{\"key\":\"a\",\"title\":\"A\",\"rows\":{\"answers\":\"q1\"},\"columns\":{\"statistic\":\"share\"}}",
                    "a");

    @Test
    void aFigureIsAddedChangedRemovedAndUndone() {
        file.run(new AddFigure(SPEC));
        assertThatThrownBy(() -> file.run(new AddFigure(SPEC)))
                .hasMessageContaining("figures.key_taken");
        FigureSpec renamed = SPEC.withTexts(LocalText.of("B"), SPEC.subtitle(), SPEC.note());
        file.run(new SetFigure(renamed));
        assertThat(figures.book().figures()).containsExactly(renamed);
        file.undo();
        assertThat(figures.book().figure("a")).contains(SPEC);
        file.run(new RemoveFigure("a"));
        assertThat(figures.book().figures()).isEmpty();
        assertThatThrownBy(() -> file.run(new SetFigure(SPEC)))
                .hasMessageContaining("figures.no_figure");
        assertThatThrownBy(() -> file.run(new RemoveFigure("a")))
                .hasMessageContaining("figures.no_figure");
        file.run(new AddFigure(FigureSpec.parse(SPEC.toJson().replace("\"a\"", "\"b\""), "b")));
        assertThat(figures.book().figures()).extracting(FigureSpec::key).containsExactly("b");
    }

    /** The way of an answer into a figure on the screen. */
    @Test
    void anAnswerChangesTheFigureThatShowsItAndNoOther() {
        file.run(new AddFigure(SPEC));
        PublishedValue printed =
                new PublishedValue("", "a", "q1.1.share", 57.1, "57,1", 1, "", "", "", "");
        file.run(new SetPublished(printed));
        List<LiveStudyData.DataChange> changes = new ArrayList<>();
        live.listen(changes::add);
        ComputedFigure before = figures.current(figures.book()).compute(SPEC, TEXTS);
        assertThat(before.table().cells().getFirst().getFirst().verdict()).isEqualTo(Verdict.MATCH);
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r2", "q1", 1)));
        assertThat(changes).hasSize(1);
        assertThat(before.isTouchedBy(changes.getFirst())).isTrue();
        ComputedFigure after = figures.current(figures.book()).compute(SPEC, TEXTS);
        assertThat(after.table().cells().getFirst().getFirst().value()).isEqualTo(500.0 / 7);
        assertThat(after.table().cells().getFirst().getFirst().verdict())
                .isEqualTo(Verdict.DIFFERS);
        assertThat(figures.report().figures().check().findings()).hasSize(1);
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r2", "q2_1", 1)));
        assertThat(after.isTouchedBy(changes.getLast())).isFalse();
    }

    @Test
    void publishedValuesAreChangedAndRemoved() {
        file.run(
                new SetPublished(
                        new PublishedValue("", "a", "cases.n", 7, "7", 0, "", "", "", "")));
        PublishedValue stored = figures.book().published().getFirst();
        file.run(
                new SetPublished(
                        new PublishedValue(
                                stored.id(), "a", "cases.n", 8, "8", 0, "about", "E1", "3", "n")));
        assertThat(figures.book().published())
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.value()).isEqualTo(8);
                            assertThat(p.qualifier()).isEqualTo("about");
                        });
        file.run(new RemovePublished(figures.book().published().getFirst()));
        assertThat(figures.book().published()).isEmpty();
        assertThatThrownBy(
                        () ->
                                file.run(
                                        new SetPublished(
                                                new PublishedValue(
                                                        "",
                                                        "a",
                                                        "no measure",
                                                        7,
                                                        "7",
                                                        0,
                                                        "",
                                                        "",
                                                        "",
                                                        ""))))
                .hasMessageContaining("analysis.measure");
    }

    @Test
    void aFigureThatCannotBeComputedSaysWhyAndStopsNoOther() {
        FigureSpec broken =
                FigureSpec.parse(
                        "{\"key\":\"x\",\"rows\":{\"items\":\"gone\"},\"columns\":{\"statistic\":\"mean\"}}",
                        "x");
        file.run(new AddFigure(broken));
        file.run(new AddFigure(SPEC));
        FigureMoment.Computed computed =
                figures.report().figures().compute(f -> true, TEXTS, Progress.NONE);
        assertThat(computed.faults())
                .singleElement()
                .satisfies(f -> assertThat(f.place().file()).isEqualTo("x"));
        assertThat(computed.figures()).extracting(m -> m.spec().key()).containsExactly("a");
    }

    @Test
    void whatALimitLeavesOutIsSaidInTheNote() {
        FigureSpec two =
                FigureSpec.parse(
                        "{\"key\":\"a\",\"title\":\"A\",\"rows\":{\"items\":\"q2\"},\"sort\":\"descending\","
                                + "\"limit\":1,\"columns\":{\"statistic\":\"mean\"}}",
                        "a");
        FigureMoment now = figures.current(figures.book());
        assertThat(now.compute(two, TEXTS).table().note()).startsWith("The highest of 2 is shown.");
        assertThat(now.compute(SPEC, TEXTS).table().note()).doesNotContain("shown");
    }

    /** What a limit hides today may be shown tomorrow, and decides today what is shown. */
    @Test
    void aFigureIsToldOfRowsThatItsLimitLeavesOut() {
        FigureSpec highest =
                FigureSpec.parse(
                        "{\"key\":\"a\",\"title\":\"A\",\"rows\":{\"items\":\"q2\"},\"sort\":\"descending\","
                                + "\"limit\":1,\"columns\":{\"statistic\":\"mean\"}}",
                        "a");
        file.run(new AddFigure(highest));
        ComputedFigure shown = figures.current(figures.book()).compute(highest, TEXTS);
        assertThat(shown.table().rows()).hasSize(1);
        String hidden = shown.table().rows().getFirst().key().equals("q2_1") ? "q2_2" : "q2_1";
        List<LiveStudyData.DataChange> changes = new ArrayList<>();
        live.listen(changes::add);
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r2", hidden, 1)));
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r2", hidden, 2)));
        assertThat(changes).isNotEmpty().allMatch(shown::isTouchedBy);
    }

    /** A printed value beside the table is compared with today's data too. */
    @Test
    void aFigureIsToldOfWhatOnlyItsPublishedValuesRestOn() {
        file.run(new AddFigure(SPEC));
        file.run(
                new SetPublished(
                        new PublishedValue("", "a", "q2_1.mean", 2, "2", 0, "", "", "", "")));
        ComputedFigure shown = figures.current(figures.book()).compute(SPEC, TEXTS);
        List<LiveStudyData.DataChange> changes = new ArrayList<>();
        live.listen(changes::add);
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r2", "q2_1", 1)));
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r2", "q2_1", 2)));
        assertThat(changes).isNotEmpty().allMatch(shown::isTouchedBy);
    }
}
