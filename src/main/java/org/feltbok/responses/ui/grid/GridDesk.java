package org.feltbok.responses.ui.grid;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.TaskRunner;
import org.feltbok.checks.OwnCheck;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.grid.CellText;
import org.feltbok.responses.ui.Wording;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The responses to one questionnaire as a sheet. */
final class GridDesk {
    /** What a response is told of beside its answers; and what names cases have. */
    private static final Set<String> OF_ROWS = Set.of("response", "study_case", "setting");

    private static final String ACCEPTED = "accepted_finding";

    private final Form form;
    private final Wording wording;
    private final GridModel model;
    private final Sheet sheet;
    private final GridTop top;
    private final GridSide side;
    private final GridReading reading;
    private final GridRows rows;
    private final GridHand hand;
    private final GridPast past;
    private final Panes panes;
    private final StackPane middle = new StackPane();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Runnable others;
    private int counted = -1;
    private GridPlace wanted = GridPlace.NOWHERE;
    private Optional<Waiting> focusAfter = Optional.empty();
    private boolean isRead;

    /**
     * @param own what the study checks of its own
     * @param reader by which the rows are read
     * @param others called when there are more or fewer rows
     */
    GridDesk(
            Form form,
            List<OwnCheck> own,
            Study file,
            OperationQueue queue,
            LiveResponses responses,
            ScreenContext context,
            TaskRunner reader,
            Rest rest,
            Runnable others) {
        this.form = form;
        this.others = others;
        wording = new Wording(context.texts());
        Clock clock = file.environment().clock();
        EntryRules rules = new EntryRules(form, clock);
        CellText cells = new CellText(context.texts().language(), wording::missing);
        model = new GridModel(form, cells);
        GridMaker maker = new GridMaker(rules, cells, own);
        rows = new GridRows(model, maker);
        model.coded(rows::coded);
        reading =
                new GridReading(
                        file, queue, responses, reader, context.dialogs(), maker, form, this::take);
        sheet =
                new Sheet(
                        new SheetLooks(model, new GridColumns(form, wording), wording),
                        wording.get("grid.sheet"),
                        wording.get("grid.case"));
        sheet.setId("grid-sheet");
        side = new GridSide(model, wording, cells, clock.getZone());
        top = new GridTop(model, wording, this::mayFilter, this::filtered);
        past = new GridPast(file, context.tasks(), model, side, rest, clock);
        GridEdits edits =
                new GridEdits(rules, model, rows, queue, context.dialogs(), this::refresh);
        var copy = new GridCopy(file, context, cells, model);
        hand = new GridHand(rules, cells, context, wording, model, sheet, edits, copy, this::moved);
        VBox centre = new VBox(top, middle, hand.bar());
        centre.getStyleClass().add("fb-centre");
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.getChildren()
                .setAll(
                        new EmptyState(
                                "fth-more-horizontal",
                                wording.get("entry.reading"),
                                wording.get("entry.reading.detail")));
        panes = Panes.of(centre).right(side, 280);
    }

    Form form() {
        return form;
    }

    Panes panes() {
        return panes;
    }

    GridModel model() {
        return model;
    }

    Sheet sheet() {
        return sheet;
    }

    GridHand hand() {
        return hand;
    }

    ObservableValue<String> status() {
        return status.getReadOnlyProperty();
    }

    /** Shows a cell; the sheet is read when it is shown first. */
    void show(GridPlace place) {
        wanted = place;
        if (!isRead) {
            reading.read(GridReading.Want.ALL, rows::known);
        } else {
            goWhereWanted();
            moved();
        }
    }

    private void take(GridReading.Read read) {
        isRead = true;
        rows.take(read);
        hand.stillThere();
        goWhereWanted();
        others.run();
        filtered();
        Optional<Waiting> focus = focusAfter;
        focusAfter = Optional.empty();
        focus.filter(f -> f.isStill(panes)).ifPresent(f -> sheet.requestFocus());
    }

    private void goWhereWanted() {
        GridPlace place = wanted;
        wanted = GridPlace.NOWHERE;
        String response =
                model.row(place.response())
                        .or(() -> model.ofCase(place.caseId()))
                        .map(GridRow::id)
                        .orElse("");
        if (!response.isEmpty() && !model.goTo(response, place.item(), true)) {
            top.showAll();
            model.goTo(response, place.item(), true);
        }
    }

    /** What is typed is given first; what is refused stays in front, with the keyboard. */
    private boolean mayFilter() {
        boolean may = hand.leaveEditor();
        if (!may) {
            hand.backToEditor();
        }
        return may;
    }

    /** Another part is shown, or what is shown has changed. */
    private void filtered() {
        boolean none = model.shownRows() == 0;
        middle.getChildren().setAll(none ? nothing() : sheet);
        moved();
    }

    private EmptyState nothing() {
        if (model.allRows() == 0) {
            return new EmptyState(
                    "fth-grid", wording.get("grid.empty"), wording.get("grid.empty.detail"));
        }
        EmptyState state =
                new EmptyState(
                        "fth-search",
                        wording.get("grid.no_match"),
                        wording.get("grid.no_match.detail", model.allRows()));
        state.getChildren()
                .add(
                        Buttons.of(
                                wording.get("grid.show_all"),
                                null,
                                () -> {
                                    top.showAll();
                                    filtered();
                                    focus();
                                }));
        return state;
    }

    /** The hand is elsewhere. */
    private void moved() {
        GridCursor cursor = model.cursor();
        sheet.reveal(cursor.row(), cursor.column());
        told(model.version());
    }

    /** What is shown is drawn as it is now. */
    private void refresh() {
        sheet.refresh();
        told(model.version());
    }

    private void told(int version) {
        if (version != counted) {
            counted = version;
            top.counts();
        }
        side.show();
        past.rest();
        status.set(told());
    }

    private String told() {
        Optional<GridRow> row = model.current();
        Optional<Item> item = model.item();
        if (row.isEmpty() || item.isEmpty()) {
            return "";
        }
        GridCursor cursor = model.cursor();
        String at =
                cursor.isBlock()
                        ? wording.get("grid.at.block", cursor.height(), cursor.width())
                        : wording.get("grid.at.cell", cursor.row() + 1, item.get().name());
        return wording.get("grid.at.of", at, model.shownRows(), model.allRows());
    }

    /** A change of the study, after it was made. */
    void follow(ChangeEvent event, boolean isInFront) {
        GridRows.Taken taken = rows.patch(event, reading.isReading());
        boolean isAccepted = event.touches(ACCEPTED);
        boolean reads = taken.isAll() || isAccepted || !taken.anew().isEmpty();
        if ((reads || event.touches(OF_ROWS::contains)) && (isRead || reading.isReading())) {
            reading.read(
                    new GridReading.Want(taken.isAll(), isAccepted, taken.anew()), rows::known);
        }
        if (!isRead) {
            return;
        }
        hand.follow(event);
        if (GridRows.isReversal(event)) {
            model.forgetRefused();
            hand.bar().clear();
            if (isInFront) {
                taken.first().ifPresent(p -> model.goTo(p.response(), p.item(), false));
                moved();
            }
        }
        // behind another screen nothing is drawn: it is when it comes in front
        if (isInFront && (taken.isOfRows() || GridRows.isReversal(event))) {
            refresh();
        }
    }

    /** The next problem, or the one before. */
    void nextProblem(int step) {
        if (model.nextProblem(step)) {
            moved();
        }
        focus();
    }

    void history() {
        panes.showRight();
        past.read(true);
    }

    void find() {
        top.find();
    }

    void focus() {
        if (hand.isEditing()) {
            return;
        }
        sheet.requestFocus();
        Scene scene = panes.getScene();
        // while it is read it is not there: the keyboard comes to it then, if it is left where it
        // is
        focusAfter =
                isRead || scene == null
                        ? Optional.empty()
                        : Optional.of(new Waiting(scene, scene.getFocusOwner()));
    }

    /** Where the keyboard was when it should have come here. */
    private record Waiting(Scene scene, @Nullable Node owner) {
        boolean isStill(Node there) {
            return there.getScene() == scene && (owner == null || scene.getFocusOwner() == owner);
        }
    }

    /** Where the hand is. */
    GridPlace place() {
        // without a row there is no field to go to: a form must not be begun there
        return new GridPlace(
                form.id(),
                model.current().flatMap(r -> model.item()).map(Item::id).orElse(""),
                model.current().map(GridRow::id).orElse(""),
                model.current().flatMap(r -> r.response().caseId()).orElse(""));
    }

    void close() {
        past.close();
        reading.close();
    }
}
