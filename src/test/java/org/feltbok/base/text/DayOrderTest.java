package org.feltbok.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** Whether day or month stands first is seen from a column, or not at all. */
class DayOrderTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 4);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 3);

    @Test
    void oneDayThatCanBeReadInOneWayOnlyTellsOfItsColumn() {
        assertThat(DayOrder.of(List.of("3/4/2026", "", "25/12/2026")))
                .isEqualTo(DayOrder.DAY_FIRST);
        assertThat(DayOrder.of(List.of("12/25/2026", "3/4/2026"))).isEqualTo(DayOrder.MONTH_FIRST);
    }

    @Test
    void aColumnThatSaysBothOrNothingLeavesEachDayToItself() {
        assertThat(DayOrder.of(List.of("25/12/2026", "12/25/2026"))).isEqualTo(DayOrder.EACH);
        assertThat(DayOrder.of(List.of("3/4/2026", "2026-12-25"))).isEqualTo(DayOrder.EACH);
        assertThat(DayOrder.EACH.read("3/4/2026")).isEqualTo(new WrittenDate.TwoWays(MARCH, APRIL));
    }

    @Test
    void aDayIsReadInTheOrderOfItsColumn() {
        assertThat(DayOrder.DAY_FIRST.read(" 3/4/2026 ").date()).contains(APRIL);
        assertThat(DayOrder.DAY_FIRST.read("4/3/2026").date()).contains(MARCH);
        assertThat(DayOrder.MONTH_FIRST.read("3/4/2026").date()).contains(MARCH);
        assertThat(DayOrder.MONTH_FIRST.read("4/3/2026").date()).contains(APRIL);
        assertThat(DayOrder.DAY_FIRST.read("31/02/2026")).isEqualTo(WrittenDate.NONE);
        assertThat(DayOrder.DAY_FIRST.read("2026-02-01").date()).contains(LocalDate.of(2026, 2, 1));
    }
}
