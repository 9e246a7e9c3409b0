package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** Places that became one are added up, weighted or left out, never guessed about. */
class RegisterMergersCommandTest extends RegisterCommandRig {
    private static final String OLD =
            """
            kommunenummer;kommunenavn;år;verdi
            3001;Gammel;2018;100
            3002;Annen;2018;50
            3001;Gammel;2019;110
            3002;Annen;2019;..
            0118;Aremark;2019;5
            3001;Gammel;2020;0
            """;

    private Path mergers(String weight) {
        return small.file(
                "mergers.csv",
                "gammel;ny;år;vekt\n3001;301;2020;" + weight + "\n3002;301;2020;1\n");
    }

    @Test
    void countsOfPlacesThatBecameOneAreAddedUpWhenAllOfThemHaveOne() {
        Path file = small.file("old.csv", OLD);
        String[] summed = {"--mergers", mergers("3").toString(), "--merged", "sum"};
        assertThat(indicator(file, summed)).as(small.said()).isEqualTo(1);
        assertThat(values()).containsExactly("118|2019||5.0", "301|2018||150.0");
        assertThat(small.said()).contains("301 got no value for 2019: 3002 has none.");
    }

    @Test
    void ratesAreWeightedOrLeftOut() {
        Path file = small.file("old.csv", OLD);
        String list = mergers("3").toString();
        assertThat(indicator(file, "--mergers", list, "--merged", "weighted")).isEqualTo(1);
        assertThat(values()).containsExactly("118|2019||5.0", "301|2018||87.5");
        small.undo();
        assertThat(indicator(file, "--mergers", list)).isEqualTo(1);
        assertThat(values()).containsExactly("118|2019||5.0");
        assertThat(small.said()).contains("301 is made of 3001, 3002; it got no value");
        small.undo();
        String untold = mergers("").toString();
        assertThat(indicator(file, "--mergers", untold, "--merged", "weighted")).isEqualTo(1);
        assertThat(small.said()).contains("the list of mergers tells no weight of 3001");
    }

    @Test
    void aPlaceWithANumberOfItsOwnBeforeTheMergerIsNotGuessedAbout() {
        Path file = small.file("old.csv", OLD + "0301;Oslo;2018;90\n");
        String list = mergers("3").toString();
        assertThat(indicator(file, "--mergers", list, "--merged", "sum")).isEqualTo(2);
        assertThat(small.said())
                .contains("old.csv, row 8, column D")
                .contains("\"0301 Oslo\" has a value for 2018, before it was made of others");
        Path whole =
                small.file("all.csv", "gammel;ny;år\n3001;301;2020\n3002;301;2020\n301;301;2020\n");
        assertThat(indicator(file, "--mergers", whole.toString(), "--merged", "sum"))
                .as(small.said())
                .isEqualTo(1);
        assertThat(values()).containsExactly("118|2019||5.0", "301|2018||240.0");
    }
}
