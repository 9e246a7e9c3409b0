package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;

class BinsTest {
    @TempDir Path folder;

    private Bins of(String name, SmallStudy.Change... changes) {
        try (StudyFile file = SmallStudy.create(folder)) {
            for (SmallStudy.Change change : changes) {
                file.run(change);
            }
            Built study = Built.of(file);
            return Bins.of(study.data(), study.all().named(name).orElseThrow());
        }
    }

    @Test
    void classesAreRoundAndHoldTheLeastAndTheGreatest() {
        Bins bins = of("q5");
        assertThat(bins.from()).isEqualByComparingTo("10");
        assertThat(bins.width()).isEqualByComparingTo("10");
        assertThat(bins.count()).isEqualTo(4);
        assertThat(bins.condition(0)).isEqualTo("q5>=10,q5<20");
        assertThat(bins.label(0).text()).isEqualTo("10–19");
        assertThat(bins.condition(3)).as("40 is the greatest").isEqualTo("q5>=40,q5<50");
        assertThat(bins.key(3)).isEqualTo("40");
    }

    @Test
    void casesOutsideTheFrameMakeNoClass() {
        Bins bins = of("pop");
        BigDecimal end = bins.from().add(bins.width().multiply(BigDecimal.valueOf(bins.count())));
        assertThat(end).as("the country has 90 000").isLessThan(new BigDecimal("5000"));
    }

    @Test
    void numbersThatAreAllTheSameAreOneClass() {
        Bins bins =
                of(
                        "q5",
                        new SmallStudy.Change(
                                w -> {
                                    for (int i : new int[] {1, 2, 4, 6}) {
                                        w.update("answers_main", "r" + i, "q5", 7);
                                    }
                                }));
        assertThat(bins.count()).isEqualTo(1);
        assertThat(bins.condition(0)).isEqualTo("q5>=7,q5<8");
    }
}
