package org.feltbok.responses.ui.grid;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.grid.Block;
import org.feltbok.responses.grid.CellText;
import org.feltbok.responses.grid.FillPlan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is selected, and what is shown to the right of it and below; does not change, so that it can
 * be copied and laid out on any thread.
 *
 * @param rows from the uppermost row selected
 * @param columns from the leftmost column selected
 * @param height how many rows are selected
 * @param width how many columns are
 */
record GridArea(
        List<GridRow> rows, List<Item> columns, int height, int width, GridModel.Coded coded) {
    /** How many cells are selected. */
    int cells() {
        return height * width;
    }

    /** What is selected, as it goes to the clipboard. */
    Block copied(CellText text, boolean labels) {
        List<List<String>> cells = new ArrayList<>();
        for (GridRow row : rows.subList(0, Math.min(height, rows.size()))) {
            List<String> line = new ArrayList<>();
            for (Item item : columns.subList(0, width)) {
                line.add(text.copied(item, row.answers().get(item), labels));
            }
            cells.add(line);
        }
        return new Block(cells);
    }

    /**
     * What a block wants in the cells from the left upper one of those selected; it fills the
     * selection where that is a whole number of blocks.
     *
     * @param outside how many cells that the block says something of found no place
     * @param without how many cells it covers and says nothing of
     */
    record Laid(List<FillPlan.Row> rows, int height, int width, int outside, int without) {
        /** The same with others of its rows. */
        Laid of(List<FillPlan.Row> others) {
            return new Laid(others, height, width, outside, without);
        }
    }

    Laid lay(Block block) {
        boolean fills = height % block.height() == 0 && width % block.width() == 0;
        int high = fills ? height : block.height();
        int wide = fills ? width : block.width();
        int rowsIn = Math.min(high, rows.size());
        int columnsIn = Math.min(wide, columns.size());
        int said = 0;
        List<FillPlan.Row> laid = new ArrayList<>();
        for (int r = 0; r < rowsIn; r++) {
            Map<Item, String> wishes = new LinkedHashMap<>();
            for (int c = 0; c < columnsIn; c++) {
                Item item = columns.get(c);
                block.at(r, c).ifPresent(text -> wishes.put(item, text));
            }
            said += wishes.size();
            laid.add(wish(rows.get(r), wishes, coded));
        }
        int outside = 0;
        for (int r = 0; r < high; r++) {
            for (int c = r < rowsIn ? columnsIn : 0; c < wide; c++) {
                outside += block.at(r, c).isPresent() ? 1 : 0;
            }
        }
        return new Laid(laid, high, wide, outside, rowsIn * columnsIn - said);
    }

    /** What is wanted in a row. */
    static FillPlan.Row wish(GridRow row, Map<Item, String> texts, GridModel.Coded coded) {
        return new FillPlan.Row(
                row.response(),
                row.title(),
                row.answers(),
                texts,
                coded.of(row.id(), texts.keySet()));
    }
}
