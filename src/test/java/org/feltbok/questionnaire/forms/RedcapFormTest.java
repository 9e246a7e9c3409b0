package org.feltbok.questionnaire.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** A data dictionary of REDCap becomes a questionnaire. */
class RedcapFormTest {
    private static final String HEAD =
            "\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\",\"Field Label\","
                    + "\"Choices, Calculations, OR Slider Labels\",\"Field Note\","
                    + "\"Text Validation Type OR Show Slider Number\",\"Text Validation Min\","
                    + "\"Text Validation Max\",Identifier?,\"Branching Logic (Show field only if...)\","
                    + "\"Required Field?\",\"Custom Alignment\",\"Question Number (surveys only)\","
                    + "\"Matrix Group Name\",\"Matrix Ranking?\",\"Field Annotation\"\n";
    private static final String ROWS =
            """
            record_id,om,,text,Number,,,,,,,,,,,,,
            alder,om,Om deg,text,Alder?,,i år,integer,18,99,,,y,,1,,,
            vekt,om,,text,Vekt,,,number_1dp,40.5,,,,,,,,,
            dato,om,,text,Dato,,,date_dmy,2018-01-01,,,,,,,,,
            naar,om,,text,Når?,,,time,08:00,,,,,,,,,
            fag,om,,radio,"<b>Fag</b> &amp; yrke","1, Helse, sosial | 2, Skole | 99, Vet ikke",,,,,,,,,,,,
            valg,om,,checkbox,Hva?,"a, Aldri | b, Alltid",,,,,,[alder] >= '20' and [fag] <> '2',,,,,,
            om_b,om,,notes,Mer,,,,,,,[valg(b)] = '1',,,,,,
            rart,om,,yesno,Rart?,,,,,,,"datediff([dato], 'today', 'y') > 3",,,,,,
            r1,mer,Hvor enig?,radio,Rad 1,"1, Ja | 2, Nei",,,,,,,,,,m,,
            r2,mer,,radio,Rad 2,"1, Ja | 2, Nei",,,,,,,,,,m,,
            sum,mer,,calc,Sum,[alder]+1,,,,,,,,,,,,
            """;
    @TempDir Path folder;

    private ReadSource read() throws IOException {
        return new ReadSource(folder, "ordbok.csv", HEAD + ROWS);
    }

    @Test
    void fieldsAreQuestionsWithTheirAnswersAndLimits() throws IOException {
        ReadSource read = read();
        assertThat(read.items())
                .isEqualTo(
                        "alder:INTEGER vekt:DECIMAL dato:DATE naar:TIME fag:SINGLE valg:MULTIPLE om_b:TEXT"
                                + " rart:SINGLE r1:SINGLE r2:SINGLE");
        assertThat(read.answers("fag")).isEqualTo("1=Helse, sosial 2=Skole 99=Vet ikke");
        assertThat(read.answers("valg")).isEqualTo("a=Aldri b=Alltid");
        assertThat(read.form().question("fag").orElseThrow().label().text())
                .isEqualTo("Fag & yrke");
        assertThat(read.item("alder").traits().least()).isEqualTo("18");
        assertThat(read.item("alder").traits().most()).isEqualTo("99");
        assertThat(read.item("vekt").traits().least()).isEqualTo("40.5");
        assertThat(read.item("dato").traits().least()).isEqualTo("2018-01-01");
        assertThat(read.item("naar").traits().least()).isEqualTo("08:00");
        assertThat(read.form().question("m").orElseThrow().items()).hasSize(2);
    }

    @Test
    void branchingIsASkipRuleAndWhatIsNotKnownIsToldWithItsRow() throws IOException {
        ReadSource read = read();
        assertThat(read.relevant("valg")).isEqualTo("${alder} >= '20' and ${fag} != '2'");
        assertThat(read.relevant("om_b")).isEqualTo("selected(${valg}, 'b')");
        assertThat(read.relevant("rart")).isEmpty();
        assertThat(read.notes())
                .filteredOn(n -> n.key().equals("questionnaire.relevance_left"))
                .extracting(Fault::place)
                .containsExactly(new Fault.Place("ordbok.csv", null, 10, "branching_logic"));
        assertThat(read.notes()).extracting(Fault::key).contains("questionnaire.skipped_type");
    }

    @Test
    void anyOtherCsvFileIsNoDictionary() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new ReadSource(folder, "svar.csv", "a,b\n1,2\n"))
                .isInstanceOf(org.feltbok.base.FaultException.class);
    }
}
