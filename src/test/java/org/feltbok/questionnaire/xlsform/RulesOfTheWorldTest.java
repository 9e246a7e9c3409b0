package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

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
