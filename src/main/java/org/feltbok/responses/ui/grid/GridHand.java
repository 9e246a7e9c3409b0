package org.feltbok.responses.ui.grid;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.grid.Block;
import org.feltbok.responses.grid.CellText;
import org.feltbok.responses.grid.FillPlan;
import org.feltbok.responses.ui.Wording;
import org.feltbok.shell.spi.ScreenContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the hand does in the sheet: types, clears, copies, pastes, opens for changes. */
final class GridHand implements GridKeys.Hand {
    /** Larger blocks are looked at behind the window. */
    private static final int LARGE = 600;

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
    private Optional<CellEditor> editor = Optional.empty();
    private Optional<Runnable> again = Optional.empty();

    GridHand(
            EntryRules rules,
            CellText cells,
            ScreenContext context,
            Wording wording,
            GridModel model,
            Sheet sheet,
            GridEdits edits,
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
        sheet.lay(made, model.cursor().row(), model.cursor().column());
        made.begin();
    }

    /** Says at once why nothing can be typed. */
    private boolean mayType(GridRow row, Item item) {
        if (row.response().isLocked()) {
            again = Optional.empty();
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
        Optional<Answer> read = cells.read(item, text, true).answer();
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
            List<FillPlan.Row> wish = List.of(wish(row.get(), Map.of(item, text)));
            GridEdits.Prepared prepared = prepared(wish, true);
            if (prepared.plan().refused().isEmpty()) {
                bar.clear();
                model.forgetRefused(response, java.util.Set.of(item));
                edits.make(prepared);
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

    private static FillPlan.Row wish(GridRow row, Map<Item, String> texts) {
        return new FillPlan.Row(row.response(), row.title(), row.answers(), texts);
    }

    private GridEdits.Prepared prepared(List<FillPlan.Row> wishes, boolean isTyped) {
        return prepared(wishes, known(wishes), isTyped);
    }

    private Map<String, GridRow> known(List<FillPlan.Row> wishes) {
        Map<String, GridRow> known = new HashMap<>();
        wishes.forEach(w -> model.row(w.response().id()).ifPresent(r -> known.put(r.id(), r)));
        return known;
    }

    private GridEdits.Prepared prepared(
            List<FillPlan.Row> wishes, Map<String, GridRow> known, boolean isTyped) {
        FillPlan plan = FillPlan.of(rules, cells, context.texts().language(), wishes, isTyped);
        return edits.prepare(known, plan);
    }

    @Override
    public void clear() {
        fill(Block.of(""), false);
    }

    @Override
    public void copy() {
        if (model.current().isPresent()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.copied().text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isEmpty()) {
            fill(Block.read(text), true);
        }
    }

    private void fill(Block block, boolean isPasted) {
        if (model.current().isEmpty()) {
            return;
        }
        GridModel.Laid laid = model.lay(block);
        Map<String, GridRow> known = known(laid.rows());
        int size = laid.height() * laid.width();
        if (size <= LARGE) {
            filled(laid, prepared(laid.rows(), known, false), isPasted);
            return;
        }
        context.tasks()
                .runToTheEnd(
                        "grid.task.paste",
                        p -> prepared(laid.rows(), known, false),
                        prepared -> {
                            if (edits.isStill(prepared)) {
                                filled(laid, prepared, isPasted);
                            } else {
                                bar.say(
                                        "fth-alert-triangle",
                                        wording.get("grid.changed_meanwhile"),
                                        List.of());
                            }
                        },
                        context.dialogs()::error);
    }

    private void filled(GridModel.Laid laid, GridEdits.Prepared prepared, boolean isPasted) {
        FillPlan plan = prepared.plan();
        model.forgetRefused();
        edits.make(prepared);
        model.refuse(isPasted ? plan.refused() : List.of());
        again =
                plan.isLocked()
                        ? Optional.of(() -> again(laid.of(plan.locked(laid.rows())), isPasted))
                        : Optional.empty();
        boolean quiet = plan.refused().isEmpty() && laid.outside() == 0 && !isPasted;
        if (quiet) {
            bar.clear();
        } else {
            bar.say(
                    isPasted ? "fth-clipboard" : "fth-x",
                    told(laid, plan, isPasted),
                    ways(plan, isPasted));
        }
        moved();
    }

    private List<GridBar.Way> ways(FillPlan plan, boolean isPasted) {
        List<GridBar.Way> ways = new ArrayList<>();
        if (isPasted && !plan.refused().isEmpty()) {
            ways.add(GridBar.Way.GO_TO);
        }
        if (plan.isLocked()) {
            ways.add(GridBar.Way.UNLOCK);
        }
        if (!plan.changes().isEmpty()) {
            ways.add(GridBar.Way.TAKE_BACK);
        }
        return ways;
    }

    private String told(GridModel.Laid laid, FillPlan plan, boolean isPasted) {
        String said =
                wording.get(
                        isPasted ? "grid.pasted" : "grid.cleared",
                        laid.height(),
                        laid.width(),
                        plan.taken(),
                        plan.refused().size());
        if (!plan.refused().isEmpty()) {
            said += " " + GridSide.refusal(wording, plan.refused().getFirst());
        }
        return laid.outside() == 0
                ? said
                : said + " " + wording.get("grid.outside", laid.outside());
    }

    /** The same texts once more, in the cells as they are now. */
    private void again(GridModel.Laid laid, boolean isPasted) {
        List<FillPlan.Row> rows =
                laid.rows().stream()
                        .flatMap(
                                r ->
                                        model
                                                .row(r.response().id())
                                                .map(now -> wish(now, r.wishes()))
                                                .stream())
                        .toList();
        filled(laid.of(rows), prepared(rows, false), isPasted);
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
            edits.unlock(locked, reason.get());
            bar.clear();
            Optional<Runnable> then = again;
            again = Optional.empty();
            then.ifPresent(Runnable::run);
        }
        moved();
        sheet.requestFocus();
    }

    @Override
    public void calm() {
        bar.clear();
        again = Optional.empty();
        model.forgetRefused();
        moved();
    }
}
