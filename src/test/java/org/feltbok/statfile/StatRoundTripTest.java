package org.feltbok.statfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.statfile.data.ByteText;
import org.feltbok.statfile.data.StatMeasure;
import org.feltbok.statfile.data.StatTable;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.data.StatVariable;
import org.feltbok.statfile.spss.SavWriter;
import org.feltbok.statfile.stata.DtaWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What is written is what is read, whatever it is. */
class StatRoundTripTest {
    private static final int TABLES = 150;
    @TempDir Path place;

    @Test
    void filesOfSpssHoldWhatWasPutIn() throws IOException {
        for (int seed = 0; seed < TABLES; seed++) {
            StatTable table = new RandomTables(seed, false).table();
            Path file = place.resolve(seed + ".sav");
            assertThat(SavWriter.write(table, file, row -> true)).isZero();
            compare(table, ReadStat.of(file), true, seed);
        }
    }

    @Test
    void filesOfStataHoldWhatWasPutIn() throws IOException {
        for (int seed = 0; seed < TABLES; seed++) {
            StatTable table = new RandomTables(seed, true).table();
            Path file = place.resolve(seed + ".dta");
            assertThat(DtaWriter.write(table, file, row -> true)).isTrue();
            compare(table, ReadStat.of(file), false, seed);
        }
    }

    private static void compare(StatTable table, ReadStat read, boolean isSpss, int seed) {
        assertThat(read.faults()).as("seed %s", seed).isEmpty();
        assertThat(read.header().label())
                .as("seed %s", seed)
                .isEqualTo(told(table.label(), isSpss ? 64 : 320));
        assertThat(read.rows()).as("seed %s", seed).hasSize(table.rows());
        for (StatTable.Column column : table.columns()) {
            StatVariable put = column.variable();
            StatVariable got = read.variable(put.name());
            String of = "seed %s, %s".formatted(seed, put.name());
            assertThat(got.origin()).as(of).isEqualTo(put.origin());
            assertThat(got.label())
                    .as(of)
                    .isEqualTo(isSpss ? told(put.label(), 255) : ByteText.cut(put.label(), 80));
            assertThat(got.type()).as(of).isEqualTo(put.type());
            assertThat(got.missing()).as(of).isEqualTo(put.missing());
            assertThat(got.measure())
                    .as(of)
                    .isEqualTo(isSpss ? put.measure() : StatMeasure.UNKNOWN);
            if (put.type() == StatType.NUMBER) {
                assertThat(got.labels())
                        .as(of)
                        .hasSameSizeAs(put.labels())
                        .containsAll(
                                put.labels().stream()
                                        .map(
                                                l ->
                                                        new org.feltbok.statfile.data.StatLabel(
                                                                l.value(),
                                                                isSpss
                                                                        ? told(l.label(), 120)
                                                                        : l.label()))
                                        .toList());
            }
            for (int row = 0; row < table.rows(); row++) {
                assertThat(read.column(put.name()).get(row))
                        .as("%s, row %s", of, row)
                        .isEqualTo(column.cells().apply(row));
            }
        }
    }

    private static String told(String text, int bytes) {
        return new String(ByteText.of(text, bytes), StandardCharsets.UTF_8);
    }

    @Test
    void aTextThatIsTooLongForSpssIsCutBetweenCharactersAndCounted() throws IOException {
        String text = "æ".repeat(20_000);
        StatVariable variable =
                new StatVariable(
                        "t",
                        "",
                        "",
                        StatType.TEXT,
                        0,
                        StatMeasure.NOMINAL,
                        List.of(),
                        org.feltbok.statfile.data.StatMissing.NONE);
        StatTable table =
                new StatTable(
                        "",
                        java.time.Instant.EPOCH,
                        1,
                        List.of(new StatTable.Column(variable, row -> text)));
        Path file = place.resolve("long.sav");
        assertThat(SavWriter.write(table, file, row -> true)).isOne();
        assertThat(ReadStat.of(file).column("t")).containsExactly("æ".repeat(16_383));
        Path stata = place.resolve("long.dta");
        DtaWriter.write(table, stata, row -> true);
        assertThat(ReadStat.of(stata).column("t")).containsExactly(text);
    }
}
