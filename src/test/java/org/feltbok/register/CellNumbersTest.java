package org.feltbok.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.Faults;
import org.feltbok.base.MissingKind;
import org.feltbok.register.CellNumbers.Read;
import org.feltbok.register.RegisterTable.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers and signs in the cells of a table. */
class CellNumbersTest {
    private final Faults faults = new Faults();

    private static Entry cell(String text) {
        return new Entry(Place.file("t.csv"), Region.of("0301"), 2018, List.of(), text);
    }

    private Optional<Read> first(String... texts) {
        List<Entry> entries = Stream.of(texts).map(CellNumbersTest::cell).toList();
        return new CellNumbers(entries, false).read(entries.getFirst(), faults);
    }

    @Test
    void whatMayBeTwoNumbersIsReadAsTheOthersOfTheTable() {
        assertThat(first("1.234", "5.25").orElseThrow().value()).isEqualTo(1.234);
        assertThat(first("1.234", "5,25").orElseThrow().value()).isEqualTo(1234);
        assertThat(first("1,234", "5,25").orElseThrow().value()).isEqualTo(1.234);
        assertThat(first("1,234", "5.25").orElseThrow().value()).isEqualTo(1234);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void whereTheOthersDoNotTellItIsToldAndNotRead() {
        assertThat(first("1.234", "17")).isEmpty();
        assertThat(first("1.234", "5,25", "5.25")).isEmpty();
        assertThat(faults.list()).extracting(f -> f.key()).containsOnly("base.number.two_ways");
    }

    @ParameterizedTest
    @CsvSource({"'.',IMPOSSIBLE", "..,LACKING", "...,LACKING", "'',LACKING", ":,CONFIDENTIAL"})
    void signsAreNoNumbers(String text, Sign sign) {
        Read read = first(text).orElseThrow();
        assertThat(read.mark()).contains(sign);
        assertThat(read.isNothing()).isTrue();
    }

    @Test
    void aDashIsNoughtOnlyWhenSaid() {
        Entry dash = cell("-");
        assertThat(new CellNumbers(List.of(dash), false).read(dash, faults).orElseThrow().mark())
                .contains(Sign.DASH);
        assertThat(new CellNumbers(List.of(dash), true).read(dash, faults).orElseThrow().mark())
                .isEmpty();
        assertThat(first("-5").orElseThrow().value()).isEqualTo(-5);
    }

    @Test
    void provisionalNumbersAreReadAndCounted() {
        Entry cell = cell("1 234*");
        CellNumbers numbers = new CellNumbers(List.of(cell), false);
        assertThat(numbers.read(cell, faults).orElseThrow().value()).isEqualTo(1234);
        assertThat(numbers.provisional()).isEqualTo(1);
    }

    @Test
    void theMostDecimalsAreKnown() {
        List<Entry> cells = List.of(cell("1,5"), cell("2,25"), cell("3"));
        CellNumbers numbers = new CellNumbers(cells, false);
        cells.forEach(c -> numbers.read(c, faults));
        assertThat(numbers.decimals()).isEqualTo(2);
    }

    @Test
    void aNoughtThatOnlyTellsDecimalsFromThousandsIsNoDecimal() {
        // as a workbook, JSON and a text beside others give 12.345
        for (List<String> texts :
                List.of(List.of("12.3450"), List.of("7.1250", "3"), List.of("1.234", "5.25"))) {
            List<Entry> cells = texts.stream().map(CellNumbersTest::cell).toList();
            CellNumbers numbers = new CellNumbers(cells, false);
            cells.forEach(c -> numbers.read(c, faults));
            assertThat(numbers.decimals()).as(texts.toString()).isEqualTo(3);
        }
        Entry money = cell("12.50");
        CellNumbers numbers = new CellNumbers(List.of(money), false);
        numbers.read(money, faults);
        assertThat(numbers.decimals()).isEqualTo(2);
    }

    @Test
    void aProvisionalNumberTellsTheOthersWhatAPointMeans() {
        assertThat(first("1.234", "5.25*").orElseThrow().value()).isEqualTo(1.234);
        assertThat(first("1,234*", "5.25*").orElseThrow().value()).isEqualTo(1234);
    }

    @Test
    void anAttributeKeepsWhyThereIsNone() {
        assertThat(Sign.IMPOSSIBLE.kind()).isEqualTo(MissingKind.NOT_APPLICABLE);
        assertThat(Sign.CONFIDENTIAL.kind()).isEqualTo(MissingKind.REFUSED);
        assertThat(Sign.LACKING.kind()).isEqualTo(MissingKind.NOT_RECORDED);
    }
}
