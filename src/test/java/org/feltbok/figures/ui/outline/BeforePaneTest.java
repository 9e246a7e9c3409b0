package org.feltbok.figures.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.outline.Readiness;
import org.feltbok.figures.outline.Remark;
import org.feltbok.figures.outline.Remark.Point;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is to be looked at before a report goes out is a line each, and leads to where it is. */
class BeforePaneTest extends FxTest {
    private final List<Remark> gone = new ArrayList<>();
    private BeforePane pane;

    @BeforeEach
    void open() {
        pane = fx(() -> new BeforePane(new Texts(Language.EN), key -> "Figure " + key));
        onFx(() -> pane.onGo(gone::add));
        show(fx(() -> new ScrollPane(pane)));
    }

    private static Remark small(String figure) {
        return new Remark(Point.SMALL, figure, "", "outline.before.never", List.of());
    }

    private void found(List<Remark> remarks) {
        onFx(
                () -> {
                    pane.show(new Readiness(remarks, 4, 9, 7, 2, 2, 4, Optional.empty()));
                    pane.applyCss();
                    pane.layout();
                });
    }

    private Node line(String point) {
        return fx(() -> pane.lookup("#outline-before-" + point));
    }

    private List<Hyperlink> links() {
        return fx(() -> pane.lookupAll(".hyperlink").stream().map(Hyperlink.class::cast).toList());
    }

    @Test
    void aPointWithNothingToLookAtCannotBeOpenedAndSaysHowMuchItIsOf() {
        found(List.of());
        assertThat(line("small")).isNotInstanceOf(Button.class);
        assertThat(line("computed").getAccessibleText()).contains("4 of 4");
        assertThat(line("printed").getAccessibleText()).contains("7 of 9");
    }

    @Test
    void whatWasFoundIsOpenedByItsLineLeadsToItsFigureAndIsPutAwayByTheSameLine() {
        found(List.of(small("f1"), small("f2")));
        assertThat(links()).isEmpty();
        onFx(() -> ((Button) line("small")).fire());
        assertThat(links()).hasSize(2);
        assertThat(links().getFirst().getText()).startsWith("Figure f1");
        onFx(() -> links().getLast().fire());
        assertThat(gone).containsExactly(small("f2"));
        onFx(() -> ((Button) line("small")).fire());
        assertThat(links()).isEmpty();
    }

    @Test
    void openingAnotherPointPutsAwayTheOneBefore() {
        Remark place = new Remark(Point.PLACES, "f9", "", "outline.before.never", List.of());
        found(List.of(small("f1"), place));
        onFx(() -> ((Button) line("small")).fire());
        onFx(() -> ((Button) line("places")).fire());
        assertThat(links())
                .singleElement()
                .extracting(Hyperlink::getText)
                .asString()
                .contains("f9");
    }

    @Test
    void whatIsOpenStaysOpenWhenOtherThingsAreFoundMeanwhile() {
        found(List.of(small("f1")));
        onFx(() -> ((Button) line("small")).fire());
        found(List.of(small("f1"), small("f2"), small("f3")));
        assertThat(links()).hasSize(3);
        found(List.of());
        assertThat(links()).isEmpty();
    }

    @Test
    void ofVeryManyTheFirstAreShownAndHowManyMoreThereAre() {
        found(IntStream.range(0, 47).mapToObj(i -> small("f" + i)).toList());
        onFx(() -> ((Button) line("small")).fire());
        assertThat(links()).hasSize(40);
        assertThat(
                        fx(
                                () ->
                                        pane.lookupAll(".label").stream()
                                                .map(n -> ((Labeled) n).getText())
                                                .filter(t -> t.contains("7"))
                                                .filter(t -> t.contains("more"))
                                                .count()))
                .isEqualTo(1);
    }

    @Test
    void whileFiguresAreComputedItIsSaidThatThisIsNotAll() {
        onFx(() -> pane.waiting(3));
        assertThat(said()).anyMatch(t -> t.contains("3"));
        onFx(() -> pane.waiting(0));
        assertThat(said()).noneMatch(t -> t.contains("3"));
    }

    private List<String> said() {
        return fx(
                () -> {
                    pane.applyCss();
                    return pane.lookupAll(".label").stream()
                            .map(n -> ((Labeled) n).getText())
                            .toList();
                });
    }
}
