package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** n, base, shares and rates mean the same for every kind of question and every condition. */
class CountedAlikeTest {
    private static final String CHOICES =
            "list_name,name,label,missing\nl,1,One,\nl,2,Two,\nl,9,Unsure,dont_know\n"
                    + "w,1,One,\nw,2,Two,\nw,3,Three,\nw,none,None,\n";

    @TempDir Path place;

    private SmallStudy study;

    @BeforeEach
    void aStudy() {
        study =
                new SmallStudy(place)
                        .survey(
                                "type,name,label\nselect_one l,q,Q\nselect_multiple l,m,M\n"
                                        + "select_one w,c,C\n",
                                CHOICES)
                        .put(
                                "cases/attributes.csv",
                                "attribute,label,type\nregion,Region,category\nsize,Size,category\n")
                        .put(
                                "cases/values.csv",
                                "attribute,code,label\nregion,n,North\nregion,s,South\n"
                                        + "size,s,Small\nsize,l,Large\nsize,h,Huge\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,frame,kind,region,size\nk1,A,yes,town,n,s\nk2,B,yes,town,n,l\n"
                                        + "k3,C,yes,town,n,l\nk4,D,yes,town,s,s\nx1,X,no,town,n,s\n");
    }

    /** The value of each measure and what it rests on. */
    private List<String> values(String responses, String... columns) throws IOException {
        study.put("responses/s.csv", responses);
        figure("'rows':[{'label':'V','key':'v'}],'columns':[" + String.join(",", columns) + "]");
        return csv().stream().map(c -> c[5] + " of " + c[6]).toList();
    }

    private void figure(String rest) {
        study.put(
                "figures/f.json",
                ("{'key':'f','kind':'table','title':'T'," + rest + "}").replace('\'', '"'));
        assertThat(study.make()).as(study.said()).isLessThan(2);
        assertThat(study.run("report", study.study(), "--out", place.resolve("r")))
                .as(study.said())
                .isZero();
    }

    private List<String[]> csv() throws IOException {
        return Files.readAllLines(place.resolve("r/values.csv")).stream()
                .skip(1)
                .map(l -> l.split(",", 13))
                .toList();
    }

    private String note() throws IOException {
        try (Stream<Path> files = Files.walk(place.resolve("r"))) {
            Path svg = files.filter(f -> f.toString().endsWith(".svg")).findFirst().orElseThrow();
            return Files.readString(svg).replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
        }
    }

    private static String column(String variable, String statistic) {
        return "{'variable':'%s','statistic':'%s','key':'%s %s'}"
                .formatted(variable, statistic, variable, statistic);
    }

    private static String column(String variable, String codes, String statistic) {
        return "{'variable':'%s','codes':'%s','statistic':'%s','key':'%s %s'}"
                .formatted(variable, codes, statistic, codes, statistic);
    }

    @Test
    void dontKnowIsNoValidAnswerAndNoMentionWhetherOneOrSeveralMayBeGiven() throws IOException {
        assertThat(
                        values(
                                "_response,_case,q,m\nr1,k1,1,1 2\nr2,k2,9,9\nr3,k3,9,9\n",
                                column("q", "n"),
                                column("m", "n"),
                                column("q", "base"),
                                column("m", "base"),
                                column("q", "answered_share"),
                                column("m", "answered_share"),
                                column("m", "1", "mention_share"),
                                column("m", "9", "mention_share")))
                .containsExactly(
                        "1 of 1",
                        "1 of 1",
                        "3 of 3",
                        "3 of 3",
                        "33.333333333333336 of 3",
                        "33.333333333333336 of 3",
                        "50 of 2",
                        " of 2");
    }

    @Test
    void aCodingIsOneMentionHoweverManyCodesLieAboveIt() throws IOException {
        study.put("people.csv", "person,name\np,Per\n")
                .put(
                        "codebooks/codebooks.csv",
                        "codebook,label,items,counts,base\nb,B,t,p,answered\n")
                .put(
                        "codebooks/b.csv",
                        "code,parent,label,folder\nf,,Folder,yes\ntop,f,Top,\nmid,top,Mid,\n"
                                + "low,mid,Low,\nelse,,Else,\n")
                .put(
                        "codings/answers.csv",
                        "coder,codebook,response,item,code\np,b,r1,t,low\np,b,r2,t,mid\n"
                                + "p,b,r2,t,low\np,b,r3,t,else\n")
                .survey("type,name,label\ntext,t,T\n", "list_name,name,label\n");
        assertThat(
                        values(
                                "_response,_case,t\nr1,k1,one\nr2,k2,two\nr3,k3,three\n",
                                column("t#", "n"),
                                column("t#", "codes"),
                                column("t#low", "mention_share"),
                                column("t#mid", "mention_share"),
                                column("t#top", "mention_share"),
                                column("t#f", "mention_share"),
                                column("t#else", "mention_share"),
                                column("t#top", "n"),
                                column("t#f", "share")))
                .containsExactly(
                        "4 of 4",
                        "3 of 3",
                        "50 of 4",
                        "75 of 4",
                        "75 of 4",
                        "75 of 4",
                        "25 of 4",
                        "2 of 3",
                        "66.66666666666667 of 3");
    }

    @Test
    void codesThatStandForNoNumberAreSaidToBeLeftOutOfMeans() throws IOException {
        study.survey(
                "type,name,label,level\nselect_one w,c,C,ordinal\n",
                "list_name,name,label,missing\nw,1,One,\nw,2,Two,\nw,3,Three,\nw,none,None,\n");
        assertThat(
                        values(
                                "_response,_case,c\nr1,k1,1\nr2,k2,2\nr3,k3,3\nr4,k4,none\n",
                                column("c", "n"),
                                column("c", "numbers"),
                                column("c", "mean")))
                .containsExactly("4 of 4", "3 of 3", "2 of 3");
        assertThat(note()).contains("Answers that stand for no number are left out of means: 1.");
    }

    @Test
    void givenNarrowsTheBaseOfEveryShareAndByIsThePart() throws IOException {
        String part = "'statistic':'share','given':'region=n','by':'size=s'}";
        assertThat(
                        values(
                                "_response,_case,q\nr1,k1,1\nr2,k2,1\nr3,k4,1\n",
                                "{'variable':'cases','key':'a'," + part,
                                "{'variable':'responses','key':'b'," + part))
                .containsExactly("33.333333333333336 of 3", "50 of 2");
    }

    @Test
    void aRateIsOfTheFramesCasesEachOnce() throws IOException {
        assertThat(
                        values(
                                "_response,_case,q\nr1,k1,1\nr2,k1,2\nr3,x1,1\nr4,,1\n",
                                column("responses", "rate"),
                                "{'variable':'responses','key':'s','statistic':'rate','by':'size=s'}",
                                "{'variable':'responses','key':'l','statistic':'rate','by':'size=l'}"))
                .containsExactly("25 of 4", "50 of 2", "0 of 2");
    }

    @Test
    void aClassThatNobodyIsInIsAZeroAndRefusesNoFigure() throws IOException {
        assertThat(
                        values(
                                "_response,_case,q\nr1,k1,1\n",
                                "{'variable':'cases','key':'k','statistic':'n','by':'kind=village'}",
                                "{'variable':'cases','key':'h','statistic':'n','by':'size=h'}",
                                "{'variable':'responses','key':'m','statistic':'n','by':'mode=phone'}"))
                .containsExactly("0 of 0", "0 of 0", "0 of 0");
    }

    @Test
    void percentagesThatDoNotAddUpAsShownSaySoAndOthersDoNot() throws IOException {
        study.put("responses/s.csv", "_response,_case,q,m\nr1,k1,1,1 2\nr2,k2,2,1\nr3,k3,9,2\n");
        figure(
                "'rows':[{'label':'V','key':'v'}],"
                        + "'columns':[{'answers':'q','statistic':'share'}]");
        assertThat(note()).contains("Because of rounding the percentages add up to 99.");
    }

    @Test
    void percentagesOfAnswersThatMayStandTogetherAreNoParts() throws IOException {
        study.put("responses/s.csv", "_response,_case,m\nr1,k1,1\nr2,k2,2\nr3,k3,9\n");
        figure(
                "'rows':[{'label':'V','key':'v'}],"
                        + "'columns':[{'answers':'m','statistic':'share'}]");
        assertThat(note()).doesNotContain("rounding");
    }

    @Test
    void percentagesThatAddUpSayNothing() throws IOException {
        study.put("responses/s.csv", "_response,_case,q\nr1,k1,1\nr2,k2,2\nr3,k3,2\nr4,k4,9\n");
        figure(
                "'rows':[{'label':'V','key':'v'}],"
                        + "'columns':[{'answers':'q','statistic':'share'}]");
        assertThat(note()).doesNotContain("rounding");
    }
}
