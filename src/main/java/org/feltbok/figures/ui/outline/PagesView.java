package org.feltbok.figures.ui.outline;

import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.Paper;
import org.feltbok.figures.render.page.Page;
import org.feltbok.figures.render.page.Pages;
import org.feltbok.shell.kit.KeyStrokes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The pages of the report below each other; only those in view are there. The figure in view is
 * told when a hand scrolls, and one that is gone to comes into view.
 */
final class PagesView extends ScrollPane {
    private static final double GAP = 20;
    private static final double WIDEST = 1.25;
    private static final double STEP = 60;
    private static final double ABOVE = 24;

    private final Texts texts;
    private final PageCharts charts;
    private final Pane content = new Pane();
    private final Region mark = new Region();
    private final Map<Integer, PageNode> nodes = new HashMap<>();
    private Pages pages = Pages.NONE;
    private String chosen = "";
    private Consumer<String> onFigure = key -> {};
    private Consumer<String> onOpen = key -> {};
    private IntConsumer onPage = page -> {};
    private double wanted;
    private boolean moving;
    private boolean hand;

    PagesView(Texts texts, PageCharts charts) {
        this.texts = texts;
        this.charts = charts;
        setId("pages");
        getStyleClass().add("fb-pages");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SCROLL_PANE);
        setAccessibleText(texts.get("outline.pages.name"));
        setAccessibleHelp(texts.get("outline.pages.help"));
        mark.getStyleClass().add("fb-page-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        content.getChildren().add(mark);
        viewportBoundsProperty()
                .addListener(
                        (o, old, now) -> {
                            boolean other = old.getWidth() != now.getWidth();
                            arrange();
                            if (other || old.getHeight() == 0) {
                                reveal(true);
                            }
                        });
        vvalueProperty().addListener(o -> scrolled());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(ScrollEvent.SCROLL, e -> byHand());
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> byHand());
        addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> byHand());
        content.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    void onFigure(Consumer<String> told) {
        onFigure = told;
    }

    void onOpen(Consumer<String> told) {
        onOpen = told;
    }

    void onPage(IntConsumer told) {
        onPage = told;
    }

    /** Shows the report as it is now; what stays the same stays as it is drawn. */
    void show(Pages now) {
        double before = wanted;
        boolean first = pages.pages().isEmpty();
        Optional<Double> was = top(chosen);
        pages = now;
        arrange();
        Optional<Double> is = top(chosen);
        if (first || was.isEmpty() || is.isEmpty()) {
            reveal(true);
        } else {
            // what is looked at stays where it is when pages before it become others
            move(before + is.get() - was.get());
        }
        scrolledTo();
    }

    /** Brings another figure into view; one that is in view stays. */
    void goTo(String key) {
        if (!key.equals(chosen)) {
            chosen = key;
            marked();
            reveal(false);
        }
    }

    private double scale() {
        double room = getViewportBounds().getWidth() - 2 * GAP;
        return Math.clamp(room / (pages.paper().width() * Paper.PIXELS), 0.3, WIDEST);
    }

    /** Where pages begin, in the middle of the room. */
    private double left() {
        double width = pages.paper().width() * Paper.PIXELS * scale();
        return (getViewportBounds().getWidth() - width) / 2;
    }

    private double pageHeight() {
        return pages.paper().height() * Paper.PIXELS * scale();
    }

    private double pitch() {
        return pageHeight() + GAP;
    }

    private double high() {
        return GAP + pages.pages().size() * pitch();
    }

    private double hidden() {
        return Math.max(0, high() - getViewportBounds().getHeight());
    }

    private double y() {
        return getVvalue() * hidden();
    }

    /** What moves the pages while this event is told is a hand, and no change of their height. */
    private void byHand() {
        hand = true;
        Platform.runLater(() -> hand = false);
    }

    private void move(double y) {
        wanted = Math.clamp(y, 0, hidden());
        moving = true;
        setVvalue(hidden() == 0 ? 0 : wanted / hidden());
        moving = false;
        seen();
    }

    private double y(int page, double inside) {
        return GAP + page * pitch() + (pages.paper().top() * Paper.PIXELS + inside) * scale();
    }

    private Optional<Double> top(String key) {
        int page = pages.of(key) - 1;
        return page < 0
                ? Optional.empty()
                : pages.pages().get(page).stretch(key).map(s -> y(page, s.top()));
    }

    private void reveal(boolean anyway) {
        int page = pages.of(chosen) - 1;
        if (page < 0 || getViewportBounds().getHeight() < 1) {
            return;
        }
        Page.Stretch stretch = pages.pages().get(page).stretch(chosen).orElseThrow();
        double top = y(page, stretch.top());
        double bottom = y(page, stretch.bottom());
        double room = getViewportBounds().getHeight();
        if (anyway || top < y() || bottom > y() + room) {
            move(top - Math.max(ABOVE, Math.min((room - (bottom - top)) / 2, room / 3)));
        }
        scrolledTo();
    }

    private void scrolled() {
        if (moving) {
            return;
        }
        if (!hand) {
            // the pane keeps no place of its own when pages come and go
            move(wanted);
            return;
        }
        wanted = y();
        seen();
        scrolledTo();
        inView().filter(key -> !key.equals(chosen))
                .ifPresent(
                        key -> {
                            chosen = key;
                            marked();
                            onFigure.accept(key);
                        });
    }

    /**
     * Where one looks: at the top of the first page, the end of the last, between in the middle.
     */
    private double looked() {
        return y() + getVvalue() * getViewportBounds().getHeight();
    }

    private int page() {
        return Math.clamp(
                (long) Math.floor((looked() - GAP / 2) / pitch()),
                0,
                Math.max(0, pages.pages().size() - 1));
    }

    private void scrolledTo() {
        onPage.accept(pages.pages().isEmpty() ? 0 : page() + 1);
    }

    /** The figure nearest to where one looks. */
    private Optional<String> inView() {
        double at = looked();
        String best = "";
        double least = Double.MAX_VALUE;
        for (int p = Math.max(0, page() - 1);
                p <= Math.min(pages.pages().size() - 1, page() + 1);
                p++) {
            for (String key : pages.pages().get(p).figures()) {
                Page.Stretch s = pages.pages().get(p).stretch(key).orElseThrow();
                double far = Math.max(0, Math.max(y(p, s.top()) - at, at - y(p, s.bottom())));
                if (far < least) {
                    least = far;
                    best = key;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private void arrange() {
        content.setMinHeight(high());
        content.setPrefHeight(high());
        seen();
        marked();
    }

    /** Makes the pages that are in view, and lets those go that are not. */
    private void seen() {
        double room = getViewportBounds().getHeight();
        if (room < 1 || getViewportBounds().getWidth() < 1) {
            return;
        }
        int first = Math.max(0, (int) Math.floor((y() - GAP) / pitch()));
        int last = Math.min(pages.pages().size() - 1, (int) Math.floor((y() + room) / pitch()));
        double scale = scale();
        nodes.entrySet()
                .removeIf(
                        e -> {
                            int p = e.getKey();
                            boolean stays =
                                    p >= first
                                            && p <= last
                                            && e.getValue().shows(pages.pages().get(p), scale);
                            if (!stays) {
                                content.getChildren().remove(e.getValue());
                            }
                            return !stays;
                        });
        double left = left();
        for (int p = first; p <= last; p++) {
            PageNode node = nodes.computeIfAbsent(p, this::make);
            node.setLayoutX(whole(left));
            node.setLayoutY(whole(GAP + p * pitch()));
        }
        mark.toFront();
    }

    private double pixels() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    /** At a pixel of the screen. */
    private double whole(double at) {
        return Math.round(at * pixels()) / pixels();
    }

    private PageNode make(int p) {
        double pixels = pixels();
        var node = new PageNode(pages.pages().get(p), pages.paper(), charts, scale(), pixels);
        node.setId("page-" + (p + 1));
        node.setAccessibleText(texts.get("outline.pages.page", p + 1));
        content.getChildren().add(node);
        return node;
    }

    /** A bar beside the figure that is chosen. */
    private void marked() {
        int page = pages.of(chosen) - 1;
        mark.setVisible(page >= 0);
        if (page >= 0) {
            Page.Stretch s = pages.pages().get(page).stretch(chosen).orElseThrow();
            double scale = scale();
            double x = left() + (pages.paper().left() * Paper.PIXELS - 14) * scale;
            mark.resizeRelocate(x, y(page, s.top()), 3, (s.bottom() - s.top()) * scale);
        }
    }

    private void key(KeyEvent e) {
        if (e.isAltDown() || e.isShortcutDown() || e.isShiftDown()) {
            return;
        }
        switch (e.getCode()) {
            case UP -> step(e, y() - STEP);
            case DOWN -> step(e, y() + STEP);
            case PAGE_UP -> step(e, y() - pitch());
            case PAGE_DOWN -> step(e, y() + pitch());
            case HOME -> step(e, 0);
            case END -> step(e, hidden());
            case ENTER -> {
                KeyStrokes.take(e);
                if (!chosen.isEmpty()) {
                    onOpen.accept(chosen);
                }
            }
            default -> {}
        }
    }

    private void step(KeyEvent e, double y) {
        KeyStrokes.take(e);
        byHand();
        setVvalue(hidden() == 0 ? 0 : Math.clamp(y / hidden(), 0, 1));
        scrolled();
    }

    private void clicked(MouseEvent e) {
        requestFocus();
        int p = (int) Math.floor((e.getY() - GAP) / pitch());
        if (e.getButton() != MouseButton.PRIMARY || p < 0 || p >= pages.pages().size()) {
            return;
        }
        double inside =
                (e.getY() - GAP - p * pitch()) / scale() - pages.paper().top() * Paper.PIXELS;
        for (String key : pages.pages().get(p).figures()) {
            Page.Stretch s = pages.pages().get(p).stretch(key).orElseThrow();
            if (inside >= s.top() && inside < s.bottom()) {
                chosen = key;
                marked();
                onFigure.accept(key);
                if (e.getClickCount() == 2) {
                    onOpen.accept(key);
                }
            }
        }
    }
}
