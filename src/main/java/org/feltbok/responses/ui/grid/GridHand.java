package org.feltbok.responses.ui.grid;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.grid.CellText;
import org.feltbok.responses.grid.FillPlan;
import org.feltbok.responses.ui.Wording;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.ChangeEvent;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the hand does in the sheet: types, clears, copies, pastes, opens for changes. */
final class GridHand implements GridKeys.Hand {
    private final EntryRules rules;
    private final CellText cells;
    private final ScreenContext context;
    private final Wording wording;
    private final GridModel model;
    private final Sheet sheet;
    private final GridEdits edits;
    private final Runnable moved;
    private final GridBar bar;
    private final GridKeys keys;
    private final GridFill fill;
    private Optional<CellEditor> editor = Optional.empty();
    private String typedFor = "";

    GridHand(
            EntryRules rules,
            CellText cells,
            ScreenContext context,
            Wording wording,
            GridModel model,
            Sheet sheet,
            GridEdits edits,
            GridCopy copy,
            Runnable moved) {
        this.rules = rules;
        this.cells = cells;
        this.context = context;
        this.wording = wording;
        this.model = model;
        this.sheet = sheet;
        this.edits = edits;
        this.moved = moved;
        bar = new GridBar(wording, this::toRefused, edits::takeBack, this::unlock);
        keys = new GridKeys(model, sheet, this);
        fill = new GridFill(rules, cells, context, wording, model, edits, bar, copy, moved);
        sheet.body().addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        sheet.body().addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> point(e, true));
    }

    GridBar bar() {
        return bar;
    }

    private void pressed(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || e.getTarget() != sheet.body()) {
            return;
        }
        if (!leaveEditor()) {
            return;
        }
        sheet.requestFocus();
        point(e, e.isShiftDown());
        if (e.getClickCount() == 2) {
            edit(null);
        }
        e.consume();
    }

    private void point(MouseEvent e, boolean isExtended) {
        if (!isEditing()) {
            sheet.spot(e.getX(), e.getY())
                    .ifPresent(
                            s -> {
                                model.cursor().to(s.row(), s.column(), isExtended);
                                moved();
                            });
        }
    }

    @Override
    public void moved() {
        moved.run();
    }

    boolean isEditing() {
        return editor.filter(CellEditor::isOpen).isPresent();
    }

    /**
     * Gives what is being typed.
     *
     * @return false where it is refused and stays
     */
    boolean leaveEditor() {
        return editor.map(CellEditor::done).orElse(true);
    }

    /** What is being typed; empty where nothing is. */
    String typing() {
        return editor.filter(CellEditor::isOpen).map(CellEditor::text).orElse("");
    }

    /** What is being typed is refused: the keyboard goes back to it. */
    void backToEditor() {
        editor.filter(CellEditor::isOpen).ifPresent(e -> Platform.runLater(e::focus));
    }

    /** Who was typed for may be no row any more. */
    void stillThere() {
        if (isEditing() && model.row(typedFor).isEmpty()) {
            giveUp();
            bar.clear();
        }
    }

    void follow(ChangeEvent event) {
        fill.follow(event);
    }

    /** What is being typed is given up. */
    void giveUp() {
        editor.ifPresent(CellEditor::close);
        closeEditor();
    }

    private void closeEditor() {
        editor = Optional.empty();
        sheet.uncover();
    }

    @Override
    public void edit(@Nullable String begins) {
        Optional<GridRow> row = model.current();
        Optional<Item> item = model.item();
        if (row.isEmpty() || item.isEmpty() || !mayType(row.get(), item.get())) {
            return;
        }
        Item of = item.get();
        Answer answer = row.get().answers().get(of);
        String stands =
                model.refused(row.get().id(), of)
                        .map(FillPlan.Refused::text)
                        .orElseGet(() -> cells.typed(of, answer));
        String response = row.get().id();
        CellEditor made =
                new CellEditor(
                        of,
                        begins == null ? stands : begins,
                        begins != null,
                        text -> meant(of, text),
                        new Taking(response, of));
        editor = Optional.of(made);
        typedFor = response;
        sheet.lay(made, () -> model.spot(response, of));
        made.begin();
    }

    /** Says at once why nothing can be typed. */
    private boolean mayType(GridRow row, Item item) {
        if (row.response().isLocked()) {
            fill.forget();
            bar.say(
                    "fth-lock",
                    wording.get(
                            row.response().imported()
                                    ? "entry.refused.imported"
                                    : "entry.refused.complete"),
                    List.of(GridBar.Way.UNLOCK));
            return false;
        }
        boolean isAsked = rules.asking(item, row.answers()) != EntryRules.Asking.NOT_ASKED;
        if (!isAsked && !row.answers().get(item).isGiven()) {
            bar.say(
                    "fth-slash",
                    wording.get(
                            rules.form().isRetired(item)
                                    ? "grid.refused.retired"
                                    : "grid.refused.not_asked"),
                    List.of());
            return false;
        }
        return true;
    }

    private String meant(Item item, String text) {
        Optional<Answer> read = cells.read(item, text, CellText.Said.TYPED).answer();
        if (text.isBlank() || read.isEmpty()) {
            return "";
        }
        return switch (read.get()) {
            case Answer.Choice c -> label(item, c.value());
            case Answer.Missing m -> wording.missing(m.kind());
            default -> "";
        };
    }

    private String label(Item item, int value) {
        return item.choices().stream()
                .filter(o -> o.value() == value)
                .map((Option o) -> cells.label(o))
                .findFirst()
                .orElse("");
    }

    /** What is typed in one cell. */
    private final class Taking implements CellEditor.Taker {
        private final String response;
        private final Item item;

        Taking(String response, Item item) {
            this.response = response;
            this.item = item;
        }

        @Override
        public boolean take(String text) {
            Optional<GridRow> row = model.row(response);
            if (row.isEmpty()) {
                return true;
            }
            GridEdits.Prepared prepared = prepared(row.get(), item, text);
            if (prepared.plan().refused().isEmpty()) {
                bar.clear();
                model.forgetRefused(response, java.util.Set.of(item));
                edits.make(prepared, change -> {});
                return true;
            }
            FillPlan.Refused refused = prepared.plan().refused().getFirst();
            bar.say(
                    "fth-alert-triangle",
                    GridSide.refusal(wording, refused),
                    refused.isLocked() ? List.of(GridBar.Way.UNLOCK) : List.of());
            return false;
        }

        @Override
        public void go(KeyCode key, boolean isBack) {
            keys.go(key, isBack);
        }

        @Override
        public void leave() {
            boolean had = editor.isPresent();
            closeEditor();
            if (had && sheet.getScene() != null) {
                sheet.requestFocus();
            }
            moved();
        }
    }

    private GridEdits.Prepared prepared(GridRow row, Item item, String text) {
        FillPlan plan =
                FillPlan.of(
                        rules,
                        cells,
                        context.texts().language(),
                        List.of(model.wish(row, Map.of(item, text))),
                        CellText.Said.TYPED);
        return edits.prepare(Map.of(row.id(), row), plan);
    }

    @Override
    public void clear() {
        fill.clear();
    }

    @Override
    public void copy() {
        fill.copy();
    }

    @Override
    public void paste() {
        fill.paste();
    }

    private void toRefused() {
        model.nextProblem(1);
        moved();
        sheet.requestFocus();
    }

    /**
     * Opens what is selected for changes, with a reason; what was refused for that is done then.
     */
    void unlock() {
        List<GridRow> locked = edits.locked();
        if (locked.isEmpty()) {
            return;
        }
        Optional<String> reason =
                context.dialogs()
                        .askText("entry.unlock.reason", "")
                        .map(String::strip)
                        .filter(r -> !r.isEmpty());
        if (reason.isPresent()) {
            bar.clear();
            edits.unlock(locked, reason.get(), fill.onceOpen());
        }
        moved();
        sheet.requestFocus();
    }

    @Override
    public void calm() {
        bar.clear();
        fill.forget();
        model.forgetRefused();
        moved();
    }
}
