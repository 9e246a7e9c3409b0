package org.feltbok.shell.kit;

import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Columns share the width of their table by the widths they ask for, within their least and
 * greatest ones. What comes out depends on the width of the table now and on nothing that was
 * before, so that columns do not creep when rows come and go or a window is made narrower and wider
 * again. A column drawn by hand asks for its new width from then on.
 */
public final class SteadyColumns extends ConstrainedColumnResizeBase
        implements Callback<ResizeFeatures, Boolean> {
    private static final double NOTHING = 0.01;

    @Override
    public Boolean call(ResizeFeatures change) {
        TableView<?> table = change.getTable();
        TableColumnBase<?, ?> drawn = change.getColumn();
        if (drawn != null) {
            double wanted = drawn.getWidth() + change.getDelta();
            drawn.setPrefWidth(Math.clamp(wanted, drawn.getMinWidth(), drawn.getMaxWidth()));
        }
        List<? extends TableColumnBase<?, ?>> columns = table.getVisibleLeafColumns();
        share(columns, change);
        return true;
    }

    private static void share(
            List<? extends TableColumnBase<?, ?>> columns, ResizeFeatures change) {
        double over = change.getContentWidth() - sum(columns, SteadyColumns::wanted);
        boolean grow = over > 0;
        double room = sum(columns, c -> room(c, grow));
        double part = room < NOTHING ? 0 : Math.min(1, Math.abs(over) / room);
        for (TableColumnBase<?, ?> column : columns) {
            double by = room(column, grow) * part;
            change.setColumnWidth(column, wanted(column) + (grow ? by : -by));
        }
    }

    private static double wanted(TableColumnBase<?, ?> column) {
        return Math.clamp(column.getPrefWidth(), column.getMinWidth(), column.getMaxWidth());
    }

    /** How much a column may give or take. */
    private static double room(TableColumnBase<?, ?> column, boolean grow) {
        return grow
                ? Math.min(column.getMaxWidth(), 4 * wanted(column)) - wanted(column)
                : wanted(column) - column.getMinWidth();
    }

    private static double sum(
            List<? extends TableColumnBase<?, ?>> columns,
            ToDoubleFunction<TableColumnBase<?, ?>> of) {
        return columns.stream().mapToDouble(of).sum();
    }
}
