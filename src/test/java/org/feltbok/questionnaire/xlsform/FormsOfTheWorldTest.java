package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Field questionnaires use more of XLSForm than a questionnaire needs. They are read all the same;
 * what is not carried over is told, and no question is lost or asked less for it.
 */
class FormsOfTheWorldTest {
    private static final String YES_NO = "list_name,name,label\nyn,1,Ja\nyn,2,Nei\n";

    @TempDir Path temp;
    private ReadForm forms;

    @BeforeEach
    void open() {
        forms = new ReadForm(temp);
    }

    private String rule(Questionnaire form, String question) {
        return form.question(question).flatMap(Question::relevance).orElse("");
    }

    @Test
    void olderFormsWriteBlanksInTheNamesOfColumns() throws IOException {
        Questionnaire form =
                forms.read(
                        "type,name,label,constraint,constraint message:English,Constraint Message\n"
                                + "integer,q,Antall,. < 9,Fewer,Færre enn ni\n",
                        YES_NO,
                        "");
        assertThat(form.questions().getFirst().constraintMessage().text())
                .isEqualTo("Færre enn ni");
        assertThat(form.questions().getFirst().constraintMessage().others()).containsValue("Fewer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geopoint",
                "GPS",
                "geotrace",
                "geoshape",
                "image",
                "audio",
                "video",
                "file",
                "barcode",
                "hidden",
                "start-geopoint",
                "background-audio",
                "acknowledge",
                "trigger",
                "caseid",
                "imei",
                "audit",
                "device id",
                "uri:deviceid",
                "photo"
            })
    void whatTakesNoUsableAnswerIsListedAndLeftOut(String type) {
        Questionnaire form =
                forms.read("type,name,label\n" + type + ",x,X\ntext,t,T\n", YES_NO, "");
        assertThat(forms.faults()).isEmpty();
        assertThat(form.items()).extracting(Item::name).containsExactly("t");
        assertThat(forms.notes())
                .singleElement()
                .asString()
                .contains("survey.csv, row 2, column type", type, "left out");
    }

    @ParameterizedTest
    @CsvSource({
        "range,INTEGER",
        "dateTime,DATE",
        "date_time,DATE",
        "time,TIME",
        "rank yn,RANK",
        "odk:rank yn,RANK",
        "select1 yn,SINGLE",
        "int,INTEGER"
    })
    void whatIsNearToATypeIsKeptAsThatType(String type, ItemType kept) {
        Questionnaire form = forms.read("type,name,label\n" + type + ",x,X\n", YES_NO, "");
        assertThat(forms.faults()).isEmpty();
        assertThat(form.items()).extracting(Item::type).containsExactly(kept);
    }

    @Test
    void aRangeInTenthsTakesDecimals() {
        Questionnaire form =
                forms.read(
                        "type,name,label,parameters\nrange,x,X,start=0 end=1 step=0.1\n", "", "");
        assertThat(form.items()).extracting(Item::type).containsExactly(ItemType.DECIMAL);
    }

    @Test
    void theEndsOfARangeAreLimitsOfItsAnswers() {
        Questionnaire form =
                forms.read(
                        "type,name,label,parameters,constraint\n"
                                + "range,x,X,start=0 end=500 step=10,\n"
                                + "range,y,Y,,\n"
                                + "range,z,Z,start=-1.5 end=1 step=0.5,. > ${x} or . = 0\n"
                                + "range,w,W,start=10 end=1,\n",
                        "",
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(forms.notes()).noneMatch(n -> n.contains("parameters"));
        assertThat(form.questions())
                .extracting(q -> q.constraintRule().orElse(""))
                .containsExactly(
                        ". >= 0 and . <= 500",
                        ". >= 1 and . <= 10",
                        ". >= -1.5 and . <= 1 and (. > ${x} or . = 0)",
                        ". >= 1 and . <= 10");
    }

    @Test
    void whatIsWorkedOutStandsInTheRulesThatAskForIt() {
        Questionnaire form =
                forms.read(
                        "type,name,label,relevant,calculation,constraint\n"
                                + "integer,age,Alder,,,\n"
                                + "calculate,child,,,\"once(if(${age} < 18, 1, 0))\",\n"
                                + "calculate,small,,,${child} = 1 and ${age} < 5,\n"
                                + "text,a,A,${small},,\n"
                                + "integer,b,B,${age} > 1 and ${child} = 0,,. < ${child}\n");
        assertThat(forms.faults()).isEmpty();
        assertThat(rule(form, "a")).isEqualTo("((once(if(${age} < 18, 1, 0))) = 1 and ${age} < 5)");
        assertThat(rule(form, "b")).isEqualTo("${age} > 1 and (once(if(${age} < 18, 1, 0))) = 0");
        assertThat(form.question("b").flatMap(Question::constraintRule))
                .hasValue(". < (once(if(${age} < 18, 1, 0)))");
        assertThat(forms.notes()).allSatisfy(n -> assertThat(n).contains("\"calculate\""));
    }

    @Test
    void whatIsWorkedOutOnlyWhileItIsAskedIsNothingElsewhere() {
        Questionnaire form =
                forms.read(
                        "type,name,label,relevant,calculation\n"
                                + "integer,age,Alder,,\n"
                                + "begin_group,g,G,${age} > 1,\n"
                                + "calculate,old,,${age} > 66 or ${age} = 40,1\n"
                                + "calculate,all,,,2\n"
                                + "end_group,,,,\n"
                                + "text,a,A,${old} = 1,\n"
                                + "text,b,B,${all} = 2,\n",
                        "",
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(rule(form, "a"))
                .isEqualTo("(if((${age} > 1) and (${age} > 66 or ${age} = 40), 1, '')) = 1");
        assertThat(rule(form, "b")).isEqualTo("(if((${age} > 1), 2, '')) = 2");
    }

    @ParameterizedTest
    @CsvSource({
        "table-list,'','',''",
        "field-list,'select_one yn,head,Hvor enig?,,label,\n',list-nolabel,Hvor enig?"
    })
    void whatIsWorkedOutWithinAMatrixIsNoneOfItsRows(
            String group, String head, String row, String label) {
        String calculate = "calculate,sum,,,,${r1} + ${r2}\n";
        for (String first : new String[] {"", calculate}) {
            String rows =
                    "select_one yn,r1,En,,"
                            + row
                            + ",\n"
                            + (first.isEmpty() ? calculate : "")
                            + "select_one yn,r2,To,,"
                            + row
                            + ",\n";
            Questionnaire form =
                    forms.read(
                            "type,name,label,relevant,appearance,calculation\nbegin_group,g,,,"
                                    + group
                                    + ",\n"
                                    + first
                                    + head
                                    + rows
                                    + "end_group,,,,,\ntext,a,A,${sum} > 2,,\n",
                            YES_NO,
                            "");
            assertThat(forms.faults()).isEmpty();
            assertThat(form.question("g").orElseThrow().items())
                    .extracting(Item::name)
                    .containsExactly("r1", "r2");
            assertThat(form.question("g").orElseThrow().label().text()).isEqualTo(label);
            assertThat(rule(form, "a")).isEqualTo("(${r1} + ${r2}) > 2");
            assertThat(forms.notes()).singleElement().asString().contains("\"calculate\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'${n} > 1,2020-01-01,4,Kort', ',,,', '${n} > 1', 2020-01-01, 4, Kort",
        "'${n} > 1,2020-01-01,4,Kort', '${n} > 2,2021-01-01,5,K', '${n} > 1', 2020-01-01, 4, Kort",
        "',,,', '${n} > 2,2021-01-01,5,K', '${n} > 2', 2021-01-01, 5, K"
    })
    void whatTheGroupOfAMatrixSaysHoldsAlsoWhereItsLabelStandsBelow(
            String group, String head, String rule, String retired, String number, String brief) {
        Questionnaire form =
                forms.read(
                        "type,name,label,appearance,relevant,retired,number,short\ninteger,n,N,,,,,\n"
                                + "begin_group,g,,field-list,"
                                + group
                                + "\nselect_one yn,head,Hvor enig?,label,"
                                + head
                                + "\nselect_one yn,r1,En,list-nolabel,,,,\n"
                                + "select_one yn,r2,To,list-nolabel,,,,\nend_group,,,,,,,\n",
                        YES_NO,
                        "");
        assertThat(forms.faults()).isEmpty();
        Question matrix = form.question("g").orElseThrow();
        assertThat(matrix.label().text()).isEqualTo("Hvor enig?");
        assertThat(matrix.relevance()).contains(rule);
        assertThat(matrix.retiredAt()).isEqualTo(retired);
        assertThat(matrix.number()).isEqualTo(number);
        assertThat(matrix.shortLabel().text()).isEqualTo(brief);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "calculate,c,C,\n", "image,i,I,\n"})
    void aTableListWithoutRowsIsOneFault(String within) {
        forms.read(
                "type,name,label,appearance\ntext,t,T,\nbegin_group,m,M,table-list\n"
                        + within
                        + "end_group,,,\n",
                YES_NO,
                "");
        assertThat(forms.faults()).singleElement().asString().contains("row 3", "without rows");
    }

    @Test
    void theDayOfTheFillingInIsToday() {
        Questionnaire form =
                forms.read(
                        "type,name,label,relevant\ntoday,now,,\ndate,d,D,\ntext,a,A,${d} < ${now}\n");
        assertThat(forms.faults()).isEmpty();
        assertThat(rule(form, "a")).isEqualTo("${d} < today()");
    }

    @Test
    void aRuleGoesWithoutThePartThatAsksForWhatTakesNoAnswer() {
        Questionnaire form =
                forms.read(
                        "type,name,label,relevant,calculation\n"
                                + "image,photo,Bilde,,\n"
                                + "calculate,far,,,\"pulldata('a', 'b', 'c', 'd')\"\n"
                                + "integer,age,Alder,,\n"
                                + "text,a,A,${age} > 3 and ${photo} != '',\n"
                                + "text,b,B,${far} = 1,\n"
                                + "text,c,C,${age} > 3 or ${photo} != '',\n");
        assertThat(forms.faults()).isEmpty();
        assertThat(rule(form, "a")).isEqualTo("${age} > 3");
        assertThat(rule(form, "b")).isEmpty();
        assertThat(rule(form, "c")).isEmpty();
        assertThat(forms.notes())
                .filteredOn(n -> n.contains("column relevant"))
                .hasSize(3)
                .anySatisfy(n -> assertThat(n).contains("row 5", "rule of a", "\"photo\"", "image"))
                .anySatisfy(n -> assertThat(n).contains("row 6", "rule of b", "\"far\"", "row 3"));
    }

    @Test
    void anUnknownPartOfASkipRuleIsAFault() {
        forms.read(
                "type,name,label,relevant\ninteger,age,A,\ntext,b,B,\"${age} > 3 and weigh(${age}) > 1\"\n");
        assertThat(forms.faults())
                .singleElement()
                .asString()
                .contains("row 3, column relevant", "weigh", "once", "string-length");
    }

    @Test
    void aFormulaThatAsksForItselfIsNotCarriedOver() {
        Questionnaire form =
                forms.read(
                        "type,name,label,relevant,calculation\n"
                                + "calculate,one,,,${two} + 1\ncalculate,two,,,${one} + 1\ntext,a,A,${one} > 1,\n");
        assertThat(forms.faults()).isEmpty();
        assertThat(rule(form, "a")).isEmpty();
    }

    @Test
    void aCodeThatStandsTwiceWhereNothingTellsThemApartIsAFaultUnlessTheFormSaysItMay() {
        String choices = "list_name,name,label\nyn,1,Ja\nyn,1,Nei\n";
        forms.read("type,name,label\nselect_one yn,a,A\n", choices, "");
        assertThat(forms.faults()).singleElement().asString().contains("choices.csv, row 3");
        Questionnaire form =
                forms.read(
                        "type,name,label\nselect_one yn,a,A\n",
                        choices,
                        "form_id,allow_choice_duplicates\nf,yes\n");
        assertThat(forms.faults()).isEmpty();
        assertThat(form.item("a").orElseThrow().choices().getFirst().label().text())
                .isEqualTo("Ja / Nei");
    }

    @Test
    void choicesInAFileBesideTheFormAreItsChoices() throws IOException {
        Files.writeString(
                temp.resolve("towns.csv"), "id,title,name,label\n7,Sju,a,Aker\n9,Ni,b,By\n");
        String survey =
                "type,name,label,parameters\nselect_one_from_file towns.csv,x,X,\n"
                        + "select multiple from file towns.csv,y,Y,\"value=id, label=title\"\n"
                        + "select_one_from_file other.csv,z,Z,\nselect_one_from_file map.geojson,w,W,\n";
        Questionnaire form = forms.read(survey, "", "");
        assertThat(forms.faults()).isEmpty();
        assertThat(form.item("x").orElseThrow().choices())
                .extracting(Option::code)
                .containsExactly("a", "b");
        assertThat(form.item("z").orElseThrow().type()).isEqualTo(ItemType.TEXT);
        assertThat(form.item("w").orElseThrow().type()).isEqualTo(ItemType.TEXT);
        assertThat(forms.notes())
                .anySatisfy(n -> assertThat(n).contains("row 4", "other.csv", "open text"));
        assertThat(forms.again(form)).isEqualTo(form);
    }

    @Test
    void onlyTheParametersThatAreNotUsedAreSaidNotToBe() throws IOException {
        Files.writeString(temp.resolve("towns.csv"), "id,title\n7,Aker\n9,By\n");
        forms.read(
                "type,name,label,parameters\nselect_one_from_file towns.csv,x,X,value=id label=title\n"
                        + "range,y,Y,step=1\n",
                "",
                "");
        assertThat(forms.faults()).isEmpty();
        assertThat(forms.notes()).filteredOn(n -> n.contains("parameters")).isEmpty();
        forms.read(
                "type,name,label,parameters\n"
                        + "select_one_from_file towns.csv,x,X,\"value=id, label=title, randomize=true\"\n"
                        + "range,y,Y,start=0 end=5 step=1 tick=1\n"
                        + "select_one yn,z,Z,randomize=true\n"
                        + "select_one_from_file other.csv,w,W,value=id\n",
                YES_NO,
                "");
        assertThat(forms.faults()).isEmpty();
        assertThat(forms.notes())
                .filteredOn(n -> n.contains("column parameters:"))
                .containsExactly(
                        "survey.csv, row 2, column parameters: Of the column parameters, randomize=true is not carried over (question x).",
                        "survey.csv, row 3, column parameters: Of the column parameters, tick=1 is not carried over (question y).",
                        "survey.csv, row 4, column parameters: The column \"parameters\" is not used here and is left out.",
                        "survey.csv, row 5, column parameters: The column \"parameters\" is not used here and is left out.");
    }

    @Test
    void namesOfTwoGroupsAreToldApartByTheGroup() {
        Questionnaire form =
                forms.read(
                        "type,name,label,relevant\nbegin group,one,,\ntext,why,A,\nnote,end,N,\nend group,,,\n"
                                + "begin group,two,,\ntext,why,B,\nnote,end,N,\nend group,,,\n");
        assertThat(forms.faults()).isEmpty();
        assertThat(form.items()).extracting(Item::name).containsExactly("why", "two_why");
        forms.read(
                "type,name,label,relevant\nbegin group,one,,\ntext,why,A,\nend group,,,\n"
                        + "begin group,two,,\ntext,why,B,\nend group,,,\ntext,c,C,${why} = 1\n");
        assertThat(forms.faults()).singleElement().asString().contains("several questions");
    }

    @Test
    void aColumnThatSomebodyMeansSomethingElseByIsLeftAlone() {
        forms.read(
                "type,name,label,level\ninteger,a,A,main\ninteger,b,B,main\ninteger,c,C,loop\ninteger,d,D,main\n");
        assertThat(forms.faults()).isEmpty();
        assertThat(forms.notes()).singleElement().asString().contains("column level", "not used");
        forms.read(
                "type,name,label,level\ninteger,a,A,nominal\ninteger,b,B,main\ninteger,c,C,scale\ninteger,d,D,scale\n");
        assertThat(forms.faults()).singleElement().asString().contains("row 3, column level");
    }

    @Test
    void remarksBesideTheQuestionsAndBetweenTheListsAreNoFaults() {
        Questionnaire form =
                forms.read(
                        "type,name,label,remark\n,,,ask her twice\nselect_one yn,a,A,\n",
                        YES_NO + ",,between\n",
                        "");
        assertThat(forms.faults()).isEmpty();
        assertThat(form.items()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1,yes", "true(),yes", "0,no", "yes,yes", "TRUE,TRUE"})
    void requiredIsWrittenInManyWays(String word, String means) {
        Questionnaire form = forms.read("type,name,label,required\ntext,a,A," + word + "\n");
        assertThat(form.items()).extracting(Item::required).containsExactly(means);
    }
}
