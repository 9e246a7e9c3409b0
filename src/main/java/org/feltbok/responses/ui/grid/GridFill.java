package org.feltbok.responses.ui.grid;

import org.feltbok.responses.EntryRules;
import org.feltbok.responses.grid.Block;
import org.feltbok.responses.grid.CellText;
import org.feltbok.responses.grid.FillPlan;
import org.feltbok.responses.ui.Wording;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Blocks of cells: pasted, emptied; what became of it is said below. Large ones are looked at
 * behind the window.
 */
final class GridFill {
    /** More cells than that, or as much text, are not looked at between two keys. */
    private static final int LARGE = 600;

    private static final long NO_CHANGE = -1;

    private final EntryRules rules;
    private final CellText cells;
    private final ScreenContext context;
    private final Wording wording;
    private final GridModel model;
    private final GridEdits edits;
    private final GridBar bar;
    private final GridCopy copy;
    private final Runnable moved;
    private Optional<Runnable> again = Optional.empty();
    private long lastChange = NO_CHANGE;

    GridFill(
            EntryRules rules,
            CellText cells,
            ScreenContext context,
            Wording wording,
            GridModel model,
            GridEdits edits,
            GridBar bar,
            GridCopy copy,
            Runnable moved) {
        this.rules = rules;
        this.cells = cells;
        this.context = context;
        this.wording = wording;
        this.model = model;
        this.edits = edits;
        this.bar = bar;
        this.copy = copy;
        this.moved = moved;
    }

    /**
     * What is to be done.
     *
     * @param text as it lies on the clipboard; empty empties
     */
    private record Filling(String text, boolean isPasted, CellText.Said how) {}

    private record Looked(GridArea.Laid laid, GridEdits.Prepared prepared) {}

    void clear() {
        fill(new Filling("", false, CellText.Said.CODES));
    }

    void copy() {
        copy.copy();
    }

    void paste() {
        copy.then(this::pasteNow);
    }

    private void pasteNow() {
        SheetClipboard.Lying lying = SheetClipboard.get(model.isLabels());
        if (!lying.isNothing()) {
            fill(new Filling(lying.text(), true, CellText.Said.of(lying.areLabels())));
        }
    }

    private void fill(Filling what) {
        if (model.current().isEmpty()) {
            return;
        }
        GridArea area = model.area();
        if (area.cells() <= LARGE && what.text().length() <= LARGE) {
            filled(look(area, what), what);
            return;
        }
        context.tasks()
                .runToTheEnd(
                        "grid.task.paste",
                        p -> look(area, what),
                        looked -> {
                            if (edits.isStill(looked.prepared())) {
                                filled(looked, what);
                            } else {
                                bar.say(
                                        "fth-alert-triangle",
                                        wording.get("grid.changed_meanwhile"),
                                        List.of());
                            }
                        },
                        context.dialogs()::error);
    }

    /** On any thread. */
    private Looked look(GridArea area, Filling what) {
        GridArea.Laid laid = area.lay(Block.read(what.text()));
        Map<String, GridRow> known = new HashMap<>();
        area.rows().forEach(r -> known.put(r.id(), r));
        return new Looked(laid, prepared(laid.rows(), known, what.how()));
    }

    private GridEdits.Prepared prepared(
            List<FillPlan.Row> wishes, Map<String, GridRow> known, CellText.Said how) {
        FillPlan plan = FillPlan.of(rules, cells, context.texts().language(), wishes, how);
        return edits.prepare(known, plan);
    }

    private void filled(Looked looked, Filling what) {
        GridArea.Laid laid = looked.laid();
        FillPlan plan = looked.prepared().plan();
        model.forgetRefused();
        model.refuse(what.isPasted() ? plan.refused() : List.of());
        again =
                plan.isLocked()
                        ? Optional.of(() -> again(laid.of(plan.locked(laid.rows())), what))
                        : Optional.empty();
        boolean quiet = plan.refused().isEmpty() && laid.outside() == 0 && !what.isPasted();
        String told = quiet ? "" : told(laid, plan, what.isPasted());
        if (quiet) {
            bar.clear();
        } else {
            String icon = what.isPasted() ? "fth-clipboard" : "fth-x";
            bar.say(icon, told, ways(plan, what.isPasted()));
        }
        edits.make(looked.prepared(), change -> made(told, change));
        moved.run();
    }

    /** What was told of it is true now, and can be taken back; or it is not. */
    private void made(String told, Optional<Change> change) {
        if (!bar.text().equals(told) || told.isEmpty()) {
            return;
        }
        if (change.isEmpty()) {
            bar.clear();
            again = Optional.empty();
            model.forgetRefused();
        } else {
            lastChange = change.get().id();
            bar.offer(GridBar.Way.TAKE_BACK);
        }
        moved.run();
    }

    /** What is offered to be taken back may be the last change no more. */
    void follow(ChangeEvent event) {
        if (event.change().id() != lastChange) {
            lastChange = NO_CHANGE;
            bar.withdraw(GridBar.Way.TAKE_BACK);
        }
    }

    private static List<GridBar.Way> ways(FillPlan plan, boolean isPasted) {
        List<GridBar.Way> ways = new ArrayList<>();
        if (isPasted && !plan.refused().isEmpty()) {
            ways.add(GridBar.Way.GO_TO);
        }
        if (plan.isLocked()) {
            ways.add(GridBar.Way.UNLOCK);
        }
        return ways;
    }

    private String told(GridArea.Laid laid, FillPlan plan, boolean isPasted) {
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
        if (laid.without() > 0) {
            said += " " + wording.get("grid.without", laid.without());
        }
        return laid.outside() == 0
                ? said
                : said + " " + wording.get("grid.outside", laid.outside());
    }

    /**
     * What is to be done once what was locked is open: the same texts, in the cells as they are.
     */
    Runnable onceOpen() {
        Runnable then = again.orElse(() -> {});
        again = Optional.empty();
        return then;
    }

    /** What was refused is not to be done once more. */
    void forget() {
        again = Optional.empty();
    }

    private void again(GridArea.Laid laid, Filling what) {
        Map<String, GridRow> known = new HashMap<>();
        List<FillPlan.Row> rows = new ArrayList<>();
        for (FillPlan.Row wished : laid.rows()) {
            model.row(wished.response().id())
                    .ifPresent(
                            now -> {
                                known.put(now.id(), now);
                                rows.add(model.wish(now, wished.wishes()));
                            });
        }
        filled(new Looked(laid.of(rows), prepared(rows, known, what.how())), what);
    }
}
