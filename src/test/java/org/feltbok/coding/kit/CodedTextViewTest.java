package org.feltbok.coding.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.RegisteredName.Kind;
import org.feltbok.study.ToldText;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class CodedTextViewTest extends FxTest {
    private static final List<String> PIECES =
            List.of(
                    "Barnevern ",
                    "og ",
                    "PPT, ",
                    "😀 ",
                    "👩‍👩‍👧 ",
                    "👨‍👩‍👧",
                    "🇳🇴 ",
                    "e\u0301n ",
                    "x\u0323\u0301 ",
                    "👍🏽 ",
                    "𝔘 ");

    private final CodedTextView view = new CodedTextView();
    private final List<int[]> told = new ArrayList<>();

    @Test
    void whatIsDrawnIsWhatThePointerFindsAlsoBehindJoinedCharacters() {
        view.selectable((from, to) -> told.add(new int[] {from, to}));
        show(new BorderPane(view));
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            var text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            findsEachWord(text + "legevakt", seed);
        }
    }

    @Test
    void nothingIsDrawnBesideTheLinesAlsoWhereAccentsAreSignsOfTheirOwn() {
        show(new Pane(view));
        WritableImage drawn =
                fx(
                        () -> {
                            view.show(
                                    "re\u0301gnskap og plan, lo\u0308nn og vei. ".repeat(8),
                                    List.of());
                            Parent root = stage.getScene().getRoot();
                            root.applyCss();
                            root.layout();
                            return root.snapshot(new SnapshotParameters(), null);
                        });
        PixelReader pixels = drawn.getPixelReader();
        int right = (int) drawn.getWidth() - 1;
        int empty = pixels.getArgb(right, (int) drawn.getHeight() - 1);
        int beside = 0;
        int within = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x <= right; x++) {
                boolean inked = pixels.getArgb(x, y) != empty;
                beside += inked && x > view.getWidth() ? 1 : 0;
                within += inked && x <= view.getWidth() ? 1 : 0;
            }
        }
        assertThat(within).isPositive();
        assertThat(beside).isZero();
    }

    /** What is drawn over is found in the text as it is, though something else is shown. */
    @Test
    void wordsAreFoundWhereSomethingStandsForTheNames() {
        view.selectable((from, to) -> told.add(new int[] {from, to}));
        show(new BorderPane(view));
        var kari =
                new RegisteredName("k", Kind.PERSON, "Kari", "Informant 12", List.of(), false, 0);
        ToldText shown =
                RegisteredName.replacing(List.of(kari)).apply("😀 Kari sa at Kari vil hjem.");
        fx(
                () -> {
                    view.show(shown, List.of());
                    return view;
                });
        assertThat(view.words()).isEqualTo("😀 Informant 12 sa at Informant 12 vil hjem.");
        for (Span word : CodePoints.words(shown.raw())) {
            finds(shown.raw(), word, 0);
        }
    }

    private void findsEachWord(String text, int seed) {
        fx(
                () -> {
                    view.show(text, List.of());
                    return view;
                });
        for (Span word : CodePoints.words(text)) {
            finds(text, word, seed);
        }
    }

    private void finds(String text, Span word, int seed) {
        told.clear();
        fx(
                () -> {
                    view.select(Optional.of(word));
                    stage.getScene().getRoot().applyCss();
                    stage.getScene().getRoot().layout();
                    assertThat(view.marksDrawn())
                            .as("seed %d: %s in %s", seed, word, text)
                            .isNotEmpty();
                    Node drawn = view.marksDrawn().getFirst();
                    double y = drawn.getBoundsInParent().getCenterY();
                    send(drawn.getBoundsInParent().getMinX() + 2, y, true);
                    send(drawn.getBoundsInParent().getMaxX() - 2, y, false);
                    return true;
                });
        int[] last = told.getLast();
        var selection = new Selection(text);
        selection.select(last[0], last[1]);
        assertThat(selection.span())
                .as("seed %d: %s in %s", seed, CodePoints.cut(text, word), text)
                .contains(word);
    }

    private void send(double x, double y, boolean press) {
        view.fireEvent(
                new MouseEvent(
                        press ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }
}
