package org.feltbok.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.text.LocalText;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What people write for an attribute is read as it is meant, or refused in words. */
class AttributeValuesTest {
    private static final LocalText NONE = LocalText.of("");

    private final List<Fault> faults = new ArrayList<>();

    private static Attribute attribute(AttributeType type, AttributeCategory... categories) {
        return new Attribute(
                "a", "name", LocalText.of("Name"), type, NONE, 0, null, "", List.of(categories));
    }

    private Optional<Object> read(Attribute attribute, String text) {
        return AttributeValues.read(attribute, text, Place.none(), faults::add);
    }

    @Test
    void aWholeNumberIsStoredWithoutDecimals() {
        Attribute number = attribute(AttributeType.NUMBER);
        assertThat(read(number, "12")).contains(12L);
        assertThat(read(number, "12,0")).contains(12L);
        assertThat(read(number, "12,5")).contains(12.5);
        assertThat(read(number, "12.5")).contains(12.5);
        assertThat(read(number, "-3")).contains(-3L);
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThat(read(attribute(AttributeType.NUMBER), "twelve")).isEmpty();
        assertThat(faults).singleElement().extracting(Fault::key).isEqualTo("plain.not_number");
    }

    @Test
    void anEmptyCellIsNothingRecorded() {
        for (AttributeType type : AttributeType.values()) {
            assertThat(read(attribute(type), "")).isEmpty();
            assertThat(read(attribute(type), "  ")).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theWordOfAMissingKindIsAValueOfEveryType() {
        for (AttributeType type : AttributeType.values()) {
            assertThat(read(attribute(type), "#refused")).contains("#refused");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aCategoryIsFoundByItsCodeBeforeItsLabel() {
        Attribute region =
                attribute(
                        AttributeType.CATEGORY,
                        new AttributeCategory("1", "n", LocalText.of("s")),
                        new AttributeCategory("2", "s", LocalText.of("South")));
        assertThat(read(region, "s")).contains("s");
        assertThat(read(region, "South")).contains("s");
        assertThat(read(region, "n")).contains("n");
    }

    @Test
    void anUnknownCategoryIsToldWithThoseThereAreButNotWithAHundred() {
        AttributeCategory[] many =
                IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> new AttributeCategory("k" + i, "code" + i, LocalText.of("")))
                        .toArray(AttributeCategory[]::new);
        assertThat(read(attribute(AttributeType.CATEGORY, many), "west")).isEmpty();
        Fault fault = faults.getFirst();
        assertThat(fault.key()).isEqualTo("cases.unknown_category");
        assertThat(fault.args().get(0)).isEqualTo("west");
        assertThat(fault.args().get(1)).isEqualTo("name");
        assertThat(String.valueOf(fault.args().get(2))).startsWith("code1, ").endsWith(", code20");
    }

    @Test
    void aTextStandsAsItIsWritten() {
        assertThat(read(attribute(AttributeType.TEXT), "12,0")).contains("12,0");
        assertThat(read(attribute(AttributeType.TEXT), "Ås")).contains("Ås");
    }

    @Test
    void numbersTooLargeToBeWholeStayAsTheyAre() {
        assertThat(NumberText.stored(1e14)).isEqualTo(100_000_000_000_000L);
        assertThat(NumberText.stored(1e16)).isEqualTo(1e16);
        assertThat(NumberText.stored(-0.5)).isEqualTo(-0.5);
    }
}
