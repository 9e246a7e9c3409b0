package org.feltbok.coding.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.AddExample;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.DefineCode;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.NoteCode;
import org.feltbok.coding.RemoveCoding;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.coding.agreement.SettleCode;
import org.feltbok.coding.history.HistoryLine.Act;
import org.feltbok.names.MergeCodes;
import org.feltbok.store.Change;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

/** What was done is told line by line, and what somebody may not see yet is not. */
class CodingHistoryTest {
    @TempDir Path temp;

    private StudyFile file;

    @BeforeEach
    void study() {
        file = CodingStudy.make(temp);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void give(String person, String text, String code, Span span) {
        file.run(new ToggleCode(code, code, person, TextRef.answer(text), span, null));
    }

    private CodingHistory seenBy(String name) {
        return file.read(h -> new CodingHistoryStore(h, Language.EN, name).read());
    }

    private static List<String> told(CodingHistory history) {
        return history.lines().stream()
                .map(l -> l.act() + " " + l.coder() + " " + l.code() + " " + l.words())
                .toList();
    }

    @Test
    void givenTakenOffRenamedAndTakenBackAreLinesOfTheirOwn() {
        give(CodingStudy.MARIT, "a1", "barnevern", new Span(0, 9));
        file.run(new RenameCode("barnevern", "Barnevern", "Barn og unge"));
        give(CodingStudy.MARIT, "a1", "barnevern", new Span(0, 9));
        file.undo();
        CodingHistory history = seenBy("Marit Aune");
        assertThat(told(history))
                .containsExactly(
                        "GAVE Marit Aune Barn og unge Barnevern",
                        "TOOK_OFF Marit Aune Barn og unge Barnevern",
                        "CODE_RENAMED  Barn og unge ",
                        "GAVE Marit Aune Barn og unge Barnevern");
        HistoryLine back = history.lines().getFirst();
        assertThat(back.kind()).isEqualTo(Change.Kind.UNDO);
        assertThat(back.caseName()).isNotEmpty();
        assertThat(back.source()).isEqualTo("Q20");
        HistoryLine renamed = history.lines().get(2);
        assertThat(renamed.before()).isEqualTo("Barnevern");
        assertThat(renamed.after()).isEqualTo("Barn og unge");
    }

    /** By its identity: another of the name is another code, and what it was called is its own. */
    @Test
    void aSingleCodeTellsWhatWasDoneToItAndNothingElse() {
        file.run(new AddCode("new", "b20", null, "Data", false, null));
        file.run(new RenameCode("ikt", "IKT", "Digitalt"));
        file.run(new RenameCode("ikt", "Digitalt", "Data og IKT"));
        file.run(new DefineCode("ikt", "IKT", "Alt digitalt", ""));
        file.run(new RenameCode("ikt", "IKT", "Digital", "en"));
        give(CodingStudy.MARIT, "a2", "ikt", null);
        file.run(new MergeCodes("new", "Data", "ikt", "IKT", "2026-11-24T12:00:00Z"));
        file.run(new RenameCode("ppt", "PPT", "PP-tjenesten"));
        List<HistoryLine> lines =
                file.read(h -> new CodingHistoryStore(h, Language.NB, "Marit Aune").ofCode("ikt"));
        assertThat(lines)
                .extracting(l -> l.act() + "|" + l.code() + "|" + l.before() + "|" + l.after())
                .containsExactly(
                        "CODE_MERGED|Data||Data og IKT",
                        "CODE_RENAMED|Data og IKT||Digital",
                        "CODE_DEFINED|Data og IKT||Alt digitalt",
                        "CODE_RENAMED|Data og IKT|Digitalt|Data og IKT",
                        "CODE_RENAMED|Data og IKT|IKT|Digitalt");
        assertThat(seenBy("Marit Aune").of("ikt").lines())
                .extracting(HistoryLine::act)
                .contains(Act.GAVE, Act.CODE_MERGED)
                .doesNotContain(Act.CODE_MADE);
    }

    @Test
    void whatWasSettledAsLeftOutIsNotToldAsStanding() {
        give(CodingStudy.MARIT, "a1", "ppt", new Span(13, 16));
        CodingStudy.done(file, CodingStudy.MARIT);
        CodingStudy.done(file, CodingStudy.JONAS);
        List<String> both = List.of(CodingStudy.MARIT, CodingStudy.JONAS);
        TextRef a1 = TextRef.answer("a1");
        for (boolean stands : List.of(false, true)) {
            file.run(
                    new SettleCode(
                            "b20", a1, "ppt", "PPT", both, stands, null, CodingStudy.MARIT, null));
        }
        assertThat(seenBy("Marit Aune").lines())
                .filteredOn(l -> l.code().equals("PPT"))
                .extracting(HistoryLine::act)
                .containsExactlyInAnyOrder(Act.GAVE, Act.LEFT_OUT, Act.UNSETTLED, Act.SETTLED);
    }

    @Test
    void finishedAndMemosAreTold() {
        file.run(new MarkDone("b20", CodingStudy.MARIT, TextRef.answer("a2"), true));
        file.run(new SetMemo("b20", CodingStudy.MARIT, TextRef.answer("a2"), "Uklart"));
        assertThat(seenBy("Marit Aune").lines().stream().map(HistoryLine::act))
                .containsExactly(Act.MEMO, Act.FINISHED);
        assertThat(seenBy("Marit Aune").lines().getFirst().after()).isEqualTo("Uklart");
    }

    /** On the words of a code, on a case, and what is noted on a code itself. */
    @Test
    void memosOnWordsCasesAndCodesAreLinesOfTheHistory() {
        give(CodingStudy.MARIT, "a1", "ppt", new Span(13, 16));
        String coding =
                CodingStudy.answers(file).getFirst().codingsOf(CodingStudy.MARIT).getFirst().id();
        file.run(new AddExample("x", "ppt", "PPT", "PPT", CodingStudy.MARIT, ""));
        memo(Memo.About.CODE, "ppt", "For vid?");
        memo(Memo.About.CODING, coding, "Hva er PPT?");
        memo(Memo.About.CASE, "c1", "Liten kommune");
        memo(Memo.About.CODING, coding, "Spør Kari");
        file.run(new NoteCode("ppt", "PPT", "Se 2016"));
        CodingHistory history = seenBy("Marit Aune");
        assertThat(history.lines())
                .extracting(
                        l ->
                                l.act()
                                        + "|"
                                        + l.coder()
                                        + "|"
                                        + l.code()
                                        + "|"
                                        + l.before()
                                        + "|"
                                        + l.after()
                                        + "|"
                                        + l.words())
                .startsWith(
                        "MEMO||PPT||Se 2016|",
                        "MEMO|Marit Aune|PPT|Hva er PPT?|Spør Kari|PPT",
                        "MEMO|Marit Aune|||Liten kommune|",
                        "MEMO|Marit Aune|PPT||Hva er PPT?|PPT",
                        "MEMO|Marit Aune|PPT||For vid?|",
                        "GAVE|Marit Aune|PPT|||PPT");
        assertThat(history.lines().get(2).caseName()).isNotEmpty();
        assertThat(history.of("ppt").lines().stream().filter(l -> l.act() == Act.MEMO)).hasSize(4);
        List<HistoryLine> code =
                file.read(h -> new CodingHistoryStore(h, Language.NB, "x").ofCode("ppt"));
        assertThat(code).extracting(HistoryLine::act).containsExactly(Act.MEMO);
        assertThat(told(seenBy("Jonas Berge"))).as("blind").noneMatch(l -> l.contains("Marit"));
        file.run(new RemoveCoding(coding, "PPT"));
        assertThat(seenBy("Marit Aune").lines().stream().limit(2).map(HistoryLine::act))
                .containsExactlyInAnyOrder(Act.MEMO, Act.TOOK_OFF);
    }

    private void memo(Memo.About about, String id, String text) {
        file.run(new WriteMemo(about, id, CodingStudy.MARIT, text, "2026-11-12T12:00:00Z"));
    }

    @Test
    void aBlindCoderSeesOnlyWhatIsTheirOwn() {
        file.run(
                new AssignTexts(
                        "b20",
                        "it20",
                        List.of(CodingStudy.MARIT, CodingStudy.JONAS),
                        9,
                        1,
                        "2026-11-12T12:00:00"));
        give(CodingStudy.MARIT, "a1", "ppt", new Span(13, 16));
        give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9));
        CodingHistory jonas = seenBy("Jonas Berge");
        assertThat(told(jonas)).noneMatch(l -> l.contains("Marit"));
        assertThat(jonas.unseen()).isPositive();
        CodingStudy.done(file, CodingStudy.MARIT);
        CodingStudy.done(file, CodingStudy.JONAS);
        assertThat(told(seenBy("Jonas Berge"))).anyMatch(l -> l.startsWith("GAVE Marit Aune PPT"));
    }

    @Test
    void itIsFilteredByPersonCodeWordsAndDayAndWritten() throws IOException {
        give(CodingStudy.MARIT, "a1", "barnevern", new Span(0, 9));
        give(CodingStudy.JONAS, "a2", "ikt", null);
        CodingHistory all = seenBy("");
        HistoryFilter none = HistoryFilter.all(ZoneOffset.UTC);
        assertThat(all.filtered(none).lines()).hasSize(2);
        assertThat(told(all.filtered(filter("Jonas Berge", "", ""))))
                .containsExactly("GAVE Jonas Berge IKT IKT");
        assertThat(told(all.filtered(filter("", "Barnevern", ""))))
                .containsExactly("GAVE Marit Aune Barnevern Barnevern");
        assertThat(told(all.filtered(filter("", "", "ikt"))))
                .containsExactly("GAVE Jonas Berge IKT IKT");
        var day = java.time.LocalDate.ofInstant(all.lines().getFirst().at(), ZoneOffset.UTC);
        var later = new HistoryFilter("", "", "", day.plusDays(1), null, ZoneOffset.UTC);
        assertThat(all.filtered(later).lines()).isEmpty();
        Path csv = temp.resolve("h.csv");
        new HistoryFile(new Texts(Language.EN), ZoneOffset.UTC).write(all.lines(), csv);
        assertThat(Files.readString(csv)).contains("Jonas Berge").contains("code given");
    }

    private static HistoryFilter filter(String person, String code, String text) {
        return new HistoryFilter(person, code, text, null, null, ZoneOffset.UTC);
    }
}
