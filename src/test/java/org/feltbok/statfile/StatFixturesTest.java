package org.feltbok.statfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What another program wrote is read as it was meant: fixtures.R says how it was made. */
class StatFixturesTest {
    private static final Path PLACE = Path.of("src/test/resources/org/feltbok/statfile");

    private static void common(ReadStat read) {
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).hasSize(3);
        assertThat(read.column("id")).containsExactly("a1", "åø", null);
        assertThat(read.column("whole")).containsExactly(1.0, -3.0, null);
        assertThat(read.column("part")).containsExactly(0.1, 1e10, -2.5);
        assertThat(read.variable("part").label()).isEqualTo("En del");
        assertThat(read.variable("day").type()).isEqualTo(StatType.DAY);
        assertThat(read.column("day"))
                .containsExactly(LocalDate.of(2018, 5, 6), LocalDate.of(1959, 12, 31), null);
        assertThat(read.variable("agree").label()).isEqualTo("Er du enig?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.sav", "packed.sav", "zipped.zsav"})
    void filesOfSpssHoldTheirLabelsMissingValuesAndVeryLongTexts(String name) {
        ReadStat read = ReadStat.of(PLACE.resolve(name));
        common(read);
        assertThat(read.column("agree")).containsExactly(1.0, 2.0, 9.0);
        assertThat(read.variable("agree").labels())
                .containsExactlyInAnyOrder(
                        new StatLabel(1.0, "Ja"),
                        new StatLabel(2.0, "Nei"),
                        new StatLabel(9.0, "Vet ikke"));
        assertThat(read.variable("agree").missing().single()).containsExactly(9.0);
        assertThat(read.variable("range").missing().range())
                .isEqualTo(new StatMissing.Range(-99, -98));
        assertThat(read.column("longtext")).containsExactly("æbc".repeat(300), null, "kort");
        assertThat(read.header().variables()).as("no part of a text is one").hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 12, 13, 14})
    void filesOfStataHoldTheirLabelsAndLetters(int version) {
        ReadStat read = ReadStat.of(PLACE.resolve("stata" + version + ".dta"));
        common(read);
        MissingTag c = new MissingTag('c');
        assertThat(read.column("agree")).containsExactly(1.0, 2.0, c);
        assertThat(read.variable("agree").labels())
                .contains(new StatLabel(1.0, "Ja"), new StatLabel(2.0, "Nei"));
        assertThat(read.column("range"))
                .containsExactly(5.0, new MissingTag('a'), new MissingTag('z'));
        List<Object> texts =
                List.of(
                        version > 12 ? "æbc".repeat(300) : "æbc".repeat(14).substring(0, 40),
                        "kort");
        assertThat(read.column("longtext")).containsExactly(texts.get(0), null, texts.get(1));
    }
}
