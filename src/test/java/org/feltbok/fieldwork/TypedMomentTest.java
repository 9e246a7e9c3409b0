package org.feltbok.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class TypedMomentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static String read(String typed) {
        return TypedMoment.read(typed, Language.NB, TODAY).orElse("none");
    }

    @Test
    void aDayOrTimeIsReadAsSomebodyAtTheTelephoneTypesIt() {
        assertThat(read("3.12")).isEqualTo("2026-12-03");
        assertThat(read("3.12.")).isEqualTo("2026-12-03");
        assertThat(read("3.12 14:30")).isEqualTo("2026-12-03T14:30");
        assertThat(read("3.12 14.30")).isEqualTo("2026-12-03T14:30");
        assertThat(read("3.12.2026 9:05")).isEqualTo("2026-12-03T09:05");
        assertThat(read("2026-12-03T14:30")).isEqualTo("2026-12-03T14:30");
        assertThat(read("2026-12-03")).isEqualTo("2026-12-03");
        assertThat(read("14:30")).isEqualTo("2026-11-26T14:30");
        assertThat(read("+2")).isEqualTo("2026-11-28");
        assertThat(read("+2 8:00")).isEqualTo("2026-11-28T08:00");
        assertThat(read("4.1")).as("next year's").isEqualTo("2027-01-04");
        assertThat(read("20.11")).as("just been").isEqualTo("2026-11-20");
    }

    @Test
    void whatHasBeenIsTheNewestSuchDayAndNotAhead() {
        LocalDate january = LocalDate.of(2026, 1, 5);
        assertThat(TypedMoment.been("28.12", Language.NB, january)).contains("2025-12-28");
        assertThat(TypedMoment.been("28.12 9:05", Language.NB, january))
                .contains("2025-12-28T09:05");
        assertThat(TypedMoment.been("5.1", Language.NB, january)).contains("2026-01-05");
        assertThat(TypedMoment.been("14:30", Language.NB, january)).contains("2026-01-05T14:30");
        assertThat(TypedMoment.been("29.2", Language.NB, january)).contains("2024-02-29");
        for (String ahead : new String[] {"+1", "6.1.2026", "2026-01-06T08:00", "31.2", ""}) {
            assertThat(TypedMoment.been(ahead, Language.NB, january)).as(ahead).isEmpty();
        }
    }

    @Test
    void whatIsNoMomentIsNone() {
        for (String typed : new String[] {"", "snart", "31.2", "3.13", "25:00", "+", "12"}) {
            assertThat(read(typed)).as(typed).isEqualTo("none");
        }
    }

    @Test
    void whatIsShownIsReadBack() {
        for (Language language : Language.values()) {
            for (String moment : new String[] {"2026-12-03", "2026-12-03T14:30"}) {
                assertThat(TypedMoment.read(TypedMoment.show(moment, language), language, TODAY))
                        .contains(moment);
            }
        }
        assertThat(TypedMoment.show("", Language.EN)).isEmpty();
    }
}
