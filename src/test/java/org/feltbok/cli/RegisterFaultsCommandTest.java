package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is wrong in a table of a register is told once, with where it stands. */
class RegisterFaultsCommandTest extends RegisterCommandRig {
    @Test
    void eachFaultIsToldOnceWithWhereItStands() {
        Path file =
                small.file(
                        "bad.csv",
                        "kommune;år;tall\n301;2018;12\n118;2018;tolv\n119;2018;tolv\n"
                                + "301;2018;13\n121;2018;1.234\n");
        assertThat(indicator(file)).isEqualTo(2);
        assertThat(small.said())
                .contains("bad.csv, row 3, column C: \"tolv\" is neither a number nor one")
                .contains("bad.csv, row 5, column C: There are two values of 301 2018 that differ")
                .contains("row 6, column C")
                .doesNotContain("Exception");
        assertThat(small.said().lines().filter(l -> l.contains("tolv"))).hasSize(1);
        assertThat(small.rows("SELECT name FROM indicator")).isEmpty();
    }

    @Test
    void filesThatAreNoTablesAreToldInOneLine() throws IOException {
        for (String text :
                List.of("", "{\"a\": 1}", "{", "hei", "<html><body>", "a;b\n", "\"a;b\n1")) {
            assertThat(indicator(small.file("x.csv", text))).as(text).isEqualTo(2);
            assertThat(small.lines()).as(text).hasSize(1);
            assertThat(small.said()).contains("x.csv").doesNotContain("Exception");
        }
        assertThat(indicator(temp.resolve("none.csv"))).isEqualTo(2);
        assertThat(small.lines()).hasSize(1);
    }

    @Test
    void quartersAndSpansOfYearsAreRefused() {
        assertThat(indicator(small.file("q.csv", "region;2018K1;2018K2\n0301;1;2\n"))).isEqualTo(2);
        assertThat(small.said()).contains("q.csv, column B: \"2018K1\" is not a year");
    }

    @Test
    void aDashIsNoNumberUnlessToldSo() {
        Path file = small.file("d.csv", "region;2018;2019\n0301;-;2\n0118;3;4\n");
        assertThat(indicator(file)).isEqualTo(1);
        assertThat(values()).containsExactly("118|2018||3.0", "118|2019||4.0", "301|2019||2.0");
        small.undo();
        assertThat(indicator(file, "--dash", "zero")).isZero();
        assertThat(values()).contains("301|2018||0.0");
    }

    @Test
    void aNumberThatNowMeansAnotherPlaceIsPointedAt() {
        assertThat(indicator(small.file("n.csv", "region;2018;2019\n0301 Bergen;1;2\n")))
                .isEqualTo(1);
        assertThat(small.said())
                .contains("\"0301 Bergen\" has the number of case 301, which is called Oslo")
                .doesNotContain("more like this");
    }

    @Test
    void anotherUnitIsNotMixedIn() {
        indicator(small.file("t.csv", SSB), "--unit", "personer");
        assertThat(read(small.file("u.csv", SSB), "--indicator", "folk", "--unit", "tusen"))
                .isEqualTo(2);
        assertThat(small.said()).contains("folk is in personer and would get numbers in tusen");
    }

    @Test
    void whereItComesFromIsAskedFor() {
        assertThat(read(small.file("t.csv", SSB), "--indicator", "folk")).isEqualTo(2);
        assertThat(small.said()).contains("Say where the numbers come from");
        assertThat(read(small.file("t.csv", SSB))).isEqualTo(2);
        assertThat(small.said()).contains("--indicator NAME or --attribute NAME");
    }
}
