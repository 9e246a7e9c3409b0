package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.base.FaultException;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.CodeQuote;
import org.feltbok.coding.CodeQuoteStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Memo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.SettleCode;
import org.feltbok.coding.agreement.TakeAgreed;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One code becomes more, quote by quote; whose codings they are and what was settled is kept. */
class SplitCodeTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void make() {
        file = CodingStudy.make(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void give(String person, String text, String code, @Nullable Span span) {
        file.run(new ToggleCode(code, code, person, TextRef.answer(text), span, null));
    }

    private List<String> rows() {
        return file.read(
                h ->
                        h.createQuery(
                                        """
                                        SELECT k.person_id || ' ' || k.answer_text_id || ' ' || c.key || ' '
                                          || ifnull(k.start_at, '') || ' ' || ifnull(l.kind, '')
                                        FROM coding k JOIN code c ON c.id = k.code_id
                                          LEFT JOIN layer l ON l.id = k.layer_id ORDER BY 1""")
                                .mapTo(String.class)
                                .map(String::strip)
                                .list());
    }

    private List<CodeQuote> quotes(String person) {
        return file.read(h -> new CodeQuoteStore(h).of("ikt", person));
    }

    private static SplitCode split(List<CodeQuote> quotes, List<List<String>> to) {
        Map<String, List<String>> goes = new TreeMap<>();
        for (int i = 0; i < to.size(); i++) {
            for (String coding : quotes.get(i).codings()) {
                goes.put(coding, to.get(i));
            }
        }
        List<Operation> first = List.of(new AddCode("net", "b20", null, "Nett", false, null));
        return new SplitCode("ikt", "IKT", "Nett, PPT", first, goes);
    }

    private void done(String person) {
        CodingStudy.done(file, person);
    }

    @Test
    void eachQuoteGoesWhereItIsSaidAndStaysItsCoders() {
        give(MARIT, "a1", "ikt", new Span(0, 4));
        give(JONAS, "a1", "ikt", new Span(0, 4));
        give(MARIT, "a2", "ikt", null);
        give(JONAS, "a3", "ikt", new Span(2, 5));
        give(MARIT, "a3", "ikt", new Span(0, 3));
        done(MARIT);
        done(JONAS);
        List<String> before = rows();
        List<CodeQuote> quotes = quotes("Marit Aune");
        assertThat(quotes).hasSize(4);
        assertThat(quotes.getFirst().by()).containsExactlyInAnyOrder(MARIT, JONAS);
        file.run(split(quotes, List.of(List.of("net"), List.of("net", "ppt"), List.of("ppt"))));
        assertThat(rows())
                .containsExactly(
                        "pj a1 nett 0",
                        "pj a3 ikt 2",
                        "pm a1 nett 0",
                        "pm a2 nett",
                        "pm a2 ppt",
                        "pm a3 ppt 0");
        file.undo();
        assertThat(rows()).isEqualTo(before);
        file.redo();
        assertThat(rows()).contains("pm a2 ppt");
    }

    @Test
    void whatWasNotedOnAQuoteStandsOnBothCodesItGoesTo() {
        give(MARIT, "a2", "ikt", null);
        String id = quotes("Marit Aune").getFirst().codings().iterator().next();
        file.run(new WriteMemo(Memo.About.CODING, id, MARIT, "Tvil", ""));
        file.run(split(quotes("Marit Aune"), List.of(List.of("net", "ppt"))));
        assertThat(memos()).containsExactly("nett Tvil", "ppt Tvil");
        file.undo();
        assertThat(memos()).containsExactly("ikt Tvil");
    }

    private List<String> memos() {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT c.key || ' ' || m.text FROM memo m JOIN coding k ON k.id = m.target_id"
                                                + " JOIN code c ON c.id = k.code_id ORDER BY 1")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void whereTheOtherCodeStandsOnTheWordsTheyBecomeOne() {
        give(MARIT, "a1", "ikt", new Span(2, 6));
        give(MARIT, "a1", "ppt", new Span(0, 4));
        file.run(split(quotes("Marit Aune"), List.of(List.of("ppt"))));
        assertThat(rows()).containsExactly("pm a1 ppt 0");
        assertThat(CodingStudy.answers(file).getFirst().codings().getFirst().span())
                .isEqualTo(new Span(0, 6));
    }

    @Test
    void whatWasSettledGoesWithTheQuotesOfItsText() {
        for (String person : List.of(MARIT, JONAS)) {
            give(person, "a1", "ikt", new Span(0, 4));
        }
        give(MARIT, "a2", "ikt", null);
        done(MARIT);
        done(JONAS);
        file.run(new TakeAgreed("b20", "it20", List.of(MARIT, JONAS), MARIT, null));
        file.run(
                new SettleCode(
                        "b20",
                        TextRef.answer("a2"),
                        "ikt",
                        "IKT",
                        List.of(MARIT, JONAS),
                        false,
                        null,
                        MARIT,
                        null));
        List<CodeQuote> quotes = quotes("Marit Aune");
        file.run(split(quotes, List.of(List.of("net"), List.of("ppt"))));
        assertThat(rows())
                .contains("pm a1 nett 0 agreed")
                .anyMatch(r -> r.startsWith("pm a2 ppt") && r.endsWith("left_out"))
                .noneMatch(r -> r.contains(" ikt"));
    }

    /** Others' quotes are neither listed nor moved before they are seen. */
    @Test
    void whoIsBlindSplitsTheirOwn() {
        give(MARIT, "a1", "ikt", null);
        give(JONAS, "a1", "ikt", null);
        done(MARIT);
        file.run(new org.feltbok.coding.MarkDone("b20", MARIT, TextRef.answer("a3"), false));
        List<CodeQuote> quotes = quotes("Marit Aune");
        assertThat(quotes).hasSize(1);
        assertThat(quotes.getFirst().by()).containsExactly(MARIT);
        file.run(split(quotes, List.of(List.of("net"))));
        assertThat(rows()).containsExactly("pj a1 ikt", "pm a1 nett");
    }

    @Test
    void itIsSaidBeforehandHowManyTextsHaveEachCode() {
        give(MARIT, "a1", "ikt", null);
        give(MARIT, "a2", "ikt", null);
        give(MARIT, "a2", "ppt", null);
        give(JONAS, "a3", "ikt", null);
        SplitCode split =
                split(quotes("Marit Aune"), List.of(List.of("net"), List.of("net", "ppt")));
        SplitPreview seen = SplitPreview.of(file, split, List.of("ikt", "net", "ppt"), MARIT);
        assertThat(seen.texts())
                .containsExactly(
                        new SplitPreview.Count(2, 0),
                        new SplitPreview.Count(0, 2),
                        new SplitPreview.Count(1, 1));
        assertThat(rows()).as("nothing is done").noneMatch(r -> r.contains("nett"));
    }

    /** It has a line there, though the figure does not name it. */
    @Test
    void aFigureOfAllCodesOfTheQuestionIsToldBeforeACodeOfItIsSplitOrMerged() {
        file.run(
                new AddFigure(
                        FigureSpec.parse(
                                """
                                {"key": "f60", "title": "Codes", "rows": [{"code_list": "q20"}],
                                 "columns": [{"statistic": "n"}]}""",
                                "f60.json")));
        give(MARIT, "a1", "ikt", null);
        SplitCode split = split(quotes("Marit Aune"), List.of(List.of("net")));
        Use figure = Use.of(Use.What.FIGURE, "f60");
        assertThat(SplitPreview.of(file, split, List.of("ikt"), MARIT).uses())
                .containsExactly(figure);
        MergeCodes merge = new MergeCodes("ikt", "IKT", "ppt", "PPT", "2026-11-12T12:00:00");
        assertThat(MergePreview.of(file, merge, MARIT).uses()).containsExactly(figure);
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsMade() {
        give(MARIT, "a1", "ikt", null);
        List<CodeQuote> quotes = quotes("Marit Aune");
        assertThatThrownBy(() -> file.run(split(quotes, List.of(List.of("theme")))))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> file.run(split(quotes, List.of(List.of("ikt")))))
                .isInstanceOf(FaultException.class);
        assertThat(rows()).containsExactly("pm a1 ikt");
    }
}
