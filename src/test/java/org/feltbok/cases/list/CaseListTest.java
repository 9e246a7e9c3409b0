package org.feltbok.cases.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of cases is understood as people write it, and what is wrong can be put right. */
class CaseListTest {
    @TempDir Path folder;

    private CaseList list(String text) {
        try {
            return CaseList.read(Files.writeString(folder.resolve("list.csv"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ColumnUse> guesses(CaseList list) {
        Map<String, ColumnUse> uses = new LinkedHashMap<>();
        list.columns().forEach(c -> uses.put(c.head(), c.guess()));
        return uses;
    }

    private static ReadCases read(CaseList list, ListChoices choices) {
        return ListReader.read(list, choices, List.of());
    }

    private static List<String> keys(List<ListFault> faults) {
        return faults.stream().map(f -> f.fault().key()).toList();
    }

    @Test
    void aKeyThatStandsTwiceOnceIsToBePutRightAlsoInAShortList() {
        assertThat(guesses(list("Nr;Navn\n1;a\n2;b\n3;c\n3;d\n5;e\n")))
                .containsEntry("Nr", ColumnUse.KEY);
        assertThat(guesses(list("Klassenr;Navn\n1;a\n2;b\n1;c\n2;d\n5;e\n")))
                .containsEntry("Klassenr", ColumnUse.NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Navn|Anne,Berit,Carl|NAME",
                "Skolenavn|Berg,Dal,Elv|NAME",
                "Kommunenr|0118,0121,0239|KEY",
                "id|a,b,c|KEY",
                "Org.nr|974760673,974760674,974760675|KEY",
                "Telefon|69 19 96 00,,22 22 22 22|CONTACT",
                "Rektor|a@b.no,c@d.no,e@f.no|CONTACT",
                "Phone number|1,2,3|CONTACT",
                "Elever|120,80,mange|NUMBER",
                "Areal|12;5,3;25,8|NUMBER",
                "Year|1999,2000,2001|NUMBER",
                "Type|a,a,a|CATEGORY",
                "Gate|Storgata 1,Bakken 2,Dal 3|TEXT",
                "Merknad|ringt,,to ganger|NOTE",
                "Tom|,,|LEFT_OUT",
            })
    void columnsAreWhatTheySeemToBe(String head, String cells, ColumnUse guess) {
        String[] rows = cells.split(",", -1);
        String other = guess == ColumnUse.NAME ? "x\ty\t" : "Navn\t";
        StringBuilder text = new StringBuilder(other).append(head).append('\n');
        for (int i = 0; i < 3; i++) {
            text.append(guess == ColumnUse.NAME ? "1" + i + "\t2\t" : "Sted " + i + "\t")
                    .append(rows[i].replace(';', ','))
                    .append('\n');
        }
        assertThat(guesses(list(text.toString()))).containsEntry(head, guess);
    }

    @Test
    void titlesAboveTheListAreNoHeads() {
        CaseList list =
                list("Utvalg 2026;;;\nTrukket i mai;;;\nNavn;Nr;Fylke;Folk\nA;1;x;3\nB;2;x;4\n");
        assertThat(list.headRow()).isEqualTo(3);
        assertThat(list.rows()).hasSize(2);
        assertThat(guesses(list.heads(4)).keySet()).containsExactly("A", "1", "x", "3");
    }

    @Test
    void aListOfAnOlderProgramIsReadWithItsLetters() throws IOException {
        Path file = folder.resolve("old.csv");
        Files.write(
                file,
                "Navn;Fylke\nRømskog;Østfold\nSør-Varanger;Troms\n"
                        .getBytes(Charset.forName("windows-1252")));
        ReadCases read = read(CaseList.read(file), ListChoices.NONE);
        assertThat(read.cases())
                .extracting(ListCase::name)
                .containsExactly("Rømskog", "Sør-Varanger");
        assertThat(read.isSound()).isTrue();
    }

    @Test
    void whatIsNoListIsTold() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "\n\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CaseList.read(empty)).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> CaseList.read(folder.resolve("gone.csv")))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void aListOfHeadsAloneHoldsNobody() {
        CaseList list = list("Navn;Nr\n");
        assertThat(keys(read(list, ListChoices.NONE.use(list, 0, ColumnUse.NAME)).faults()))
                .containsExactly("cases.list.no_rows");
    }

    @Test
    void theOneColumnOfNamesIsAnotherWhenAnotherIsChosen() {
        CaseList list = list("Navn;Skole\nA;B\nC;D\n");
        ListChoices choices = ListChoices.NONE.use(list, 1, ColumnUse.NAME);
        assertThat(choices.use(list.columns().get(0))).isEqualTo(ColumnUse.TEXT);
        assertThat(read(list, choices).cases())
                .extracting(ListCase::name)
                .containsExactly("B", "D");
    }

    @Test
    void aTextThatIsWrongInManyRowsIsToldOnceAndPutRightInAllOfThem() {
        CaseList list = list("Navn;Elever\nA;:\nB;4\nC;:\nD;5\nE;6\n");
        ReadCases read = read(list, ListChoices.NONE);
        assertThat(read.faults()).hasSize(1);
        ListFault fault = read.faults().getFirst();
        assertThat(fault.fault().more()).isEqualTo(1);
        assertThat(fault.text()).isEqualTo(":");
        ReadCases right = read(list, fault.correct(ListChoices.NONE, ""));
        assertThat(right.isSound()).isTrue();
        assertThat(right.cases().get(0).values()).isEmpty();
        assertThat(right.cases().get(1).values()).containsEntry("elever", "4");
    }

    @Test
    void whatWasPutRightWronglyCanBePutRightAgain() {
        CaseList list = list("Navn;Elever\nA;x\nB;4\nC;5\n");
        ListFault first = read(list, ListChoices.NONE).faults().getFirst();
        ListChoices wrong = first.correct(ListChoices.NONE, "y");
        ListFault second = read(list, wrong).faults().getFirst();
        assertThat(second.text()).isEqualTo("y");
        assertThat(read(list, second.correct(wrong, "7")).cases().getFirst().values())
                .containsEntry("elever", "7");
    }

    @Test
    void aKeyThatStandsTwiceIsPutRightInItsRowOrTheRowIsLeftOut() {
        CaseList list = list("Navn;Nr\nA;1\nB;1\nC;3\n");
        ListChoices keyed = ListChoices.NONE.use(list, 1, ColumnUse.KEY);
        ListFault fault = read(list, keyed).faults().getFirst();
        assertThat(fault.row()).isEqualTo(3);
        assertThat(read(list, fault.correct(keyed, "2")).cases())
                .extracting(ListCase::key)
                .containsExactly("1", "2", "3");
        assertThat(read(list, keyed.leaveOut(3)).cases())
                .extracting(ListCase::name)
                .containsExactly("A", "C");
        assertThat(keyed.leaveOut(3).asInFile()).isEqualTo(keyed);
    }

    @Test
    void numbersThatCanBeReadInTwoWaysFollowTheOthersOrWhatIsChosen() {
        CaseList unsure = list("Navn;Elever\nA;1.399\nB;682\n");
        assertThat(keys(read(unsure, ListChoices.NONE).faults()))
                .containsExactly("base.number.two_ways");
        assertThat(read(unsure, ListChoices.NONE.decimals(',')).cases().getFirst().values())
                .containsEntry("elever", "1399");
        assertThat(read(unsure, ListChoices.NONE.decimals('.')).cases().getFirst().values())
                .containsEntry("elever", "1.3990");
        CaseList told = list("Navn;Elever\nA;1.399\nB;682,5\n");
        assertThat(read(told, ListChoices.NONE).cases().getFirst().values())
                .containsEntry("elever", "1399");
    }

    @Test
    void headsThatMeanSomethingElseOrAreAlikeGetNamesOfTheirOwn() {
        CaseList list = list("Navn;Status;2018;Status\nA;x;1;z\nB;x;2;z\nC;y;3;w\n");
        assertThat(read(list, ListChoices.NONE).attributes())
                .extracting(ListAttribute::name)
                .containsExactly("own_status", "a_2018", "own_status_2");
    }

    @Test
    void twoOfOneNameAreToldWhereNoColumnHoldsKeys() {
        CaseList list = list("Navn;Fylke\nHerøy;Nordland\nHerøy;Møre\n");
        assertThat(keys(read(list, ListChoices.NONE).faults()))
                .containsExactly("cases.list.name_twice");
    }

    @Test
    void whatIsSaidOfARowDoesNotHoldForAnotherThatHasItsNumberNow() {
        CaseList before = list("School;Pupils\nBerg;1\nDal;2\nElv;3\nFoss;4\n");
        CaseList now = list("School;Pupils\nDal;2\nElv;3\nFoss;4\n").like(before);
        ListChoices said =
                ListChoices.NONE.leaveOut(4).correct(new ListChoices.Cell(3, 0), "Dalen");
        ListChoices kept = said.where(r -> before.row(r).equals(now.row(r)));
        assertThat(kept.leftOut()).isEmpty();
        assertThat(kept.cells()).isEmpty();
        assertThat(said.where(r -> true)).isEqualTo(said);
    }
}
