package org.feltbok.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

class FaultsTest {
    private static final Place COLUMN = Place.file("r.csv").column("a");
    private final Texts texts = new Texts(Language.EN);
    private final Faults faults = new Faults();

    @Test
    void theSameInManyRowsIsOneLineWithItsFirstRowAndHowManyMore() {
        for (int row = 2; row < 80_002; row++) {
            faults.accept(Fault.at(COLUMN.row(row), "base.place.row", "7"));
        }
        faults.accept(Fault.at(COLUMN.row(9), "base.place.row", "8"));
        assertThat(faults.count()).isEqualTo(80_001);
        assertThat(faults.list().stream().map(texts::fault))
                .containsExactly(
                        "r.csv, row 2, column a: row 7 (and 79,999 more like this)",
                        "r.csv, row 9, column a: row 8");
        assertThat(Faults.distinct(faults.list())).isEqualTo(faults.list());
    }

    @Test
    void oneKindOfFaultDoesNotCrowdOutTheOthersAndWhatIsKeptStaysSmall() {
        for (int row = 2; row < 200_002; row++) {
            faults.accept(Fault.at(COLUMN.row(row), "base.place.row", row));
        }
        faults.accept(Fault.at(Place.file("r.csv").column("b"), "base.place.row", "1"));
        List<Fault> list = faults.list();
        assertThat(list).hasSize(102);
        assertThat(list).anyMatch(f -> "b".equals(f.place().column()));
        assertThat(texts.fault(list.getLast()))
                .isEqualTo("r.csv, column a: ... and 199,900 more. Correct those above first.");
        assertThat(Faults.distinct(list)).isEqualTo(list);
    }

    @Test
    void anExceptionCarriesEachDistinctFaultOnce() {
        List<Fault> many = new ArrayList<>();
        for (int row = 2; row < 5000; row++) {
            many.add(Fault.at(COLUMN.row(row), "base.place.row", "7"));
        }
        assertThat(new FaultException(many).faults()).hasSize(1);
        assertThat(String.valueOf(new FaultException(many).getMessage())).hasSizeLessThan(500);
    }

    @Test
    void faultsAreFoundInWhatATaskWrapsThemInAndInNothingElse() {
        FaultException fault = new FaultException("base.place.row", "7");
        assertThat(FaultException.in(fault)).containsSame(fault);
        assertThat(FaultException.in(new CompletionException(fault))).containsSame(fault);
        IllegalStateException other = new IllegalStateException(fault);
        assertThat(FaultException.in(other)).isEmpty();
        assertThat(FaultException.cause(new CompletionException(other))).isSameAs(other);
        assertThat(FaultException.cause(other)).isSameAs(other);
        CompletionException bare = new CompletionException(null);
        assertThat(FaultException.cause(bare)).isSameAs(bare);
        assertThat(FaultException.in(bare)).isEmpty();
    }
}
