package org.feltbok.figures.ui.build;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.build.Workshop;
import org.feltbok.figures.ui.Thumbs;
import org.feltbok.shell.kit.KeyStrokes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of charts as small pictures of the very data, those that fit first. One that does not
 * fit says why when it is asked for.
 */
final class KindStrip extends ScrollPane {
    /**
     * In a window lower than this the chart needs the room: one row is seen, the others roll in.
     */
    private static final double LOW = 760;

    private static final PseudoClass UNFIT = PseudoClass.getPseudoClass("unfit");

    private final BuildModel model;
    private final Texts texts;
    private final Thumbs thumbs;
    private final FlowPane tiles = new FlowPane(4, 4);
    private List<Workshop.Offer> offers = List.of();
    private List<Tile> shown = new ArrayList<>();

    KindStrip(BuildModel model, Texts texts, Thumbs thumbs) {
        this.model = model;
        this.texts = texts;
        this.thumbs = thumbs;
        setId("build-kinds");
        getStyleClass().add("fb-build-kinds");
        setContent(tiles);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.preview().addListener((o, old, now) -> show(now));
        model.draft().addListener(o -> mark());
    }

    private void show(Optional<Workshop.Preview> preview) {
        // what cannot be computed keeps its pictures, so that another kind can be chosen
        List<Workshop.Offer> now =
                preview.map(Workshop.Preview::offers)
                        .filter(o -> !o.isEmpty() || preview.get().draft().isEmpty())
                        .orElse(offers);
        boolean focused = shown.stream().anyMatch(Tile::isFocused);
        boolean sameKinds =
                now.stream()
                        .map(Workshop.Offer::kind)
                        .toList()
                        .equals(shown.stream().map(t -> t.kind).toList());
        offers = now;
        if (!sameKinds) {
            shown = new ArrayList<>(now.stream().map(o -> new Tile(o.kind())).toList());
            tiles.getChildren().setAll(shown);
        }
        for (int i = 0; i < now.size(); i++) {
            shown.get(i).show(now.get(i));
        }
        mark();
        if (focused) {
            focusChosen();
        }
        boolean any = !now.isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private void mark() {
        shown.forEach(t -> t.setSelected(t.kind == model.choices().chart()));
    }

    void focusChosen() {
        shown.stream()
                .filter(t -> t.kind == model.choices().chart())
                .findFirst()
                .ifPresent(
                        t -> {
                            t.requestFocus();
                            reveal(t);
                        });
    }

    private void key(KeyEvent e) {
        int by = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
        if (by == 0) {
            return;
        }
        KeyStrokes.take(e);
        List<Tile> fitting = shown.stream().filter(t -> t.reason.isEmpty()).toList();
        for (int i = 0; i < fitting.size(); i++) {
            if (fitting.get(i).kind == model.choices().chart()) {
                Tile next = fitting.get(Math.floorMod(i + by, fitting.size()));
                next.fire();
                next.requestFocus();
                reveal(next);
                return;
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double frame = snappedTopInset() + snappedBottomInset();
        double across = width < 0 ? getWidth() : width;
        double all = tiles.prefHeight(across - snappedLeftInset() - snappedRightInset());
        boolean isLow = getScene() != null && getScene().getHeight() < LOW;
        double row = shown.stream().mapToDouble(t -> t.prefHeight(-1)).max().orElse(0);
        return frame + (isLow ? Math.min(all, row) : all);
    }

    /** Rolls so far that a tile is seen whole. */
    private void reveal(Tile tile) {
        double room = getViewportBounds().getHeight();
        double hidden = tiles.getHeight() - room;
        if (hidden > 0) {
            setVvalue(Math.clamp(tile.getBoundsInParent().getMinY() / hidden, 0, 1));
        }
    }

    private final class Tile extends ToggleButton {
        private final ChartStyle.Kind kind;
        private final ImageView picture = new ImageView();
        private Optional<String> reason = Optional.empty();

        Tile(ChartStyle.Kind kind) {
            this.kind = kind;
            String name = texts.get("figurelist.chart." + kind.name().toLowerCase(Locale.ROOT));
            setText(name);
            setId("build-kind-" + kind.name().toLowerCase(Locale.ROOT));
            getStyleClass().add("fb-build-kind");
            picture.setFitWidth(72);
            picture.setFitHeight(48);
            var frame = new StackPane(picture);
            frame.getStyleClass().add("fb-thumb");
            setGraphic(frame);
            setContentDisplay(ContentDisplay.TOP);
            setMinWidth(USE_PREF_SIZE);
            setOnAction(e -> chosen());
        }

        private void show(Workshop.Offer offer) {
            reason = offer.reason().map(texts::fault);
            pseudoClassStateChanged(UNFIT, reason.isPresent());
            setTooltip(reason.map(Tooltip::new).orElse(null));
            offer.table()
                    .ifPresentOrElse(
                            t -> thumbs.show(t, "build-" + kind, 1, picture),
                            () -> picture.setImage(null));
        }

        private void chosen() {
            reason.ifPresentOrElse(
                    r -> model.told().set(r), () -> model.choose(c -> c.chart(kind)));
            mark();
        }
    }
}
