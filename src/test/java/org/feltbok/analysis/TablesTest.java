package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class TablesTest {
    @TempDir Path folder;

    private Dataset data;

    @BeforeEach
    void read() {
        try (StudyFile file = SmallStudy.create(folder)) {
            data = StudyDataStore.read(file).survey("").data();
        }
    }

    /**
     * R: {@code t <- table(factor(c(1,2,3,1,1,2,1), 1:3), factor(c("s","s",NA,"s","l","l",NA),
     * c("s","l")))}, {@code prop.table(t, 1)}, {@code prop.table(t, 2)}.
     */
    @Test
    void aCrosstabAsInR() {
        Crosstab table = Tables.crosstab(data, "q1", "size", List.of());
        int[][] expected = {{2, 1}, {1, 1}, {0, 0}};
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 2; column++) {
                assertThat(table.count(row, column))
                        .as("%d, %d", row, column)
                        .isEqualTo(expected[row][column]);
            }
        }
        assertThat(table.rowShare(0, 0)).hasValue(200.0 / 3);
        assertThat(table.rowShare(1, 1)).hasValue(50);
        assertThat(table.rowShare(2, 0)).as("nobody in the row").isEmpty();
        assertThat(table.columnShare(1, 0)).hasValue(100.0 / 3);
        assertThat(table.columnShare(2, 1)).hasValue(0);
        assertThat(table.rowTotal(0)).isEqualTo(3);
        assertThat(table.columnTotal(1)).isEqualTo(2);
        assertThat(table.total()).isEqualTo(5);
    }

    @Test
    void frequenciesAndNumbersOfSomeRows() {
        List<Condition> complete = Condition.parseAll("status=complete");
        Counts.Tally tally = Tables.frequencies(data, "q2_1", complete);
        assertThat(tally.answered()).isEqualTo(5);
        assertThat(tally.count(5)).isEqualTo(1);
        assertThat(Tables.values(data, "q2_1", complete).mean()).isEqualTo(4);
        assertThat(Tables.frequencies(data, "q2_1", List.of()).missing())
                .isEqualTo(Map.of(MissingKind.NOT_ANSWERED, 1));
    }
}
