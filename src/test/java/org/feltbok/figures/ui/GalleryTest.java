package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;
import org.feltbok.shell.kit.Palette;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

class GalleryTest extends FxTest {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final List<String> opened = new ArrayList<>();
    private FiguresModel model;
    private Gallery gallery;

    /** Forty figures, four of them to a row of the window. */
    @BeforeEach
    void open() {
        model = new FiguresModel(Language.NB);
        gallery =
                fx(
                        () -> {
                            model.take(
                                    new FigureBook(figures(40), List.of(), List.of(), List.of()));
                            return new Gallery(
                                    model,
                                    new FigureWords(new Texts(Language.NB)),
                                    new Thumbs(
                                            Runnable::run,
                                            new SimpleObjectProperty<>(Palette.light())),
                                    e -> opened.add(e.key()));
                        });
        show(fx(() -> new StackPane(gallery)));
        onFx(gallery::requestFocus);
    }

    private static List<FigureSpec> figures(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(
                        n ->
                                FigureSpec.parse(
                                        """
                                        {"key":"figur-%d","number":%d,"title":"Nr","variable":"q1",
                                        "rows":{"answers":"q1"},"columns":{"statistic":"share"}}
                                        """
                                                .formatted(n, n),
                                        "test"))
                .toList();
    }

    private int chosen() {
        return fx(() -> model.selected().get().orElseThrow().spec().number().orElseThrow());
    }

    private int after(KeyCode... keys) {
        for (KeyCode key : keys) {
            type(key);
        }
        return chosen();
    }

    private List<GalleryTile> marked() {
        return gallery.lookupAll(".fb-gallery-cell").stream()
                .map(GalleryTile.class::cast)
                .filter(t -> t.getPseudoClassStates().contains(CHOSEN))
                .toList();
    }

    @Test
    void arrowsGoFromPictureToPicture() {
        assertThat(after(KeyCode.RIGHT, KeyCode.RIGHT)).isEqualTo(3);
        assertThat(after(KeyCode.DOWN)).isEqualTo(7);
        assertThat(after(KeyCode.LEFT)).isEqualTo(6);
        assertThat(after(KeyCode.UP)).isEqualTo(2);
        // round the end of a row, as one reads
        assertThat(after(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT)).isEqualTo(5);
    }

    @Test
    void atTheEdgeTheyStopInTheirColumn() {
        assertThat(after(KeyCode.RIGHT, KeyCode.UP)).isEqualTo(2);
        assertThat(after(KeyCode.HOME, KeyCode.LEFT)).isEqualTo(1);
        assertThat(after(KeyCode.END, KeyCode.RIGHT)).isEqualTo(40);
        assertThat(after(KeyCode.LEFT, KeyCode.DOWN)).isEqualTo(39);
        onFx(() -> model.take(new FigureBook(figures(38), List.of(), List.of(), List.of())));
        assertThat(after(KeyCode.HOME, KeyCode.LEFT)).isEqualTo(1);
        assertThat(after(KeyCode.END)).isEqualTo(38);
        // 36 stands at the end of the row before; below it the last row has nothing
        assertThat(after(KeyCode.LEFT, KeyCode.LEFT, KeyCode.DOWN)).isEqualTo(38);
    }

    @Test
    void aPageIsWhatIsInSight() {
        assertThat(after(KeyCode.RIGHT, KeyCode.PAGE_DOWN)).isEqualTo(18);
        assertThat(after(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN)).isEqualTo(38);
        assertThat(after(KeyCode.PAGE_UP)).isEqualTo(22);
    }

    @Test
    void enterOpensWhatIsChosen() {
        type(KeyCode.DOWN);
        type(KeyCode.ENTER);
        type(KeyCode.RIGHT);
        type(KeyCode.SPACE);
        assertThat(opened).containsExactly("figur-5", "figur-6");
    }

    @Test
    void whatIsSearchedAwayIsNotOpened() {
        onFx(() -> model.query().set("nothing is called so"));
        type(KeyCode.RIGHT);
        type(KeyCode.ENTER);
        assertThat(opened).isEmpty();
    }

    @Test
    void theChosenOneIsMarkedAndWhollyInSight() {
        type(KeyCode.END);
        await(() -> marked().size() == 1);
        GalleryTile marked = fx(this::marked).getFirst();
        assertThat(marked.getAccessibleText()).startsWith("Figur 40.");
        Bounds place =
                fx(() -> gallery.sceneToLocal(marked.localToScene(marked.getLayoutBounds())));
        assertThat(place.getMinY()).isNotNegative();
        assertThat(place.getMaxY()).isLessThanOrEqualTo(gallery.getHeight());
    }

    @Test
    void goingOnRowByRowItScrollsNoFurtherThanItMust() {
        for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN)) {
            type(key);
        }
        assertThat(marked()).hasSize(1);
        double stays = fx(() -> marked().getFirst().localToScene(0, 0).getY());
        type(KeyCode.UP);
        double above = fx(() -> marked().getFirst().localToScene(0, 0).getY());
        assertThat(stays - above).isEqualTo(GalleryTile.HEIGHT, within(0.5));
    }

    @Test
    void noPictureCoversAnother() {
        List<Bounds> places =
                fx(
                        () ->
                                gallery.lookupAll(".fb-gallery-cell").stream()
                                        .map(t -> t.localToScene(t.getLayoutBounds()))
                                        .sorted(
                                                Comparator.comparing(Bounds::getMinY)
                                                        .thenComparing(Bounds::getMinX))
                                        .toList());
        assertThat(places.size()).isGreaterThan(8);
        assertThat(places.get(3).getMinX()).isGreaterThan(places.get(2).getMaxX());
        assertThat(places.get(4).getMinY()).isGreaterThan(places.get(3).getMaxY());
    }

    @Test
    void aNarrowWindowHasFewerToARow() {
        onFx(() -> stage.getScene().getWindow().setWidth(520));
        await(() -> gallery.getItems().getFirst().size() == 2);
        assertThat(after(KeyCode.DOWN)).isEqualTo(3);
    }
}
