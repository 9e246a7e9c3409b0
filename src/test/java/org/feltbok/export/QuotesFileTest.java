package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Memo;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.coding.quotes.Quote;
import org.feltbok.coding.quotes.QuoteChoice;
import org.feltbok.coding.quotes.QuoteChoice.Whose;
import org.feltbok.coding.quotes.Quotes;
import org.feltbok.coding.quotes.QuotesStore;
import org.feltbok.export.quotes.QuotesFile;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.ExcelReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Quotes leave with the facts of their cases, and nobody is told what they may not see. */
class QuotesFileTest {
    private static final Texts EN = new Texts(Language.EN);

    @TempDir Path temp;

    private StudyFile file;

    @BeforeEach
    void study() {
        file = CodingStudy.make(temp);
        give(CodingStudy.MARIT, TextRef.answer("a1"), "barnevern", new Span(0, 9));
        give(CodingStudy.MARIT, TextRef.answer("a1"), "ppt", new Span(13, 18));
        give(CodingStudy.JONAS, TextRef.answer("a2"), "ikt", null);
        give(CodingStudy.MARIT, TextRef.passage("p1"), "theme", new Span(21, 35));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void give(String person, TextRef text, String code, Span span) {
        file.run(new ToggleCode(code, code, person, text, span, null));
    }

    private Quotes read(QuoteChoice choice, String who) {
        return file.read(h -> new QuotesStore(h, Language.EN, who).read(choice));
    }

    private static List<String> words(Quotes quotes) {
        return quotes.quotes().stream().map(Quote::words).toList();
    }

    @Test
    void codesCasesRolesAndWhoseCodingsChooseThem() {
        assertThat(words(read(QuoteChoice.ALL, "")))
                .containsExactly("Barnevern", "PPT 😀", "IKT", "pengene mangle");
        assertThat(words(read(QuoteChoice.ALL.of(Set.of("f")), "")))
                .containsExactly("Barnevern", "PPT 😀");
        assertThat(words(read(QuoteChoice.ALL.by(Whose.MINE), "Jonas Berge")))
                .containsExactly("IKT");
        var role = new QuoteChoice("", Set.of(), Set.of(), Set.of("rådmann"), Whose.CODERS);
        assertThat(words(read(role, ""))).containsExactly("pengene mangle");
        String key = read(role, "").quotes().getFirst().caseKey();
        var of = new QuoteChoice("", Set.of(), Set.of(key), Set.of(), Whose.CODERS);
        assertThat(words(read(of, ""))).contains("Barnevern").doesNotContain("IKT");
    }

    @Test
    void aBlindCoderGetsNoneOfTheOthers() {
        file.run(
                new AssignTexts(
                        "b20",
                        "it20",
                        List.of(CodingStudy.MARIT, CodingStudy.JONAS),
                        9,
                        1,
                        "2026-11-12T12:00:00"));
        Quotes jonas = read(QuoteChoice.ALL, "Jonas Berge");
        assertThat(words(jonas)).containsExactly("IKT", "pengene mangle");
        assertThat(jonas.unseen()).isEqualTo(2);
        var told =
                QuotesFile.write(file, QuoteChoice.ALL, "Jonas Berge", EN, temp.resolve("q.xlsx"));
        assertThat(told).isInstanceOf(Outcome.Findings.class);
    }

    @Test
    void excelCsvAndWordHoldThem() throws IOException {
        for (String ending : List.of("xlsx", "csv", "docx")) {
            Path out = temp.resolve("q." + ending);
            assertThat(QuotesFile.write(file, QuoteChoice.ALL, "", EN, out).exitCode()).isZero();
        }
        var rows =
                ExcelReader.read(temp.resolve("q.xlsx"), "q", f -> {}, f -> {}).getFirst().rows();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).get("Quote")).isEqualTo("PPT 😀");
        assertThat(rows.get(1).get("Stands below")).isEqualTo("Oppvekst");
        assertThat(Files.readString(temp.resolve("q.csv"))).contains("PPT 😀");
        try (var word = new XWPFDocument(Files.newInputStream(temp.resolve("q.docx")))) {
            List<String> lines = word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(lines).contains("“PPT 😀”", "Oppvekst", "Stram økonomi");
        }
    }

    @Test
    void aCodeWhoseWordsAreGoneIsToldWithThemAndNotAsOneOnTheWholeText() throws IOException {
        lose("ppt", "legekontor");
        Quote lost =
                read(QuoteChoice.ALL, "").quotes().stream()
                        .filter(q -> q.code().equals("PPT"))
                        .findFirst()
                        .orElseThrow();
        assertThat(lost.words()).isEqualTo("legekontor");
        assertThat(lost.whole()).isFalse();
        for (String ending : List.of("xlsx", "docx")) {
            QuotesFile.write(file, QuoteChoice.ALL, "", EN, temp.resolve("q." + ending));
        }
        var rows =
                ExcelReader.read(temp.resolve("q.xlsx"), "q", f -> {}, f -> {}).getFirst().rows();
        assertThat(rows.get(1).get("The whole text")).isEqualTo("words gone");
        try (var word = new XWPFDocument(Files.newInputStream(temp.resolve("q.docx")))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .anyMatch(t -> t.endsWith("the words are gone from the text"));
        }
    }

    private void lose(String code, String words) {
        file.run(
                new SmallStudy.Change(
                        w -> {
                            String id = idOf(code);
                            w.update("coding", id, "lost_quote", words);
                            w.update("coding", id, "start_at", null);
                            w.update("coding", id, "end_at", null);
                        }));
    }

    private String idOf(String code) {
        return file.read(
                h ->
                        h.createQuery("SELECT id FROM own_coding WHERE code_id = :c")
                                .bind("c", code)
                                .mapTo(String.class)
                                .one());
    }

    @Test
    void whatACoderNotedOnTheWordsOfACodeStandsWithTheQuote() {
        file.run(new SetMemo("b20", CodingStudy.MARIT, TextRef.answer("a1"), "Uklart"));
        String id = idOf("ppt");
        var noted = Memo.About.CODING;
        file.run(new WriteMemo(noted, id, CodingStudy.MARIT, "Sikkert PPT", ""));
        file.run(new WriteMemo(noted, id, CodingStudy.JONAS, "Nei", ""));
        assertThat(read(QuoteChoice.ALL, "").quotes())
                .extracting(Quote::memo)
                .containsExactly("Uklart", "Uklart\nSikkert PPT", "", "");
    }

    @Test
    void anotherEndingAndNoQuotesAreToldAndWriteNothing() {
        Path pdf = temp.resolve("q.pdf");
        assertThatThrownBy(() -> QuotesFile.write(file, QuoteChoice.ALL, "", EN, pdf))
                .isInstanceOf(FaultException.class);
        Path out = temp.resolve("none.csv");
        assertThatThrownBy(
                        () -> QuotesFile.write(file, QuoteChoice.ALL.by(Whose.AGREED), "", EN, out))
                .isInstanceOf(FaultException.class);
        assertThat(out).doesNotExist();
    }
}
