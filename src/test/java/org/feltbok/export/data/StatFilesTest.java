package org.feltbok.export.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.feltbok.bench.Programs;
import org.feltbok.cli.SmallStudy;
import org.feltbok.cli.WholeStudy;
import org.feltbok.statfile.ReadStat;
import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatMeasure;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Responses and cases as SPSS and Stata get them, written by the command. */
class StatFilesTest {
    private static final String RESPONSES =
            "_response,_case,_status,a,b,m,t,d,e\n"
                    + "r1,k1,complete,1,4,1 2,IKT og æøå,1.5,2018-11-01\n"
                    + "r2,k2,complete,2,#not_asked,#refused,,2.5,\n"
                    + "r3,k3,complete,9,#not_asked,1,y,#dont_know,#not_answered\n"
                    + "r4,,complete,#refused,#not_applicable,1,z,#unreadable,1959-12-31\n";
    @TempDir Path place;
    private SmallStudy study;
    private Path data;

    @BeforeEach
    void study() {
        study = WholeStudy.in(place);
        study.put("responses/s.csv", RESPONSES);
        study.put("codings/answers.csv", "coder,codebook,response,item,code\n");
        study.put("codings/done.csv", "coder,codebook,response,item,interview,passage,memo\n");
        data = place.resolve("out").resolve("data");
    }

    private void write(Object... more) {
        assertThat(study.make()).as(study.said()).isLessThan(2);
        again(more);
    }

    private void again(Object... more) {
        List<Object> args =
                new ArrayList<>(
                        List.of("export", study.study(), "--data", data.getParent(), "--format"));
        args.add("sav,dta");
        args.addAll(List.of(more));
        assertThat(study.run(args.toArray())).as(study.said()).isZero();
    }

    private ReadStat read(String name) {
        ReadStat read = ReadStat.of(data.resolve(name));
        assertThat(read.faults()).isEmpty();
        return read;
    }

    @Test
    void spssGetsCodesWithLabelsAndLeavesOutWhatIsMissingByTheReason() {
        write();
        ReadStat s = read("s.sav");
        assertThat(s.column("a")).containsExactly(1.0, 2.0, 9.0, -99904.0);
        assertThat(s.variable("a").labels())
                .contains(
                        new StatLabel(1.0, "Ja"),
                        new StatLabel(9.0, "Vet ikke"),
                        new StatLabel(-99904.0, "refused"));
        StatMissing missing = s.variable("a").missing();
        assertThat(List.of(9.0, -99901.0, -99906.0)).allMatch(missing::has);
        assertThat(List.of(1.0, 2.0)).noneMatch(missing::has);
        assertThat(s.column("b")).containsExactly(4.0, -99901.0, -99901.0, -99905.0);
        assertThat(s.column("m_1")).containsExactly(1.0, -99904.0, 1.0, 1.0);
        assertThat(s.variable("m_1").origin()).isEqualTo("m/1");
        assertThat(s.variable("m_1").labels())
                .as("chosen is called as the answer, by which the set calls it")
                .contains(new StatLabel(0.0, "no"), new StatLabel(1.0, "Ja"));
        assertThat(s.column("t")).containsExactly("IKT og æøå", null, "y", "z");
        assertThat(s.column("d")).containsExactly(1.5, 2.5, -99903.0, -99906.0);
        assertThat(s.variable("e").type()).isEqualTo(StatType.DAY);
        assertThat(s.column("e"))
                .containsExactly(
                        LocalDate.of(2018, 11, 1), null, -99902.0, LocalDate.of(1959, 12, 31));
        assertThat(s.variable("a").measure()).isEqualTo(StatMeasure.NOMINAL);
        assertThat(s.variable("b").measure()).isEqualTo(StatMeasure.SCALE);
    }

    @Test
    void stataGetsALetterForEachReasonAndForAnAnswerThatMeansThatThereIsNone() {
        write();
        ReadStat s = read("s.dta");
        MissingTag refused = new MissingTag('d');
        MissingTag notAsked = new MissingTag('b');
        assertThat(s.column("a")).containsExactly(1.0, 2.0, new MissingTag('g'), refused);
        assertThat(s.variable("a").labels())
                .contains(
                        new StatLabel(2.0, "Nei"),
                        new StatLabel(new MissingTag('g'), "Vet ikke"),
                        new StatLabel(refused, "refused"));
        assertThat(s.column("b")).containsExactly(4.0, notAsked, notAsked, new MissingTag('e'));
        assertThat(s.column("m_1")).containsExactly(1.0, refused, 1.0, 1.0);
        assertThat(s.column("d"))
                .containsExactly(1.5, 2.5, new MissingTag('c'), new MissingTag('f'));
        assertThat(s.column("e"))
                .containsExactly(
                        LocalDate.of(2018, 11, 1),
                        null,
                        new MissingTag('a'),
                        LocalDate.of(1959, 12, 31));
        assertThat(s.column("t")).containsExactly("IKT og æøå", null, "y", "z");
    }

    @Test
    void whatCasesAreCalledLeavesOnlyWhenAskedFor() throws IOException {
        write();
        for (String name : List.of("s.sav", "s.dta", "cases.sav", "cases.dta")) {
            ReadStat read = read(name);
            assertThat(read.column("case")).as(name).contains("k1");
            assertThat(read.rows().toString()).as(name).doesNotContain("Alfa");
        }
        assertThat(Files.readString(data.resolve("README.txt"))).contains("not what they are");
        again("--names");
        for (String name : List.of("s.sav", "s.dta", "cases.sav", "cases.dta")) {
            assertThat(read(name).column("case_name")).as(name).contains("Alfa");
        }
    }

    @Test
    void codesThatAreNoNumbersAreNumberedAndToldOf() throws IOException {
        write();
        ReadStat cases = read("cases.sav");
        assertThat(cases.column("region")).containsExactly(1.0, 2.0, 2.0);
        assertThat(cases.variable("region").labels())
                .contains(new StatLabel(1.0, "Nord"), new StatLabel(2.0, "Sør"));
        assertThat(Files.readString(data.resolve("cases_names.csv")))
                .contains("region,region,n,1", "region,region,s,2");
    }

    @Test
    @Tag("slow")
    void psppReadsTheVeryCellsOfTheCsvFile() throws IOException, InterruptedException {
        assumeTrue(Programs.installed("pspp").isPresent(), "pspp is not here");
        write();
        Path csv = place.resolve("pspp.csv");
        pspp(
                "GET FILE='%s'.\nSAVE TRANSLATE /OUTFILE='%s' /TYPE=CSV /FIELDNAMES /CELLS=VALUES /REPLACE."
                        .formatted(data.resolve("s.sav"), csv));
        assertThat(Files.readAllLines(csv).getFirst()).startsWith("response,case,");
        ReadStat s = read("s.sav");
        List<String> lines = Files.readAllLines(csv);
        int a = List.of(lines.getFirst().split(",")).indexOf("a");
        for (int row = 0; row < s.rows().size(); row++) {
            String cell = lines.get(row + 1).split(",", -1)[a];
            assertThat(cell).isIn(CsvRows.number((Double) s.rows().get(row).get(a)), " ", "");
        }
        assertThat(Files.readString(csv)).contains("IKT og æøå");
    }

    private void pspp(String commands) throws IOException, InterruptedException {
        Path syntax = Files.writeString(place.resolve("run.sps"), commands);
        Process run =
                new ProcessBuilder(
                                "pspp",
                                "-o",
                                place.resolve("out.txt").toString(),
                                syntax.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(run.getInputStream().readAllBytes());
        assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
        assertThat(said).isEmpty();
    }
}
