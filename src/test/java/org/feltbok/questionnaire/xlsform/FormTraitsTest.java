package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Level;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.questionnaire.Traits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

/** What a form says of the answers it expects, and what it no longer asks. */
class FormTraitsTest {
    private static final String LIST =
            "list_name,name,label,score,retired\n"
                    + "yn,1,Ja,,\nyn,2,Nei,,\nyn,9,Kanskje,,2026-01-31\n";

    @TempDir Path temp;
    private ReadForm forms;

    @BeforeEach
    void open() {
        forms = new ReadForm(temp);
    }

    private Traits traits(String type, String columns, String cells) {
        Questionnaire form =
                forms.read(
                        "type,name,label," + columns + "\n" + type + ",q,Q," + cells + "\n",
                        LIST,
                        "");
        return form.item("q").map(Item::traits).orElseThrow();
    }

    @Test
    void levelUnitDecimalsRangeAndDefaultAreReadAndWrittenAsTheyWere() {
        Questionnaire form =
                forms.read(
                        "type,name,label,level,unit,unit::en,decimals,least,most,default\n"
                                + "decimal,a,A,scale,kroner,NOK,2,-1.5,1000,0.25\n"
                                + "integer,b,B,,,,,0,,\n"
                                + "date,c,C,,,,,2018-01-01,2018-12-31,today()\n"
                                + "select_one yn,d,D,ordinal,,,,,,2\n"
                                + "select_multiple yn,e,E,nominal,,,,,,1 2\n",
                        LIST,
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(forms.notes()).noneMatch(n -> n.contains("default"));
        Traits a = form.item("a").orElseThrow().traits();
        assertThat(a.level()).isEqualTo(Level.SCALE);
        assertThat(a.unit().in(Language.EN)).isEqualTo("NOK");
        assertThat(a.unit().in(Language.NB)).isEqualTo("kroner");
        assertThat(a.decimals()).isEqualTo(2);
        assertThat(a.least()).isEqualTo("-1.5");
        assertThat(a.most()).isEqualTo("1000");
        assertThat(a.preset()).isEqualTo("0.25");
        assertThat(form.item("c").orElseThrow().traits().preset()).isEqualTo("today()");
        assertThat(forms.again(form).questions()).isEqualTo(form.questions());
    }

    @ParameterizedTest
    @CsvSource({
        "integer,level,middle,level",
        "decimal,decimals,two,decimals",
        "decimal,decimals,10,decimals",
        "decimal,least,low,least",
        "integer,most,'1,000',most",
        "date,least,01.02.2018,least",
        "date,most,2018-13-01,most",
        "text,retired,yesterday,retired",
    })
    void whatIsNoWordNumberOrDayIsAFaultWithItsPlace(
            String type, String column, String cell, String place) {
        forms.read("type,name,label," + column + "\n" + type + ",q,Q,\"" + cell + "\"\n");
        assertThat(forms.faults())
                .singleElement()
                .asString()
                .startsWith("survey.csv, row 2, column " + place);
    }

    @ParameterizedTest
    @CsvSource({"integer,10,2", "decimal,0.2,0.1", "date,2018-02-01,2018-01-31"})
    void aRangeUpsideDownIsAFault(String type, String least, String most) {
        traits(type, "least,most", least + "," + most);
        assertThat(forms.faults())
                .singleElement()
                .asString()
                .contains("row 2, column most", least, most);
        traits(type, "least,most", least + "," + least);
        assertThat(forms.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "integer,2.5",
        "integer,${a}",
        "decimal,much",
        "date,tomorrow",
        "select_one yn,3",
        "select_one yn,9",
        "select_multiple yn,1 3",
        "text,${a} years",
    })
    void aDefaultThatIsNoAnswerIsKeptAndToldByItsQuestion(String type, String preset) {
        assertThat(traits(type, "default", preset).preset()).isEqualTo(preset);
        assertThat(forms.faults()).isEmpty();
        assertThat(forms.notes())
                .singleElement()
                .asString()
                .contains("survey.csv, row 2, column default", preset, "question q");
    }

    @Test
    void sectionsQuestionsRowsAndAnswersAreRetiredByADay() {
        Questionnaire form =
                forms.read(
                        "type,name,label,appearance,retired\n"
                                + "begin_group,old,Old,,2025-01-01\n"
                                + "text,a,A,,\n"
                                + "end_group,,,,\n"
                                + "begin_group,new,New,,\n"
                                + "text,b,B,,2025-02-02\n"
                                + "begin_group,m,M,table-list,\n"
                                + "select_one yn,m1,1,,2025-03-03\n"
                                + "select_one yn,m2,2,,\n"
                                + "end_group,,,,\n"
                                + "end_group,,,,\n",
                        LIST,
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(form.sections()).extracting(Section::isRetired).containsExactly(true, false);
        assertThat(form.question("b").map(Question::isRetired)).contains(true);
        assertThat(form.question("m").map(Question::isRetired)).contains(false);
        assertThat(form.item("m1").map(Item::isRetired)).contains(true);
        assertThat(form.item("m2").map(Item::isRetired)).contains(false);
        assertThat(form.item("m2").orElseThrow().choices().getLast().isRetired()).isTrue();
        Questionnaire again = forms.again(form);
        assertThat(again.sections()).isEqualTo(form.sections());
        assertThat(again.optionLists()).isEqualTo(form.optionLists());
    }
}
