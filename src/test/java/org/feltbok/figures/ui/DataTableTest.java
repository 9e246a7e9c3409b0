package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.Numbers;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The numbers below a figure, as wide as they are. */
final class DataTableTest extends FxTest {
    private static final String WORDS = "Kort vei til natur, jakt, fiske og friluftsliv";

    private static Cell printed(double value) {
        return new Cell(value, 124, value, null, Verdict.MATCH, "m");
    }

    private static Cell words(String text) {
        var source = new CellSource(CellSource.Kind.TEXT, text, "", "", "", "");
        return new Cell(null, null, null, null, Verdict.NONE, "", null, null, null, source);
    }

    /** Large numbers that the report prints too, and words. */
    private static FigureTable table() {
        String[] rows = {"A", "B"};
        FigureTable t =
                Examples.of(
                        Kind.TABLE, Unit.NUMBER, rows, new double[2], new double[2], new double[2]);
        return new FigureTable(
                t.id(),
                t.caption(),
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                t.columns(),
                List.of(
                        List.of(printed(123_870), printed(-9_390), words(WORDS)),
                        List.of(printed(16_039), printed(21_734), words("Ro"))),
                t.chart(),
                t.note());
    }

    private static void within(Node node, TableCell<?, ?> cell, List<String> cut) {
        if (node instanceof Label label && label.isVisible() && !label.getText().isEmpty()) {
            Bounds place = label.localToScene(label.getLayoutBounds());
            Bounds room = cell.localToScene(cell.getLayoutBounds());
            if (place.getMinX() < room.getMinX() || place.getMaxX() > room.getMaxX()) {
                cut.add(label.getText());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> within(n, cell, cut));
        }
    }

    @Test
    void numbersWithWhatIsPrintedStandWholeInTheirCellsAndWordsBeginWhereTheyBegin() {
        DataTable data = fx(() -> new DataTable(new Texts(Language.NB)));
        show(fx(() -> new BorderPane(data)));
        onFx(() -> data.show(table()));
        var cut = new ArrayList<String>();
        var texts = new ArrayList<String>();
        onFx(
                () -> {
                    data.applyCss();
                    data.layout();
                    for (Node node : data.lookupAll(".table-cell")) {
                        var cell = (TableCell<?, ?>) node;
                        if (cell.getGraphic() != null) {
                            within(cell.getGraphic(), cell, cut);
                        }
                        texts.add(cell.getText());
                        if (WORDS.equals(cell.getText())) {
                            assertThat(cell.getAlignment().getHpos().name()).isEqualTo("LEFT");
                        }
                    }
                });
        assertThat(cut).isEmpty();
        assertThat(texts).contains(WORDS, "Ro");
        assertThat(widths(data).getFirst()).as("no more than A and B take").isLessThan(150);
        onFx(
                () ->
                        data.show(
                                Examples.of(
                                        Kind.TABLE,
                                        Unit.NUMBER,
                                        new String[] {"A"},
                                        new double[1])));
        assertThat(widths(data).getFirst()).as("beside numbers").isGreaterThan(200);
    }

    @Test
    void aLongHeadStandsOnTwoLinesWhereManyColumnsLeaveNoRoom() {
        var one = new double[1];
        String[] rows = {"A"};
        FigureTable few = Examples.of(Kind.TABLE, Unit.NUMBER, rows, one, one);
        FigureTable many = Examples.of(Kind.TABLE, Unit.NUMBER, rows, one, one, one, one);
        var numbers = new Numbers(java.util.Locale.ENGLISH);
        String head = "Under 500, Over 1500 (n = 23)";
        assertThat(new DataWidths(few, numbers).head(head)).isEqualTo(head);
        String longer = "Adjusted free income, all municipalities";
        var two = new DataWidths(few, numbers);
        assertThat(two.head(longer)).isEqualTo("Adjusted free income,\nall municipalities");
        assertThat(two.column(0, two.head(longer))).as("and is not cut").isBetween(169.0, 175.0);
        var widths = new DataWidths(many, numbers);
        assertThat(widths.head(head)).isEqualTo("Under 500, Over\n1500 (n = 23)");
        assertThat(widths.head("Mean")).isEqualTo("Mean");
        assertThat(widths.head("Menneskerettighetsspørsmål")).doesNotContain("\n");
        assertThat(widths.column(0, widths.head(head))).as("whole").isBetween(120.0, 150.0);
    }

    private List<Double> widths(DataTable data) {
        return fx(() -> data.getColumns().stream().map(c -> c.getPrefWidth()).toList());
    }
}
