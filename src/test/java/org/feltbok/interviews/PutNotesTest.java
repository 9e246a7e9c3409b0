package org.feltbok.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Several texts into interviews, new ones and one that is there: one change, one undo. */
class PutNotesTest {
    @TempDir Path folder;

    private static PutNotes.Said said(String text) {
        return new PutNotes.Said(Speaker.RESPONDENT, text);
    }

    private static List<String> texts(StudyFile file, String interview) {
        return file.read(h -> new InterviewStore(h).passages(interview)).stream()
                .map(Passage::text)
                .toList();
    }

    private static List<Interview> interviews(StudyFile file) {
        return file.read(h -> new InterviewStore(h).interviews());
    }

    @Test
    void textsBecomeInterviewsAndStandAfterThePassageNamedAndOneUndoTakesThemBack() {
        try (StudyFile file = Notes.study(folder, w -> {})) {
            file.run(new AddInterview("i1", "c1", "Rådmann", InterviewStatus.NOTES));
            file.run(new AddPassage("a", "i1", "t1", null, "Først", null));
            file.run(new AddPassage("z", "i1", "t1", null, "Sist", "a"));
            PutNotes put =
                    new PutNotes(
                            List.of(
                                    new PutNotes.Text(
                                            "i1", null, "", "a", List.of(said("En"), said("To"))),
                                    new PutNotes.Text(
                                            "i2", "c1", "Ordfører", null, List.of(said("Tre")))));
            file.run(put);
            assertThat(texts(file, "i1")).containsExactly("Først", "En", "To", "Sist");
            assertThat(texts(file, "i2")).containsExactly("Tre");
            Passage one = file.read(h -> new InterviewStore(h).passages("i1")).get(1);
            assertThat(one.topicId()).isEqualTo("t1");
            assertThat(one.speaker()).isEqualTo(Speaker.RESPONDENT);
            file.undo();
            assertThat(texts(file, "i1")).containsExactly("Først", "Sist");
            assertThat(interviews(file)).extracting(Interview::id).containsExactly("i1");
            file.redo();
            assertThat(texts(file, "i1")).containsExactly("Først", "En", "To", "Sist");
        }
    }

    @Test
    void whereOneIsRefusedNoneIsPutIn() {
        try (StudyFile file = Notes.study(folder, w -> {})) {
            PutNotes put =
                    new PutNotes(
                            List.of(
                                    new PutNotes.Text("i2", "c1", "A", null, List.of(said("Tre"))),
                                    new PutNotes.Text("gone", null, "", null, List.of(said("x")))));
            assertThatThrownBy(() -> file.run(put)).isInstanceOf(FaultException.class);
            assertThat(interviews(file)).isEmpty();
        }
    }
}
