package org.feltbok.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.responses.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A finding is accepted as it stands, with a reason, until what stands there changes. */
class AcceptedFindingsTest {
    @TempDir Path folder;
    private CheckedStudy study;
    private LiveFindings live;

    @BeforeEach
    void open() {
        study = new CheckedStudy(folder);
        live = new LiveFindings(study.file);
        study.set("r1", "q13", new Answer.Amount(501));
        study.set("r2", "q13", new Answer.Amount(777));
    }

    @AfterEach
    void close() {
        live.close();
        study.close();
    }

    private List<Finding> open1() {
        return live.snapshot().open().getFirst().findings();
    }

    private void accept(List<Finding> findings, String reason) {
        study.file.run(new AcceptFindings(findings, "r1", "q13", reason, "Marit", "2026-11-23"));
    }

    private void counted(int open, int accepted) {
        for (Findings now : List.of(live.snapshot(), study.found())) {
            assertThat(number(now.open())).isEqualTo(open);
            assertThat(number(now.accepted())).isEqualTo(accepted);
        }
    }

    private List<Accepted> accepted() {
        return study.file.read(h -> Accepted.of(h, "r1"));
    }

    private static int number(List<FoundAlike> found) {
        return found.stream().mapToInt(f -> f.findings().size()).sum();
    }

    @Test
    void anAcceptedFindingIsCountedApartAndToldNoMore() {
        counted(2, 0);
        accept(List.of(open1().getFirst()), "It was a large school");
        counted(1, 1);
        accept(open1(), "So was this");
        counted(0, 2);
        assertThat(live.snapshot().told()).isEmpty();
        assertThat(accepted())
                .singleElement()
                .satisfies(a -> assertThat(a.reason()).isEqualTo("It was a large school"))
                .satisfies(a -> assertThat(a.seen()).isEqualTo("501"));
    }

    @Test
    void itIsThereAgainWhenTheAnswerChangesAndGoneWhenTheAnswerIsBack() {
        accept(open1(), "Large schools");
        study.set("r1", "q13", new Answer.Amount(999));
        counted(1, 1);
        study.set("r1", "q13", new Answer.Amount(501));
        counted(0, 2);
        study.set("r1", "q13", new Answer.Amount(5));
        counted(0, 1);
    }

    @Test
    void undoTakesItBackAndSoDoesTakingItBack() {
        accept(open1(), "Large schools");
        study.file.undo();
        counted(2, 0);
        study.file.redo();
        counted(0, 2);
        List<Finding> all = live.snapshot().accepted().getFirst().findings();
        study.file.run(new TakeBackAccepted(all, "2", "q13"));
        counted(2, 0);
        study.file.undo();
        counted(0, 2);
    }

    @Test
    void acceptedTwiceItStandsOnceWithTheLaterReason() {
        List<Finding> one = List.of(open1().getFirst());
        accept(one, "First");
        accept(one, "Second");
        assertThat(accepted()).extracting(Accepted::reason).containsExactly("Second");
    }

    @Test
    void withoutAReasonNothingIsAccepted() {
        List<Finding> all = open1();
        assertThatThrownBy(() -> accept(all, "  ")).isInstanceOf(FaultException.class);
        counted(2, 0);
    }

    @Test
    void theTextsThatAreTheSameAreAcceptedEachByItself() {
        study.set("r1", "q20", new Answer.Words(CheckedStudy.LONG));
        study.set("r2", "q20", new Answer.Words(CheckedStudy.LONG));
        FoundAlike same =
                live.snapshot().open().stream()
                        .filter(f -> f.check() instanceof SameText)
                        .findFirst()
                        .orElseThrow();
        study.file.run(
                new AcceptFindings(
                        List.of(same.findings().getFirst()), "r1", "q20", "A letter", "M", "2026"));
        counted(3, 1);
    }
}
