package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Roster;
import org.feltbok.questionnaire.Section;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A repeat is a questionnaire whose responses belong to those of the form around it. */
class RepeatsTest {
    private static final String CHOICES =
            "list_name,name,label\nyn,1,Ja\nyn,2,Nei\nsex,1,Kvinne\nsex,2,Mann\n";

    @TempDir Path temp;
    private ReadForm forms;

    @BeforeEach
    void open() {
        forms = new ReadForm(temp);
    }

    private static String rule(Questionnaire form, String question) {
        return form.question(question).flatMap(Question::relevance).orElse("");
    }

    @Test
    void theMembersOfAHouseholdAreARosterOfIt() {
        List<Questionnaire> all =
                forms.all(
                        "type,name,label,relevant,repeat_count\n"
                                + "integer,size,Hvor mange?,,\n"
                                + "begin_group,people,Folk,,\n"
                                + "begin repeat,members,Medlem,${size} > 0,${size}\n"
                                + "select_one sex,sex,Kjønn,,\n"
                                + "integer,age,Alder,,\n"
                                + "text,work,Arbeid,${age} > 15 and ${size} > 1,\n"
                                + "begin_repeat,jobs,Jobb,,\ntext,job,Hva?,,\nend_repeat,,,,\n"
                                + "end repeat,,,,\n"
                                + "select_one yn,done,Ferdig?,sum(${age}) > 3 and ${size} > 0,\n"
                                + "end_group,,,,\n",
                        CHOICES,
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(all)
                .extracting(Questionnaire::name)
                .containsExactly("f", "f_members", "f_members_jobs");
        Questionnaire household = all.get(0);
        Questionnaire members = all.get(1);
        assertThat(household.items()).extracting(Item::name).containsExactly("size", "done");
        assertThat(household.sections()).extracting(Section::name).containsExactly("", "people");
        assertThat(household.optionLists()).extracting(OptionList::name).containsExactly("yn");
        assertThat(members.roster()).isEqualTo(new Roster(household.id(), 1));
        assertThat(members.title().text()).isEqualTo("Medlem");
        assertThat(members.items()).extracting(Item::name).containsExactly("sex", "age", "work");
        assertThat(members.optionLists()).extracting(OptionList::name).containsExactly("sex");
        assertThat(all.get(2).roster()).isEqualTo(new Roster(members.id(), 1));
        assertThat(rule(members, "work")).isEqualTo("${age} > 15");
        assertThat(rule(household, "done")).isEqualTo("${size} > 0");
        assertThat(forms.notes())
                .anySatisfy(n -> assertThat(n).contains("row 4, column repeat_count", "members"))
                .anySatisfy(n -> assertThat(n).contains("row 4, column relevant", "${size} > 0"))
                .anySatisfy(n -> assertThat(n).contains("rule of work", "\"size\""))
                .anySatisfy(n -> assertThat(n).contains("rule of done", "\"age\""));
    }

    @Test
    void aNameMayStandInTheFormAndInARepeat() {
        List<Questionnaire> all =
                forms.all(
                        "type,name,label\ntext,name,A\nbegin_repeat,m,M\ntext,name,B\nend_repeat,,\n",
                        "",
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(all).allSatisfy(q -> assertThat(q.items()).hasSize(1));
        assertThat(
                        all.stream()
                                .flatMap(q -> q.items().stream())
                                .map(Item::column)
                                .filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheMembersAreAskedAsSuchIsLeftOutAndTold() {
        Questionnaire members =
                forms.all(
                                "type,name,label,relevant\ninteger,n,N,\nbegin_repeat,m,M,\n"
                                        + "text,a,A,position(..) <= ${n}\nend_repeat,,,\n",
                                "",
                                "")
                        .get(1);
        assertThat(forms.faults()).isEmpty();
        assertThat(rule(members, "a")).isEmpty();
        assertThat(forms.notes()).singleElement().asString().contains("position(..)", "rule of a");
    }

    @Test
    void aRepeatThatEndsAsAGroupIsToldWithTheRowItBeganIn() {
        forms.read("type,name,label\nbegin_repeat,m,M\ntext,a,A\nend_group,,\n");
        assertThat(forms.faults()).singleElement().asString().contains("row 4", "row 2");
    }

    @Test
    void aRepeatWithoutANameIsTold() {
        forms.read("type,name,label\ntext,b,B\nbegin_repeat,,M\ntext,a,A\nend_repeat,,\n");
        assertThat(forms.faults()).singleElement().asString().contains("row 3, column name");
    }

    @Test
    void repeatsOfOneNameInTwoGroupsHaveTheirOwnRulesAndNames() {
        List<Questionnaire> all =
                forms.all(
                        "type,name,label,relevant,calculation\n"
                                + "begin_group,one,One,,\nbegin_repeat,m,M,,\ninteger,age,A,,\n"
                                + "calculate,old,,,${age} > 60\ntext,work,W,${age} > 15,\n"
                                + "text,rest,R,${old},\nend_repeat,,,,\nend_group,,,,\n"
                                + "begin_group,two,Two,,\nbegin_repeat,m,M,,\ninteger,size,S,,\n"
                                + "calculate,old,,,${size} > 90\ntext,use,U,${size} > 5,\n"
                                + "text,rest,R,${old},\nend_repeat,,,,\nend_group,,,,\n",
                        "",
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(all).extracting(Questionnaire::name).containsExactly("f", "f_m", "f_m_2");
        assertThat(rule(all.get(1), "work")).isEqualTo("${age} > 15");
        assertThat(rule(all.get(2), "use")).isEqualTo("${size} > 5");
        assertThat(rule(all.get(1), "rest")).isEqualTo("(${age} > 60)");
        assertThat(rule(all.get(2), "rest")).isEqualTo("(${size} > 90)");
    }

    @Test
    void whatOneOfTwoRepeatsOfOneNameAsksOfTheOtherIsLeftOutAndTold() {
        List<Questionnaire> all =
                forms.all(
                        "type,name,label,relevant\nbegin_repeat,m,M,\ninteger,age,A,\nend_repeat,,,\n"
                                + "begin_repeat,m,M,\ntext,use,U,${age} > 5\nend_repeat,,,\n",
                        "",
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(rule(all.get(2), "use")).isEmpty();
        assertThat(forms.notes())
                .singleElement()
                .asString()
                .contains("row 6", "rule of use", "\"age\"", "another questionnaire");
    }

    @Test
    void eachRepeatOfAFormHasANameOfItsOwn() {
        List<Questionnaire> all =
                forms.all(
                        "type,name,label\n"
                                + "begin_repeat,m,M\ntext,a,A\nend_repeat,,\n"
                                + "begin_repeat,m,M\ntext,b,B\nend_repeat,,\n"
                                + "begin_repeat,m_2,M\ntext,c,C\nend_repeat,,\n",
                        "",
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(all)
                .extracting(Questionnaire::name)
                .containsExactly("f", "f_m", "f_m_2", "f_m_2_2");
    }

    @Test
    void aRepeatWithinARepeatIsNotCalledAsAnotherOfTheForm() {
        List<Questionnaire> all =
                forms.all(
                        "type,name,label\n"
                                + "begin_repeat,a,A\ntext,x,X\n"
                                + "begin_repeat,b,B\ntext,y,Y\nend_repeat,,\nend_repeat,,\n"
                                + "begin_repeat,a_B,C\ntext,z,Z\nend_repeat,,\n",
                        "",
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(all)
                .extracting(Questionnaire::name)
                .containsExactly("f", "f_a", "f_a_b_2", "f_a_B");
        assertThat(forms.allAgain(all)).isEqualTo(all);
    }

    @Test
    void whenTheGroupsAroundARepeatAreAskedIsToldForTheRepeat() {
        forms.all(
                "type,name,label,relevant\ninteger,n,N,\n"
                        + "begin_group,g,G,${n} > 1\ntext,a,A,\n"
                        + "begin_group,h,H,${n} < 9\n"
                        + "begin_repeat,m,M,${n} != 5\ntext,b,B,\n"
                        + "begin_repeat,k,K,\ntext,c,C,\nend_repeat,,,\n"
                        + "end_repeat,,,\nend_group,,,\nend_group,,,\n",
                "",
                "");
        assertThat(forms.faults()).isEmpty();
        assertThat(forms.notes())
                .hasSize(3)
                .allSatisfy(n -> assertThat(n).contains("When m is asked", "not carried over"))
                .anySatisfy(n -> assertThat(n).contains("row 3, column relevant", "${n} > 1"))
                .anySatisfy(n -> assertThat(n).contains("row 5, column relevant", "${n} < 9"))
                .anySatisfy(n -> assertThat(n).contains("row 6, column relevant", "${n} != 5"));
    }
}
