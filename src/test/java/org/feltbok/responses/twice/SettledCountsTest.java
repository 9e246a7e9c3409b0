package org.feltbok.responses.twice;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Measures;
import org.feltbok.base.task.Progress;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What is settled is what everything else reads, and it lasts as long as the study. */
class SettledCountsTest extends TwiceRig {
    @Test
    void figuresUseTheSettledAnswer() {
        both("c1", "q1=1", "q1=2");
        both("c2", "q1=1", "q1=1");
        try (LiveStudyData live = new LiveStudyData(file)) {
            assertThat(new Measures(live.snapshot()).evaluate("q1.1.share").value()).hasValue(100);
            settle("q1", SettleChoice.SECOND);
            assertThat(new Measures(live.snapshot()).evaluate("q1.1.share").value()).hasValue(50);
            file.undo();
            assertThat(new Measures(live.snapshot()).evaluate("q1.1.share").value()).hasValue(100);
        }
    }

    @Test
    void plainFilesHoldBothOriginalsAndWhatWasSettled() throws Exception {
        both("c1", "q1=1;q13=12;q20=a", "q1=2;q20=b");
        settle("q1", SettleChoice.SECOND);
        settle("q13", SettleChoice.FIRST);
        settle("q20", SettleChoice.LATER);
        List<String> before = told();
        Clock clock = Clock.systemUTC();
        Path out = folder.resolve("out");
        PlainStudies.export(file, out, PlainParts.all(clock), Progress.NONE);
        // the identities of this small study are no real ones
        Files.delete(out.resolve("ids.csv"));
        Path again = folder.resolve("again.feltbok");
        assertThat(
                        PlainStudies.create(
                                out,
                                again,
                                PlainParts.all(clock),
                                Environment.of(() -> "Marit"),
                                Progress.NONE))
                .isInstanceOf(org.feltbok.base.Outcome.Done.class);
        assertThat(Files.readString(out.resolve("responses/settled.csv")))
                .contains("q1,1,2,second,")
                .contains("q13,12,,first,")
                .contains("q20,a,b,later,");
        file.close();
        file = StudyFile.open(again, Environment.of(() -> "Marit"));
        form = org.feltbok.responses.TestForm.form(file);
        assertThat(told()).isEqualTo(before);
        assertThat(twice().left()).isEqualTo(1);
    }
}
