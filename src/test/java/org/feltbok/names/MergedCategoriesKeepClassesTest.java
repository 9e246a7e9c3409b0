package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.StudyDataStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Where categories get another name or become one, every case keeps the class it was put in. */
class MergedCategoriesKeepClassesTest extends RenameRig {
    @BeforeEach
    void levels() {
        put(
                "attribute",
                "a-lev",
                "name",
                "lev",
                "label",
                "Level",
                "type",
                "category",
                "position",
                20);
        for (int i = 1; i <= 4; i++) {
            put(
                    "attribute_category",
                    "l" + i,
                    "attribute_id",
                    "a-lev",
                    "code",
                    "" + i,
                    "label",
                    "L" + i,
                    "position",
                    i);
        }
        for (int i = 1; i <= 8; i++) {
            put(
                    "case_value",
                    "lv" + i,
                    "case_id",
                    "c" + i,
                    "attribute_id",
                    "a-lev",
                    "value",
                    "" + (1 + (i - 1) % 4));
        }
    }

    private static MergeClasses merge(int from, int into) {
        return new MergeClasses(Kind.CATEGORY, "l" + from, "L" + from, "l" + into, "L" + into);
    }

    private static String json(String text) {
        return text.replace('\'', '"').replace('´', '\'');
    }

    private void derived(String name, String rule) {
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                name,
                                name,
                                LocalText.of(name),
                                "",
                                null,
                                LocalText.of(""),
                                null,
                                json(rule),
                                "")));
    }

    private void grouping(String name, String rule, String... codes) {
        put("grouping", name, "name", name, "label", name, "rule", json(rule), "position", 5);
        for (int i = 0; i < codes.length; i++) {
            put(
                    "grouping_class",
                    name + codes[i],
                    "grouping_id",
                    name,
                    "code",
                    codes[i],
                    "label",
                    codes[i],
                    "position",
                    i);
        }
    }

    private List<String> classes(String variable) {
        Dataset cases = StudyDataStore.read(file).cases();
        CategoryColumn column = cases.categories(variable);
        List<String> all = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            int cell = column.get(row);
            all.add(cell < 0 ? "-" : cases.require(variable).categories().get(cell).code());
        }
        return all;
    }

    @Test
    void aRecodeFollowsTheCodesAndNeverItsOwnClasses() {
        derived(
                "two",
                "{'from':'lev','map':{'1-2':'1','3;4':'2'},'others':'x',"
                        + "'classes':[{'code':'1'},{'code':'2'},{'code':'x'}]}");
        List<String> before = classes("two");
        assertThat(before).startsWith("1", "1", "2", "2");
        List<Use> uses = file.read(h -> WhereUsed.of(h, Kind.CATEGORY, "l2"));
        assertThat(uses).contains(Use.of(Use.What.DERIVED, "two"));
        file.run(merge(1, 2));
        assertThat(classes("two")).isEqualTo(before);
        rename(Kind.CATEGORY, "l2", "low");
        rename(Kind.CATEGORY, "l4", "1");
        assertThat(classes("two")).isEqualTo(before);
        assertThat(refusal(new MergeClasses(Kind.CATEGORY, "l2", "low", "l3", "L3")))
                .contains("two")
                .contains("2, 1");
        assertThat(classes("two")).isEqualTo(before);
    }

    @Test
    void aCodeThatIsWrittenGoesOnBeforeAList() {
        derived(
                "two",
                "{'from':'lev','map':{'1;3':'A','2;3':'B','1':'B'},'others':'C',"
                        + "'classes':[{'code':'A'},{'code':'B'},{'code':'C'}]}");
        List<String> before = classes("two");
        assertThat(before).startsWith("B", "B", "B", "C");
        file.run(merge(1, 2));
        assertThat(classes("two")).isEqualTo(before);
        assertThat(refusal(merge(4, 2))).contains("two").contains("C, B");
    }

    @Test
    void mappedCodesInListsAreToldApart() {
        grouping("m", "{'from':'lev','map':{'1;3':'A','2':'B'}}", "A", "B");
        List<String> before = classes("m");
        assertThat(before).startsWith("A", "B", "A", "-");
        assertThat(refusal(merge(1, 2))).contains("m").contains("A, B");
        assertThat(refusal(merge(4, 2))).contains("grouping m").contains("without a class");
        file.run(merge(1, 3));
        assertThat(classes("m")).isEqualTo(before);
        assertThat(cell("grouping", "m", "rule"))
                .isEqualTo(json("{'from':'lev','map':{'3':'A','2':'B'}}"));
    }

    @Test
    void conditionsThatTellThemApartRefuse() {
        grouping(
                "g",
                "{'rules':[{'code':'north','when':'${lev} = ´1´ or ${lev} = ´3´'},"
                        + "{'code':'south','when':'${lev} = ´2´'}]}",
                "north",
                "south");
        assertThat(refusal(merge(1, 2))).contains("grouping g").contains("south, north");
        assertThat(refusal(merge(2, 1))).contains("grouping g").contains("south, north");
        List<String> before = classes("g");
        file.run(merge(1, 3));
        assertThat(classes("g")).isEqualTo(before);
    }

    @Test
    void soDoThoseOfADerivedVariableAndNumbersWorkedOut() {
        derived(
                "d",
                "{'rules':[{'code':'n','when':'${lev} = ´1´ or ${lev} = ´3´'},{'code':'s','when':'${lev} = ´2´'}],"
                        + "'others':'x','classes':[{'code':'n'},{'code':'s'},{'code':'x'}]}");
        assertThat(refusal(merge(1, 2))).contains("variable d").contains("s, n");
        List<String> before = classes("d");
        file.run(merge(1, 3));
        assertThat(classes("d")).isEqualTo(before);
        derived("f", "{'formula':'if(${lev} = ´3´, 10, 20)'}");
        assertThat(refusal(merge(4, 3))).contains("variable");
        file.run(new SmallStudy.Change(w -> w.delete("derived_variable", "d")));
        assertThat(refusal(merge(4, 3))).contains("variable f").contains("20, 10");
    }
}
