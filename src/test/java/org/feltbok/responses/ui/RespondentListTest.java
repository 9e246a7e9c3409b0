package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.responses.Response;
import org.feltbok.responses.ResponseRate;
import org.feltbok.responses.ui.RespondentList.Segment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class RespondentListTest {
    private static final Response.Status PARTIAL = Response.Status.PARTIAL;

    private final RespondentList list = new RespondentList();
    private final Listed arendal = waiting("arendal");
    private final Listed bodo = waiting("bodo");
    private final Listed elverum = waiting("elverum");

    private static Listed waiting(String name) {
        return new Listed("", Optional.of(name), name, name, PARTIAL, "", "", 0, 0);
    }

    private static Listed begun(Listed who, Response.Status status) {
        return new Listed(
                "r-" + who.caseKey(),
                who.caseId(),
                who.title(),
                who.caseKey(),
                status,
                "",
                "",
                1,
                9);
    }

    private void fill(List<Listed> everybody) {
        list.take(
                new EntryData.Changed(
                        true,
                        everybody,
                        Set.of(),
                        Set.of(),
                        new ResponseRate(0, 0, 0),
                        Locale.ENGLISH,
                        Map.of()));
    }

    @BeforeEach
    void threeWait() {
        fill(List.of(elverum, bodo, arendal));
        list.show(Segment.MISSING);
        list.display();
    }

    /** As after an undo or a change elsewhere. */
    private void readAnew(Listed... now) {
        fill(List.of(now));
        list.display();
    }

    private String before(Listed who) {
        return list.neighbour(Optional.of(who), -1).map(Listed::responseId).orElse("nobody");
    }

    @Test
    void oneGoesBackToWhoWasBegunAlsoWhenTheListWasReadAnewMeanwhile() {
        Listed first = begun(arendal, PARTIAL);
        list.replace(first);
        assertThat(before(bodo)).isEqualTo("r-arendal");
        readAnew(first, bodo, elverum);
        assertThat(before(bodo)).isEqualTo("r-arendal");
    }

    @Test
    void whoIsDoneLeavesThePartOfThoseWhoWait() {
        list.replace(begun(arendal, PARTIAL));
        readAnew(begun(arendal, Response.Status.COMPLETE), bodo, elverum);
        assertThat(before(bodo)).isEqualTo("nobody");
    }

    @Test
    void whoIsBegunStandsAmongThoseToDoOnceThePartIsChosenAgain() {
        list.replace(begun(arendal, PARTIAL));
        list.show(Segment.MISSING);
        readAnew(begun(arendal, PARTIAL), bodo, elverum);
        assertThat(before(bodo)).isEqualTo("nobody");
        list.show(Segment.TO_DO);
        list.display();
        assertThat(list.neighbour(Optional.empty(), 1).map(Listed::title)).contains("arendal");
    }

    @Test
    void whoWasBegunElsewhereIsNotHeldInTheList() {
        readAnew(begun(arendal, PARTIAL), bodo, elverum);
        assertThat(before(bodo)).isEqualTo("nobody");
        assertThat(list.count(Segment.MISSING)).isEqualTo(2);
    }

    /** Counted, not timed: a key that goes on must not wait for all that are shown. */
    @Test
    void toFindTheNextOfManyOnlyTheOneAtHandIsLookedAt() {
        List<Listed> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(waiting("%05d".formatted(i)));
        }
        fill(many);
        list.display();
        Listed late = many.get(19_990);
        assertThat(list.neighbour(Optional.of(late), 1).map(Listed::title)).contains("19991");
        assertThat(list.isDisplayed(begun(late, PARTIAL))).isTrue();
        assertThat(list.isDisplayed(waiting("gone"))).isFalse();
        // the heading stands first
        assertThat(list.row(late)).hasValue(19_991);
        assertThat(list.looked()).isLessThan(10);
    }
}
