package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.LocalText;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.interviews.ui.Listing.By;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Interviews are listed by case, role, date and what was asked, either way round. */
class ListingTest {
    private static final Map<String, Integer> ASKED = Map.of("a", 3, "b", 1, "c", 2, "d", 1);

    private static final List<Interview> ALL =
            List.of(
                    interview("a", "Ås", "rådmann", LocalDate.of(2018, 11, 2), 1),
                    interview("b", "Bø", "ordfører", null, 1),
                    interview("c", "Ås", "ordfører", LocalDate.of(2018, 10, 30), 2),
                    interview("d", "Bø", "rådmann", LocalDate.of(2018, 12, 1), 2));

    private static Interview interview(
            String id, String of, String role, @Nullable LocalDate date, int position) {
        return new Interview(
                id,
                id,
                of,
                LocalText.of(role),
                null,
                null,
                date,
                null,
                InterviewStatus.NOTES,
                null,
                position);
    }

    private static String listed(Listing by) {
        return String.join(
                "",
                by
                        .of(
                                ALL,
                                i -> i.role().text(),
                                Interview::caseId,
                                i -> ASKED.get(i.id()),
                                Locale.of("nb"))
                        .stream()
                        .map(Interview::id)
                        .toList());
    }

    private static String listed(By by) {
        return listed(Listing.OF_CASE.turned(by));
    }

    @Test
    void byCaseRoleDateAndTopicsAskedAndThoseAlikeByTheirCase() {
        assertThat(listed(By.CASES)).isEqualTo("bdac");
        assertThat(listed(By.ROLE)).isEqualTo("bcda");
        assertThat(listed(By.DATE)).as("not known last").isEqualTo("cadb");
        assertThat(listed(By.GUIDE)).as("fewest first").isEqualTo("bdca");
    }

    @Test
    void theSameAgainTurnsItRoundAndWhatIsNotKnownStaysLast() {
        Listing date = Listing.OF_CASE.turned(By.DATE).turned(By.DATE);
        assertThat(listed(date)).isEqualTo("dacb");
        assertThat(listed(date.turned(By.DATE))).isEqualTo("cadb");
        assertThat(Listing.read(date.written())).isEqualTo(date);
        assertThat(Listing.read("-nonsense")).isEqualTo(Listing.OF_CASE);
    }

    @Test
    void onlyThoseOfARoleAreListedWhereverTheyAreUntilItIsChosenAgain() {
        Listing only = Listing.OF_CASE.only("ordfører");
        assertThat(listed(only)).isEqualTo("bc");
        assertThat(listed(only.turned(By.DATE))).isEqualTo("cb");
        assertThat(listed(only.only("ordfører"))).isEqualTo("bcda");
        assertThat(only.turned(By.CASE)).as("by case all").isEqualTo(Listing.OF_CASE);
    }
}
