package org.feltbok.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places and times as tables write them. */
class RegionTest {
    @ParameterizedTest
    @CsvSource({
        "K-0301,301,''",
        "K_0301 Oslo,301,Oslo",
        "0301,301,''",
        "0301 Oslo kommune,301,Oslo kommune",
        "118 Aremark (-2019),118,Aremark",
        "3012 Aremark (2020-2023),3012,Aremark",
        "0 Hele landet,0,Hele landet",
        "Os (Hedmark),'',Os (Hedmark)",
        "F-03 Oslo,'',F-03 Oslo",
        "Karasjok,'',Karasjok",
    })
    void aPlaceIsANumberANameOrBoth(String written, String number, String name) {
        Region region = Region.of(written);
        assertThat(region.number()).isEqualTo(number);
        assertThat(region.name()).isEqualTo(name);
    }

    @Test
    void theYearsAPlaceExistedAreTakenFromItsName() {
        Region old = Region.of("118 Aremark (-2019)");
        assertThat(old.existed(2019)).isTrue();
        assertThat(old.existed(2020)).isFalse();
        assertThat(Region.of("0118", "Aremark (2020-)").existed(2019)).isFalse();
        assertThat(Region.of("0118", "Aremark").existed(1900)).isTrue();
    }

    @Test
    void aNumberThatStandsBeforeTheNameOnceMoreIsNoPartOfTheName() {
        assertThat(Region.of("01", "01 Stockholm county").name()).isEqualTo("Stockholm county");
        assertThat(Region.of("K-0301", "0301 Oslo").name()).isEqualTo("Oslo");
        assertThat(Region.of("3", "1 Mai").name()).as("another number").isEqualTo("1 Mai");
    }

    @Test
    void yearsAreFoundInHeadingsAndQuartersAreNone() {
        assertThat(Period.of("Personer 2018").year()).isEqualTo(2018);
        assertThat(Period.of("Personer 2018").rest()).isEqualTo("Personer");
        assertThat(Period.of("2018K1").year()).isNull();
        assertThat(Period.of("Vekst 2017-2018").year()).isNull();
        assertThat(Period.of("Personer")).isNull();
        assertThat(Period.of("12018")).isNull();
    }
}
