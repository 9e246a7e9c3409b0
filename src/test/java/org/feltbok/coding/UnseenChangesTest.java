package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.overview.NowOf;
import org.feltbok.search.LiveSearch;
import org.feltbok.search.SearchText;
import org.feltbok.store.Change;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What is told of what others did names none of their codes to a coder who is blind to them. */
class UnseenChangesTest {
    private static final Texts TEXTS = new Texts(Language.EN);
    private static final TextRef A1 = TextRef.answer("a1");
    private static final String JONAS = "Jonas Berge";
    private static final String MARIT = "Marit Aune";

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        file.run(
                new AssignTexts(
                        "b20",
                        "it20",
                        List.of(CodingStudy.MARIT, CodingStudy.JONAS),
                        9,
                        1,
                        "2026-11-12T12:00:00"));
        file.run(new ToggleCode("ppt", "PPT", CodingStudy.MARIT, A1, new Span(13, 16), null));
        file.run(new SetMemo("b20", CodingStudy.MARIT, A1, "Vaktordningen"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void done() {
        CodingStudy.done(file, CodingStudy.MARIT);
        CodingStudy.done(file, CodingStudy.JONAS);
    }

    private List<String> overview(String person) {
        try (NowOf now = new NowOf(file)) {
            return now.reader().changes(person).stream().map(this::words).toList();
        }
    }

    private String words(Change change) {
        return change.who()
                + ": "
                + TEXTS.get("operation." + change.operation(), change.args().toArray());
    }

    @Test
    void theListOfChangesNamesTheOthersCodesOnlyOnceAllAreDone() {
        assertThat(overview(JONAS))
                .noneMatch(w -> w.contains("PPT") || w.contains("Vaktordningen"))
                .anyMatch(w -> w.startsWith(MARIT + ": Coding"))
                .anyMatch(w -> w.contains("Assign answers"));
        assertThat(overview(MARIT)).as("one's own").anyMatch(w -> w.contains("PPT"));
        assertThat(overview("Kari Lie")).as("no coder").anyMatch(w -> w.contains("PPT"));
        done();
        assertThat(overview(JONAS)).anyMatch(w -> w.contains("PPT"));
    }

    /** Such as when the code that one wants to take back has been given by the other. */
    @Test
    void aRefusedUndoTellsNotWhatTheOtherCoded() {
        Fault coded = Fault.at(Fault.Place.none(), "operation.coding.toggle", "PPT");
        Fault renamed = Fault.at(Fault.Place.none(), "operation.coding.rename_code", "a", "b");
        assertThat(told(coded, JONAS)).doesNotContain("PPT").contains("Coding");
        for (String work :
                List.of(
                        "give_texts",
                        "give_suggestions",
                        "in_vivo",
                        "memo_coding",
                        "memo_interview",
                        "memo_case")) {
            assertThat(
                            told(
                                    Fault.at(
                                            Fault.Place.none(),
                                            "operation.coding." + work,
                                            "PPT",
                                            "1"),
                                    JONAS))
                    .as(work)
                    .doesNotContain("PPT");
        }
        assertThat(told(renamed, JONAS)).isEqualTo("Rename code: a → b");
        assertThat(told(coded, "Kari Lie")).contains("PPT");
        done();
        assertThat(told(coded, JONAS)).contains("PPT");
    }

    private String told(Fault what, String person) {
        return TEXTS.fault(file.read(h -> UnseenChanges.told(h, what, person)));
    }

    @Test
    void searchFindsNoMemoOfTheOther() {
        try (LiveSearch search = new LiveSearch(file)) {
            assertThat(search.find(SearchText.Kind.MEMO, "vaktordning", JONAS, 9)).isEmpty();
            assertThat(search.find(SearchText.Kind.MEMO, "vaktordning", MARIT, 9)).hasSize(1);
        }
    }
}
