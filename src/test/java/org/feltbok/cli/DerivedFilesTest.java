package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Variables that a study derives from others, in plain files and in what is made of them. */
class DerivedFilesTest {
    private static final String HEAD =
            "variable,label,label::en,over,questionnaire,level,decimals,rule\n";

    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void study() {
        small =
                new SmallStudy(temp)
                        .survey(
                                "type,name,label,level\n"
                                        + "select_one trust,a,A,ordinal\nselect_one trust,b,B,ordinal\n"
                                        + "select_one trust,c,C,ordinal\nselect_multiple media,m,M,\n"
                                        + "integer,age,Alder,\n",
                                "list_name,name,label,missing\n"
                                        + "trust,1,Lite,\ntrust,2,Noe,\ntrust,3,En del,\ntrust,4,Mye,\n"
                                        + "trust,9,Vet ikke,dont_know\n"
                                        + "media,1,Avis,\nmedia,2,Radio,\nmedia,3,TV,\n")
                        .put("cases/attributes.csv", "attribute,label,type\npop,Folketall,number\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,frame,pop\nk1,Alfa,yes,500\nk2,Beta,yes,1500\n"
                                        + "k3,Gamma,yes,2500\nk4,Delta,yes,\nk5,Epsilon,yes,\nk6,Zeta,yes,\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,a,b,c,m,age\n"
                                        + "r1,k1,1,2,4,1 2,17\n"
                                        + "r2,k2,3,3,2,3,18\n"
                                        + "r3,k3,4,9,1,#none,40\n"
                                        + "r4,k4,2,#not_answered,#not_answered,#not_answered,67\n"
                                        + "r5,k5,9,1,3,1,#refused\n"
                                        + "r6,k6,4,4,1,2 3,80\n");
    }

    private static String row(String name, String over, String level, String rule) {
        String questionnaire = over.equals("case") ? "" : "s";
        return name
                + ","
                + name
                + " nb,"
                + name
                + " en,"
                + over
                + ","
                + questionnaire
                + ","
                + level
                + ",2,\""
                + rule.replace("\"", "\"\"")
                + "\"\n";
    }

    private static String ofResponse(String name, String rule) {
        return row(name, "response", "", rule);
    }

    private void published(String... measures) {
        StringBuilder text = new StringBuilder("figure,measure,value,decimals\n");
        for (String measure : measures) {
            String[] parts = measure.split(" = ");
            text.append("text,\"" + parts[0] + "\"," + parts[1] + ",4\n");
        }
        small.put("published.csv", text.toString());
    }

    private void allMatch(int count) {
        assertThat(small.make()).as(small.said()).isZero();
        small.run("check", small.study());
        assertThat(small.said()).contains(count + " published values: " + count + " match");
    }

    /**
     * R: a <- c(1,3,4,2,NA,4); b <- c(2,3,NA,NA,1,4); c <- c(4,2,1,NA,3,1); x <- cbind(a, b, 5-c);
     * means where at least two are there, sums where all are.
     */
    @Test
    void eachKindCountsAsInR() {
        small.put(
                "variables.csv",
                HEAD
                        + ofResponse(
                                "high",
                                "{\"from\":\"a\",\"map\":{\"1-2\":\"lo\",\"3-4\":\"hi\",\"#dont_know\":\"dk\"},\"classes\":"
                                        + "[{\"code\":\"lo\"},{\"code\":\"hi\"},{\"code\":\"dk\"}]}")
                        + ofResponse(
                                "band",
                                "{\"from\":\"age\",\"cuts\":[{\"at\":18,\"to\":\"above\"},{\"at\":67,\"to\":\"below\"}],\"classes\":"
                                        + "[{\"code\":\"young\"},{\"code\":\"mid\"},{\"code\":\"old\"}]}")
                        + ofResponse(
                                "half",
                                "{\"from\":\"age\",\"quantiles\":2,\"classes\":[{\"code\":\"1\"},{\"code\":\"2\"}]}")
                        + ofResponse(
                                "news",
                                "{\"rules\":[{\"code\":\"y\",\"when\":\"selected(${m}, '3') and ${band} != 'young'\"}],"
                                        + "\"others\":\"n\",\"classes\":[{\"code\":\"n\"}]}")
                        + ofResponse("paper", "{\"any\":[\"m/1\",\"m/2\"]}")
                        + ofResponse("some", "{\"any\":[\"m\"]}")
                        + ofResponse(
                                "trust",
                                "{\"mean\":[\"a\",\"b\",\"c\"],\"least\":2,\"reversed\":[\"c\"]}")
                        + ofResponse("points", "{\"sum\":[\"a\",\"b\",\"c\"]}")
                        + ofResponse("months", "{\"formula\":\"${age} * 12 - ${pop} div 100\"}")
                        + row(
                                "big",
                                "case",
                                "",
                                "{\"from\":\"pop\",\"cuts\":[1000],\"classes\":[{\"code\":\"s\"},{\"code\":\"l\"}]}"));
        published(
                "high.hi.share = 50",
                "high.dk.n = 1",
                "high.n = 6",
                "band.young.n = 1",
                "band.mid.n = 3",
                "band.old.n = 1",
                "half.1.n = 3",
                "news.y.n = 2",
                "news.n.n = 4",
                "paper.1.share = 60",
                "some.1.share = 80",
                "trust.mean = 2.7667",
                "trust.n = 5",
                "points.mean = 8",
                "points.sum = 24",
                "months.mean = 285",
                "months.n = 3",
                "cases.n by big=l = 2",
                "trust.mean by big=l = 3.5",
                "a.mean given high=hi = 3.6667");
        allMatch(20);
    }

    /** Scales from 0 to 4 with 9 for "don't know", a number and words. */
    private void scales() {
        small.survey(
                        "type,name,label,level\nselect_one heat,h,H,ordinal\n"
                                + "select_one heat,i,I,ordinal\ninteger,age,Alder,\ntext,t,T,\n",
                        "list_name,name,label,missing\nheat,0,Null,\nheat,1,En,\nheat,2,To,\n"
                                + "heat,3,Tre,\nheat,4,Fire,\nheat,9,Vet ikke,dont_know\n")
                .put(
                        "responses/s.csv",
                        "_response,_case,h,i,age,t\nr1,k1,0,4,3,Ås\nr2,k2,3,2,5,#refused\n"
                                + "r3,k3,9,1,0,Bø\nr4,k4,4,0,12,Ås\n");
    }

    /** R: h <- c(0,3,NA,4); i <- c(4,2,1,0); mean(rowMeans(cbind(4 - h, i), na.rm = TRUE)). */
    @Test
    void aReversedScaleIsTurnedAboutItsOwnEndsAndDontKnowIsNeitherOfThem() {
        scales();
        small.put(
                "variables.csv",
                HEAD
                        + ofResponse(
                                "turned",
                                "{\"mean\":[\"h\",\"i\"],\"least\":1,\"reversed\":[\"h\"]}"));
        published("turned.mean = 1.6250", "turned.max = 4", "turned.min = 0");
        allMatch(3);
    }

    @Test
    void aCodeThatIsWrittenGoesBeforeARangeAndDontKnowIsNoneOfTheOthers() {
        scales();
        String classes = "\"classes\":[{\"code\":\"some\"},{\"code\":\"two\"}]}";
        small.put(
                "variables.csv",
                HEAD
                        + ofResponse(
                                "level",
                                "{\"from\":\"i\",\"map\":{\"0-4\":\"some\",\"2\":\"two\"},"
                                        + classes)
                        + ofResponse(
                                "near",
                                "{\"from\":\"age\",\"map\":{\"0-9\":\"some\",\"5\":\"two\"},"
                                        + classes)
                        + ofResponse(
                                "high",
                                "{\"from\":\"h\",\"map\":{\"0-2\":\"some\"},\"others\":\"two\","
                                        + classes));
        published(
                "level.some.n = 3",
                "level.two.n = 1",
                "near.some.n = 2",
                "near.two.n = 1",
                "high.some.n = 1",
                "high.two.n = 2");
        allMatch(6);
    }

    @Test
    void wordsAndTheReasonWhyThereAreNoneMakeClasses() {
        scales();
        small.put("cases/attributes.csv", "attribute,label,type\nplace,Sted,text\n")
                .put(
                        "cases/cases.csv",
                        "case,name,frame,place\nk1,Alfa,yes,Ås\nk2,Beta,yes,#refused\n"
                                + "k3,Gamma,yes,Bø\nk4,Delta,yes,Ås\n")
                .put(
                        "variables.csv",
                        HEAD
                                + row(
                                        "where",
                                        "case",
                                        "",
                                        "{\"from\":\"place\",\"map\":{\"Ås\":\"a\",\"#refused\":\"r\"},\"others\":\"o\",\"classes\":"
                                                + "[{\"code\":\"a\"},{\"code\":\"r\"},{\"code\":\"o\"}]}"));
        published("cases.n by where=a = 2", "cases.n by where=r = 1", "cases.n by where=o = 1");
        allMatch(3);
    }

    @Test
    void theFolderComesOutAsItWentInAndTheFiguresSayWhatItIs() throws IOException {
        String rows =
                HEAD
                        + row(
                                "grade",
                                "response",
                                "ordinal",
                                "{ \"from\": \"a\", \"map\": {\"1-2\": \"1\", \"3-4\": \"2\"}, \"classes\": [ {\"code\": \"1\", \"label\": \"Lav\","
                                        + " \"labels\": {\"en\": \"Low\"}}, {\"code\": \"2\", \"label\": \"Høy\"}]}")
                        + ofResponse("twice", "{\"formula\":\"2 * ${age}\"}");
        small.put("variables.csv", rows)
                .put(
                        "figures/f.json",
                        "{\"key\":\"f\",\"kind\":\"figure\",\"title\":\"F\",\"rows\":[{\"items\":\"grade\"}],"
                                + "\"columns\":[{\"answers\":\"grade\",\"statistic\":\"share\"},{\"statistic\":\"mean\",\"role\":\"mark\"}],"
                                + "\"chart\":{\"kind\":\"stacked_bar\"}}")
                .put(
                        "figures/g.json",
                        "{\"key\":\"g\",\"kind\":\"table\",\"title\":\"G\",\"variable\":\"twice\",\"statistic\":\"mean\","
                                + "\"rows\":[{\"groups\":\"grade\"}],\"columns\":[{}]}");
        assertThat(small.make()).as(small.said()).isZero();
        assertThat(small.run("export", small.study(), "--plain", temp.resolve("out"))).isZero();
        assertThat(Files.readString(temp.resolve("out/variables.csv"))).isEqualTo(rows);
        small.run("report", small.study(), "--out", temp.resolve("r"));
        String values = Files.readString(temp.resolve("r/values.csv"));
        assertThat(values)
                .contains("grade.1.share")
                .contains("grade.2.share")
                .contains("twice.mean by grade=2");
        assertThat(values).contains("grade en");
    }

    private void refused(String rows, String... said) {
        small.put("variables.csv", HEAD + rows);
        assertThat(small.make()).as(small.said()).isNotZero();
        for (String text : said) {
            assertThat(small.said()).contains(text);
        }
        assertThat(small.said()).contains("variables.csv").doesNotContain("Exception");
        assertThat(small.study()).doesNotExist();
    }

    @Test
    void whatIsMadeOfItselfIsRefusedWithTheChain() {
        refused(
                ofResponse("x", "{\"formula\":\"${y} + 1\"}")
                        + ofResponse("y", "{\"formula\":\"${z} + 1\"}")
                        + ofResponse("z", "{\"formula\":\"${x} + ${age}\"}"),
                "row 2",
                "x → y → z → x");
        refused(ofResponse("x", "{\"formula\":\"${x} + 1\"}"), "x → x");
    }

    @Test
    void whatARuleAsksForMustBeThereAndFit() {
        refused(ofResponse("x", "{\"formula\":\"${nobody} + 1\"}"), "nobody", "row 2");
        refused(
                ofResponse(
                        "x",
                        "{\"from\":\"m\",\"map\":{\"1\":\"y\"},\"classes\":[{\"code\":\"y\"}]}"),
                "several answers");
        refused(
                ofResponse(
                        "x",
                        "{\"from\":\"a\",\"map\":{\"7\":\"y\"},\"classes\":[{\"code\":\"y\"}]}"),
                "no answer or class \"7\"");
        refused(
                ofResponse(
                        "x",
                        "{\"from\":\"a\",\"map\":{\"1\":\"z\"},\"classes\":[{\"code\":\"y\"}]}"),
                "no class \"z\"");
        refused(
                ofResponse(
                        "x",
                        "{\"from\":\"age\",\"cuts\":[20,10],\"classes\":[{\"code\":\"1\"},{\"code\":\"2\"},{\"code\":\"3\"}]}"),
                "Borders must rise");
        refused(
                ofResponse("x", "{\"from\":\"age\",\"cuts\":[20],\"classes\":[{\"code\":\"1\"}]}"),
                "number of classes of 2, not 1");
        refused(
                ofResponse(
                        "x", "{\"from\":\"m/1\",\"quantiles\":1,\"classes\":[{\"code\":\"1\"}]}"),
                "two or more");
        refused(ofResponse("x", "{\"mean\":[\"a\",\"b\"],\"least\":3}"), "none from 1 to 2");
        refused(ofResponse("x", "{\"mean\":[\"a\",\"m\"]}"), "m has no numbers");
        refused(
                ofResponse("x", "{\"mean\":[\"a\",\"age\"],\"reversed\":[\"age\"]}"),
                "age is a number without a least and a greatest");
        refused(ofResponse("x", "{\"any\":[\"a\"]}"), "neither a tick nor a code");
        refused(ofResponse("x", "{\"cut\":[1]}"), "one of these fields");
        refused(ofResponse("x", "{\"formula\":\"${a} +\"}"), "row 2");
        refused(ofResponse("x", "{\"formula\":\"${a}\",\"least\":2}"), "\"least\" is not known");
        refused(ofResponse("x", "{\"formula\":"), "not JSON");
    }

    @Test
    void aNameThatIsTakenOrIsNoneIsRefused() {
        String rule = "{\"formula\":\"${age} + 1\"}";
        for (String taken : new String[] {"a", "AGE", "pop", "s"}) {
            refused(ofResponse(taken, rule), "Choose another one");
        }
        refused(ofResponse("status", rule), "a meaning of its own");
        refused(ofResponse("x.y", rule), "cannot be the name");
        refused(ofResponse("x", rule) + ofResponse("x", rule), "x");
        refused("x,X,X,response,,,0," + "\"{\"\"formula\"\":\"\"1\"\"}\"\n", "questionnaire");
        refused(
                "x,X,X,case,s,,0," + "\"{\"\"formula\"\":\"\"1\"\"}\"\n",
                "belongs to no questionnaire");
    }
}
