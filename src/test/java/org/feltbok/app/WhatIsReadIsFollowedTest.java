package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.cases.LiveCases;
import org.feltbok.checks.LiveFindings;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.StudyFigures;
import org.feltbok.overview.LiveCodingProgress;
import org.feltbok.overview.NowOf;
import org.feltbok.overview.OverviewReader;
import org.feltbok.overview.ui.CardsRead;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.twice.LiveTwice;
import org.feltbok.search.LiveSearch;
import org.feltbok.search.SearchText.Kind;
import org.feltbok.store.CountingStudy;
import org.feltbok.store.FollowedStudy;
import org.feltbok.store.Study;
import org.feltbok.store.StudyFile;
import org.feltbok.store.ToldStudy;
import org.feltbok.study.LiveNames;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Whoever keeps up to date what was read from the study follows every table it was read from; a
 * table that is forgotten would show old data until the study is opened again.
 */
class WhatIsReadIsFollowedTest {
    /** Of the copy of a study that is open, these do not change. */
    private static final Set<String> FIXED = Set.of("copy");

    /** What is told of a change comes with the change itself. */
    private static final Set<String> LOG = Set.of("change", "change_cell", "change_rows");

    @TempDir Path folder;

    /** Each looks at what it shows, from a study. */
    private static Map<String, Function<Study, Runnable>> all(Study study) {
        Form form = study.read(h -> Form.byName(h, "survey").orElseThrow());
        Map<String, Function<Study, Runnable>> all = new LinkedHashMap<>();
        all.put("cases", s -> new LiveCases(s)::sheet);
        all.put("findings", s -> new LiveFindings(s)::snapshot);
        all.put("data", s -> new LiveStudyData(s)::snapshot);
        all.put("figures", s -> new StudyFigures(s, new LiveStudyData(s))::book);
        all.put("progress", s -> new LiveCodingProgress(s)::progress);
        all.put(
                "responses",
                s -> {
                    var live = new LiveResponses(s);
                    return () -> live.counts(form);
                });
        all.put("keyed twice", s -> new LiveTwice(s, form, new LiveResponses(s))::now);
        all.put(
                "names",
                s -> {
                    var live = new LiveNames(s);
                    return () -> live.told("x", List.of("Utsira"));
                });
        for (Kind kind : Kind.values()) {
            all.put(
                    "search of " + kind,
                    s -> {
                        var live = new LiveSearch(s);
                        return () -> live.find(kind, "kommune", "Marit Aune", 3);
                    });
        }
        all.put("extent", s -> new NowOf(s).reader()::extent);
        all.put("response card", s -> new NowOf(s).reader()::responses);
        all.put("representation", s -> new NowOf(s).reader()::representation);
        return all;
    }

    private static Set<String> forgotten(Study real, Function<Study, Runnable> shown) {
        var counting = new CountingStudy(real);
        var followed = new FollowedStudy(counting);
        var told = new ToldStudy(followed);
        Runnable look = shown.apply(told.study());
        assertThat(counting.rowsOf(look)).as("rows read at first").isPositive();
        Set<String> forgotten = new TreeSet<>();
        for (String table : followed.tables()) {
            look.run();
            told.tell(table);
            counting.begin();
            look.run();
            if (counting.counted().statements() == 0) {
                forgotten.add(table);
            }
        }
        forgotten.removeAll(FIXED);
        forgotten.removeAll(LOG);
        return forgotten;
    }

    /** The sample, with fewer numbers in its tables: each of them is read anew for every table. */
    private StudyFile sample() {
        StudyFile sample = SampleStudy.open(folder);
        sample.run(
                new SmallStudy.Change(
                        work -> {
                            work.handle().execute("DELETE FROM indicator_value WHERE rowid % 20");
                            work.handle().execute("DELETE FROM case_value WHERE rowid % 5");
                        }));
        return sample;
    }

    @Test
    void aChangeInAnyTableThatWasReadIsRead() {
        Map<String, Set<String>> forgotten = new TreeMap<>();
        try (StudyFile study = sample()) {
            all(study).forEach((name, shown) -> forgotten.put(name, forgotten(study, shown)));
        }
        forgotten.values().removeIf(Set::isEmpty);
        assertThat(forgotten).isEmpty();
    }

    /** Tables of which a change was lost, since what it is about could not be read at once. */
    private static Set<String> lost(Study real, Function<Study, Runnable> shown) {
        var counting = new CountingStudy(real);
        var followed = new FollowedStudy(counting);
        var failing = new AtomicBoolean();
        var told = new ToldStudy(failing(followed, failing));
        Runnable look = shown.apply(told.study());
        look.run();
        Set<String> lost = new TreeSet<>();
        for (String table : followed.tables()) {
            look.run();
            told.tell(table);
            failing.set(true);
            boolean failed = fails(look);
            failing.set(false);
            counting.begin();
            look.run();
            if (failed && counting.counted().statements() == 0) {
                lost.add(table);
            }
        }
        return lost;
    }

    private static boolean fails(Runnable look) {
        try {
            look.run();
            return false;
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    private static Study failing(Study real, AtomicBoolean failing) {
        return (Study)
                Proxy.newProxyInstance(
                        Study.class.getClassLoader(),
                        new Class<?>[] {Study.class},
                        (proxy, method, args) -> {
                            if (method.getName().equals("read") && failing.get()) {
                                throw new UncheckedIOException(new IOException("disk"));
                            }
                            try {
                                return method.invoke(real, args);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        });
    }

    @Test
    void aChangeThatCouldNotBeReadIsReadOnceItCan() {
        Map<String, Set<String>> lost = new TreeMap<>();
        try (StudyFile study = sample()) {
            all(study).forEach((name, shown) -> lost.put(name, lost(study, shown)));
        }
        lost.values().removeIf(Set::isEmpty);
        assertThat(lost).isEmpty();
    }

    /** What each card of the overview reads. */
    private static Map<String, Function<OverviewReader, Runnable>> cards() {
        return Map.of(
                "extent",
                r -> r::extent,
                "responses",
                r -> r::responses,
                "coding",
                r -> () -> r.coding("Marit Aune"),
                "problems",
                r -> r::problems,
                "representation",
                r -> r::representation,
                "figures",
                r -> () -> r.figures("Marit Aune"),
                "changes",
                r -> r::changes);
    }

    /**
     * A card that takes a table for none of its own, though it reads it, would show old numbers.
     */
    @Test
    void aCardOfTheOverviewIsReadAgainForEveryTableThatItReads() {
        Map<String, Set<String>> forgotten = new TreeMap<>();
        try (StudyFile study = sample()) {
            cards().forEach(
                            (name, card) -> {
                                var followed = new FollowedStudy(study);
                                try (var now = new NowOf(followed)) {
                                    card.apply(now.reader()).run();
                                    Set<String> read = new TreeSet<>(followed.tables());
                                    // the sample begins without changes
                                    assertThat(read.isEmpty())
                                            .as(name)
                                            .isEqualTo(name.equals("changes"));
                                    read.removeIf(CardsRead.shown().get(name));
                                    forgotten.put(name, read);
                                }
                            });
        }
        forgotten.values().forEach(t -> t.removeAll(FIXED));
        forgotten.values().forEach(t -> t.removeAll(LOG));
        forgotten.values().removeIf(Set::isEmpty);
        assertThat(forgotten).isEmpty();
    }
}
