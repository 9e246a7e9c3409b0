package org.feltbok.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.cases.Case;
import org.feltbok.register.CellNumbers.Read;
import org.feltbok.register.RegisterRecipe.Merger;
import org.feltbok.register.RegisterRecipe.Merging;
import org.feltbok.register.RegisterStore.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What places were before, and what they are a part of now. */
class MergersTest {
    private static final List<Merger> GIVEN =
            List.of(
                    new Merger("1601", "5001", 2018, 190000),
                    new Merger("5001", "5001", 2020, 196000),
                    new Merger("1662", "5030", 2018, 6000),
                    new Merger("5030", "5001", 2020, 6100),
                    new Merger("5012", "5055", 2020, 0),
                    new Merger("5012", "5056", 2020, 0));

    private static Mergers seenFrom(String... cases) {
        return new Mergers(GIVEN, Set.of(cases)::contains);
    }

    @Test
    void twoMergersFollowEachOther() {
        Mergers mergers = seenFrom("5001");
        assertThat(mergers.now("1662", 2017)).containsExactly("5001");
        assertThat(mergers.now("5030", 2019)).containsExactly("5001");
        assertThat(mergers.now("5001", 2020)).containsExactly("5001");
    }

    @Test
    void theSameNumberIsAnotherPlaceBefore() {
        Mergers mergers = seenFrom("5001");
        assertThat(mergers.parts("5001", 2019)).containsExactly("5001", "5030");
        assertThat(mergers.parts("5001", 2017)).containsExactly("1601", "1662");
        assertThat(mergers.parts("5001", 2020)).containsExactly("5001");
    }

    @Test
    void whatTheStudyKeepsApartIsNotMerged() {
        Mergers mergers = seenFrom("5001", "5030");
        assertThat(mergers.now("5030", 2019)).containsExactly("5030");
        assertThat(mergers.parts("5001", 2017)).containsExactly("1601");
        assertThat(mergers.now("1662", 2017)).containsExactly("5030");
    }

    @Test
    void aPlaceThatWasDividedIsSeveral() {
        assertThat(seenFrom("5055").now("5012", 2019)).containsExactly("5055", "5056");
    }

    @Test
    void aPlaceIsGoneFromTheYearOfItsMerger() {
        Mergers mergers = seenFrom("5001");
        assertThat(mergers.isGone("1601", 2018)).isTrue();
        assertThat(mergers.isGone("1601", 2017)).isFalse();
        assertThat(mergers.isGone("5001", 2020)).isFalse();
    }

    @Test
    void aWeightThatNobodyToldIsNone() {
        assertThat(seenFrom("5001").weight("5030")).contains(6100.0);
        assertThat(seenFrom("5001").weight("5012")).isEmpty();
    }

    // numbers made of several
    // ----------------------------------------------------------------------------------------------------------

    /** The list lacks the row 5001 → 5001, so that nobody knows what 5001 was beside 5030. */
    private static final List<Merger> GAP =
            List.of(
                    new Merger("1601", "5001", 2018, 190000),
                    new Merger("1662", "5030", 2018, 6000),
                    new Merger("5030", "5001", 2020, 6100));

    private static final List<Merger> TWICE =
            List.of(
                    new Merger("1", "9", 2010, 1),
                    new Merger("2", "9", 2020, 1),
                    new Merger("3", "9", 2020, 1));

    private static final List<Merger> CALLED_OTHERWISE =
            List.of(new Merger("101", "3001", 2020, 0), new Merger("3001", "3101", 2024, 0));

    private final List<Fault> notes = new ArrayList<>();

    /** A place with its number, or with the sign that stands instead. */
    private record Told(String place, Read read) {}

    private static Told told(String place, double number) {
        return new Told(place, new Read(number, Optional.empty()));
    }

    private static Told told(String place, Sign sign) {
        return new Told(place, new Read(0, Optional.of(sign)));
    }

    private Collection<Read> made(
            List<Merger> list, Merging how, String number, int year, Told... all) {
        Joined joined = new Joined(new Mergers(list, number::equals), how);
        Case of = new Case("id", number, "Byen", "", true, "", "");
        for (Told each : all) {
            joined.add(new Slot("id", year, ""), of, number, each.place(), each.read());
        }
        return joined.made(Place.file("t.csv"), notes::add).values().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private void beside(String key, Object... args) {
        assertThat(notes)
                .extracting(Fault::key, Fault::args)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(key, List.of(args)));
        notes.clear();
    }

    @ParameterizedTest
    @EnumSource(Merging.class)
    void aPlaceThatTheListForgetsBesideTheOthersIsToldAndNothingIsMade(Merging how) {
        Told forgotten = told("1601", 190000);
        Told wanted = told("1662", 6000);
        assertThat(made(GAP, how, "5001", 2017, forgotten, wanted)).isEmpty();
        beside("register.merged.beside", "5001", "2017", "1601");
        assertThat(made(GAP, how, "5001", 2017, wanted, forgotten)).isEmpty();
        beside("register.merged.beside", "5001", "2017", "1601");
        assertThat(made(GAP, how, "5001", 2017, forgotten)).isEmpty();
        beside("register.merged.beside", "5001", "2017", "1601");
    }

    @ParameterizedTest
    @EnumSource(Merging.class)
    void aPlaceOfAnEarlierMergerIsNotLeftOutOfTheSum(Merging how) {
        assertThat(made(TWICE, how, "9", 2005, told("1", 10), told("2", 20), told("3", 30)))
                .isEmpty();
        beside("register.merged.beside", "9", "2005", "1");
        assertThat(made(TWICE, how, "9", 2005, told("1", 10))).isEmpty();
        beside("register.merged.beside", "9", "2005", "1");
    }

    @ParameterizedTest
    @EnumSource(Merging.class)
    void ofNumbersOfOnePlaceTheOneItHadThenCounts(Merging how) {
        Told then = told("101", 500);
        for (Told other : List.of(told("3001", 0), told("3001", Sign.IMPOSSIBLE))) {
            assertThat(made(CALLED_OTHERWISE, how, "3101", 2018, other, then))
                    .containsExactly(then.read());
            assertThat(made(CALLED_OTHERWISE, how, "3101", 2018, then, other))
                    .containsExactly(then.read());
            assertThat(made(CALLED_OTHERWISE, how, "3101", 2018, other)).isEmpty();
        }
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Merging.class)
    void aRegisterMayKeepAllYearsUnderALaterNumberOfThePlace(Merging how) {
        Told later = told("3001", 500);
        assertThat(made(CALLED_OTHERWISE, how, "3101", 2018, later)).containsExactly(later.read());
        assertThat(made(CALLED_OTHERWISE, how, "3101", 2018, later, told("101", 500)))
                .containsExactly(later.read());
        assertThat(notes).isEmpty();
        assertThat(made(CALLED_OTHERWISE, how, "3101", 2018, later, told("101", 400))).isEmpty();
        beside("register.merged.beside", "3101", "2018", "3001");
    }

    @Test
    void aSignTakesNoNumberAwayWhicheverComesFirst() {
        Told number = told("101", 6000);
        Told sign = told("101", Sign.LACKING);
        assertThat(made(CALLED_OTHERWISE, Merging.SUM, "3101", 2017, number, sign))
                .containsExactly(number.read());
        assertThat(made(CALLED_OTHERWISE, Merging.SUM, "3101", 2017, sign, number))
                .containsExactly(number.read());
    }

    @ParameterizedTest
    @EnumSource(Merging.class)
    void aPlaceThatTheListForgetsIsMissedAlsoWhereTheFileHasNoNumberOfIt(Merging how) {
        Told wanted = told("1662", 6000);
        assertThat(made(GAP, how, "5001", 2017, wanted)).isEmpty();
        beside("register.merged.beside", "5001", "2017", "1601");
        assertThat(made(GAP, how, "5001", 2017, wanted, told("1601", Sign.LACKING))).isEmpty();
        beside("register.merged.beside", "5001", "2017", "1601");
        assertThat(made(TWICE, how, "9", 2005, told("2", 20), told("3", 30))).isEmpty();
        beside("register.merged.beside", "9", "2005", "1");
        List<Merger> later = new ArrayList<>(GAP);
        later.add(new Merger("5001", "9", 2024, 1));
        for (int year : List.of(2018, 2019)) {
            assertThat(made(later, how, "9", year, told("5030", 6000))).isEmpty();
            beside("register.merged.beside", "9", String.valueOf(year), "5001");
        }
        assertThat(made(GAP, how, "5001", 2017, told("1662", Sign.LACKING))).isEmpty();
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Merging.class)
    void aNumberThatWasGivenToAnotherPlaceLaterMissesNoneOfTheFirst(Merging how) {
        List<Merger> twoPlaces =
                List.of(
                        new Merger("1", "9", 2010, 1),
                        new Merger("9", "7", 2015, 1),
                        new Merger("2", "9", 2020, 1));
        for (int year : List.of(2005, 2012, 2017)) {
            Told two = told("2", 20);
            assertThat(made(twoPlaces, how, "9", year, two)).containsExactly(two.read());
        }
        assertThat(notes).isEmpty();
    }
}
