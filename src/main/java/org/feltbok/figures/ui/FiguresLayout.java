package org.feltbok.figures.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.ui.outline.PagesPane;
import org.feltbok.shell.kit.Panes;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The parts of the Figures screen side by side, and where the hand is among them: in the list, the
 * small pictures or the report in order.
 */
final class FiguresLayout {
    private static final double LIST = 296;
    private static final double BESIDE = 328;

    private final FiguresModel model;
    private final ObjectProperty<FiguresView> view;
    private final BooleanProperty dataShown;
    private final FigureListPane list;
    private final FigurePane figure;
    private final AboutFigure about;
    private final OutlineView outline;
    private final Gallery gallery;
    private final Panes panes;

    /**
     * @param view which of the three is seen
     * @param dataShown whether numbers stand below a chart
     * @param pictures makes the small pictures, which open a figure
     */
    FiguresLayout(
            FiguresModel model,
            ObjectProperty<FiguresView> view,
            BooleanProperty dataShown,
            FigureListPane list,
            FigurePane figure,
            AboutFigure about,
            OutlineView outline,
            Function<Consumer<FigureEntry>, Gallery> pictures) {
        this.model = model;
        this.view = view;
        this.dataShown = dataShown;
        this.list = list;
        this.figure = figure;
        this.about = about;
        this.outline = outline;
        gallery = pictures.apply(this::open);
        panes = Panes.of(centre()).left(list, LIST).right(about, BESIDE);
        view.addListener((o, old, now) -> focusView());
        outline.onOpen(this::open);
        outline.onBeside(panes::showRight);
        list.onEdit(this::editTitle);
        figure.onEdit(this::editTitle);
        list.onOpen(figure::focusFigure);
        figure.onBack(this::focus);
        figure.onWritten(this::focus);
        about.claims().onDone(this::focus);
        about.look().onDone(this::focus);
        about.note().onDone(this::focus);
        about.alternative().onDone(this::focus);
    }

    private VBox centre() {
        gallery.visibleProperty().bind(view.isEqualTo(FiguresView.GALLERY));
        PagesPane pages = outline.pages();
        pages.visibleProperty()
                .bind(
                        view.isEqualTo(FiguresView.OUTLINE)
                                .and(pages.centre().isEqualTo(PagesPane.Centre.PAGES)));
        figure.visibleProperty().bind(gallery.visibleProperty().or(pages.visibleProperty()).not());
        Node bar = pages.bar();
        bar.visibleProperty().bind(view.isEqualTo(FiguresView.OUTLINE));
        bar.managedProperty().bind(bar.visibleProperty());
        var shown = new StackPane(figure, gallery, pages);
        VBox.setVgrow(shown, Priority.ALWAYS);
        var centre = new VBox(bar, shown);
        centre.getStyleClass().add("fb-centre");
        return centre;
    }

    Panes panes() {
        return panes;
    }

    /** A figure as it is now, or that there is none. */
    void show(Optional<FigureEntry> entry) {
        figure.show(entry);
        about.show(entry);
    }

    private void focusView() {
        Runnable focus =
                switch (view.get()) {
                    case GALLERY -> gallery::requestFocus;
                    case OUTLINE -> this::focusOutline;
                    case LIST -> list::focusList;
                };
        focus.run();
    }

    /** The keyboard goes to the list, or to the report in order where that is seen. */
    void focus() {
        Runnable focus = isOutline() ? outline.pane()::focusList : list::focusList;
        focus.run();
    }

    private void focusOutline() {
        panes.showLeft();
        outline.pane().focusList();
    }

    private boolean isOutline() {
        return view.get() == FiguresView.OUTLINE;
    }

    void toggle(FiguresView other) {
        view.set(view.get() == other ? FiguresView.LIST : other);
    }

    private void open(FigureEntry entry) {
        open(entry.key());
    }

    private void open(String key) {
        model.goTo(key);
        view.set(FiguresView.LIST);
    }

    /** Goes to a figure that was asked for from elsewhere; the report in order goes along. */
    void arrive(String key) {
        if (view.get() == FiguresView.GALLERY) {
            view.set(FiguresView.LIST);
        }
        model.goTo(key);
        outline.goTo(key);
    }

    void find() {
        Runnable find = isOutline() ? outline.pane()::focusSearch : list::focusSearch;
        find.run();
    }

    /** The title of the figure in front, or of the section chosen in the report in order. */
    void editTitle() {
        if (isOutline()) {
            outline.actions().edit();
        } else {
            view.set(FiguresView.LIST);
            figure.editTitle();
        }
    }

    void editNote() {
        panes.showRight();
        about.note().edit();
    }

    void editLook() {
        panes.showRight();
        about.look().edit();
    }

    void newClaim() {
        panes.showRight();
        about.claims().begin();
    }

    void editAlternative() {
        panes.showRight();
        about.alternative().begin();
    }

    void editSpec() {
        panes.showRight();
        about.editor().edit();
    }

    void copy() {
        model.selected().get().map(FigureEntry::spec).ifPresent(outline.actions()::copy);
    }

    void remove() {
        if (isOutline()) {
            outline.actions().remove();
        } else {
            model.selected().get().map(FigureEntry::spec).ifPresent(outline.actions()::remove);
        }
    }

    void toggleData() {
        dataShown.set(!dataShown.get());
    }

    void toggleKind() {
        boolean onFigures = model.kind().get() == FigureSpec.Kind.FIGURE;
        model.kind().set(onFigures ? FigureSpec.Kind.TABLE : FigureSpec.Kind.FIGURE);
    }

    /** To the figure after the one in front, or by as many as said. */
    void move(int by) {
        model.move(by);
    }

    void chooseExport() {
        figure.chooseExport();
    }

    /** Key of the figure in front; empty if there is none. */
    Optional<String> inFront() {
        return model.selected().get().map(FigureEntry::key);
    }
}
