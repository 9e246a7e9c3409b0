package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Questionnaire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A filter leaves some choices of a list, is a limit, or is told and leaves all. */
class ChoiceFiltersTest {
    private static final String YES_NO = "list_name,name,label\nyn,1,Ja\nyn,2,Nei\n";

    @TempDir Path temp;
    private ReadForm forms;

    @BeforeEach
    void open() {
        forms = new ReadForm(temp);
    }

    @Test
    void aFilterOfChoicesIsToldAndAllAreOffered() {
        Questionnaire form =
                forms.read(
                        "type,name,label,choice_filter\nselect_one yn,r,R,\nselect_one town,x,X,region=${r}\n",
                        YES_NO.replace("label\n", "label,region\n")
                                        .replace("Ja\n", "Ja,\n")
                                        .replace("Nei\n", "Nei,\n")
                                + "town,1,Aker,1\ntown,2,Bygd,1\ntown,1,Carl,2\ntown,2,Bygd,2\n",
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(form.item("x").orElseThrow().choices())
                .extracting(o -> o.code() + " " + o.label().text())
                .containsExactly("1 Aker / Carl", "2 Bygd");
        assertThat(forms.notes())
                .anySatisfy(n -> assertThat(n).contains("region=${r}", "question x"))
                .anySatisfy(n -> assertThat(n).contains("choices.csv, row 6", "another label"))
                .anySatisfy(n -> assertThat(n).contains("choices.csv, row 7", "same label"));
    }

    @Test
    void aFilterThatNoAnswerDecidesLeavesItsChoicesAndTheyAreTheOnesOffered() {
        Questionnaire form =
                forms.read(
                        "type,name,label,choice_filter\n"
                                + "select_one loan,seeds,Seeds,unit = '1' or name = '9'\n"
                                + "select_multiple loan,more,More,unit = '1' or name = '9'\n"
                                + "select_one loan,water,Water,unit != '1'\n"
                                + "select_one loan,all,All,\n"
                                + "select_one loan,none,None,unit = '7'\n",
                        "list_name,name,label,unit\n"
                                + "loan,1,per bag,1\nloan,2,per kilo,1\nloan,1,per hour,2\nloan,9,other,\n",
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(labels(form, "seeds")).containsExactly("per bag", "per kilo", "other");
        assertThat(labels(form, "more")).isEqualTo(labels(form, "seeds"));
        assertThat(form.item("more").orElseThrow().options())
                .isEqualTo(form.item("seeds").orElseThrow().options());
        assertThat(labels(form, "water")).containsExactly("per hour", "other");
        assertThat(labels(form, "all")).hasSize(3);
        assertThat(labels(form, "none")).isEqualTo(labels(form, "all"));
        assertThat(forms.notes())
                .filteredOn(n -> n.contains("filter"))
                .singleElement()
                .asString()
                .contains("question none");
        assertThat(forms.notes()).noneMatch(n -> n.contains("column \"unit\""));
    }

    @Test
    void aFilterThatOneAnswerDecidesIsALimit() throws IOException {
        Questionnaire form =
                forms.read(
                        "type,name,label,constraint,choice_filter\n"
                                + "select_one reg,region,Region,,\n"
                                + "select_one town,town,Town,,region = ${region}\n"
                                + "select_one town,second,Second,. != 'c',name != ${town}\n"
                                + "select_multiple town,some,Some,,region = ${region}\n",
                        "list_name,name,label,region\nreg,n,North,\nreg,s,South,\n"
                                + "town,a,Aker,n\ntown,b,Bygd,n\ntown,c,Carl,s\n",
                        "");
        assertThat(forms.faults()).isEmpty();
        String town = form.question("town").orElseThrow().constraintRule().orElse("");
        assertThat(holds(town, "a", "n")).isEqualTo(Value.TRUE);
        assertThat(holds(town, "c", "n")).isEqualTo(Value.FALSE);
        assertThat(holds(town, "c", "s")).isEqualTo(Value.TRUE);
        assertThat(holds(town, "c", "")).isEqualTo(Value.MISSING);
        assertThat(form.question("second").orElseThrow().constraintRule())
                .hasValue("(. != 'c') and (. != ${town})");
        String some = form.question("some").orElseThrow().constraintRule().orElse("");
        assertThat(holds(some, "a b", "n")).isEqualTo(Value.TRUE);
        assertThat(holds(some, "a c", "n")).isEqualTo(Value.FALSE);
        assertThat(holds(some, "c", "s")).isEqualTo(Value.TRUE);
        assertThat(labels(form, "town")).hasSize(3);
        assertThat(forms.notes())
                .filteredOn(n -> n.contains("is a limit here"))
                .hasSize(3)
                .anySatisfy(n -> assertThat(n).contains("row 3", "question town"));
        assertThat(forms.notes()).noneMatch(n -> n.contains("not carried over"));
    }

    @Test
    void aFilterThatSeveralAnswersDecideIsALimitAlsoForSeveralChosen() throws IOException {
        Questionnaire form =
                forms.read(
                        "type,name,label,choice_filter\n"
                                + "select_one reg,region,Region,\n"
                                + "integer,age,Age,\n"
                                + "select_one shop,shop,Shop,region = ${region} and least <= ${age}\n"
                                + "select_multiple shop,shops,Shops,region = ${region} and least <= ${age}\n"
                                + "select_one shop,bad,Bad,region = position(${region})\n",
                        "list_name,name,label,region,least\nreg,n,North,,\nreg,s,South,,\n"
                                + "shop,a,Aker,n,0\nshop,b,Bygd,n,18\nshop,c,Carl,s,0\n",
                        "");
        assertThat(forms.faults()).isEmpty();
        String one = form.question("shop").orElseThrow().constraintRule().orElse("");
        assertThat(holds(one, "a", "n", 12)).isEqualTo(Value.TRUE);
        assertThat(holds(one, "b", "n", 12)).isEqualTo(Value.FALSE);
        assertThat(holds(one, "b", "n", 18)).isEqualTo(Value.TRUE);
        assertThat(holds(one, "c", "n", 40)).isEqualTo(Value.FALSE);
        String some = form.question("shops").orElseThrow().constraintRule().orElse("");
        assertThat(holds(some, "a b", "n", 18)).isEqualTo(Value.TRUE);
        assertThat(holds(some, "a b", "n", 12)).isEqualTo(Value.FALSE);
        assertThat(holds(some, "a c", "n", 18)).isEqualTo(Value.FALSE);
        assertThat(form.question("bad").orElseThrow().constraintRule()).isEmpty();
        assertThat(forms.notes()).filteredOn(n -> n.contains("is a limit here")).hasSize(2);
        assertThat(forms.notes())
                .filteredOn(n -> n.contains("not carried over"))
                .singleElement()
                .asString()
                .contains("question bad");
    }

    private static Value holds(String rule, String answer, String region) {
        return holds(rule, answer, region, 0);
    }

    private static Value holds(String rule, String answer, String region, double age) {
        return Expression.parse(rule)
                .evaluate(
                        Scope.of(
                                Map.of(
                                        ".",
                                        Value.of(answer),
                                        "region",
                                        Value.of(region),
                                        "age",
                                        Value.of(age)),
                                LocalDate.EPOCH));
    }

    private static List<String> labels(Questionnaire form, String item) {
        return form.item(item).orElseThrow().choices().stream().map(o -> o.label().text()).toList();
    }
}
