package org.feltbok.figures.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.RemoveFigure;
import org.feltbok.store.Change;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Sections and figures are put in order; each thing done is one change and one undo. */
class ReportInOrderTest {
    private static final List<String> BEGIN =
            List.of(">one f1 f2 t1", ">two f3", ">>deep f4", "> f5");

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = OutlineStudy.create(folder);
        assertThat(told()).isEqualTo(BEGIN);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<String> told() {
        return OutlineStudy.told(file);
    }

    /** Does it, looks, takes it back with one undo, and looks again. */
    private void does(Operation operation, String... lines) {
        file.run(operation);
        assertThat(told()).containsExactly(lines);
        file.undo();
        assertThat(told()).isEqualTo(BEGIN);
        file.redo();
        assertThat(told()).containsExactly(lines);
    }

    @Test
    void aFigureIsMovedWithinItsSection() {
        does(new MoveFigure("t1", "one", 0), ">one t1 f1 f2", ">two f3", ">>deep f4", "> f5");
    }

    @Test
    void aFigureIsMovedIntoAnotherSectionAndOutOfAll() {
        does(new MoveFigure("f1", "deep", 1), ">one f2 t1", ">two f3", ">>deep f4 f1", "> f5");
        does2(new MoveFigure("f1", "", 0), ">one f2 t1", ">two f3", ">>deep f4", "> f1 f5");
    }

    private void does2(Operation operation, String... lines) {
        file.run(operation);
        assertThat(told()).containsExactly(lines);
    }

    @Test
    void movingOneFigureTouchesNoFigureOfAnotherSection() {
        List<String> before = positions();
        file.run(new MoveFigure("f2", "one", 0));
        List<String> after = positions();
        assertThat(after)
                .filteredOn(p -> !before.contains(p))
                .hasSize(2)
                .allMatch(p -> p.matches("f[12] .*"));
    }

    private List<String> positions() {
        return file.read(
                h ->
                        h.createQuery("SELECT key || ' ' || position FROM figure ORDER BY key")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void stepsLeadPastNeighboursAndIntoTheNextSection() {
        Outline outline = OutlineStudy.outline(file);
        assertThat(outline.step("f1", true)).contains(new Outline.Spot("one", 1));
        assertThat(outline.step("t1", true)).contains(new Outline.Spot("two", 0));
        assertThat(outline.step("f3", false)).contains(new Outline.Spot("one", 3));
        assertThat(outline.step("f1", false)).as("first of all").isEmpty();
        assertThat(outline.step("f4", true)).as("not out of the report").isEmpty();
        assertThat(outline.step("f5", false)).contains(new Outline.Spot("deep", 1));
        assertThat(outline.step("nothing", true)).isEmpty();
    }

    @Test
    void aCopyStandsAfterItsFigureWithoutANumber() {
        CopyFigure copy = CopyFigure.of("f1", List.of("f1", "f1-2")::contains);
        assertThat(copy.to()).isEqualTo("f1-3");
        does(copy, ">one f1 f1-3 f2 t1", ">two f3", ">>deep f4", "> f5");
        FigureSpec made = OutlineStudy.outline(file).figure("f1-3").orElseThrow();
        assertThat(made.number()).isEmpty();
        assertThat(made.as("f1", OutlineStudy.outline(file).figure("f1").orElseThrow().number()))
                .isEqualTo(OutlineStudy.outline(file).figure("f1").orElseThrow());
        assertThatThrownBy(() -> file.run(copy))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("figures.key_taken"));
    }

    @Test
    void aFigureIsTakenOutAndComesBackToItsPlace() {
        does(new RemoveFigure("f2"), ">one f1 t1", ">two f3", ">>deep f4", "> f5");
    }

    @Test
    void aSectionIsAddedAfterAnotherOrLast() {
        does(
                new AddSection("new", LocalText.of(" New "), "one"),
                ">one f1 f2 t1",
                ">new",
                ">two f3",
                ">>deep f4",
                "> f5");
        assertThat(OutlineStudy.outline(file).part("new").orElseThrow().title().text())
                .isEqualTo("New");
        file.undo();
        file.run(new AddSection("sub", LocalText.of("Sub"), "deep"));
        assertThat(told()).contains(">>sub");
        file.undo();
        file.run(new AddSection("end", LocalText.of("End"), ""));
        assertThat(told()).containsExactly(">one f1 f2 t1", ">two f3", ">>deep f4", ">end", "> f5");
    }

    @Test
    void aSectionsKeyIsItsNumberOrItsFirstWords() {
        assertThat(AddSection.key("9.3 Behov og betydning", k -> false)).isEqualTo("9.3");
        assertThat(AddSection.key("9.3 Behov", "9.3"::equals)).isEqualTo("9.3-2");
        assertThat(AddSection.key("Økte forskjeller: nå", k -> false))
                .isEqualTo("økte-forskjeller-nå");
        assertThat(AddSection.key("!!", k -> false)).isEqualTo("section");
    }

    @Test
    void aSectionIsMovedWithAllBelowIt() {
        does(new MoveSection("two", "", 0), ">two f3", ">>deep f4", ">one f1 f2 t1", "> f5");
        does2(new MoveSection("deep", "one", 9), ">two f3", ">one f1 f2 t1", ">>deep f4", "> f5");
        assertThatThrownBy(() -> file.run(new MoveSection("one", "deep", 0)))
                .isInstanceOf(FaultException.class)
                .satisfies(
                        e ->
                                assertThat(((FaultException) e).faults().getFirst().key())
                                        .isEqualTo("outline.section.in_itself"));
    }

    @Test
    void whatStandsInASectionThatIsTakenOutIsKeptAndTheOrderStays() {
        List<FigureSpec> order = OutlineStudy.outline(file).figures();
        does(new RemoveSection("two"), ">one f1 f2 t1 f3", ">deep f4", "> f5");
        does2(new RemoveSection("one"), ">deep f1 f2 t1 f3 f4", "> f5");
        assertThat(OutlineStudy.outline(file).figures().stream().map(FigureSpec::key))
                .containsExactlyElementsOf(order.stream().map(FigureSpec::key).toList());
        does2(new RemoveSection("deep"), "> f1 f2 t1 f3 f4 f5");
    }

    @Test
    void aTextIsWrittenInOneLanguageAndOthersStay() {
        String own = file.read(h -> org.feltbok.study.StudyStore.study(h).language());
        String other = own.equals("nb") ? "en" : "nb";
        file.run(new WriteText(WriteText.What.TITLE, "f1", other, " Other "));
        file.run(new WriteText(WriteText.What.NOTE, "f1", own, "Said"));
        FigureSpec spec = OutlineStudy.outline(file).figure("f1").orElseThrow();
        assertThat(spec.title().text()).isEqualTo("T f1");
        assertThat(spec.title().others()).containsEntry(other, "Other");
        assertThat(spec.note().text()).isEqualTo("Said");
        file.run(new WriteText(WriteText.What.TITLE, "f1", other, ""));
        assertThat(OutlineStudy.outline(file).figure("f1").orElseThrow().title().others())
                .isEmpty();
        file.run(new WriteText(WriteText.What.SECTION, "one", own, "1 Uno"));
        file.run(new WriteText(WriteText.What.SECTION, "one", other, "1 Other"));
        Part one = OutlineStudy.outline(file).part("one").orElseThrow();
        assertThat(one.title())
                .isEqualTo(new LocalText("1 Uno", java.util.Map.of(other, "1 Other")));
        assertThatThrownBy(() -> file.run(new WriteText(WriteText.What.SECTION, "one", own, " ")))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void aTextThatIsAsItWasIsNoChange() {
        List<Change> before = file.history(100);
        String own = file.read(h -> org.feltbok.study.StudyStore.study(h).language());
        file.run(new WriteText(WriteText.What.TITLE, "f1", own, "T f1"));
        assertThat(file.history(100)).hasSameSizeAs(before);
        assertThat(file.read(FigureStore::figures)).hasSize(6);
    }
}
