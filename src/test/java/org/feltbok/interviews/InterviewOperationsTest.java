package org.feltbok.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class InterviewOperationsTest {
    @TempDir Path folder;

    private StudyFile file;

    @BeforeEach
    void open() {
        file = Notes.study(folder, w -> {});
        file.run(new AddInterview("i1", "c1", "Rådmann", InterviewStatus.NOTES));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<Passage> passages() {
        return file.read(h -> new InterviewStore(h).passages("i1"));
    }

    private void add(String id, String topic, String after) {
        file.run(new AddPassage(id, "i1", topic, Speaker.RESPONDENT, "Tekst " + id, after));
    }

    @Test
    void anInterviewIsAddedWithAKeyOfItsOwn() {
        file.run(new AddInterview("i2", "c1", "Rådmann", InterviewStatus.PLANNED));
        List<Interview> all = file.read(h -> new InterviewStore(h).interviews());
        assertThat(all)
                .extracting(Interview::key)
                .containsExactly("1001_radmann", "1001_radmann_2");
    }

    @Test
    void aTopicNamedInTheOtherLanguageKeepsItsNameInTheStudys() {
        file.run(new RenameTopic("t1", "Planer", "Plans", "en"));
        var topic =
                file.read(h -> new InterviewStore(h).guide()).topics().stream()
                        .filter(t -> t.id().equals("t1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(topic.label().text()).isEqualTo("Planer");
        assertThat(topic.label().in(Language.EN)).isEqualTo("Plans");
    }

    @Test
    void fieldsAreCheckedBeforeTheyAreSet() {
        file.run(new SetInterview("i1", SetInterview.Field.MINUTES, "57"));
        file.run(new SetInterview("i1", SetInterview.Field.DATE, "2018-10-03"));
        Interview interview = file.read(h -> new InterviewStore(h).interview("i1")).orElseThrow();
        assertThat(interview.minutes()).isEqualTo(57);
        assertThat(interview.date()).hasToString("2018-10-03");
        assertThatThrownBy(
                        () ->
                                file.run(
                                        new SetInterview(
                                                "i1", SetInterview.Field.DATE, "3. oktober")))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(
                        () ->
                                file.run(
                                        new SetInterview(
                                                "i1", SetInterview.Field.MINUTES, "en time")))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> file.run(new SetInterview("i1", SetInterview.Field.ROLE, " ")))
                .isInstanceOf(FaultException.class);
        file.run(new SetInterview("i1", SetInterview.Field.MINUTES, ""));
        interview = file.read(h -> new InterviewStore(h).interview("i1")).orElseThrow();
        assertThat(interview.minutes()).isNull();
    }

    @Test
    void aPassageGoesToTheEndOfItsTopicOrAfterTheOneNamed() {
        add("p1", "t1", null);
        add("p2", "t2", null);
        add("p3", "t1", null);
        add("p4", "t2", "p1");
        assertThat(passages()).extracting(Passage::id).containsExactly("p1", "p4", "p3", "p2");
    }

    @Test
    void manyPassagesFindRoomInOnePlace() {
        add("a", "t1", null);
        add("z", "t1", null);
        for (int i = 0; i < 30; i++) {
            add("m" + i, "t1", "a");
        }
        List<String> ids = passages().stream().map(Passage::id).toList();
        assertThat(ids).hasSize(32).startsWith("a", "m29", "m28").endsWith("m0", "z");
        assertThat(passages()).extracting(Passage::position).doesNotHaveDuplicates();
    }

    @Test
    void movingCanBeUndone() {
        add("p1", "t1", null);
        add("p2", "t1", null);
        file.run(new MovePassage("p1", "t2", "p2"));
        assertThat(passages()).extracting(Passage::id).containsExactly("p2", "p1");
        assertThat(passages().getLast().topicId()).isEqualTo("t2");
        file.undo();
        assertThat(passages()).extracting(Passage::id).containsExactly("p1", "p2");
        assertThat(passages().getFirst().topicId()).isEqualTo("t1");
    }

    @Test
    void anInterviewWithNotesStays() {
        add("p1", "t1", null);
        assertThatThrownBy(() -> file.run(new RemoveInterview("i1", "Rådmann")))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> file.run(new AddPassage("p2", "i1", "t1", null, " \n ", null)))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void theGuideGrowsAtItsEnd() {
        file.run(new AddTopic("t3", "t0", "Planer"));
        Guide guide = file.read(h -> new InterviewStore(h).guide());
        assertThat(guide.under(guide.themes().getFirst()))
                .extracting(Topic::key)
                .containsExactly("plan", "okonomi", "planer");
        assertThat(guide.askable()).hasSize(3);
        assertThat(guide.byId("t2").orElseThrow().hint().text()).isEqualTo("Muligheter");
    }
}
