package org.feltbok.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.register.RegisterRecipe.Merger;
import org.junit.jupiter.api.Test;

import java.util.List;
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
}
