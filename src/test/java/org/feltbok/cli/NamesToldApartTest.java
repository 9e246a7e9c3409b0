package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whatever things of a study are called, each can be named and is counted as itself. */
class NamesToldApartTest {
    private static final String LISTS = "list_name,name,label\nl,1,Ja\nl,2,Nei\n";

    /** Commas between cells, not those inside quotes. */
    private static final String CELLS = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    @TempDir Path place;

    private SmallStudy study() {
        return new SmallStudy(place);
    }

    /** The value and the base of each cell of the figures, with its measure. */
    private List<String> values(SmallStudy study) throws IOException {
        assertThat(study.run("report", study.study(), "--out", place.resolve("r")))
                .as(study.said())
                .isLessThan(2);
        return Files.readAllLines(place.resolve("r/values.csv")).stream()
                .skip(1)
                .map(l -> l.split(CELLS, 13))
                .map(c -> c[2] + " " + c[5] + " of " + c[6])
                .toList();
    }

    private static String table(String key, String rest) {
        return ("{'key':'" + key + "','kind':'table','title':'T'," + rest + "}").replace('\'', '"');
    }

    private static List<String> clashes(SmallStudy study) {
        return study.lines().stream()
                .map(String::strip)
                .filter(
                        l ->
                                l.contains("called")
                                        || l.contains("meaning")
                                        || l.contains("same name"))
                .toList();
    }

    @Test
    void anAttributeNamedAsAQuestionIsToldAndEachIsCountedAsItself() throws IOException {
        SmallStudy study =
                study().survey("type,name,label\nselect_one l,region,R\n", LISTS)
                        .put(
                                "cases/attributes.csv",
                                "attribute,label,type\nregion,Region,category\n")
                        .put(
                                "cases/values.csv",
                                "attribute,code,label\nregion,1,Nord\nregion,2,Sør\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,region\nk1,Alfa,1\nk2,Beta,1\nk3,Gamma,1\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,region\nr1,k1,2\nr2,k2,2\nr3,k3,2\n")
                        .put(
                                "figures/f.json",
                                table(
                                        "f",
                                        "'rows':[{'label':'V','key':'v'}],'columns':["
                                                + "{'groups':'region','variable':'responses','statistic':'n'},"
                                                + "{'variable':'s/region','codes':'2','statistic':'n','key':'q'}]"));
        assertThat(study.make()).as(study.said()).isEqualTo(1);
        String told =
                "A question and an attribute or grouping are both called region. In conditions and as"
                        + " groups region means that of the cases, as what is measured the question."
                        + " Write s/region and cases/region to be sure.";
        assertThat(clashes(study)).containsExactly(told);
        assertThat(study.run("check", study.study())).isEqualTo(1);
        assertThat(clashes(study)).containsExactly(told);
        assertThat(values(study)).containsExactly("1 3 of 3", "2 0 of 0", "q 3 of 3");
    }

    @Test
    void aNameThatMeansSomethingInEveryStudyIsRefusedWithItsPlaceWhereItComesIn() {
        SmallStudy study =
                study().survey("type,name,label\nselect_one l,q1,B\n", LISTS)
                        .put("cases/attributes.csv", "attribute,label,type\nresponses,R,number\n")
                        .put("indicators/indicators.csv", "indicator,label\ncases,C\n")
                        .put("codebooks/codebooks.csv", "codebook,items\nmore,q1\n");
        assertThat(study.make()).isEqualTo(2);
        for (String name : List.of("responses", "cases", "more")) {
            assertThat(study.said())
                    .contains("\"" + name + "\" has a meaning of its own in Feltbok")
                    .contains("such as own_" + name);
        }
        assertThat(study.said())
                .contains("attributes.csv, row 2")
                .contains("indicators.csv, row 2");
        assertThat(study.study()).doesNotExist();
    }

    @Test
    void questionsOfAnOldStudyCalledAsWhatEveryStudyHasAreToldAndCounted() throws IOException {
        SmallStudy study =
                study().survey(
                                "type,name,label\nselect_one l,o_cases,A\nselect_one l,o_responses,B\n"
                                        + "select_one l,o_status,C\nselect_one l,o_mode,D\n",
                                LISTS)
                        .put(
                                "responses/s.csv",
                                "_response,_case,o_cases,o_responses,o_status,o_mode\nr1,k1,1,2,1,2\nr2,k2,1,1,1,1\n")
                        .put(
                                "figures/f.json",
                                table(
                                        "f",
                                        "'rows':[{'label':'V','key':'v'}],'columns':["
                                                + "{'variable':'s/cases','codes':'1','statistic':'share','key':'c'},"
                                                + "{'variable':'s/responses','codes':'1','statistic':'share','key':'r'},"
                                                + "{'variable':'status','codes':'1','statistic':'share','key':'s'},"
                                                + "{'variable':'mode','codes':'1','statistic':'share','key':'m'},"
                                                + "{'variable':'cases','statistic':'n','key':'all'},"
                                                + "{'variable':'responses','statistic':'n','by':'s/status=1','key':'by'},"
                                                + "{'variable':'responses','statistic':'n','by':'status=complete','key':'done'}]"));
        study.make();
        // older programs let questions be called so
        study.change("UPDATE item SET name = substr(name, 3)");
        assertThat(study.run("check", study.study())).isEqualTo(1);
        assertThat(clashes(study))
                .hasSize(4)
                .first()
                .isEqualTo(
                        "cases has a meaning of its own in every study. Write s/cases to mean the"
                                + " question, attribute or grouping of that name.");
        assertThat(values(study))
                .containsExactly(
                        "c 100 of 2",
                        "r 50 of 2",
                        "s 100 of 2",
                        "m 50 of 2",
                        "all 3 of 3",
                        "by 2 of 2",
                        "done 2 of 2");
    }

    @Test
    void theSameQuestionInTwoWavesIsToldAndEachWaveCanBeNamed() throws IOException {
        SmallStudy study = study();
        for (int wave = 1; wave <= 2; wave++) {
            study.put(
                            "questionnaires/wave" + wave + "/survey.csv",
                            "type,name,label\nselect_one l,q1,Q\nselect_one l,q2,Q\n")
                    .put("questionnaires/wave" + wave + "/choices.csv", LISTS)
                    .put(
                            "responses/wave" + wave + ".csv",
                            "_response,_case,q1\nr1,k1," + wave + "\nr2,k2," + wave + "\n");
        }
        study.put(
                "figures/f.json",
                table(
                        "f",
                        "'rows':[{'label':'V','key':'v'}],'columns':["
                                + "{'variable':'wave1/q1','codes':'1','statistic':'share','key':'a'},"
                                + "{'answers':'wave2/q1','statistic':'share'}]"));
        assertThat(study.make()).isEqualTo(1);
        assertThat(clashes(study))
                .containsExactly(
                        "2 questions have the same name in several questionnaires, such as q1. By"
                                + " itself q1 cannot be used. Write wave1/q1, wave2/q1.");
        assertThat(values(study)).containsExactly("a 100 of 2", "1 0 of 2", "2 100 of 2");
    }

    @Test
    void dotsCommasAndBlanksInNamesAndClassesMeanThemselves() throws IOException {
        SmallStudy study =
                study().survey("type,name,label\nselect_one l,q1.1,A\nselect_one l,q1,B\n", LISTS)
                        .put("cases/attributes.csv", "attribute,label,type\nplace,Place,category\n")
                        .put(
                                "cases/values.csv",
                                "attribute,code,label\nplace,\"east,north\",E\nplace,far west,W\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,place\n\"k,1\",Alfa,\"east,north\"\nk 2,Beta,far west\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,q1.1,q1\nr1,\"k,1\",1,2\nr2,k 2,2,2\n")
                        .put(
                                "figures/f.json",
                                table(
                                        "f",
                                        "'rows':[{'groups':'place'}],'columns':["
                                                + "{'items':'q1.1','codes':'1','statistic':'share'},"
                                                + "{'variable':'q1','codes':'2','statistic':'n','key':'b'}]"))
                        .put(
                                "figures/g.json",
                                table(
                                        "g",
                                        "'rows':[{'cases':'frame=yes'}],'columns':["
                                                + "{'variable':'responses','statistic':'n','key':'n'}]"));
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(values(study))
                .containsExactly(
                        "q1.1 100 of 1",
                        "b 1 of 1",
                        "q1.1 0 of 1",
                        "b 1 of 1",
                        "n 1 of 1",
                        "n 1 of 1");
    }

    @Test
    void aGroupingOfAnOldStudyCalledAsWhatEveryStudyHasIsTold() {
        SmallStudy study =
                study().put("cases/attributes.csv", "attribute,label,type\nsize,Size,number\n")
                        .put("cases/cases.csv", "case,name,size\nk1,Alfa,1\nk2,Beta,5\n")
                        .put(
                                "cases/groupings.json",
                                "[{\"name\":\"state\",\"label\":\"S\",\"from\":\"size\",\"cuts\":[{\"at\":3}],"
                                        + "\"classes\":[{\"code\":\"a\",\"label\":\"A\"},{\"code\":\"b\",\"label\":\"B\"}]}]");
        study.make();
        study.change("UPDATE \"grouping\" SET name = 'status'");
        study.run("check", study.study());
        assertThat(study.said()).contains("status has a meaning of its own");
    }

    /** {@code q1.1.2.share} is the answer 2 of q1.1 where there is no item q1. */
    @Test
    void aDotThatIsAPartOfANameIsReadAsTheStudyHasIt() throws IOException {
        SmallStudy one =
                study().survey("type,name,label\nselect_one l,q1.1,A\n", LISTS)
                        .put("responses/s.csv", "_response,_case,q1.1\nr1,k1,1\nr2,k2,2\n")
                        .put(
                                "published.csv",
                                "figure,measure,value,printed,decimals\nf,q1.1.2.share,50,50,0\n");
        assertThat(one.make()).as(one.said()).isZero();
        assertThat(one.run("check", one.study())).as(one.said()).isZero();
    }
}
