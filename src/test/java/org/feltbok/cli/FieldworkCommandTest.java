package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.tabular.ExcelReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who is missing, response rates, the curve and the mail-merge file from the command line. */
class FieldworkCommandTest {
    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void aStudyInTheField() {
        small =
                new SmallStudy(temp)
                        .survey("type,name,label\ninteger,q1,En?\n", "list_name,name\n")
                        .put(
                                "cases/attributes.csv",
                                "attribute,label,type\nphone,Telefon,contact\nregion,Landsdel,category\n")
                        .put(
                                "cases/values.csv",
                                "attribute,code,label\nregion,n,Nord\nregion,s,Sør\n")
                        .put(
                                "cases/cases.csv",
                                """
                                case,name,pseudonym,frame,phone,region
                                k1,Alfa,,yes,11111111,n
                                k2,Beta,Kommune B,yes,22222222,n
                                k3,Gamma,,yes,33333333,s
                                k4,Delta,,yes,44444444,s
                                k5,Epsilon,,yes,55555555,n
                                k6,Zeta,,yes,,n
                                k7,Eta,,no,,n
                                """)
                        .put(
                                "responses/s.csv",
                                """
                                _response,_case,_status,_entered_at,q1
                                r1,k1,complete,2025-12-30,1
                                r6,k6,partial,2026-01-02T09:00:00Z,2
                                """)
                        .put(
                                "cases/contacts.csv",
                                """
                                case,kind,outcome,at,next,round,note,person
                                k2,letter,sent,2025-12-31,,1,,
                                k3,letter,sent,2025-12-31,,1,,
                                k3,call,refused,2026-01-05,2026-02-01,,,
                                k3,call,no_answer,2026-01-06,,,,
                                k4,call,reached,2026-01-05T10:30,2026-01-09T09:00,,,
                                k5,call,no_answer,2026-01-03,,,,
                                """);
        assertThat(small.make()).as(small.said()).isZero();
    }

    @Test
    void whoIsMissingIsToldOfTheWaveThatIsNamed() {
        assertThat(small.run("wave", small.study(), "Runde 2026")).isZero();
        Path more = small.file("w.csv", "_response,_case,q1\nw1,k2,1\n");
        small.run("import", small.study(), more, "--questionnaire", "s_2026");
        assertThat(small.run("fieldwork", small.study(), "--missing", "--questionnaire", "s_2026"))
                .isZero();
        assertThat(small.said()).contains("Alfa", "Zeta").doesNotContain("Kommune B");
        small.run("fieldwork", small.study(), "--missing");
        assertThat(small.said()).contains("Kommune B").doesNotContain("Alfa");
        assertThat(small.run("fieldwork", small.study(), "--questionnaire", "s_2027")).isEqualTo(2);
        assertThat(small.said()).contains("s_2027");
    }

    @Test
    void tellsWhatBecameOfThoseAskedWithRatesByTheirNames() {
        assertThat(small.run("fieldwork", small.study())).isZero();
        // by hand: 6 asked, 1 complete, 1 partial, 1 refused, 1 never reached, 1 to be called again
        assertThat(small.lines())
                .contains(
                        "Complete (I): 1",
                        "Partial (P): 1",
                        "Refused (R): 1",
                        "Nobody reached (NC): 1",
                        "Reached, no response yet (O): 1",
                        "Nothing heard (UH, UO): 1",
                        "Not in the population: 0",
                        "Response rate RR1, complete: 1 of 6, 16.7 %",
                        "Response rate RR2, complete and partial: 2 of 6, 33.3 %",
                        "Refusal rate REF1: 1 of 6, 16.7 %",
                        "Contact rate CON1: 4 of 6, 66.7 %")
                .anyMatch(l -> l.contains("AAPOR Standard Definitions"));
    }

    @Test
    void whoDoesNotBelongIsLeftOutAndOfNobodyThereIsNoRate() {
        small.put("cases/cases.csv", "case,name,frame\nk1,Alfa,yes\n")
                .put("responses/s.csv", "_response,_case,q1\n")
                .put(
                        "cases/contacts.csv",
                        "case,kind,outcome,at\nk1,call,not_eligible,2026-01-05\n");
        Path other = temp.resolve("other.feltbok");
        assertThat(small.run("new", other, "--from", small.folder())).as(small.said()).isZero();
        small.run("fieldwork", other);
        assertThat(small.lines())
                .contains(
                        "Not in the population: 1",
                        "Response rate RR1, complete: undefined, nobody was asked");
    }

    @Test
    void listsThoseMissingNextCallFirstAndWhoRefusedLast() {
        assertThat(small.run("fieldwork", small.study(), "--missing")).isZero();
        assertThat(small.lines())
                .containsExactly(
                        "case,name,next,contacts,last,kind,outcome,state",
                        "k4,Delta,2026-01-09T09:00,1,2026-01-05T10:30,call,reached,other",
                        ",Kommune B,,1,2025-12-31,letter,sent,unknown",
                        "k5,Epsilon,,1,2026-01-03,call,no_answer,non_contact",
                        "k3,Gamma,,3,2026-01-06,call,no_answer,refused");
        small.run("fieldwork", small.study(), "--missing", "--only", "region=s");
        assertThat(small.lines()).hasSize(3).noneMatch(l -> l.contains("Epsilon"));
        assertThat(small.run("fieldwork", small.study(), "--missing", "--only", "regon=s"))
                .isEqualTo(2);
        assertThat(small.said()).contains("regon");
    }

    @Test
    void theCurveGoesByDaysWithTheReminders() {
        assertThat(small.run("fieldwork", small.study(), "--curve")).isZero();
        assertThat(small.lines())
                .containsExactly(
                        "day,came,sum,reminded",
                        "2025-12-30,1,1,0",
                        "2025-12-31,0,1,2",
                        "2026-01-02,1,2,0");
    }

    @Test
    void theMailMergeFileHasNamesAndHowToReachThemAndSaysSo() throws IOException {
        Path csv = temp.resolve("purring.csv");
        assertThat(small.run("fieldwork", small.study(), "--mail", csv)).isZero();
        assertThat(small.said()).contains("3 cases, with names and how to reach them");
        assertThat(Files.readAllLines(csv))
                .containsExactly(
                        "\ufeffNo.;Name;Telefon;Landsdel;Contacts;Last contact;Outcome;Agreed time;Reminders",
                        "k4;Delta;44444444;Sør;1;2026-01-05T10:30;Call again;2026-01-09T09:00;0",
                        "k2;Beta;22222222;Nord;1;2025-12-31;Sent;;1",
                        "k5;Epsilon;55555555;Nord;1;2026-01-03;No answer;;0");
        assertThat(small.said()).contains("1 case is not to be asked again");
        Path book = temp.resolve("purring.xlsx");
        assertThat(small.run("fieldwork", small.study(), "--mail", book, "--only", "region=n"))
                .isZero();
        var sheet = ExcelReader.read(book, "b", f -> {}, f -> {}).getFirst();
        assertThat(sheet.rows()).extracting(r -> r.get("Name")).containsExactly("Beta", "Epsilon");
        assertThat(sheet.rows().getFirst().get("Telefon")).isEqualTo("22222222");
        assertThat(small.run("fieldwork", small.study(), "--mail", temp.resolve("p.doc")))
                .isEqualTo(2);
        assertThat(temp.resolve("p.doc")).doesNotExist();
    }

    @Test
    void aContactThatCannotBeMeantIsTold() {
        small.put(
                "cases/contacts.csv",
                "case,kind,outcome,at\nk9,call,sent,2026-01-05\nk1,fax,sent,5. januar\n");
        assertThat(small.run("new", temp.resolve("bad.feltbok"), "--from", small.folder()))
                .isEqualTo(2);
        assertThat(small.said()).contains("fax").contains("5. januar");
        small.put("cases/contacts.csv", "case,kind,outcome,at\nk9,call,sent,2026-01-05\n");
        assertThat(small.run("new", temp.resolve("bad.feltbok"), "--from", small.folder()))
                .isEqualTo(2);
        assertThat(small.said()).contains("k9");
        assertThat(temp.resolve("bad.feltbok")).doesNotExist();
    }

    @Test
    void oneThingIsAskedForAtATime() {
        assertThat(small.run("fieldwork", small.study(), "--missing", "--curve")).isEqualTo(2);
        assertThat(small.said()).contains("--mail");
    }
}
