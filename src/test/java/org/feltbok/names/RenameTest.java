package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Another name is another name everywhere, in one change. */
class RenameTest extends RenameRig {
    private void published(String id, String measure) {
        put(
                "published",
                id,
                "figure_key",
                "a",
                "measure",
                measure,
                "value",
                1.0,
                "decimals",
                0,
                "position",
                1);
    }

    private void set(String table, String id, String column, Object value) {
        file.run(new SmallStudy.Change(w -> w.update(table, id, column, value)));
    }

    @Test
    void anAttributeIsFollowedByFiguresNumbersGroupingsAndDerivedVariables() {
        figure(
                "a",
                "'rows': [{'groups': 'region', 'given': 'pop<1000,  region=north'}], 'weight': 'pop',"
                        + " 'columns': [{'variable': 'pop', 'statistic': 'mean', 'of': '(${pop}  > 3 and “pop” != ´x´)'}]");
        published("p1", "pop.mean by  region=north");
        published("p2", "q5.mean weight pop");
        published("p3", "half.mean by size=small");
        put(
                "derived_variable",
                "d",
                "name",
                "half",
                "label",
                "Half",
                "over",
                "case",
                "rule",
                "{\"formula\":\"${pop} div 2\"}",
                "position",
                1);
        String spec = spec("a");
        // a name with blanks cannot stand in an expression: told with the place, and nothing is
        // changed
        assertThat(refusal(new Rename(Kind.ATTRIBUTE, "a-pop", "pop", "all of them")))
                .startsWith("figure a: all of them cannot be written in an expression");
        assertThat(spec("a")).isEqualTo(spec);
        rename(Kind.ATTRIBUTE, "a-pop", "o'folk");
        assertThat(spec("a"))
                .contains("'given': ''o''folk'<1000,region=north'")
                .contains("'weight': ''o''folk''")
                .contains("'variable': ''o''folk''")
                .contains("'of': '(${o'folk}  > 3 and “pop” != 'x')'");
        assertThat(cell("published", "p1", "measure")).isEqualTo("'o''folk'.mean by region=north");
        assertThat(cell("published", "p2", "measure")).isEqualTo("q5.mean weight 'o''folk'");
        assertThat(cell("published", "p3", "measure")).isEqualTo("half.mean by size=small");
        assertThat(cell("grouping", "g-size", "rule")).contains("\"from\":\"o'folk\"");
        assertThat(cell("derived_variable", "d", "rule"))
                .isEqualTo("{\"formula\":\"${o'folk} div 2\"}");
        assertThat(file.history(1).getFirst().operation()).isEqualTo("names.rename");
        file.undo();
        assertThat(spec("a")).isEqualTo(spec);
        assertThat(cell("published", "p1", "measure")).isEqualTo("pop.mean by  region=north");
        assertThat(cell("grouping", "g-size", "rule")).contains("\"from\":\"pop\"");
        file.redo();
        assertThat(cell("attribute", "a-pop", "name")).isEqualTo("o'folk");
    }

    @Test
    void aQuestionIsFollowedByRulesAndByTheViewForOtherPrograms() {
        set("question", "q5", "relevant", "${q1}=1   and ${q2_1} > 2");
        set("item", "i-q5", "required", "${ q1 } = 2");
        figure(
                "a",
                "'rows': [{'items': 'q1'}, {'variable': 'main/q1', 'codes': '1-2'}], 'columns': [{'statistic': 'share'}]");
        figure(
                "b",
                "'rows': [{'answers': 'q3'}], 'columns': [{'statistic': 'share'}, {'given': 'q3=1;2', 'statistic': 'n'}]");
        published("p", "q3/16.share by (${q1} = 1)");
        rename(Kind.ITEM, "i-q1", "vote");
        assertThat(cell("question", "q1", "name")).isEqualTo("vote");
        assertThat(cell("question", "q5", "relevant")).isEqualTo("${vote}=1   and ${q2_1} > 2");
        assertThat(cell("item", "i-q5", "required")).isEqualTo("${vote} = 2");
        assertThat(spec("a"))
                .contains("'items': 'vote'")
                .contains("'variable': 'main/vote'")
                .contains("'codes': '1-2'");
        assertThat(cell("published", "p", "measure")).isEqualTo("q3/16.share by (${vote} = 1)");
        rename(Kind.ITEM, "i-q3", "fields");
        assertThat(spec("b")).contains("'answers': 'fields'").contains("'given': 'fields=1;2'");
        assertThat(cell("published", "p", "measure")).startsWith("fields/16.share");
        // a row of a matrix goes by its own name, the matrix by its
        rename(Kind.ITEM, "i-q2_1", "trust");
        assertThat(cell("question", "q2", "name")).isEqualTo("q2");
        rename(Kind.QUESTION, "q2", "trusts");
        assertThat(cell("question", "q5", "relevant")).isEqualTo("${vote}=1   and ${trust} > 2");
    }

    @Test
    void aWeightFollowsWhatItIsMadeByAndFiguresFollowTheWeight() {
        put(
                "weight",
                "w",
                "name",
                "w",
                "label",
                "W",
                "over",
                "response",
                "questionnaire_id",
                "qn",
                "rule",
                "{\"cells\":[\"region\",\"q1\"],\"targets\":{\"north|1\":1,\"south|2\":2},\"only\":\"region=north\"}",
                "position",
                1);
        figure(
                "a",
                "'rows': [{'variable': 'q5'}], 'weight': 'w', 'columns': [{'statistic': 'mean'}]");
        published("p", "q5.mean weight main/w");
        rename(Kind.ATTRIBUTE, "a-reg", "area");
        rename(Kind.ITEM, "i-q1", "vote");
        rename(Kind.CATEGORY, "r-n", "up");
        assertThat(cell("weight", "w", "rule"))
                .isEqualTo(
                        "{\"cells\":[\"area\",\"vote\"],\"targets\":{\"up|1\":1,\"south|2\":2},\"only\":\"area=up\"}");
        rename(Kind.WEIGHT, "w", "factor");
        assertThat(spec("a")).contains("'weight': 'factor'");
        assertThat(cell("published", "p", "measure")).isEqualTo("q5.mean weight main/factor");
        assertThat(refusal(new Rename(Kind.WEIGHT, "w", "factor", "pop"))).contains("pop");
    }

    @Test
    void theViewForOtherProgramsIsCalledAsTheQuestionnaireAndItsQuestions() {
        figure(
                "a",
                "'rows': [{'variable': 'main/q1', 'codes': '1'}], 'columns': [{'statistic': 'share'}, {'variable': 'responses[main]', 'statistic': 'n'}]");
        rename(Kind.QUESTIONNAIRE, "qn", "survey");
        assertThat(cell("setting", "main_questionnaire", "value")).isEqualTo("survey");
        assertThat(spec("a"))
                .contains("'main/q1'".replace("main", "survey"))
                .contains("'responses[survey]'");
        rename(Kind.ITEM, "i-q5", "hours");
        assertThat(columns("survey")).contains("hours", "q3/16").doesNotContain("q5");
        assertThat(columns("survey_labels")).contains("hours");
        assertThat(columns("main")).isEmpty();
        file.undo();
        file.undo();
        file.redo();
        assertThat(columns("survey")).contains("q5");
    }

    @Test
    void aNameThatWouldMeanSomethingElseGetsItsQuestionnaireBeforeIt() {
        figure(
                "a",
                "'rows': [{'variable': 'q5', 'statistic': 'mean'}], 'columns': [{'given': 'q1=1'}]");
        // the region is what conditions mean by that name, the question what is measured
        rename(Kind.ITEM, "i-q1", "region");
        assertThat(spec("a")).contains("'given': 'main/region=1'");
        rename(Kind.ITEM, "i-q5", "pop");
        assertThat(spec("a")).contains("'variable': 'pop'");
    }

    @Test
    void classesAreFollowedByValuesGroupingsRangesAndConditions() {
        put(
                "grouping",
                "g2",
                "name",
                "coast",
                "label",
                "Coast",
                "position",
                2,
                "rule",
                "{\"from\":\"region\",\"map\":{\"north\":\"in\",\"south\":\"out\"}}");
        put(
                "grouping_class",
                "k1",
                "grouping_id",
                "g2",
                "code",
                "in",
                "label",
                "In",
                "position",
                0);
        put(
                "grouping_class",
                "k2",
                "grouping_id",
                "g2",
                "code",
                "out",
                "label",
                "Out",
                "position",
                1);
        put(
                "grouping",
                "g3",
                "name",
                "rule",
                "label",
                "Rule",
                "position",
                3,
                "rule",
                "{\"rules\":[{\"code\":\"in\",\"when\":\"${region}  = 'north' or ${pop} > 5\"}]}");
        figure(
                "a",
                "'rows': [{'groups': 'coast'}, {'variable': 'region', 'codes': 'north'}], 'given': 'region=south;north,(in(${coast}, ´in;out´))', 'columns': [{'variable': 'cases', 'statistic': 'n'}]");
        published("p", "region.north.share by coast=in");
        rename(Kind.CATEGORY, "r-n", "the north");
        rename(Kind.GROUP, "k1", "9");
        assertThat(count("case_value WHERE value = 'the north'")).isEqualTo(3);
        assertThat(cell("grouping", "g2", "rule"))
                .contains("\"the north\":\"9\"", "\"south\":\"out\"");
        assertThat(cell("grouping", "g3", "rule"))
                .contains("${region}  = 'the north' or ${pop} > 5")
                .contains("\"code\":\"in\"");
        assertThat(spec("a"))
                .contains("'codes': ''the north''")
                .contains("(in(${coast}, '9;out'))")
                .contains("region='south;the north'");
        assertThat(cell("published", "p", "measure"))
                .isEqualTo("region.'the north'.share by coast=9");
        // a condition that does not show which classes it means cannot follow
        set(
                "grouping",
                "g3",
                "rule",
                "{\"rules\":[{\"code\":\"in\",\"when\":\"string-length(${region}) > 5\"}]}");
        assertThat(refusal(new Rename(Kind.CATEGORY, "r-s", "south", "sørpå")))
                .startsWith(
                        "grouping rule: string-length(${region}) > 5 does not show which classes");
    }

    @Test
    void codesFiguresAndIndicatorsAreFollowedToo() {
        figure(
                "a",
                "'rows': [{'variable': 'q4#bread', 'statistic': 'share'}, {'code_list': 'q4'}], 'columns': [{'given': '(${q4#fish} = 1)'}]");
        figure(
                "b",
                "'rows': [{'years': [2000]}], 'variable': 'people', 'columns': [{'statistic': 'sum', 'weight': 'people[2000]'}], 'sort': {'column': 'sum'}");
        published("p", "people[2000,2000].ratio given region=north");
        rename(Kind.CODE, SmallStudy.CODE_BREAD, "loaf");
        rename(Kind.CODE, "code-fish", "cod");
        assertThat(spec("a"))
                .contains("'variable': 'q4#loaf'")
                .contains("(${q4#cod} = 1)")
                .contains("'code_list': 'q4'");
        rename(Kind.INDICATOR, "i-pop", "folk");
        assertThat(spec("b")).contains("'variable': 'folk'").contains("'weight': 'folk[2000]'");
        assertThat(cell("indicator", "i-fut", "continues")).isEqualTo("folk");
        assertThat(cell("published", "p", "measure")).startsWith("folk[2000,2000]");
        rename(Kind.FIGURE, "f-a", "figur 7");
        assertThat(spec("a")).contains("'key': 'figur 7'");
        assertThat(cell("figure", "f-a", "key")).isEqualTo("figur 7");
        assertThat(cell("published", "p", "figure_key")).isEqualTo("figur 7");
    }

    @Test
    void aQuestionIsFollowedWhereCodesOfItsAnswersAreAskedFor() {
        figure(
                "a",
                "'rows': [{'variable': 'q4#bread', 'statistic': 'share'}], 'columns': [{'given': '(${q4#fish} = 1)'}]");
        published("p", "q4#bread.share given (${q4#fish} = 1)");
        rename(Kind.ITEM, "i-q4", "cooperation");
        assertThat(spec("a"))
                .contains("'variable': 'cooperation#bread'")
                .contains("(${cooperation#fish} = 1)");
        assertThat(cell("published", "p", "measure"))
                .isEqualTo("cooperation#bread.share given (${cooperation#fish} = 1)");
        file.undo();
        assertThat(cell("published", "p", "measure"))
                .isEqualTo("q4#bread.share given (${q4#fish} = 1)");
    }

    @Test
    void aColumnThatAFigureIsSortedByStaysTheOne() {
        figure(
                "a",
                "'rows': [{'items': ['q1', 'q2_1']}], 'columns': [{'groups': 'region', 'statistic': 'n'}], 'sort': {'column': 'south'}");
        rename(Kind.CATEGORY, "r-s", "sør");
        assertThat(spec("a")).contains("'column': 'sør'");
    }

    @Test
    void theGroupThatOthersAreHeldAgainstStaysTheOne() {
        figure(
                "a",
                "'rows': [{'items': ['q1', 'q2_1']}], 'columns': [{'groups': 'region', 'statistic': 'share'}], 'test': {'compare': 'against', 'against': 'south', 'adjust': 'holm', 'level': 1}");
        figure(
                "b",
                "'rows': [{'items': ['q1']}], 'columns': [{'groups': 'size', 'statistic': 'share'}], 'test': {'compare': 'against', 'against': 'south'}");
        String other = spec("b");
        rename(Kind.CATEGORY, "r-s", "sør");
        assertThat(spec("a")).contains("'against': 'sør'", "'adjust': 'holm'", "'level': 1");
        // of another grouping it is another group
        assertThat(spec("b")).isEqualTo(other);
        file.undo();
        assertThat(spec("a")).contains("'against': 'south'");
    }

    @Test
    void aNameThatCannotBeOneOrIsTakenIsRefused() {
        for (String bad : List.of("", " ", "a/b", "a#b", "a\nb", "${x}", "@a")) {
            assertThat(refusal(new Rename(Kind.ATTRIBUTE, "a-pop", "pop", bad)))
                    .contains("cannot be a name");
        }
        for (String bad : List.of("1a", "a b", "-a")) {
            assertThat(refusal(new Rename(Kind.ITEM, "i-q1", "q1", bad)))
                    .contains("cannot be a name");
        }
        for (String own : List.of("case", "Status", "cases", "responses", "frame", "kind")) {
            assertThat(refusal(new Rename(Kind.GROUPING, "g-size", "size", own)))
                    .contains("a meaning of its own");
        }
        assertThat(refusal(new Rename(Kind.ATTRIBUTE, "a-pop", "pop", "SIZE")))
                .contains("Something else is called");
        assertThat(refusal(new Rename(Kind.ITEM, "i-q1", "q1", "q2")))
                .contains("Something else is called");
        assertThat(refusal(new Rename(Kind.CODE, "code-fish", "fish", "bread")))
                .contains("Something else is called");
        figure(
                "a",
                "'rows': [{'groups': 'lost'}], 'columns': [{'variable': 'cases', 'statistic': 'n'}]");
        assertThat(refusal(new Rename(Kind.GROUPING, "g-size", "size", "lost")))
                .contains("lost is asked for already");
        assertThat(refusal(new Rename(Kind.GROUPING, "gone", "x", "y")))
                .contains("no longer in the study");
        assertThat(file.run(new Rename(Kind.GROUPING, "g-size", "size", "size"))).isEmpty();
    }
}
