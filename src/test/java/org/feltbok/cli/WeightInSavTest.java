package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.statfile.ReadStat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** The weight of a file of SPSS is written where there is one only, and told where it is read. */
class WeightInSavTest {
    private static final String GIVEN = "weight,label,over,questionnaire,rule\n";

    @TempDir Path folder;
    private SavOfPspp pspp;

    @BeforeEach
    void open() {
        pspp = new SavOfPspp(folder);
    }

    private Path exported(String name, String weights) throws Exception {
        SmallStudy study =
                new SmallStudy(Files.createDirectories(folder.resolve(name)))
                        .survey(
                                "type,name,label\nselect_one yn,q1,Fine?\ntext,q2,Why?\n",
                                "list_name,name,label\nyn,1,Yes\nyn,2,No\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,q1,q2\nr1,k1,1,a rather long text before it\nr2,k2,2,b\n")
                        .put("weights/weights.csv", GIVEN + weights)
                        .put(
                                "weights/values.csv",
                                "weight,case,response,value\ngiven_weight,,s/r1,0.5\ngiven_weight,,s/r2,2.5\n");
        assertThat(study.make()).as(study.said()).isZero();
        Path out = folder.resolve(name + "-out");
        assertThat(study.run("export", study.study(), "--data", out, "--format", "sav"))
                .as(study.said())
                .isZero();
        return out.resolve("data/s.sav");
    }

    @Test
    void theOnlyWeightOfTheResponsesWeighsTheFileInSpss() throws Exception {
        Path one = exported("one", "given_weight,Given,response,s,\n");
        assertThat(ReadStat.of(one).header().weight()).isEqualTo("given_weight");
        Path two = exported("two", "given_weight,Given,response,s,\nother,Other,response,s,\n");
        assertThat(ReadStat.of(two).header().weight()).isEmpty();
        assertThat(
                        pspp.run(
                                "GET FILE='%s'.\nSHOW WEIGHT.\nFREQUENCIES /VARIABLES=q1.\n"
                                        .formatted(one)))
                .contains("given_weight")
                .containsPattern("No\\D+2\\.50");
    }

    @Test
    void whatAFileIsWeightedByIsToldAndIsAQuestion() throws Exception {
        SmallStudy study =
                pspp.theirs(
                        """
                        DATA LIST LIST /t (A12) q1 (F8.0) the_case_weight (F8.2).
                        BEGIN DATA.
                        "one" 1 0.5
                        "two" 2 2.5
                        END DATA.
                        WEIGHT BY the_case_weight.
                        """);
        assertThat(study.said()).contains("weighted by the_case_weight");
        assertThat(study.rows("SELECT name || ' ' || type FROM item ORDER BY position"))
                .contains("the_case_weight DECIMAL");
    }
}
