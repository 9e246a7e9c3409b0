package org.feltbok.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is said of interviews and passages, where it is unusual. */
class NotesAtTheirEdgesTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = Notes.study(folder, w -> {});
        file.run(new AddInterview("i1", "c1", "rådmann", InterviewStatus.NOTES));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Interview interview() {
        return file.read(h -> new InterviewStore(h).interview("i1")).orElseThrow();
    }

    private List<String> passages() {
        return file.read(h -> new InterviewStore(h).passages("i1")).stream()
                .map(Passage::id)
                .toList();
    }

    private void refused(Operation operation) {
        int before = file.history(99).size();
        assertThatThrownBy(() -> file.run(operation)).isInstanceOf(FaultException.class);
        assertThat(file.history(99)).as("nothing is changed").hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30.11.2026", "i går", "2026-13-01"})
    void aDayThatDoesNotExistIsNoDate(String day) {
        refused(new SetInterview("i1", SetInterview.Field.DATE, day));
        assertThat(interview().date()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "12345", "en time", "1,5"})
    void minutesAreWholeAndOfFourDigitsAtMost(String minutes) {
        refused(new SetInterview("i1", SetInterview.Field.MINUTES, minutes));
        assertThat(interview().minutes()).isNull();
    }

    @Test
    void whatIsEmptiedIsNotKnownAndNotNothing() {
        file.run(new SetInterview("i1", SetInterview.Field.MINUTES, "0"));
        assertThat(interview().minutes()).isZero();
        file.run(new SetInterview("i1", SetInterview.Field.MINUTES, "  "));
        assertThat(interview().minutes()).isNull();
        file.run(new SetInterview("i1", SetInterview.Field.DATE, " 2026-11-23 "));
        assertThat(interview().date()).hasToString("2026-11-23");
        file.undo();
        assertThat(interview().date()).isNull();
        refused(new SetInterview("i1", SetInterview.Field.ROLE, " "));
    }

    @Test
    void interviewsOfOneRoleInOneCaseHaveKeysOfTheirOwn() {
        file.run(new AddInterview("i2", "c1", "rådmann", InterviewStatus.PLANNED));
        file.run(new AddInterview("i3", "c2", "rådmann", InterviewStatus.PLANNED));
        List<Interview> all = file.read(h -> new InterviewStore(h).interviews());
        assertThat(all).extracting(Interview::key).doesNotHaveDuplicates();
        assertThat(all).extracting(Interview::id).containsExactly("i1", "i2", "i3");
        refused(new AddInterview("i4", "c9", "rådmann", InterviewStatus.PLANNED));
        refused(new AddInterview("i4", "c1", " ", InterviewStatus.PLANNED));
    }

    @Test
    void aPassageThatWasMovedAboutStandsWhereItWasPutAndUndoPutsAllBack() {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = "x" + i;
            file.run(
                    new AddPassage(
                            id, "i1", "t1", null, "Tekst " + i, i == 0 ? null : order.getLast()));
            order.add(id);
        }
        assertThat(passages()).isEqualTo(order);
        List<String> begun = List.copyOf(order);
        var random = new Random(7);
        int moves = 40;
        for (int i = 0; i < moves; i++) {
            String moved = order.remove(random.nextInt(order.size()));
            int at = random.nextInt(order.size() + 1);
            file.run(new MovePassage(moved, "t1", at == 0 ? null : order.get(at - 1)));
            order.add(at, moved);
            assertThat(passages()).as("move " + i).isEqualTo(order);
        }
        refused(new MovePassage("x1", "t1", "x1"));
        refused(new MovePassage("nowhere", "t1", null));
        for (int i = 0; i < moves && !passages().equals(begun); i++) {
            file.undo();
        }
        assertThat(passages()).isEqualTo(begun);
    }

    @Test
    void whoSaysAPassageIsTakenOffAgainByUndo() {
        file.run(new AddPassage("x", "i1", "t1", Speaker.RESPONDENT, "Ja 😀.", null));
        file.run(new SetPassage("x", null, Speaker.INTERVIEWER));
        Passage now = file.read(h -> new InterviewStore(h).passage("x")).orElseThrow();
        assertThat(now.speaker()).isEqualTo(Speaker.INTERVIEWER);
        assertThat(now.topicId()).isNull();
        file.undo();
        Passage before = file.read(h -> new InterviewStore(h).passage("x")).orElseThrow();
        assertThat(before.speaker()).isEqualTo(Speaker.RESPONDENT);
        assertThat(before.topicId()).isEqualTo("t1");
    }

    @Test
    void whatCanBeAskedIsWhatHasNothingBelowIt() {
        Guide guide = file.read(h -> new InterviewStore(h).guide());
        assertThat(guide.askable()).extracting(Topic::id).containsExactly("t1", "t2");
        file.run(new AddTopic("t9", null, "Framtid"));
        guide = file.read(h -> new InterviewStore(h).guide());
        assertThat(guide.askable()).extracting(Topic::id).containsExactly("t1", "t2", "t9");
        file.run(new AddTopic("t10", "t9", "Om ti år"));
        guide = file.read(h -> new InterviewStore(h).guide());
        assertThat(guide.askable()).extracting(Topic::id).containsExactly("t1", "t2", "t10");
        assertThat(guide.under(guide.byId("t9").orElseThrow())).hasSize(1);
        refused(new AddTopic("t11", null, "  "));
    }

    @Test
    void topicsOfOneNameHaveKeysOfTheirOwn() {
        file.run(new AddTopic("t9", null, "Framtid"));
        file.run(new AddTopic("t10", null, "Framtid"));
        assertThat(file.read(h -> new InterviewStore(h).guide()).topics())
                .extracting(Topic::key)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'En  linje'       | 'En  linje'
                    '  Ja \t'         | 'Ja'
                    'Ja\r\nNei\rKanskje' | 'Ja\nNei\nKanskje'
                    'Ja\n\n\nNei'     | 'Ja\nNei'
                    ' \n\t'           | ''
                    """)
    void aPassageKeepsItsLinesAndNoEmptyOnes(String typed, String kept) {
        assertThat(PassageText.clean(typed.translateEscapes())).isEqualTo(kept.translateEscapes());
    }

    @Test
    void aCaseWithoutAPseudonymKeepsItsName() {
        assertThat(new InterviewCase("c", "1", "Lierne", null).shownName(true)).isEqualTo("Lierne");
        assertThat(new InterviewCase("c", "1", "Lierne", "A").shownName(true)).isEqualTo("A");
        assertThat(new InterviewCase("c", "1", "Lierne", "A").shownName(false)).isEqualTo("Lierne");
    }

    @Test
    void anInterviewWithoutNotesGoesAndComesBack() {
        file.run(new RemoveInterview("i1", "rådmann"));
        List<Interview> none = file.read(h -> new InterviewStore(h).interviews());
        assertThat(none).isEqualTo(Collections.emptyList());
        file.undo();
        assertThat(interview().role().text()).isEqualTo("rådmann");
    }
}
