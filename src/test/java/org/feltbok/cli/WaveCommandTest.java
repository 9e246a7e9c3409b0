package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A questionnaire is asked again from the command line, with what the study derives from it. */
class WaveCommandTest {
    private static final String HEAD = "variable,label,over,questionnaire,level,rule\n";

    @TempDir Path place;

    private SmallStudy study() {
        SmallStudy study =
                new SmallStudy(place.resolve("a"))
                        .survey(
                                "type,name,label,level\nselect_one yn,q1,How?,ordinal\ninteger,q2,Many?,\n",
                                "list_name,name,label\nyn,1,Low\nyn,2,Middle\nyn,3,High\n")
                        .put("cases/attributes.csv", "attribute,label,type\nland,Land,category\n")
                        .put("cases/values.csv", "attribute,code,label\nland,a,A\nland,b,B\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,frame,land\nk1,K1,yes,a\nk2,K2,yes,a\nk3,K3,yes,b\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,q1,q2\nr1,k1,1,10\nr2,k2,3,20\nr3,k3,2,30\n")
                        .put(
                                "variables.csv",
                                HEAD
                                        + "high,High,response,s,,\"{\"\"from\"\":\"\"q1\"\",\"\"map\"\":{\"\"1-2\"\":\"\"lo\"\",\"\"3\"\":\"\"hi\"\"},\"\"classes\"\":[{\"\"code\"\":\"\"lo\"\"},{\"\"code\"\":\"\"hi\"\"}]}\"\n"
                                        + "top,Top,response,s,,\"{\"\"from\"\":\"\"s/high\"\",\"\"map\"\":{\"\"hi\"\":\"\"1\"\",\"\"lo\"\":\"\"2\"\"},\"\"classes\"\":[{\"\"code\"\":\"\"1\"\"},{\"\"code\"\":\"\"2\"\"}]}\"\n"
                                        + "twice,Twice,response,s,,\"{\"\"formula\"\":\"\"2*${q2}\"\"}\"\n")
                        .put(
                                "weights/weights.csv",
                                "weight,label,over,questionnaire,rule\n"
                                        + "w,W,response,s,\"{\"\"cells\"\":\"\"land\"\",\"\"only\"\":\"\"twice>0\"\"}\"\n"
                                        + "g,G,response,s,\n")
                        .put(
                                "weights/values.csv",
                                "weight,case,response,value\ng,,s/r1,1\ng,,s/r2,3\n");
        assertThat(study.make()).as(study.said()).isZero();
        return study;
    }

    private String out(SmallStudy study, String name, String file) throws IOException {
        study.run("export", study.study(), "--plain", place.resolve(name));
        return Files.readString(place.resolve(name).resolve(file));
    }

    @Test
    void aWaveTakesDerivedVariablesAndWeightsAlongAndIsOneStepBack() throws IOException {
        SmallStudy study = study();
        String before = out(study, "before", "variables.csv");
        assertThat(study.run("wave", study.study(), "S 2026", "--rehearse")).isZero();
        assertThat(study.said())
                .contains("nothing was written", "s_2026: 2 fields, 4 derived", "s_2026/twice_2026")
                .contains("not made for the wave: g;")
                .doesNotContain("not made for the wave: w;");
        assertThat(out(study, "rehearsed", "variables.csv")).isEqualTo(before);
        assertThat(study.run("wave", study.study(), "S 2026", "--asked", "2026-03-01")).isZero();
        String after = out(study, "after", "variables.csv");
        assertThat(after)
                .startsWith(before)
                .contains(
                        "high_2026,High,response,s_2026,",
                        "top_2026,Top,response,s_2026,\"{\"\"from\"\":\"\"s_2026/high_2026\"\"",
                        "twice_2026,Twice,response,s_2026,");
        assertThat(Files.readString(place.resolve("after/weights/weights.csv")))
                .contains("w_2026,W,response,s_2026,", "twice_2026>0")
                .doesNotContain("g_2026");
        assertThat(Files.readString(place.resolve("after/questionnaires/waves.csv")))
                .contains("s_2026,s,2026-03-01");
        Path again = place.resolve("again.feltbok");
        assertThat(study.run("new", again, "--from", place.resolve("after"))).isZero();
        study.run("wave", study.study());
        assertThat(study.said()).contains("s_2026: S 2026, asks s again, asked 2026-03-01");
        study.undo();
        assertThat(out(study, "undone", "variables.csv")).isEqualTo(before);
        study.redo();
        assertThat(out(study, "redone", "variables.csv")).isEqualTo(after);
    }

    @Test
    void aTrendOfADerivedVariableIsCountedInEachWaveAlsoTheThird() throws IOException {
        SmallStudy study = study();
        study.run("wave", study.study(), "S 2026");
        study.run("wave", study.study(), "S 2030", "--questionnaire", "s_2026");
        assertThat(study.said()).contains("s_2030/twice_2030", "s_2030/w_2030");
        Path more = study.file("w.csv", "_response,_case,q1,q2\nw1,k1,3,100\nw2,k3,1,300\n");
        study.run("import", study.study(), more, "--questionnaire", "s_2026");
        assertThat(study.said()).contains("2 responses were read in");
        study.run("export", study.study(), "--plain", place.resolve("b/in"));
        SmallStudy both =
                new SmallStudy(place.resolve("b"))
                        .put(
                                "cases/cases.csv",
                                "case,name,frame,land\nk1,K1,yes,a\nk2,K2,yes,a\nk3,K3,yes,b\n")
                        .put(
                                "figures/f.json",
                                "{\"key\":\"f\",\"kind\":\"figure\",\"title\":\"F\",\"rows\":[{\"waves\":\"s\"}],"
                                        + "\"columns\":[{\"statistic\":\"mean\"}],\"variable\":\"twice\",\"given\":\"high=hi\","
                                        + "\"weight\":\"w\",\"chart\":{\"kind\":\"bar\"}}");
        assertThat(both.make()).as(both.said()).isZero();
        both.run("report", both.study(), "--out", place.resolve("r"));
        // only those with high=hi: 2*20 of the first, 2*100 of the second, nobody of the third
        String values = Files.readString(place.resolve("r/values.csv"));
        assertThat(values)
                .contains(
                        "s/twice.mean given high=hi weight w",
                        "s_2026/twice_2026.mean given high_2026=hi weight w_2026",
                        "f,s_2030,mean,S 2030,Mean,,0,");
        assertThat(value(values, "f,s,")).isCloseTo(40, within(1e-9));
        assertThat(value(values, "f,s_2026,")).isCloseTo(200, within(1e-9));
    }

    private static double value(String values, String row) {
        String line = values.lines().filter(l -> l.startsWith(row)).findFirst().orElseThrow();
        return Double.parseDouble(line.split(",")[5]);
    }

    @Test
    void whatIsWrongIsOneLineAndNothingIsMade() throws IOException {
        SmallStudy study = study();
        assertThat(study.run("wave", study.study(), "S 2026", "--asked", "autumn")).isEqualTo(2);
        assertThat(study.said()).contains("\"autumn\" is not a date");
        assertThat(study.run("wave", study.study(), "S 2026", "--questionnaire", "x")).isEqualTo(2);
        study.run("wave", study.study());
        assertThat(study.said()).contains("No questionnaire is asked again");
        study.run("wave", study.study(), "--asked", "2018-11-14");
        assertThat(study.said()).contains("s was asked on 2018-11-14");
    }
}
