package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** An interview edited and coded by keys and by mouse, and the file afterwards. */
@Tag("xvfb")
class InterviewJourneyTest {
    private static final String FIRST = "Planene er gamle, og pengene mangler.";

    @TempDir Path folder;

    private List<CodedText> worked(Consumer<RealProgram> work) {
        CodingStudy.make(folder).close();
        Path study = folder.resolve("s.feltbok");
        try (RealProgram program = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program.hand().press(KeyCode.CONTROL, KeyCode.DIGIT6);
            Hand.await("the notes stand there", () -> program.has(".fb-passage"));
            work.accept(program);
            program.awaitSaved();
        }
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "x"))) {
            return file.read(h -> new CodingStore(h).passages("bi1", "i1"));
        }
    }

    private static String quote(CodedText text, Coding coding) {
        return coding.span() == null ? "(all)" : CodePoints.cut(text.text().text(), coding.span());
    }

    private static List<String> quotes(CodedText text) {
        return text.codings().stream().map(c -> quote(text, c)).toList();
    }

    private static Node passage(RealProgram program, int number) {
        return program.window().scene().getRoot().lookupAll(".fb-passage").stream()
                .sorted(
                        java.util.Comparator.comparing(
                                n -> n.localToScene(n.getBoundsInLocal()).getMinY()))
                .toList()
                .get(number);
    }

    private static long shown(RealProgram program) {
        return program.window().scene().getRoot().lookupAll(".fb-passage").stream()
                .filter(n -> n.isVisible() && n.getParent().isVisible())
                .count();
    }

    @Test
    void aPassageIsEditedAndItsNewWordsAreCodedByKeys() {
        List<CodedText> notes =
                worked(
                        p -> {
                            Hand hand = p.hand();
                            hand.press(KeyCode.ENTER);
                            Hand.await("the field stands there", () -> p.has(".fb-note"));
                            hand.press(KeyCode.HOME);
                            hand.type("Nye ord 3 m c ");
                            hand.press(KeyCode.ESCAPE);
                            hand.press(KeyCode.SHIFT, KeyCode.RIGHT);
                            hand.press(KeyCode.SHIFT, KeyCode.RIGHT);
                            hand.type("3");
                            Hand.await("the code stands there", () -> p.has(".fb-stripe"));
                        });
        assertThat(notes.getFirst().text().text()).isEqualTo("Nye ord 3 m c " + FIRST);
        assertThat(quotes(notes.getFirst())).containsExactly("Nye ord");
    }

    @Test
    void aPassageIsSplitAtTheCaretCodedAndMergedWithTheNextByKeys() {
        List<CodedText> notes =
                worked(
                        p -> {
                            Hand hand = p.hand();
                            hand.press(KeyCode.ENTER);
                            Hand.await("the field stands there", () -> p.has(".fb-note"));
                            hand.press(KeyCode.HOME);
                            for (int i = 0; i < 18; i++) {
                                hand.press(KeyCode.RIGHT);
                            }
                            hand.press(KeyCode.CONTROL, KeyCode.ENTER);
                            Hand.await("the second half stands there", () -> shown(p) == 3);
                            hand.press(KeyCode.SHIFT, KeyCode.RIGHT);
                            hand.press(KeyCode.SHIFT, KeyCode.RIGHT);
                            hand.type("3");
                            Hand.await("the code stands there", () -> p.has(".fb-stripe"));
                            hand.press(KeyCode.CONTROL, KeyCode.J);
                            Hand.await("two passages stand there", () -> shown(p) == 2);
                        });
        assertThat(notes).hasSize(2);
        assertThat(notes.getFirst().text().text()).isEqualTo("Planene er gamle,");
        assertThat(notes.get(1).text().text()).isEqualTo("og pengene mangler.\nVi sparer.");
        assertThat(quotes(notes.get(1))).containsExactly("og pengene");
    }

    @Test
    void aNewPassageIsWrittenAndItsWordsAreCodedAtOnce() {
        List<CodedText> notes =
                worked(
                        p -> {
                            Hand hand = p.hand();
                            hand.press(KeyCode.CONTROL, KeyCode.N);
                            Hand.await("the field stands there", () -> p.has(".fb-note"));
                            hand.type("Vi bygger nytt");
                            hand.press(KeyCode.ESCAPE);
                            hand.press(KeyCode.SHIFT, KeyCode.RIGHT);
                            hand.type("3");
                            Hand.await("the code stands there", () -> p.has(".fb-stripe"));
                        });
        assertThat(notes).hasSize(3);
        assertThat(notes.get(1).text().text()).isEqualTo("Vi bygger nytt");
        assertThat(quotes(notes.get(1))).containsExactly("Vi");
    }

    @Test
    void wordsDrawnOverWithTheMouseAreWholeAndStaySelected() {
        List<CodedText> notes =
                worked(
                        p -> {
                            Hand.await("both stand there", () -> passage(p, 1).isVisible());
                            Bounds words =
                                    Hand.onFx(
                                            () -> {
                                                Node n = passage(p, 0).lookup(".fb-coded");
                                                return n.localToScreen(n.getBoundsInLocal());
                                            });
                            Point2D from = new Point2D(words.getMinX() + 12, words.getMinY() + 10);
                            p.hand().drag(from, from.add(70, 2));
                            p.hand().type("3");
                            Hand.await("the code stands there", () -> p.has(".fb-stripe"));
                        });
        String quote = quotes(notes.getFirst()).getFirst();
        assertThat(FIRST).contains(quote);
        assertThat(quote).isIn("Planene", "Planene er", "Planene er gamle");
    }

    @Test
    void afterAClickOnAPassageAndAfterAMenuTheKeysAreForTheNotes() {
        List<CodedText> notes =
                worked(
                        p -> {
                            p.hand().click(Hand.onFx(() -> passage(p, 1)));
                            p.hand().type("3");
                            p.hand().click(Hand.onFx(() -> p.node("#interviews-case")));
                            p.hand().press(KeyCode.DOWN);
                            p.hand().press(KeyCode.ENTER);
                            p.hand().press(KeyCode.HOME);
                            p.hand().press(KeyCode.SHIFT, KeyCode.RIGHT);
                            p.hand().type("3");
                            Hand.await(
                                    "both codes stand there",
                                    () -> passage(p, 0).lookup(".fb-stripe") != null);
                        });
        assertThat(quotes(notes.get(1))).containsExactly("(all)");
        assertThat(quotes(notes.getFirst())).containsExactly("Planene");
    }

    @Test
    void theLetterThatOpensTheMemoOrTheSearchIsNotTypedIntoIt() {
        List<CodedText> notes =
                worked(
                        p -> {
                            p.hand().type("c");
                            p.hand().type("stram\n");
                            p.hand().type("m");
                            p.hand().type("important");
                            p.hand().press(KeyCode.ESCAPE);
                        });
        assertThat(notes.getFirst().codesOf(CodingStudy.MARIT)).containsExactly("theme");
        assertThat(notes.getFirst().memoOf(CodingStudy.MARIT)).isEqualTo("important");
    }

    @Test
    void codesGoToWhoWorksNow() {
        List<CodedText> notes =
                worked(
                        p -> {
                            p.hand().type("3");
                            Hand.onFx(
                                    () -> {
                                        p.settings().person().set("Jonas Berge");
                                        return true;
                                    });
                            p.hand().press(KeyCode.DOWN);
                            p.hand().type("3");
                            Hand.await(
                                    "the code stands there",
                                    () -> passage(p, 1).lookup(".fb-stripe") != null);
                        });
        assertThat(notes.getFirst().codesOf(CodingStudy.MARIT)).containsExactly("theme");
        assertThat(notes.get(1).codesOf(CodingStudy.JONAS)).containsExactly("theme");
        assertThat(notes.get(1).codesOf(CodingStudy.MARIT)).isEmpty();
    }

    @Test
    void whatIsWrittenWhenTheWindowClosesIsInTheFile() {
        List<CodedText> notes =
                worked(
                        p -> {
                            p.hand().press(KeyCode.ENTER);
                            Hand.await("the field stands there", () -> p.has(".fb-note"));
                            p.hand().type(" Slutt");
                        });
        assertThat(notes.getFirst().text().text()).isEqualTo(FIRST + " Slutt");
    }
}
