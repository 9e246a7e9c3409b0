package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.interviews.Notes;
import org.feltbok.store.CountingStudy;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where something around coded texts changes, only that is read, however many texts there are. */
class AroundTextsTest {
    private static final String MARIT = CodingStudy.MARIT;

    @TempDir Path folder;
    private StudyFile file;
    private CountingStudy study;

    @BeforeEach
    void make() {
        file = CodingStudy.make(folder);
        study = new CountingStudy(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void set(String table, String row, String column, Object value) {
        file.run(new Notes.Given(w -> w.update(table, row, column, value), true));
    }

    @Test
    void aCaseOrCodebookThatIsCalledOtherwiseReadsNoAnswerAndNoPassageAgain() {
        MoreTexts.notes(file, 1000);
        MoreTexts.answers(file, 1000);
        var answers = LiveScreen.ofAnswers(study, () -> false);
        var notes = LiveScreen.ofNotes(study, () -> false);
        study.begin();
        set("study_case", "c1", "pseudonym", "Kommune Q");
        set("study_case", "c1", "name", "Herad");
        set("codebook", "bi1", "label", "Themes");
        set("codebook", "b20", "label", "Fields");
        file.run(new AddCodebook("b9", "Mer", List.of(), null));
        set("question", "q20", "label", "Which fields?");
        file.run(new HideNames(false));
        set("person", CodingStudy.JONAS, "name", "Jonas B. Berge");
        assertThat(study.counted().rows()).as("rows read for eight changes").isLessThan(150);
        assertThat(answers.told().stream().filter("all"::equals)).hasSize(1);
        assertThat(notes.told().stream().filter("all"::equals)).hasSize(1);
        assertThat(answers.sheet().texts().byId("a1").orElseThrow().text().shownName(true))
                .isEqualTo("Kommune Q");
        assertThat(notes.sheet().notesOf("i1").getFirst().text().text().shownName(false))
                .isEqualTo("Herad");
        assertThat(notes.sheet())
                .usingRecursiveComparison()
                .isEqualTo(LiveScreen.ofNotes(study, () -> false).sheet());
        assertThat(answers.sheet().codebook())
                .isEqualTo(LiveScreen.ofAnswers(study, () -> false).sheet().codebook());
        assertThat(answers.sheet().items())
                .isEqualTo(LiveScreen.ofAnswers(study, () -> false).sheet().items());
    }

    @Test
    void theFirstCodebookOfTheInterviewsIsTheOneTheyAreCodedBy() {
        var notes = LiveScreen.ofNotes(study, () -> false);
        set("codebook", "b20", "for_interviews", 1);
        assertThat(notes.sheet())
                .usingRecursiveComparison()
                .isEqualTo(LiveScreen.ofNotes(study, () -> false).sheet());
        assertThat(notes.sheet().codebook()).extracting(Codebook::id).isEqualTo("b20");
        set("codebook", "b20", "position", 3);
        assertThat(notes.sheet().codebook()).extracting(Codebook::id).isEqualTo("bi1");
        assertThat(notes.sheet())
                .usingRecursiveComparison()
                .isEqualTo(LiveScreen.ofNotes(study, () -> false).sheet());
    }

    @Test
    void whatACaseIsCalledAndACodingGivenAtTheSameTimeAreBothSeen() {
        var notes = LiveScreen.ofNotes(study, () -> false);
        file.run(
                new Notes.Given(
                        w -> {
                            w.update("study_case", "c1", "name", "Herad");
                            w.insert(
                                    "coding",
                                    "k1",
                                    Map.of(
                                            "code_id",
                                            "theme",
                                            "person_id",
                                            MARIT,
                                            "passage_id",
                                            "p1"));
                        },
                        true));
        assertThat(notes.sheet().notesOf("i1"))
                .isEqualTo(LiveScreen.ofNotes(study, () -> false).sheet().notesOf("i1"));
        assertThat(notes.sheet().notesOf("i1").getFirst().text().codesOf(MARIT)).isNotEmpty();
    }
}
