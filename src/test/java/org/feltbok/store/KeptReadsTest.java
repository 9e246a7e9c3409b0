package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.responses.TestForm;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was read is given to who reads the same, until something is written. */
class KeptReadsTest {
    private static final String NAMES = "SELECT name FROM study_case ORDER BY position";

    @TempDir Path folder;

    private StudyFile file;
    private CountingStudy counting;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        counting = new CountingStudy(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static List<String> names(Handle h) {
        return KeptReads.once(h, "names", () -> h.createQuery(NAMES).mapTo(String.class).list());
    }

    private static Operation rename(String name) {
        return new SmallStudy.Change(
                work -> work.handle().execute("UPDATE study_case SET name = ?", name));
    }

    private int statements(Runnable work) {
        counting.begin();
        work.run();
        return counting.counted().statements();
    }

    @Test
    void whatIsReadTwiceIsAskedOnce() {
        List<String> first = counting.read(KeptReadsTest::names);
        assertThat(
                        statements(
                                () ->
                                        assertThat(counting.read(KeptReadsTest::names))
                                                .isSameAs(first)))
                .isZero();
    }

    @Test
    void afterAChangeItIsReadAsItIsThen() {
        counting.read(KeptReadsTest::names);
        file.run(rename("Ny"));
        assertThat(counting.read(KeptReadsTest::names)).containsOnly("Ny");
    }

    @Test
    void whatIsChangedAndTakenBackIsNotKept() {
        List<String> before = counting.read(KeptReadsTest::names);
        file.rehearse(rename("Ny"));
        assertThat(counting.read(KeptReadsTest::names)).isEqualTo(before);
    }

    @Test
    void withinAChangeEachThingIsReadAsItIsThere() {
        file.read(KeptReadsTest::names);
        var seen = new ArrayList<List<String>>();
        file.run(
                new SmallStudy.Change(
                        work -> {
                            seen.add(names(work.handle()));
                            work.handle().execute("UPDATE study_case SET name = 'Ny'");
                            seen.add(names(work.handle()));
                            seen.add(file.read(KeptReadsTest::names));
                        }));
        assertThat(seen.getFirst()).doesNotContain("Ny");
        assertThat(seen.subList(1, 3)).allSatisfy(s -> assertThat(s).containsOnly("Ny"));
    }

    @Test
    void whatCannotBeReadIsReadOnceItCan() {
        assertThatThrownBy(
                        () ->
                                file.read(
                                        h ->
                                                KeptReads.once(
                                                        h,
                                                        "names",
                                                        () -> {
                                                            throw new IllegalStateException();
                                                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file.read(KeptReadsTest::names)).isNotEmpty();
    }

    /** Or what shows it would not hear of its changes. */
    @Test
    void whoFollowsWhatItReadsFollowsAlsoWhatAnotherHadReadBefore() {
        file.read(h -> KeptReads.once(h, "around names", () -> names(h)));
        var followed = new FollowedStudy(file);
        followed.read(h -> KeptReads.once(h, "around names", () -> names(h)));
        assertThat(followed.tables()).containsExactly("study_case");
        var inner = new FollowedStudy(file);
        inner.read(KeptReadsTest::names);
        assertThat(inner.tables()).containsExactly("study_case");
    }
}
