package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.Span;
import org.feltbok.coding.kit.CodedTextView;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Snapshots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers coded by a real keyboard and a real mouse, and what the file holds then. */
@Tag("xvfb")
class CodersJourneyTest {
    @TempDir Path folder;

    /** What one person gave to an answer. */
    private record Given(String text, List<Span> spans, List<String> words, String memo) {}

    private @Nullable Path path;

    private Path study() {
        if (path == null) {
            path = Studies.sample(folder);
        }
        return path;
    }

    private void coding(String person, double width, double height, Consumer<RealProgram> hand) {
        try (RealProgram program = RealProgram.open(study(), Language.NB, person, width, height)) {
            program.hand().press(KeyCode.CONTROL, KeyCode.DIGIT5);
            Hand.await(
                    "the answers stand there",
                    () -> program.has("#coding-answers") && list(program).getItems().size() > 10);
            hand.accept(program);
            program.awaitSaved();
        }
    }

    private static ListView<?> list(RealProgram program) {
        return (ListView<?>) program.node("#coding-answers");
    }

    private List<Given> given(String person) {
        try (StudyFile file = StudyFile.open(study(), Environment.of(() -> "test"))) {
            return file.read(
                    h -> {
                        CodebookStore books = new CodebookStore(h);
                        CodableItem item = books.items().getFirst();
                        String id = books.person(person).map(Coder::id).orElse("");
                        return new CodingStore(h)
                                .answers(item.codebookId(), item.itemId()).stream()
                                        .map(t -> given(t, id))
                                        .toList();
                    });
        }
    }

    private static Given given(CodedText text, String person) {
        String words = text.text().text();
        List<Span> spans =
                text.codingsOf(person).stream()
                        .map(Coding::span)
                        .filter(java.util.Objects::nonNull)
                        .toList();
        return new Given(
                words,
                spans,
                spans.stream().map(s -> CodePoints.cut(words, s)).toList(),
                text.memoOf(person));
    }

    /** A point in the text of the answer at this row, in px from its left upper corner. */
    private static Point2D at(RealProgram program, String words, double x, double y) {
        Hand.await("the answer is drawn", () -> view(program, words).isPresent());
        return Hand.onFx(
                () -> {
                    Node view = view(program, words).orElseThrow();
                    Bounds bounds = view.localToScreen(view.getBoundsInLocal());
                    return new Point2D(bounds.getMinX() + x, bounds.getMinY() + y);
                });
    }

    private static Optional<Node> view(RealProgram program, String words) {
        return program.window().scene().getRoot().lookupAll(".fb-coded").stream()
                .filter(n -> n instanceof CodedTextView v && v.words().equals(words))
                // the list keeps a cell that nobody sees, to measure by
                .filter(RealProgram::shows)
                .findFirst();
    }

    @Test
    void wordsDrawnOverInSmallMovesAreCodedByEveryDigitThatFollows() {
        String first = given("Kari Lie").getFirst().text();
        coding(
                "Kari Lie",
                1440,
                900,
                program -> {
                    Hand hand = program.hand();
                    hand.drag(at(program, first, 12, 10), at(program, first, 112, 10));
                    hand.type("12");
                    picture(program, "coding-drawn-nb-1440");
                });
        Given drawn = given("Kari Lie").getFirst();
        assertThat(drawn.spans()).hasSize(2);
        assertThat(drawn.spans().getFirst()).isEqualTo(drawn.spans().getLast());
        List<Span> words = CodePoints.words(first);
        Span span = drawn.spans().getFirst();
        assertThat(words).extracting(Span::start).contains(span.start());
        assertThat(words).extracting(Span::end).contains(span.end());
        assertThat(span.length()).isGreaterThan(8);
        coding(
                "Berit Moe",
                960,
                640,
                program -> {
                    Hand hand = program.hand();
                    hand.drag(at(program, first, 112, 10), at(program, first, 12, 10));
                    hand.type("1");
                    picture(program, "coding-drawn-nb-960");
                });
        assertThat(given("Berit Moe").getFirst().words())
                .as("backwards")
                .isEqualTo(drawn.words().subList(0, 1));
    }

    @Test
    void aWordClickedTwiceAndAMouseAndKeysTogether() {
        List<Given> answers = given("Kari Lie");
        String second = answers.get(1).text();
        coding(
                "Kari Lie",
                1440,
                900,
                program -> {
                    Hand hand = program.hand();
                    Point2D word = at(program, second, 14, 10);
                    hand.clickAt(word);
                    hand.clickAt(word);
                    hand.type("1");
                    hand.press(KeyCode.SHIFT, KeyCode.RIGHT);
                    hand.type("2");
                    hand.press(KeyCode.ESCAPE);
                    hand.type("3");
                });
        Given given = given("Kari Lie").get(1);
        List<Span> words = CodePoints.words(second);
        assertThat(given.spans()).containsExactly(words.get(0), words.get(1));
    }

    @Test
    void theOneWhoTakesOverWithTheScreenOpenGivesTheNextCode() {
        coding(
                "Kari Lie",
                1440,
                900,
                program -> {
                    Hand hand = program.hand();
                    hand.press(KeyCode.SHIFT, KeyCode.RIGHT);
                    hand.type("1");
                    program.awaitSaved();
                    Hand.onFx(
                            () -> {
                                program.settings().person().set("Berit Moe");
                                return true;
                            });
                    hand.type("2");
                });
        assertThat(given("Kari Lie").getFirst().spans()).hasSize(1);
        assertThat(given("Berit Moe").getFirst().spans()).hasSize(1);
    }

    @Test
    void aKeyThatOpensAFieldIsNotWrittenInIt() {
        coding(
                "Kari Lie",
                1440,
                900,
                program -> {
                    Hand hand = program.hand();
                    hand.type("m");
                    hand.type("ask");
                    hand.press(KeyCode.ESCAPE);
                    hand.press(KeyCode.SHIFT, KeyCode.RIGHT);
                    hand.type("c");
                    hand.type("barnev\n");
                    picture(program, "coding-found-nb-1440");
                    Hand.onFx(
                            () -> {
                                program.settings().theme().set(ThemeChoice.DARK);
                                program.settings().language().set(Language.EN);
                                return true;
                            });
                    Hand.await("the answers stand there", () -> program.has("#coding-answers"));
                    hand.press(KeyCode.DOWN);
                    picture(program, "coding-dark-en-1440");
                });
        Given first = given("Kari Lie").getFirst();
        assertThat(first.memo()).isEqualTo("ask");
        assertThat(first.spans()).hasSize(1);
    }

    private static void picture(RealProgram program, String name) {
        program.awaitSaved();
        program.with(
                w ->
                        Snapshots.save(
                                w.scene(), Path.of("target", "pictures").resolve(name + ".png")));
    }
}
