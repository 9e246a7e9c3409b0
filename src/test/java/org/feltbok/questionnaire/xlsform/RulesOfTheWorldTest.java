package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Optional;

/** Rules and types as forms have them that were made for other programs. */
class RulesOfTheWorldTest {
    private static final String HEAD =
            "type,name,label,relevant,constraint,calculation\ninteger,q1,En,,,\n";

    @TempDir Path temp;

    private Questionnaire read(String rows) {
        ReadForm form = new ReadForm(temp);
        Questionnaire read = form.read(HEAD + rows);
        assertThat(form.faults()).isEmpty();
        return read;
    }

    @ParameterizedTest
    @CsvSource({
        "FALSE, false()",
        "no, false()",
        "TRUE, true()",
        "yes, true()",
        "${q1} != null, ${q1} != ''",
        "${q1}=null and ${q1} = 1, ${q1}= '' and ${q1} = 1",
        "${q1} = 'null', ${q1} = 'null'",
        "${q1} = 'a = null', ${q1} = 'a = null'",
    })
    void aRuleSaysWhatItSaysWhereTheFormWasMade(String written, String read) {
        Question q2 = read("integer,q2,To,\"" + written + "\",,\n").question("q2").orElseThrow();
        assertThat(q2.relevance()).hasValue(read.strip());
    }

    @Test
    void whatARuleAsksForByTheWayToItIsCalledByItsName() {
        Questionnaire form =
                read(
                        "begin group,house,Hus,./rooms > 2,,\n"
                                + "integer,rooms,Rom,../../q1 = 1,. < ../../q1,\n"
                                + "begin group,people,Folk,,,\n"
                                + "integer,adults,Voksne,\"../../rooms > 1 and /f/house/rooms < 9 and ${q1} != '../q1'\",,\n"
                                + "end group,,,,,\n"
                                + "calculate,half,,,,../rooms div 2\n"
                                + "end group,,,,,\n"
                                + "hidden,source,,,,\n"
                                + "integer,last,Siste,../house/half > 1 and ../source = 'user',,\n");
        assertThat(form.sections())
                .anyMatch(s -> s.relevance().equals(Optional.of("${rooms} > 2")));
        Question rooms = form.question("rooms").orElseThrow();
        assertThat(rooms.relevance()).hasValue("${q1} = 1");
        assertThat(rooms.constraintRule()).hasValue(". < ${q1}");
        assertThat(form.question("adults").orElseThrow().relevance())
                .hasValue("${rooms} > 1 and ${rooms} < 9 and ${q1} != '../q1'");
        assertThat(form.question("last").orElseThrow().relevance())
                .hasValueSatisfying(
                        r -> assertThat(r).contains("${rooms}").doesNotContain("source"));
    }

    @Test
    void aWayLeadsToTheOneOfSeveralOfANameThatItMeans() {
        Questionnaire form =
                read(
                        "begin group,a,A,,,\ninteger,n,N,,,\nend group,,,,,\n"
                                + "begin group,b,B,,,\ninteger,n,N,,,\ninteger,m,M,../n > 3,,\nend group,,,,,\n"
                                + "integer,x,X,../b/n > 1 and ../a/n > 2,,\n");
        assertThat(form.question("x").orElseThrow().relevance())
                .hasValue("${b_n} > 1 and ${n} > 2");
        assertThat(form.question("m").orElseThrow().relevance()).hasValue("${b_n} > 3");
    }

    @Test
    void aWayThatLeadsNowhereIsNotGuessed() {
        ReadForm form = new ReadForm(temp);
        form.read(HEAD + "integer,y,Y,../c/q1 > 1,,\n");
        assertThat(form.faults())
                .singleElement()
                .asString()
                .contains(
                        "row 3, column relevant",
                        "../c/q1, but no question of the form stands there");
    }

    @Test
    void whoAProgramKnowsOfIsLeftOut() {
        assertThat(read("db:person,who,Hvem,,,\n").items())
                .extracting(i -> i.name())
                .containsOnly("q1");
    }

    @Test
    void nothingIsComparedInConstraintsAndInWhatIsWorkedOutToo() {
        Questionnaire form =
                read(
                        "calculate_here,c,,,,\"if(${q1} = null, 0, 1)\"\n"
                                + "integer,q2,To,${c} = 1,. != null,\n");
        Question q2 = form.question("q2").orElseThrow();
        assertThat(q2.constraintRule()).hasValue(". != ''");
        assertThat(q2.relevance()).hasValueSatisfying(r -> assertThat(r).contains("${q1} = ''"));
    }

    @ParameterizedTest
    @CsvSource({"sensor_statistic pct_quiet", "sensor_stream conversation", "calculate_here"})
    void whatADeviceDoesBesideIsLeftOut(String type) {
        assertThat(read(type + ",s,,,,1\n").items()).extracting(i -> i.name()).containsOnly("q1");
    }
}
