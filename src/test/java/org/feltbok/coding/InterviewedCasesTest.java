package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.Language;
import org.feltbok.coding.exchange.ProjectOut;
import org.feltbok.coding.history.CodingHistoryStore;
import org.feltbok.coding.history.HistoryLine;
import org.feltbok.coding.quotes.QuoteChoice;
import org.feltbok.coding.quotes.QuotesStore;
import org.feltbok.search.LiveSearch;
import org.feltbok.search.SearchText;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A case that was interviewed goes by one name wherever it is told what was said there. */
class InterviewedCasesTest {
    private static final String WHO = "Marit Aune";

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.update("study_case", "c1", "pseudonym", null);
                            w.update("study_case", "c2", "pseudonym", null);
                        }));
        TextRef passage = TextRef.passage("p1");
        file.run(
                new ToggleCode("theme", "theme", CodingStudy.MARIT, passage, new Span(0, 7), null));
        file.run(new SetMemo("bi1", CodingStudy.MARIT, passage, "Uklart"));
        file.run(
                new WriteMemo(
                        Memo.About.INTERVIEW, "i1", CodingStudy.MARIT, "Travelt", "2026-11-12"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    /** By the place in which it is told. */
    private Map<String, String> told() {
        Map<String, String> told = file.read(this::read);
        try (LiveSearch search = new LiveSearch(file)) {
            told.put("search", title(search, SearchText.Kind.PASSAGE, "pengene"));
            told.put("search memo", title(search, SearchText.Kind.MEMO, "uklart"));
            told.put("search interview", title(search, SearchText.Kind.MEMO, "travelt"));
        }
        var project = ProjectOut.of(file, "Boss", false).project();
        project.sources().stream()
                .map(s -> s.name().split(" · "))
                .filter(s -> s[1].equals("rådmann"))
                .forEach(s -> told.put("project", s[0]));
        told.put("project case", project.cases().getFirst().name());
        return told;
    }

    private static String title(LiveSearch search, SearchText.Kind kind, String words) {
        return search.find(kind, words, WHO, 9).getFirst().text().title();
    }

    private Map<String, String> read(Handle h) {
        boolean hidden = HideNames.isOn(h);
        Map<String, String> told = new TreeMap<>();
        told.put(
                "coding",
                new CodingStore(h).allPassages("bi1").getFirst().text().shownName(hidden));
        told.put(
                "interviews",
                NotesSheet.read(h, WHO, Language.NB).cases().getFirst().shownName(hidden));
        told.put(
                "quotes of a code",
                new CodeQuoteStore(h).of("theme", WHO).getFirst().text().shownName(hidden));
        var quote = new QuotesStore(h, Language.NB, WHO).read(QuoteChoice.ALL).quotes().getFirst();
        told.put("quotes", quote.caseName());
        new CodingHistoryStore(h, Language.NB, WHO)
                .read().lines().stream()
                        .filter(l -> l.source().equals("rådmann"))
                        .map(HistoryLine::caseName)
                        .forEach(n -> told.put("history", n));
        return told;
    }

    @Test
    void aCaseWithoutAPseudonymIsNamedNowhereWhereItsInterviewsAreTold() {
        assertThat(told())
                .hasSize(10)
                .allSatisfy((place, name) -> assertThat(name).isEqualTo("Enhet 1"));
        file.run(new HideNames(false));
        assertThat(told()).allSatisfy((place, name) -> assertThat(name).isEqualTo("Lierne"));
    }

    @Test
    void itsAnswersAreThoseOfACaseWithAName() {
        CodedText answer = file.read(h -> new CodingStore(h).answers("b20", "it20")).getFirst();
        assertThat(answer.text().shownName(true)).isEqualTo("Lierne");
    }

    /** An interview that comes before others makes the numbers of their cases others. */
    @Test
    void screensFollowTheNumberOfACase() {
        var passages = LiveScreen.ofPassages(file, () -> false);
        var notes = LiveScreen.ofNotes(file, () -> false);
        file.run(
                new SmallStudy.Change(
                        w ->
                                SmallStudy.put(
                                        w,
                                        "interview",
                                        "i0",
                                        "key",
                                        "b",
                                        "case_id",
                                        "c2",
                                        "role",
                                        "ordfører",
                                        "status",
                                        "done",
                                        "position",
                                        0)));
        assertThat(passages.sheet().texts().all().getFirst().text().shownName(true))
                .isEqualTo("Enhet 2");
        assertThat(notes.sheet().notesOf("i1").getFirst().text().text().shownName(true))
                .isEqualTo("Enhet 2");
        assertThat(notes.sheet().cases())
                .extracting(c -> c.shownName(true))
                .containsExactly("Enhet 2", "Enhet 1");
        passages.live().close();
        notes.live().close();
    }
}
