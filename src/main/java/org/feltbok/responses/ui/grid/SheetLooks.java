package org.feltbok.responses.ui.grid;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.grid.FillPlan;
import org.feltbok.responses.ui.Wording;
import org.feltbok.shell.kit.Labels;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Draws the model: what each cell, head and front of a row looks like. */
final class SheetLooks implements SheetSource {
    private final GridModel model;
    private final GridColumns columns;
    private final Wording wording;

    SheetLooks(GridModel model, GridColumns columns, Wording wording) {
        this.model = model;
        this.columns = columns;
        this.wording = wording;
    }

    @Override
    public int rows() {
        return model.shownRows();
    }

    @Override
    public int columns() {
        return model.columns().size();
    }

    @Override
    public double width(int column) {
        return columns.width(model.columns().get(column), model.isLabels());
    }

    @Override
    public Head head(int column) {
        boolean here = model.shownRows() > 0 && model.cursor().column() == column;
        return columns.head(model.columns().get(column), here);
    }

    @Override
    public Front front(int at) {
        GridRow row = model.row(at);
        boolean done = row.isComplete();
        String status =
                wording.get(
                        row.response().isLocked()
                                ? "grid.status.locked"
                                : done ? "grid.status.complete" : "grid.status.partial");
        return new Front(
                String.valueOf(at + 1),
                row.title(),
                done ? "fth-check-circle" : "fth-circle",
                done ? "success" : "warning",
                row.title() + ": " + status,
                model.cursor().row() == at);
    }

    @Override
    public CellLook look(int at, int column) {
        GridRow row = model.row(at);
        Item item = model.columns().get(column);
        Answer answer = row.answers().get(item);
        Set<CellLook.Mark> marks = EnumSet.noneOf(CellLook.Mark.class);
        GridCursor cursor = model.cursor();
        boolean current = cursor.row() == at && cursor.column() == column;
        if (current) {
            marks.add(CellLook.Mark.CURRENT);
        }
        if (cursor.isBlock() && cursor.has(at, column)) {
            marks.add(CellLook.Mark.SELECTED);
        }
        Optional<FillPlan.Refused> refused = model.refused(row.id(), item);
        if (refused.isPresent()) {
            marks.add(CellLook.Mark.REFUSED);
            String text = Labels.oneLine(refused.get().text());
            return new CellLook(text, () -> spoken(row, item, text, refused), marks);
        }
        if (row.isFound(item)) {
            marks.add(CellLook.Mark.PROBLEM);
        }
        if (answer.is(MissingKind.NOT_ASKED)) {
            marks.add(CellLook.Mark.NOT_ASKED);
        } else if (!answer.isRecorded()) {
            marks.add(CellLook.Mark.EMPTY);
        } else if (!answer.isGiven()) {
            marks.add(CellLook.Mark.MISSING);
        }
        String text = Labels.oneLine(model.shownText(row, item));
        return new CellLook(
                text,
                () -> spoken(row, item, wording.answer(item, answer), Optional.empty()),
                marks);
    }

    private String spoken(GridRow row, Item item, String says, Optional<FillPlan.Refused> refused) {
        String cell = wording.get("grid.cell.spoken", row.title(), item.name(), says);
        return refused.isPresent() ? cell + ". " + wording.get("grid.mark.refused") : cell;
    }
}
