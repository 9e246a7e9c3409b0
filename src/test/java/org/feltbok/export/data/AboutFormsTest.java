package org.feltbok.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cli.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is noted of the forms goes with the answers, and says when they came in. */
class AboutFormsTest {
    @TempDir Path place;
    private SmallStudy study;

    @BeforeEach
    void make() {
        study =
                new SmallStudy(place)
                        .put(
                                "questionnaires/s/survey.csv",
                                "type,name,label\ntext,keyed_on,A question\n")
                        .put("people.csv", "person,name\nMarit,Marit\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,_entered_at,_entered_by,keyed_on\n"
                                        + "r1,k1,2026-11-20T10:00,Marit,x\nr2,k2,2026-11-21T10:00,Marit,y\n")
                        .put(
                                "responses/more.csv",
                                "response,number,received\ns/r1,0042,2026-11-12\n");
        assertThat(study.make()).as(study.said()).isZero();
    }

    private String data(String file, Object... more) throws IOException {
        Path out = place.resolve("out" + more.length);
        Object[] args = new Object[4 + more.length];
        args[0] = "export";
        args[1] = study.study();
        args[2] = "--data";
        args[3] = out;
        System.arraycopy(more, 0, args, 4, more.length);
        assertThat(study.run(args)).as(study.said()).isZero();
        return Files.readString(out.resolve("data").resolve(file));
    }

    @Test
    void numberAndDaysStandBehindTheAnswersAndInTheListOfVariables() throws IOException {
        assertThat(data("s_codes.csv"))
                .contains("keyed_on,form_number,received_on,keyed_on_")
                .contains("x,0042,2026-11-12,2026-11-20")
                .contains("y,,,2026-11-21")
                .doesNotContain("Marit");
        assertThat(data("s_variables.csv"))
                .contains("form_number,Number on the form", "received_on,Day the form came in");
    }

    @Test
    void whoKeyedIsNamedOnlyWhereNamesAreAskedFor() throws IOException {
        assertThat(data("s_codes.csv", "--names")).contains("keyed_by", "Marit");
    }

    @Test
    void theCurveGoesByTheDayReceivedElseByTheDayKeyed() {
        assertThat(study.run("fieldwork", study.study(), "--curve")).as(study.said()).isZero();
        assertThat(study.said()).contains("2026-11-12,1,1,0", "2026-11-21,1,2,0");
        assertThat(study.said()).doesNotContain("2026-11-20");
    }
}
