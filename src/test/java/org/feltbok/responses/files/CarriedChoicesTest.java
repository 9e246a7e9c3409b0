package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.tabular.Grid;
import org.feltbok.tabular.RecordTable;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows that were left out are the same rows when the file is read once more. */
class CarriedChoicesTest {
    private static RecordTable table(String... lines) {
        return new RecordTable(
                "svar.csv",
                null,
                Arrays.stream(lines[0].split(",")).map(h -> new RecordTable.Column(h, "")).toList(),
                IntStream.range(1, lines.length)
                        .mapToObj(i -> new Grid.Line(i + 1, List.of(lines[i].split(",")), Set.of()))
                        .toList());
    }

    private static Set<Integer> carried(
            List<Integer> leftOut, RecordTable before, RecordTable now, boolean isSameFile) {
        ImportChoices chosen = ImportChoices.NONE.leaveOut(leftOut);
        return CarriedChoices.of(chosen, before, now, ImportChoices.NONE, isSameFile).leftOut();
    }

    private final RecordTable before = table("_response,q1", "a,1", "b,2", "b,2", "c,1");

    @Test
    void inAFileWrittenAnewARowIsKnownByWhatStandsInIt() {
        RecordTable now = table("q1,_response", "2,ny", "1,a", "2,b", "1,c");
        assertThat(carried(List.of(2, 5), before, now, false)).containsExactlyInAnyOrder(3, 5);
    }

    @Test
    void aRowThatWasPutRightIsReadAgain() {
        RecordTable now = table("_response,q1", "a,2", "b,2", "b,2", "c,1");
        assertThat(carried(List.of(2), before, now, false)).isEmpty();
    }

    @Test
    void ofRowsAlikeAsManyStayOut() {
        RecordTable now = table("_response,q1", "ny,1", "a,1", "b,2", "b,2", "c,1");
        assertThat(carried(List.of(4), before, now, false)).containsExactly(5);
        assertThat(carried(List.of(3), before, table("_response,q1", "b,2"), false))
                .containsExactly(2);
    }

    @Test
    void theSameFileReadInOtherLettersHasItsRowsWhereTheyStood() {
        RecordTable now = table("_response,q1", "å,1", "ø,2", "b,2", "c,1");
        assertThat(carried(List.of(2, 3), before, now, true)).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void aColumnThatIsGoneLeavesNoRowToBeKnown() {
        RecordTable now = table("_response,q2", "a,1", "b,2");
        assertThat(carried(List.of(2), table("_response,q1,x", "a,1,y"), now, false)).isEmpty();
    }
}
