package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.RemoveFigure;
import org.feltbok.figures.SetFigure;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.outline.CopyFigure;
import org.feltbok.figures.outline.WriteText;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class FiguresModelTest {
    @TempDir Path folder;

    private final Texts texts = new Texts(Language.EN);
    private final FiguresModel model = new FiguresModel(Language.EN);
    private StudyFile file;
    private LiveStudyData data;
    private StudyFigures figures;

    @BeforeEach
    void open() {
        file = FigureStudy.create(folder);
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
        model.take(figures.book());
    }

    @AfterEach
    void close() {
        data.close();
        file.close();
    }

    private void computeAll() {
        for (List<FigureEntry> next = model.next(3); !next.isEmpty(); next = model.next(3)) {
            next.forEach(this::compute);
            model.show();
        }
    }

    private void compute(FigureEntry entry) {
        model.computed(
                entry, FigureOutcome.of(figures.current(model.book().get()), entry.spec(), texts));
    }

    @Test
    void figuresWaitUntilTheyAreComputedAndThenSayHowTheyCompare() {
        assertThat(model.waiting()).isEqualTo(4);
        assertThat(model.shown())
                .extracting(FigureEntry::standing)
                .containsOnly(Tally.Standing.WAITING);
        computeAll();
        assertThat(model.waiting()).isZero();
        assertThat(model.shown())
                .extracting(FigureEntry::standing)
                .containsExactly(
                        Tally.Standing.MATCH, Tally.Standing.DIFFERS, Tally.Standing.NO_VALUES);
        assertThat(Tally.of(model.shown().getFirst().computed().orElseThrow()))
                .isEqualTo(new Tally(2, 0, 0, 0));
        assertThat(Tally.elsewhere(model.shown().getFirst().computed().orElseThrow()))
                .isEqualTo(new Tally(1, 0, 0, 0));
    }

    @Test
    void theOneInFrontIsComputedFirstAndAlone() {
        model.goTo("figur-2");
        assertThat(model.next(9)).extracting(FigureEntry::key).containsExactly("figur-2");
        compute(model.next(9).getFirst());
        model.show();
        assertThat(model.next(9))
                .extracting(FigureEntry::key)
                .containsExactly("figur-1", "figur-3", "tabell-1");
    }

    @Test
    void filtersCountAndChoose() {
        computeAll();
        assertThat(model.count(FiguresModel.Filter.MATCH)).isEqualTo(1);
        assertThat(model.count(FiguresModel.Filter.DIFFER)).isEqualTo(1);
        model.filterProperty().set(FiguresModel.Filter.NO_VALUES);
        assertThat(FigureStudy.keys(model)).containsExactly("figur-3");
        model.goTo("figur-1");
        assertThat(FigureStudy.keys(model)).containsExactly("figur-1", "figur-2", "figur-3");
    }

    @Test
    void searchesNumbersAndTitlesInTheLanguageOfTheWindow() {
        model.query().set("2");
        assertThat(FigureStudy.keys(model)).contains("figur-2");
        model.query().set("opin");
        assertThat(FigureStudy.keys(model)).containsExactly("figur-1");
    }

    @Test
    void theOneWhoseNumberIsTypedIsInFrontOfThoseThatNameIt() {
        file.run(new CopyFigure("figur-1", "figur-22"));
        model.take(figures.book());
        model.goTo("figur-1");
        model.query().set("2");
        assertThat(FigureStudy.keys(model)).containsExactly("figur-22", "figur-2");
        assertThat(model.selected().get()).map(FigureEntry::key).hasValue("figur-2");
    }

    @Test
    void goingToATableShowsTables() {
        model.goTo("tabell-1");
        assertThat(model.kind().get()).isEqualTo(FigureSpec.Kind.TABLE);
        assertThat(model.selected().get()).map(FigureEntry::key).hasValue("tabell-1");
    }

    @Test
    void onlyTouchedFiguresAreOutdatedAndALateResultDoesNotHideThat() {
        computeAll();
        FigureEntry before = model.entry("figur-1").orElseThrow();
        model.outdate(f -> f.variables().contains("q2_1"));
        assertThat(model.entries())
                .filteredOn(FigureEntry::stale)
                .extracting(FigureEntry::key)
                .containsExactly("figur-1");
        compute(before);
        assertThat(model.entry("figur-1").orElseThrow().stale()).isTrue();
        compute(model.entry("figur-1").orElseThrow());
        assertThat(model.waiting()).isZero();
    }

    @Test
    void aBrokenFigureKeepsItsLastPictureAndSaysWhy() {
        computeAll();
        FigureSpec broken =
                FigureSpec.parse(FigureStudy.MEANS.replace("q2", "q99").replace('\'', '"'), "t");
        file.run(new SetFigure(broken));
        model.take(figures.book());
        computeAll();
        FigureEntry entry = model.entry("figur-1").orElseThrow();
        assertThat(entry.standing()).isEqualTo(Tally.Standing.BROKEN);
        assertThat(entry.faults()).isNotEmpty();
        assertThat(entry.computed()).isPresent();
        assertThat(model.count(FiguresModel.Filter.DIFFER)).isEqualTo(2);
    }

    @Test
    void anotherTitleIsTakenFromTheFile() {
        computeAll();
        file.run(new WriteText(WriteText.What.TITLE, "figur-1", "en", "Views"));
        model.take(figures.book());
        assertThat(model.entry("figur-1").orElseThrow().spec().title().text())
                .isEqualTo("Meninger");
        assertThat(model.entries()).filteredOn(FigureEntry::stale).hasSize(1);
        computeAll();
        assertThat(
                        model.entry("figur-1")
                                .flatMap(FigureEntry::computed)
                                .map(c -> c.table().caption()))
                .hasValue("Figure 1. Views");
    }

    @Test
    void movesAlongTheList() {
        model.move(1);
        assertThat(model.selected().get()).map(FigureEntry::key).hasValue("figur-2");
        model.move(99);
        assertThat(model.selected().get()).map(FigureEntry::key).hasValue("figur-3");
        assertThat(model.selected().get()).isNotEqualTo(Optional.empty());
    }

    private void copied() {
        file.run(new CopyFigure("figur-1", "a"));
        file.run(new CopyFigure("figur-1", "b"));
        model.take(figures.book());
        assertThat(model.shown()).map(FigureEntry::key).startsWith("figur-1", "b", "a");
    }

    private void without(String key) {
        file.run(new RemoveFigure(key));
        model.take(figures.book());
    }

    @Test
    void afterAFigureThatGoesComesTheNextInFrontAndAfterTheLastTheOneBefore() {
        copied();
        model.goTo("b");
        without("b");
        assertThat(model.selected().get()).map(FigureEntry::key).hasValue("a");
        file.run(new CopyFigure("figur-3", "last"));
        model.take(figures.book());
        model.goTo("last");
        without("last");
        assertThat(model.selected().get()).map(FigureEntry::key).hasValue("figur-3");
    }

    @Test
    void broughtBackAFigureIsInFrontAgain() {
        copied();
        model.goTo("b");
        without("b");
        without("a");
        model.goTo("figur-3");
        file.undo();
        model.take(figures.book());
        assertThat(model.selected().get()).map(FigureEntry::key).hasValue("a");
        file.undo();
        model.take(figures.book());
        assertThat(model.selected().get()).map(FigureEntry::key).hasValue("b");
        model.goTo("figur-3");
        model.take(figures.book());
        assertThat(model.selected().get()).map(FigureEntry::key).hasValue("figur-3");
    }

    @Test
    void seenInAnotherOrderTheNextInThatOrderComesInFront() {
        copied();
        model.goTo("b");
        model.inOrderOf(() -> List.of("tabell-1", "a"));
        without("b");
        assertThat(model.selected().get()).map(FigureEntry::key).hasValue("tabell-1");
    }
}
