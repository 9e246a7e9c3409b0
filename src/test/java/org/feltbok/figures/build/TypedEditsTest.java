package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.TypedDraft;
import org.feltbok.figures.TypedTable;
import org.feltbok.responses.grid.Block;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** A table is typed, pasted and moved about; what comes of it is the figure's cells. */
class TypedEditsTest {
    private final TypedEdits english = new TypedEdits(Language.EN, "");
    private final TypedEdits norwegian = new TypedEdits(Language.NB, "");

    private static FigureSpec spec(TypedTable table) {
        return table.on(TypedDraft.figure(FigureSpec.Kind.TABLE, "tabell-1", 1));
    }

    private static String told(FaultException e) {
        return new Texts(Language.EN).fault(e.faults().getFirst());
    }

    private TypedTable pasted(TypedEdits edits, int row, int column, String text) {
        return edits.pasted(TypedEdits.EMPTY, row, column, Block.read(text).rows());
    }

    @Test
    void aTableOfASpreadsheetIsPastedWholeWithItsHeadsAndColumnsOfNumbers() {
        TypedTable table =
                pasted(
                        norwegian,
                        TypedEdits.HEADS,
                        TypedEdits.NAMES,
                        "Fylke\tKommuner\tAndel\tMerknad\nOslo\t1\t12,50 %\tby\nViken\t51\t40 %\t\n");
        assertThat(table.heading().text()).isEqualTo("Fylke");
        assertThat(table.columns().stream().map(c -> c.head().text()).limit(3))
                .containsExactly("Kommuner", "Andel", "Merknad");
        assertThat(table.columns().stream().map(TypedTable.Column::unit).limit(3))
                .containsExactly(
                        Optional.of(Unit.NUMBER), Optional.of(Unit.PERCENT), Optional.empty());
        assertThat(table.rows().get(0).cells().get(1).text()).isEqualTo("12.50");
        assertThat(norwegian.shown(table, 0, 1)).isEqualTo("12,50");
        assertThat(english.shown(table, 0, 1)).isEqualTo("12.50");
        assertThat(table.rows().get(1).label().text()).isEqualTo("Viken");
    }

    @Test
    void rowsOfAWordTableAreLaidIntoTheCellsAtHandAndWordsStayWords() {
        TypedTable table = pasted(english, 1, 0, "1, 2 or 3\tyes\r\nnone\tno\r\nlast\t\r\n");
        assertThat(table.rows()).hasSize(4);
        assertThat(table.rows().get(1).cells().get(0).text()).isEqualTo("1, 2 or 3");
        assertThat(table.columns()).allMatch(c -> c.unit().isEmpty());
    }

    @Test
    void aColumnOfNumbersTakesNumbersAndDashesAndRefusesTheRest() {
        TypedTable table = english.holds(TypedEdits.EMPTY, 0, Optional.of(Unit.NUMBER));
        TypedTable typed = english.typed(english.typed(table, 0, 0, "9.0"), 1, 0, "–");
        assertThat(typed.rows().get(0).cells().get(0).text()).isEqualTo("9.0");
        assertThat(typed.rows().get(1).cells().get(0).text()).isEqualTo("–");
        assertThatThrownBy(() -> english.typed(table, 0, 0, "12a"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(told(e)).startsWith("12a is no number"));
        assertThatThrownBy(() -> norwegian.typed(table, 0, 0, "1.234"))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void wordsThatAreNoNumbersKeepTheirColumnOneOfWords() {
        TypedTable words = english.typed(TypedEdits.EMPTY, 0, 0, "about 5");
        assertThatThrownBy(() -> english.holds(words, 0, Optional.of(Unit.NUMBER)))
                .isInstanceOf(FaultException.class);
        TypedTable numbers =
                english.holds(english.typed(words, 0, 0, "1,234"), 0, Optional.of(Unit.COUNT));
        assertThat(numbers.rows().get(0).cells().get(0).text()).isEqualTo("1234");
        assertThat(english.holds(numbers, 0, Optional.empty()).rows().get(0).cells().get(0).text())
                .isEqualTo("1234");
    }

    @Test
    void rowsAndColumnsComeGoAndMove() {
        TypedTable table = english.typed(TypedEdits.EMPTY, 0, TypedEdits.NAMES, "one");
        TypedTable moved = TypedEdits.moveRow(table, 0, 1);
        assertThat(moved.rows().get(1).label().text()).isEqualTo("one");
        assertThat(TypedEdits.moveRow(table, 0, -1)).isEqualTo(table);
        assertThat(TypedEdits.removeRow(moved, 0).rows().get(0).label().text()).isEqualTo("one");
        TypedTable wide = TypedEdits.addColumn(table, 1, Optional.of(Unit.NUMBER));
        assertThat(wide.rows().get(2).cells()).hasSize(3);
        assertThat(TypedEdits.removeColumn(wide, 1)).isEqualTo(table);
    }

    @Test
    void anotherLanguageIsWrittenBesideTheStudysOwn() {
        TypedTable table = english.typed(TypedEdits.EMPTY, 0, 0, "natur");
        TypedTable both = new TypedEdits(Language.EN, "en").typed(table, 0, 0, "nature");
        assertThat(both.rows().get(0).cells().get(0).text()).isEqualTo("natur");
        assertThat(both.rows().get(0).cells().get(0).in("en")).isEqualTo("nature");
    }

    @Test
    void numbersAreQuotedFromSomewhereAndWhatIsTypedIsReadBackFromTheFigure() {
        TypedTable quoted =
                pasted(
                        english,
                        TypedEdits.HEADS,
                        TypedEdits.NAMES,
                        "\tA\tB\none\t9.0\tword\ntwo\t8.0\t\nthree\t–\tmore");
        assertThatThrownBy(() -> spec(quoted))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(told(e)).contains("quoted from somewhere"));
        TypedTable table = TypedEdits.from(quoted, "reg", "page 3");
        FigureSpec spec = spec(table);
        assertThat(spec.columns().get(0).decimals()).as("9.0 has a decimal").contains(1);
        assertThat(spec.columns().get(0).typed().origin()).isEqualTo("reg");
        TypedTable back = TypedTable.of(FigureSpec.parse(spec.toJson(), "f")).orElseThrow();
        assertThat(back.rows().stream().map(TypedTable.Row::cells).toList())
                .isEqualTo(table.rows().stream().map(TypedTable.Row::cells).toList());
        assertThat(spec(back)).isEqualTo(spec);
    }

    @Test
    void aTableOfWordsNeedsNoSourceAndWhatIsComputedIsNotTyped() {
        TypedTable words = english.typed(TypedEdits.EMPTY, 0, 0, "by 2018");
        assertThat(spec(words).columns().get(0).typed().numbers()).isEmpty();
        for (String computed :
                List.of(
                        "'rows':[{'items':'q2'}],'columns':[{'statistic':'mean'}]",
                        "'rows':[{'label':'a','key':'a'}],'columns':[{'label':'b','variable':'x','text':['w']}]",
                        "'rows':[{'label':'a'},{'label':'b'}],'columns':[{'quoted':[1,null],'unit':'percent'},"
                                + "{'quoted':[null,2],'origin':'o'}]")) {
            FigureSpec spec =
                    FigureSpec.parse(("{'key':'f'," + computed + "}").replace('\'', '"'), "f");
            assertThat(TypedTable.of(spec)).as(computed).isEmpty();
        }
    }

    @Test
    void whatIsTooLargeIsRefused() {
        String large = "1\t2\t3\n".repeat(600);
        assertThatThrownBy(() -> pasted(english, 0, 0, large))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(told(e)).contains("1,800 cells").contains("1,500"));
    }
}
