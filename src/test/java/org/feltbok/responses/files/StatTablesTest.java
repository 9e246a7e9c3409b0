package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.cli.SmallStudy;
import org.feltbok.cli.WholeStudy;
import org.feltbok.tabular.ReadAs;
import org.feltbok.tabular.RecordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files of SPSS and Stata as the tables that responses are taken in from. */
class StatTablesTest {
    private static final Path FILES = Path.of("src/test/resources/org/feltbok/statfile");
    @TempDir Path place;

    private static RecordTable table(Path file) {
        List<Fault> faults = new ArrayList<>();
        List<RecordTable> tables =
                TableFormats.read(
                        file,
                        String.valueOf(file.getFileName()),
                        ReadAs.SEEN,
                        seen -> {},
                        faults::add,
                        faults::add);
        assertThat(faults).isEmpty();
        return tables.getFirst();
    }

    private static List<String> cells(RecordTable table, String head) {
        int at = table.heads().indexOf(head);
        assertThat(at).as(head).isNotNegative();
        return table.lines().stream().map(l -> l.cell(at)).toList();
    }

    @Test
    void codesStandWithTheirLabelsBesideThem() {
        RecordTable table = table(FILES.resolve("packed.sav"));
        assertThat(cells(table, "agree")).containsExactly("1", "2", "9");
        assertThat(cells(table, "range")).containsExactly("5", "#not_asked", "#not_answered");
        assertThat(cells(table, "day")).containsExactly("2018-05-06", "1959-12-31", "");
        RecordTable.Column agree = table.columns().get(table.heads().indexOf("agree"));
        assertThat(agree.label()).isEqualTo("Er du enig?");
        assertThat(agree.labels()).isEqualTo(Map.of("1", "Ja", "2", "Nei", "9", "Vet ikke"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.sav", "s.dta"})
    void ourOwnFilesComeBackUnderTheirOwnNamesWithEveryReason(String name) {
        SmallStudy study = WholeStudy.in(place);
        study.put(
                "responses/s.csv",
                "_response,_case,_status,a,b,m,t,d,e\n"
                        + "r1,k1,complete,1,4,1 2,IKT,1.5,2018-11-01\n"
                        + "r2,k2,partial,9,#not_asked,#refused,,#dont_know,#not_answered\n");
        study.put("codings/answers.csv", "coder,codebook,response,item,code\n");
        study.put("codings/done.csv", "coder,codebook,response,item,interview,passage,memo\n");
        assertThat(study.make()).as(study.said()).isLessThan(2);
        Path out = place.resolve("out");
        assertThat(study.run("export", study.study(), "--data", out, "--format", "sav,dta"))
                .isZero();
        RecordTable table = table(out.resolve("data").resolve(name));
        assertThat(cells(table, "_response")).containsExactly("r1", "r2");
        assertThat(cells(table, "_case")).containsExactly("k1", "k2");
        assertThat(cells(table, "m/1")).containsExactly("1", "#refused");
        assertThat(cells(table, "a").getFirst()).isEqualTo("1");
        assertThat(cells(table, "a").getLast()).isEqualTo(name.endsWith("sav") ? "9" : "Vet ikke");
        assertThat(cells(table, "b")).containsExactly("4", "#not_asked");
        assertThat(cells(table, "d")).containsExactly("1.5", "#dont_know");
        assertThat(cells(table, "e")).containsExactly("2018-11-01", "#not_answered");
    }
}
