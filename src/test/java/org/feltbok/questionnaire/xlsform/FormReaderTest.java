package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** XLSForms as other programs and people write them. */
class FormReaderTest {
    private static final String YES_NO = "list_name,name,label\nyn,1,Ja\nyn,2,Nei\n";

    @TempDir Path temp;

    private ReadForm reading;

    @BeforeEach
    void open() {
        reading = new ReadForm(temp);
    }

    private Questionnaire read(String survey, String choices, String settings) {
        return reading.read(survey, choices, settings);
    }

    private List<String> told() {
        Texts texts = new Texts(Language.EN);
        Texts norwegian = new Texts(Language.NB);
        assertThat(reading.found())
                .allSatisfy(
                        f ->
                                assertThat(norwegian.fault(f))
                                        .doesNotContain("!" + f.key())
                                        .doesNotContain("{0}"));
        return reading.found().stream()
                .map(f -> texts.fault(f).replaceFirst("^(([^:]+):).*", "$1") + " " + f.key())
                .toList();
    }

    @Test
    void sectionsMatricesRulesAndLanguages() {
        Questionnaire form =
                read(
                        "type,name,label,label::en,relevant,appearance,number,hint\n"
                                + "begin_group,s1,Del,Part,,,,\n"
                                + "select_one yn,q1,Har dere?,Have you?,,,1,\n"
                                + "begin_group,q2,Hvor enig,How much,\"selected(${q1}, '1')\",table-list,2,Kryss av\n"
                                + "select_one yn,q2_1,Rad 1,Row 1,,,,\n"
                                + "select_one yn,q2_2,Rad 2,Row 2,${q2_1} = 1,,,\n"
                                + "end_group,,,,,,,\n"
                                + "end_group,,,,,,,\n"
                                + "select_multiple yn,q3,Flere,Several,,,3,\n",
                        "list_name,name,label,label::en,missing,exclusive\nyn,1,Ja,Yes,,\nyn,2,Nei,No,,yes\n"
                                + "yn,3,Vet ikke,Don't know,dont_know,\n",
                        "form_title,form_id,version,default_language\nSkjema,f,7,Norsk (nb)\n");
        assertThat(told()).isEmpty();
        assertThat(form.version()).isEqualTo("7");
        assertThat(form.sections()).extracting(Section::name).containsExactly("s1", "");
        Question matrix = form.question("q2").orElseThrow();
        assertThat(matrix.type()).isEqualTo(QuestionType.MATRIX_SINGLE);
        assertThat(matrix.relevant()).isEqualTo("selected(${q1}, '1')");
        assertThat(matrix.hint().text()).isEqualTo("Kryss av");
        assertThat(matrix.label().in(Language.EN)).isEqualTo("How much");
        assertThat(matrix.items()).extracting(Item::relevant).containsExactly(null, "${q2_1} = 1");
        Item several = form.item("q3").orElseThrow();
        assertThat(several.type()).isEqualTo(ItemType.MULTIPLE);
        assertThat(several.ticks()).hasSize(3);
        assertThat(several.column()).isNull();
        Option third = several.choices().get(2);
        assertThat(third.missing()).isEqualTo(MissingKind.DONT_KNOW);
        assertThat(several.choices().get(1).exclusive()).isTrue();
        assertThat(form.columns()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void olderNamesAndSpellingsAreUnderstood() {
        Questionnaire form =
                read(
                        "Type,Name,Caption,bind: relevant,label:English (en)\n"
                                + "begin group,g,Gruppe,,Group\n"
                                + "select one from yn,a,A,,A\n"
                                + "select all  that apply from\u00a0yn or specify other,b,B,,B\n"
                                + "int,c,C,${a} = \u20181\u2019,C\n"
                                + "string,d,D,,D\n"
                                + "end group,,,,\n"
                                + "start,start,,,\n",
                        "list name,value,caption,label:English (en)\nyn,ja,Ja,Yes\nyn,nei,Nei,No\n",
                        "");
        assertThat(told()).isEmpty();
        assertThat(form.items())
                .extracting(Item::name)
                .containsExactly("a", "b", "b_other", "c", "d");
        assertThat(form.item("b").orElseThrow().choices())
                .extracting(Option::code)
                .containsExactly("ja", "nei", "other");
        assertThat(form.question("b_other").orElseThrow().relevant())
                .isEqualTo("selected(${b}, 'other')");
        assertThat(form.item("a").orElseThrow().choices())
                .extracting(Option::value)
                .containsExactly(1, 2);
        assertThat(form.item("a").orElseThrow().label().others()).containsEntry("en", "A");
        assertThat(reading.leftOut()).extracting(Fault::key).contains("questionnaire.skipped_type");
    }

    @Test
    void aMatrixMadeByHandIsAMatrix() {
        Questionnaire form =
                read(
                        "type,name,label,appearance\nbegin_group,g,,field-list\nselect_one yn,head,Hvor enig?,label\n"
                                + "select_one yn,r1,En,list-nolabel\nselect_one yn,r2,To,list-nolabel\nend_group,,,\n",
                        YES_NO,
                        "");
        assertThat(told()).isEmpty();
        assertThat(form.items()).extracting(Item::name).containsExactly("r1", "r2");
        assertThat(form.questions().getFirst().label().text()).isEqualTo("Hvor enig?");
    }

    @Test
    void everyFaultIsToldAtOnceWithItsPlace() {
        read(
                "type,name,label,relevant,appearance,choice_filter\n"
                        + "select_one nolist,a,A,,,\n"
                        + "hologram,b,B,,,\n"
                        + "text,c,C,${zz} = 1,,\n"
                        + "text,d,D,\"pulldata(${c}, 'x')\",,\n"
                        + "text,C,E,,,\n"
                        + "text,_x,F,,,\n"
                        + "begin_group,m,M,,table-list,\n"
                        + "select_one yn,m1,1,,,\n"
                        + "select_multiple other,m2,2,,,\n"
                        + "text,m3,3,,,\n"
                        + "end_group,,,,,\n"
                        + "select_one yn,n,N,,,x = 1\n"
                        + "end_group,,,,,\n"
                        + ",p,P,,,\n"
                        + "begin_group,q,Q,,,\n",
                YES_NO + "other,a b,X\nother,c,Y\nother,c,Z\n,1,W\n",
                "");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "survey.csv, row 2, column type: questionnaire.unknown_list",
                        "survey.csv, row 3, column type: questionnaire.unknown_type",
                        "survey.csv, row 4, column relevant: questionnaire.unknown_in_rule",
                        "survey.csv, row 5, column relevant: expr.unknown_function",
                        "survey.csv, row 6, column name: questionnaire.name_twice",
                        "survey.csv, row 7, column name: questionnaire.bad_name",
                        "survey.csv, row 10, column type: questionnaire.other_list",
                        "survey.csv, row 11, column type: questionnaire.not_in_matrix",
                        "survey.csv, row 14, column type: questionnaire.group_not_open",
                        "survey.csv, row 15, column type: questionnaire.no_type",
                        "survey.csv, row 16, column type: questionnaire.group_open",
                        "choices.csv, row 4, column name: questionnaire.code_with_blank",
                        "choices.csv, row 6, column name: questionnaire.choice_twice",
                        "choices.csv, row 7, column list_name: plain.missing_cell");
    }

    @Test
    void whatMustBeAnsweredAndWhatARuleSaysInWordsComeWithTheFormAndGoOutWithIt() {
        Questionnaire form =
                read(
                        "type,name,label,constraint,constraint_message,constraint_message::en,required\n"
                                + "select_one yn,q1,Har dere?,,,,yes\n"
                                + "integer,q2,Hvor mange?,. < 9,Færre enn ni,Fewer than nine,\"${q1} = 1\"\n"
                                + "text,q3,Hva?,,,,no\n",
                        YES_NO,
                        "");
        assertThat(told()).isEmpty();
        assertThat(form.items())
                .extracting(i -> i.requirement().orElse(""))
                .containsExactly("yes", "${q1} = 1", "no");
        Question rule = form.questions().get(1);
        assertThat(rule.constraintMessage().in(Language.EN)).isEqualTo("Fewer than nine");
        assertThat(rule.constraintMessage().in(Language.NB)).isEqualTo("Færre enn ni");
        assertThat(FormWriter.survey(form).getFirst())
                .contains("constraint_message", "constraint_message::en", "required");
    }

    @Test
    void whatIsNotCarriedOverIsNoted() {
        read(
                "type,name,label,label::en,parameters\nselect_one yn,a,A,,yes\ntext,b,B,B,\n",
                YES_NO,
                "");
        assertThat(reading.found()).isEmpty();
        assertThat(reading.leftOut())
                .extracting(Fault::key)
                .containsExactlyInAnyOrder(
                        "questionnaire.unused_column", "questionnaire.not_translated");
    }

    @Test
    void codesThatAreWholeNumbersAreTheValues() {
        Questionnaire form =
                read(
                        "type,name,label\nselect_one n,a,A\nselect_one m,b,B\n",
                        "list_name,name,label\nn,0,Null\nn,10,Ti\nn,-3,Minus\nm,01,X\nm,1,Y\n",
                        "");
        assertThat(told()).isEmpty();
        assertThat(form.item("a").orElseThrow().choices())
                .extracting(Option::value)
                .containsExactly(0, 10, -3);
        assertThat(form.item("b").orElseThrow().choices())
                .extracting(Option::value)
                .containsExactly(1, 2);
    }

    @Test
    void aFormInAnotherMainLanguageKeepsBoth() {
        Questionnaire form =
                read(
                        "type,name,label,label::Norsk (nb)\ntext,a,Question,Spørsmål\ntext,b,Only English,\n",
                        "",
                        "form_title,default_language\nForm,English (en)\n");
        Question both = form.question("a").orElseThrow();
        assertThat(both.label().text()).isEqualTo("Spørsmål");
        assertThat(both.label().others()).containsEntry("en", "Question");
        assertThat(form.question("b").orElseThrow().label().text()).isEqualTo("Only English");
    }
}
