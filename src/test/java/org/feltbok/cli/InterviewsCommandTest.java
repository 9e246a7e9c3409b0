package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.interviews.Passage;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Texts taken in as interviews on the command line. */
class InterviewsCommandTest {
    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void study() {
        small =
                new SmallStudy(temp)
                        .survey("type,name,label\ntext,txt,Hva?\n", "list_name,name,label\n")
                        .put("cases/cases.csv", "case,name\n1001,Lierne\n");
        assertThat(small.make()).as(small.said()).isZero();
    }

    private int run(Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = "interviews";
        all[1] = small.study();
        System.arraycopy(args, 0, all, 2, args.length);
        return small.run(all);
    }

    private <T> T read(Function<InterviewStore, T> from) {
        try (StudyFile file = StudyFile.open(small.study(), Environment.of(() -> "x"))) {
            return file.read(h -> from.apply(new InterviewStore(h)));
        }
    }

    @Test
    void filesAreLookedAtFirstAndBecomeInterviewsOfTheCasesTheyName() {
        Path one = small.file("1001 rådmann.txt", "I: Hva?\nR: Vi bygger.\n");
        Path other =
                small.file(
                        "ordfører.vtt",
                        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Kari>Ja?\n\n00:03.000 --> 00:04.000\n<v Ola>Nei.\n");
        assertThat(run(one, "--preview")).as(small.said()).isZero();
        List<Interview> none = read(InterviewStore::interviews);
        assertThat(none).isEmpty();
        assertThat(run(one)).as(small.said()).isZero();
        assertThat(run(other)).isNotZero();
        assertThat(run(other, "--case", "1001", "--interviewer", "kari", "--no-times"))
                .as(small.said())
                .isZero();
        List<Interview> all = read(InterviewStore::interviews);
        assertThat(all).extracting(i -> i.role().text()).containsExactly("rådmann", "ordfører");
        List<Passage> first = read(s -> s.passages(all.getFirst().id()));
        List<Passage> last = read(s -> s.passages(all.getLast().id()));
        assertThat(first).extracting(Passage::text).containsExactly("Hva?", "Vi bygger.");
        assertThat(last)
                .extracting(p -> p.speaker() + " " + p.text())
                .containsExactly("INTERVIEWER Ja?", "RESPONDENT Nei.");
        assertThat(run(one, "--case", "9999")).isNotZero();
    }
}
