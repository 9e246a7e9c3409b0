package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

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
        list.take(changed(true, everybody, Set.of(), Set.of()));
    }

    private static EntryData.Changed changed(
            boolean all, List<Listed> some, Set<String> gone, Set<String> heard) {
        return new EntryData.Changed(
                all, some, gone, heard, new ResponseRate(0, 0, 0), Locale.ENGLISH, Map.of());
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
        List<Listed> many = twentyThousand();
        Listed late = many.get(19_990);
        assertThat(list.neighbour(Optional.of(late), 1).map(Listed::title)).contains("19991");
        assertThat(list.isDisplayed(begun(late, PARTIAL))).isTrue();
        assertThat(list.isDisplayed(waiting("gone"))).isFalse();
        // the heading stands first
        assertThat(list.row(late)).hasValue(19_991);
        assertThat(list.looked()).isLessThan(10);
    }

    private List<Listed> twentyThousand() {
        List<Listed> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(waiting("%05d".formatted(i)));
        }
        fill(many);
        list.display();
        return many;
    }

    private int lookedAtBy(Runnable act) {
        int before = list.looked();
        act.run();
        return list.looked() - before;
    }

    @Test
    void whoIsKeyedChangesOrGoesIsMovedAloneHoweverManyThereAre() {
        List<Listed> many = twentyThousand();
        Listed late = many.get(19_990);
        Listed begun = begun(late, PARTIAL);
        assertThat(lookedAtBy(() -> list.replace(begun))).as("a key").isLessThan(5);
        assertThat(
                        lookedAtBy(
                                () -> {
                                    Listed done = begun(late, Response.Status.COMPLETE);
                                    list.take(changed(false, List.of(done), Set.of(), Set.of()));
                                    list.display();
                                }))
                .as("what was keyed is complete")
                .isLessThan(10);
        assertThat(list.count(Segment.MISSING)).isEqualTo(19_999);
        assertThat(
                        lookedAtBy(
                                () -> {
                                    list.show(Segment.DONE);
                                    list.display();
                                }))
                .as("another part is shown")
                .isLessThan(10);
        assertThat(list.neighbour(Optional.empty(), 1))
                .contains(begun(late, Response.Status.COMPLETE));
    }

    @Test
    void moreLettersLookOnlyAtThoseWhoWereFoundByTheFirst() {
        twentyThousand();
        assertThat(lookedAtBy(() -> find("0"))).isEqualTo(20_000);
        assertThat(lookedAtBy(() -> find("0199"))).isLessThanOrEqualTo(20_000);
        assertThat(lookedAtBy(() -> find("01999"))).isEqualTo(12);
        assertThat(list.display()).hasSize(2);
    }

    private void find(String words) {
        list.filter(words);
        list.display();
    }

    /**
     * Whatever is keyed, read, chosen and looked for: what is shown is what a new list of the same
     * people would show, and whoever followed the changes of the rows has them too.
     */
    @Test
    void afterAnyRowOfChangesTheRowsAreThoseOfAListMadeAnewAndItsListenersHaveThem() {
        Random random = new Random(11);
        Map<String, Listed> people = new TreeMap<>();
        fill(List.of());
        list.show(Segment.TO_DO);
        List<ListRow> followed = new ArrayList<>();
        ListChangeListener<ListRow> follower = c -> follow(c, followed);
        ObservableList<ListRow> rows = list.display();
        rows.addListener(follower);
        for (int step = 0; step < 1500; step++) {
            switch (random.nextInt(12)) {
                case 0 -> list.show(Segment.values()[random.nextInt(3)]);
                case 1 -> list.filter(List.of("", "", "a", "a1", "b").get(random.nextInt(5)));
                default -> change(people, random);
            }
            ObservableList<ListRow> now = list.display();
            if (now != rows) {
                rows.removeListener(follower);
                rows = now;
                followed.clear();
                followed.addAll(now);
                now.addListener(follower);
            }
            assertThat(followed).as("step " + step).isEqualTo(now);
            assertThat(now).as("step " + step).isEqualTo(anew(people));
        }
    }

    private List<ListRow> anew(Map<String, Listed> people) {
        RespondentList other = new RespondentList();
        other.take(changed(true, List.copyOf(people.values()), Set.of(), Set.of()));
        other.show(list.segment());
        other.filter(list.words());
        return List.copyOf(other.display());
    }

    private void change(Map<String, Listed> people, Random random) {
        String name = List.of("a", "b").get(random.nextInt(2)) + random.nextInt(15);
        Listed was = people.get(name);
        Listed waits = waiting(name);
        int kind = random.nextInt(5);
        if (was == null || !was.hasResponse()) {
            if (kind == 0 && was != null) {
                people.remove(name);
                list.take(changed(false, List.of(), Set.of(), Set.of(name)));
            } else {
                Listed now = kind < 3 ? waits : begun(waits, PARTIAL);
                people.put(name, now);
                list.take(
                        changed(
                                false,
                                List.of(now),
                                Set.of(),
                                now == waits ? Set.of() : Set.of(name)));
            }
        } else if (kind == 0) {
            people.put(name, waits);
            list.take(changed(false, List.of(waits), Set.of(was.responseId()), Set.of()));
        } else {
            Listed now =
                    kind == 1
                            ? begun(waits, Response.Status.COMPLETE)
                            : keyed(was, random.nextInt(3));
            people.put(name, now);
            if (kind < 3) {
                list.take(changed(false, List.of(now), Set.of(), Set.of()));
            } else {
                list.replace(now);
            }
        }
    }

    private static Listed keyed(Listed was, int filled) {
        return new Listed(
                was.responseId(),
                was.caseId(),
                was.title(),
                was.caseKey(),
                was.status(),
                "",
                "",
                filled,
                9);
    }

    private static void follow(
            ListChangeListener.Change<? extends ListRow> c, List<ListRow> followed) {
        while (c.next()) {
            List<ListRow> old = followed.subList(c.getFrom(), c.getFrom() + c.getRemovedSize());
            assertThat(old).isEqualTo(c.getRemoved());
            old.clear();
            followed.addAll(c.getFrom(), c.getAddedSubList());
        }
    }
}
