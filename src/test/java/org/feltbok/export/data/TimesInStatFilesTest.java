package org.feltbok.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cli.SmallStudy;
import org.feltbok.statfile.ReadStat;
import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatMeasure;
import org.feltbok.statfile.data.StatType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Times of day and ranks as SPSS and Stata get them, and as they come back. */
class TimesInStatFilesTest {
    @TempDir Path place;
    private SmallStudy study;
    private Path data;

    @BeforeEach
    void write() {
        study =
                new SmallStudy(place)
                        .survey(
                                "type,name,label,least\nrank goals,goals,Mål,0\ntime,at,Når?,\n",
                                "list_name,name,label\ngoals,a,Pris\ngoals,b,Fart\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,goals,at\nr1,k1,b a,08:30\nr2,k2,a,00:00\n"
                                        + "r3,k3,#dont_know,#refused\nr4,,,23:59\nr5,,,\n");
        assertThat(study.make()).as(study.said()).isLessThan(2);
        Path out = place.resolve("out");
        assertThat(study.run("export", study.study(), "--data", out, "--format", "sav,dta,csv"))
                .as(study.said())
                .isZero();
        data = out.resolve("data");
    }

    private ReadStat read(String name) {
        ReadStat read = ReadStat.of(data.resolve(name));
        assertThat(read.faults()).isEmpty();
        return read;
    }

    @Test
    void aTimeIsATimeAndTheReasonStandsWhereThereIsNone() throws IOException {
        ReadStat spss = read("s.sav");
        assertThat(spss.variable("at").type()).isEqualTo(StatType.TIME);
        assertThat(spss.variable("at").measure()).isEqualTo(StatMeasure.SCALE);
        assertThat(spss.column("at")).containsExactly(30600.0, 0.0, -99904.0, 86340.0, null);
        assertThat(spss.variable("at").labels())
                .containsExactly(new StatLabel(-99904.0, "refused"));
        assertThat(spss.variable("at").missing().has(-99904.0)).isTrue();
        assertThat(spss.variable("at").missing().has(0.0)).as("midnight").isFalse();
        ReadStat stata = read("s.dta");
        assertThat(stata.variable("at").type()).isEqualTo(StatType.TIME);
        assertThat(stata.column("at"))
                .containsExactly(30600.0, 0.0, new MissingTag('d'), 86340.0, null);
        assertThat(Files.readString(data.resolve("s_codes.csv")))
                .contains("1,08:30", "00:00", "#dont_know,#refused", "23:59");
        assertThat(Files.readString(data.resolve("s_variables.csv"))).contains("time of day");
    }

    @Test
    void eachOptionHasItsPlaceAndTheReasonWhereItHasNone() {
        for (String name : List.of("s.sav", "s.dta")) {
            ReadStat read = read(name);
            boolean isSpss = name.endsWith("sav");
            Object left = isSpss ? -99902.0 : new MissingTag('a');
            Object unknown = isSpss ? -99903.0 : new MissingTag('c');
            assertThat(read.column("goals_a"))
                    .as(name)
                    .containsExactly(2.0, 1.0, unknown, null, null);
            assertThat(read.column("goals_b"))
                    .as(name)
                    .containsExactly(1.0, left, unknown, null, null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.sav", "s.dta"})
    void aStudyMadeOfTheFileAsksForATimeAndHasTheSameOnes(String name) throws IOException {
        Path made = place.resolve("made.feltbok");
        int code = study.run("new", made, "--name", "Made", "--data", data.resolve(name));
        assertThat(code).as(study.said()).isLessThan(2);
        Path plain = place.resolve("plain");
        assertThat(study.run("export", made, "--plain", plain)).as(study.said()).isZero();
        assertThat(Files.readString(plain.resolve("questionnaires/s/survey.csv")))
                .contains("time,at,");
        assertThat(Files.readString(plain.resolve("responses/s.csv")))
                .contains("08:30", "00:00", "#refused", "23:59");
    }
}
