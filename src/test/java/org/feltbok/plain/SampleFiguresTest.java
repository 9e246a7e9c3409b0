package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.Checked;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.ClaimCheck;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureComputer;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.PublishedCheck;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.QuotedNumber;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sample study gives the numbers that its report prints. */
class SampleFiguresTest {
    @TempDir static Path folder;

    private static StudyFile file;
    private static StudyData data;
    private static List<PublishedValue> published;

    @BeforeAll
    static void make() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        Environment environment = new Environment(clock, () -> "T", "pc");
        Path study = folder.resolve("sample.feltbok");
        Outcome outcome =
                PlainStudies.create(
                        Path.of("sample-data/small-municipalities"),
                        study,
                        PlainParts.all(clock),
                        environment,
                        Progress.NONE);
        assertThat(outcome.exitCode()).as(outcome.toString()).isNotEqualTo(2);
        file = StudyFile.open(study, environment);
        data = StudyDataStore.read(file);
        published = file.read(FigureStore::published);
    }

    @AfterAll
    static void close() {
        file.close();
    }

    @Test
    void everyPublishedValueComesOutOrHasAnErratum() {
        PublishedCheck.Summary summary =
                PublishedCheck.of(
                        data, published, QuotedNumber.of(file.read(FigureBook::read).figures()));
        SoftAssertions softly = new SoftAssertions();
        for (Checked checked : summary.checked()) {
            softly.assertThat(checked.verdict())
                    .as(
                            "%s %s today %s %s",
                            checked.published().figure(),
                            checked.published(),
                            checked.today(),
                            checked.fault())
                    .isNotEqualTo(Verdict.DIFFERS);
        }
        softly.assertAll();
        assertThat(summary.count(Verdict.MATCH)).isGreaterThan(530);
        assertThat(summary.count(Verdict.QUOTED)).isEqualTo(7);
        assertThat(Stream.of(Verdict.values()).mapToInt(summary::count).sum()).isEqualTo(717);
    }

    @Test
    void everyClaimOfTheReportHoldsOrSaysWhyItCannotBeTested() {
        List<CheckedClaim> checked =
                new ClaimCheck(data, new Texts(Language.EN)).of(file.read(FigureStore::claims));
        assertThat(checked).hasSizeGreaterThan(100);
        assertThat(checked)
                .allSatisfy(
                        c -> {
                            assertThat(c.verdict().name()).isIn("HOLDS", "UNTESTABLE");
                            assertThat(c.told()).isNotEmpty().noneMatch(String::isBlank);
                            assertThat(c.finding()).isEmpty();
                        });
        assertThat(checked)
                .filteredOn(c -> c.verdict() == CheckedClaim.Verdict.UNTESTABLE)
                .allMatch(c -> c.claim().measure().isEmpty());
    }

    @Test
    void figuresAndPublishedValuesSurviveTheWayOutAndIn() {
        Clock clock = Clock.systemUTC();
        Path out = folder.resolve("out");
        assertThat(PlainStudies.export(file, out, PlainParts.all(clock), Progress.NONE).exitCode())
                .isZero();
        Path again = folder.resolve("again.feltbok");
        Outcome outcome =
                PlainStudies.create(
                        out, again, PlainParts.all(clock), file.environment(), Progress.NONE);
        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        try (StudyFile second = StudyFile.open(again, file.environment())) {
            assertThat(second.read(FigureStore::figures))
                    .isEqualTo(file.read(FigureStore::figures));
            assertThat(second.read(FigureStore::published)).isEqualTo(published);
            assertThat(second.read(FigureStore::claims)).isEqualTo(file.read(FigureStore::claims));
            assertThat(second.read(FigureStore::errata)).isEqualTo(file.read(FigureStore::errata));
        }
    }

    private static boolean isOfWords(FigureSpec spec) {
        return spec.toJson().contains("\"text\"");
    }

    @Test
    void everyFigureCanBeComputedInBothLanguages() {
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            FigureComputer computer = new FigureComputer(data, new Texts(language));
            for (FigureStore.Stored stored : file.read(FigureStore::figures)) {
                try {
                    ComputedFigure figure = computer.compute(stored.spec(), published);
                    boolean anything =
                            figure.table().cells().stream()
                                    .flatMap(List::stream)
                                    .anyMatch(
                                            c ->
                                                    c.value() != null
                                                            || isOfWords(stored.spec())
                                                                    && !c.text().isEmpty());
                    if (!anything || figure.table().note().contains("!figures")) {
                        faults.add(stored.spec().key() + " is empty: " + figure.table());
                    }
                    if (figure.verdicts().containsKey(Verdict.DIFFERS)) {
                        faults.add(stored.spec().key() + " " + figure.extra());
                    }
                } catch (FaultException e) {
                    faults.add(stored.spec().key() + ": " + e.getMessage());
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
