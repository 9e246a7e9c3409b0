package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Weights on the command line and in plain files. */
class WeightCommandTest {
    private static final String HEAD = "weight,label,over,questionnaire,rule,note\n";

    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void study() {
        small =
                new SmallStudy(temp)
                        .survey(
                                "type,name,label,level\nselect_one yn,a,A,\ninteger,age,Alder,\n",
                                "list_name,name,label\nyn,1,Ja\nyn,2,Nei\n")
                        .put(
                                "cases/attributes.csv",
                                "attribute,label,type\nland,Landsdel,category\n")
                        .put("cases/values.csv", "attribute,code,label\nland,n,Nord\nland,s,Sør\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,frame,land\nk1,A,yes,n\nk2,B,yes,n\nk3,C,yes,s\n"
                                        + "k4,D,yes,s\nk5,E,yes,s\nk6,F,yes,n\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,a,age\nr1,k1,1,10\nr2,k2,2,20\nr3,k3,1,60\n");
    }

    private void made() {
        assertThat(small.make()).as(small.said()).isZero();
    }

    @Test
    void aWeightIsMadeToldUsedAndTakenOut() {
        small.put("published.csv", "figure,measure,value,decimals\ntext,age.mean,30,4\n");
        made();
        assertThat(small.run("weight", small.study(), "w", "--rake", "land", "--label", "Vekt"))
                .isZero();
        assertThat(small.said())
                .contains("w: Vekt")
                .contains("3 responses weighted, 0 without; from 0.750 to 1.500")
                .contains("effective n 2.7, design effect 1.125")
                .contains(
                        "Landsdel, Sør: 1 response, population 50.0 %, before 33.3 %, weighted 50.0 %");
        assertThat(small.run("weight", small.study())).isZero();
        assertThat(small.said()).contains("w: Vekt");
        assertThat(
                        small.run(
                                "weight",
                                small.study(),
                                "w",
                                "--cells",
                                "a",
                                "--target",
                                "1=10",
                                "--target",
                                "2=30",
                                "--greatest",
                                "2.5"))
                .isZero();
        assertThat(small.said()).contains("w: Vekt").contains("from 0.375 to 2.250");
        assertThat(small.run("weight", small.study(), "w", "--remove")).isZero();
        small.run("weight", small.study());
        assertThat(small.said()).contains("The study has no weight.");
        small.undo();
        small.run("weight", small.study(), "w");
        assertThat(small.said()).contains("from 0.375 to 2.250");
    }

    @Test
    void onlyThoseWhoAreMeantAreWeighted() {
        small.put(
                "responses/s.csv",
                "_response,_case,_status,a,age\nr1,k1,partial,1,10\nr2,k2,complete,2,20\nr3,k3,complete,1,60\n");
        made();
        assertThat(
                        small.run(
                                "weight",
                                small.study(),
                                "w",
                                "--rake",
                                "land",
                                "--only",
                                "status=complete"))
                .as(small.said())
                .isZero();
        assertThat(small.said()).contains("2 responses weighted, 1 without; from 1.000 to 1.000");
    }

    @Test
    void whatCannotBeMadeIsRefusedInOneLineAndNothingIsChanged() {
        made();
        refused("Give the weight a name", "w", "--rake", "land", "--cells", "land");
        refused("is no size of a class", "w", "--rake", "a", "--target", "1=10");
        refused("is no size of a class", "w", "--cells", "a", "--target", "1=many");
        refused("There is no weight \"w\"", "w");
        refused("There is no weight \"w\"", "w", "--remove");
        refused("the frame does not say how many", "w", "--rake", "a");
        refused("has no classes to weight by", "w", "--rake", "age");
        refused("Limits must go", "w", "--rake", "land", "--least", "2");
        assertThat(
                        small.run(
                                "weight",
                                small.study(),
                                "w",
                                "--cells",
                                "land,a",
                                "--target",
                                "n|1=1",
                                "--target",
                                "s|2=1"))
                .isEqualTo(2);
        assertThat(small.said())
                .contains("Nobody answered in: Sør × Nei")
                .contains("Landsdel × A, Nord × Ja: 1 response, population 50.0 %");
        small.run("weight", small.study());
        assertThat(small.said()).contains("The study has no weight.");
    }

    private void refused(String told, Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = "weight";
        all[1] = small.study();
        System.arraycopy(args, 0, all, 2, args.length);
        assertThat(small.run(all)).isEqualTo(2);
        assertThat(small.said()).contains(told);
    }

    @Test
    void plainFilesHoldWeightsAndTheNumbersWeightedByThem() throws IOException {
        String rows =
                "w,Vekt,response,s,\"{\"\"rake\"\":\"\"land\"\",\"\"greatest\"\":2}\",merk\n"
                        + "g,Gitt,response,s,,\n";
        small.put("weights/weights.csv", HEAD + rows)
                .put("weights/values.csv", "weight,case,response,value\ng,,s/r1,1\ng,,s/r3,3\n")
                .put(
                        "published.csv",
                        "figure,measure,value,decimals\ntext,age.mean weight w,37.5,4\n"
                                + "text,age.mean weight g,47.5,4\ntext,a.1.share weight w,75,4\n");
        made();
        small.run("check", small.study());
        assertThat(small.said()).contains("3 published values: 3 match");
        Path out = temp.resolve("out");
        assertThat(small.run("export", small.study(), "--plain", out)).isZero();
        assertThat(Files.readString(out.resolve("weights/weights.csv"))).isEqualTo(HEAD + rows);
    }

    @Test
    void faultsInTheFileAreToldWithTheirPlace() {
        small.put(
                "weights/weights.csv",
                HEAD
                        + "wa,A,response,s,\"{\"\"rake\"\":\"\"nobody\"\"}\",\n"
                        + "b,B,response,s,\"{\"\"rake\"\":\"\"land\"\",\"\"empty\"\":\"\"x\"\"}\",\n"
                        + "c,C,case,s,,\n"
                        + "d,D,response,s,\"{\"\"rake\"\"\",\n");
        assertThat(small.make()).isEqualTo(2);
        assertThat(small.said())
                .contains("weights/weights.csv, row 3, column rule: \"empty\" may only be")
                .contains(
                        "weights/weights.csv, row 4, column questionnaire: What is derived for cases")
                .contains("weights/weights.csv, row 5, column rule: The rule is not JSON");
        small.put(
                "weights/weights.csv",
                HEAD
                        + "wa,A,response,s,\"{\"\"rake\"\":\"\"nobody\"\"}\",\n"
                        + "age,B,response,s,\"{\"\"rake\"\":\"\"land\"\"}\",\n");
        assertThat(small.make()).isEqualTo(2);
        assertThat(small.said())
                .contains(
                        "weights/weights.csv, row 2, column rule: There is no item, attribute or grouping called nobody")
                .contains(
                        "weights/weights.csv, row 3, column rule: Something in the study is called");
    }

    @Test
    void aWeightWithARuleAndValuesIsAFinding() {
        small.put(
                        "weights/weights.csv",
                        HEAD + "w,Vekt,response,s,\"{\"\"rake\"\":\"\"land\"\"}\",\n")
                .put("weights/values.csv", "weight,case,response,value\nw,,s/r1,1\n");
        made();
        assertThat(small.run("check", small.study())).isEqualTo(1);
        assertThat(small.said()).contains("w: The weight has a rule and values");
    }
}
