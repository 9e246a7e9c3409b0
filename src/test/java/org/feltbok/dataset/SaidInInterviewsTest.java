package org.feltbok.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.RemovePassage;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.agreement.ChooseCounting;
import org.feltbok.coding.agreement.Layer;
import org.feltbok.coding.agreement.SettleCode;
import org.feltbok.coding.agreement.TakeAgreed;
import org.feltbok.interviews.AddPassage;
import org.feltbok.names.Kind;
import org.feltbok.names.MergeCodes;
import org.feltbok.names.Rename;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Cases by what was said in their interviews. Anna's codings count: in the first case she gave
 * money to one passage and cuts, which stand below it, to two; nothing in the second; the third has
 * an interview without notes.
 */
class SaidInInterviewsTest {
    private static final String ANNA = "p1";
    private static final String BO = "p2";

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void make() {
        file = SaidStudy.create(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void give(String person, String passage, String code, @Nullable Span span) {
        SaidStudy.give(file, person, passage, code, span);
    }

    private double value(String measure) {
        return new Measures(StudyDataStore.read(file)).evaluate(measure).value().orElse(Double.NaN);
    }

    @Test
    void casesThatWereInterviewedAreCountedByWhatWasSaidWithParentsAsAUnion() {
        assertThat(value("said#money.share")).isCloseTo(50, within(1e-9));
        assertThat(value("said#cuts.n")).isEqualTo(1);
        assertThat(value("said#people.n")).as("Bo's do not count").isZero();
        assertThat(value("said/money.sum")).as("times, with those below").isEqualTo(3);
        assertThat(value("said/cuts.max")).isEqualTo(2);
        assertThat(value("said/cuts.numbers"))
                .as("who was not interviewed is not asked")
                .isEqualTo(2);
        assertThat(value("cases.n of said#money=1")).isEqualTo(1);
        assertThat(value("cases.n of said/cuts>=3")).isZero();
        Dataset cases = StudyDataStore.read(file).cases();
        assertThat(cases.require("said#cuts").label().in(Language.EN))
                .isEqualTo("Kutt (said in interviews)");
        assertThat(cases.require("said/cuts").label().in(Language.NB))
                .isEqualTo("Kutt (ganger i intervjuer)");
    }

    @Test
    void whatCountsIsTheCoderOrWhatIsAgreedAsChosen() {
        file.run(new ChooseCounting("bk", "Bo", BO, null));
        assertThat(value("said#people.n")).isEqualTo(1);
        assertThat(value("said#money.n")).isZero();
        for (String passage : List.of("s1", "s2", "s3")) {
            for (String coder : List.of(ANNA, BO)) {
                file.run(new MarkDone("bk", coder, TextRef.passage(passage), true));
            }
        }
        file.run(new ChooseCounting("bk", "agreed", null, Layer.AGREED));
        assertThat(value("said#money.n")).as("they agree on nothing").isZero();
        file.run(
                new SettleCode(
                        "bk",
                        TextRef.passage("s1"),
                        "cuts",
                        "Kutt",
                        List.of(ANNA, BO),
                        true,
                        null,
                        ANNA,
                        null));
        assertThat(value("said/cuts.sum")).isEqualTo(1);
        give(BO, "s2", "cuts", null);
        file.run(new TakeAgreed("bk", "~interviews", List.of(ANNA, BO), ANNA, null));
        assertThat(value("said/money.sum")).isEqualTo(2);
    }

    @Test
    void whoIsBlindIsToldNothingOfItUntilDone() {
        assertThat(blind("Anna")).isFalse();
        assertThat(blind("Bo")).isTrue();
        for (String passage : List.of("s1", "s2", "s3")) {
            file.run(new MarkDone("bk", BO, TextRef.passage(passage), true));
        }
        assertThat(blind("Bo")).isFalse();
    }

    private boolean blind(String person) {
        return file.read(h -> Blindness.items(h, person)).contains(CaseNames.SAID);
    }

    @Test
    void whatAsksForACodeFollowsItsKeyAndWhatItIsMergedInto() {
        for (String measure :
                List.of("said#people.share", "said/people.sum", "cases.n of said#people=1")) {
            file.run(
                    new SmallStudy.Change(
                            w ->
                                    SmallStudy.put(
                                            w,
                                            "published",
                                            measure,
                                            "figure_key",
                                            "f",
                                            "measure",
                                            measure,
                                            "value",
                                            1.0,
                                            "decimals",
                                            0,
                                            "position",
                                            1)));
        }
        file.run(new Rename(Kind.CODE, "people", "people", "staff"));
        assertThat(measures())
                .containsExactlyInAnyOrder(
                        "said#staff.share", "said/staff.sum", "cases.n of 'said#staff'=1");
        file.run(new MergeCodes("people", "Folk", "cuts", "Kutt", "2026-11-28"));
        assertThat(measures())
                .containsExactlyInAnyOrder(
                        "said#cuts.share", "said/cuts.sum", "cases.n of 'said#cuts'=1");
    }

    private List<String> measures() {
        return file.read(
                h -> h.createQuery("SELECT measure FROM published").mapTo(String.class).list());
    }

    @Test
    void whereNobodysCodingsCountThereIsNothingToCount() {
        file.run(new SmallStudy.Change(w -> w.update("codebook", "bk", "counts_person_id", null)));
        assertThat(StudyDataStore.read(file).said()).isEmpty();
        assertThat(StudyDataStore.read(file).find("said")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverIsCodedTheDataAreWhatWouldBeReadAndFiguresAreTold(long seed) {
        var random = new Random(seed);
        try (LiveStudyData live = new LiveStudyData(file)) {
            live.snapshot();
            List<LiveStudyData.DataChange> told = new ArrayList<>();
            live.listen(told::add);
            for (int i = 0; i < 40; i++) {
                List<Object> before = columns(live.snapshot());
                told.clear();
                step(random, i);
                List<Object> now = columns(StudyDataStore.read(file));
                assertThat(columns(live.snapshot())).as("step " + i).isEqualTo(now);
                if (!now.equals(before)) {
                    assertThat(told)
                            .as("step " + i)
                            .anyMatch(c -> c.isAll() || c.items().contains("cases/said"));
                }
            }
        }
    }

    private void step(Random random, int number) {
        String passage = List.of("s1", "s2", "s3").get(random.nextInt(3));
        String code = List.of("money", "cuts", "people").get(random.nextInt(3));
        Span span = random.nextBoolean() ? null : new Span(0, 1 + random.nextInt(8));
        Operation operation =
                switch (random.nextInt(8)) {
                    case 0 -> new AddPassage("n" + number, "i3", null, null, "Ny " + number, null);
                    case 1 -> new RemovePassage("n" + (number - 1), "Ny");
                    case 2 ->
                            new MarkDone(
                                    "bk", ANNA, TextRef.passage(passage), random.nextBoolean());
                    case 3 -> null;
                    default ->
                            new ToggleCode(code, code, ANNA, TextRef.passage(passage), span, null);
                };
        try {
            if (operation == null) {
                file.undo();
            } else {
                file.run(operation);
            }
        } catch (org.feltbok.base.FaultException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    /** What is known of cases, and of responses through them. */
    private static List<Object> columns(StudyData data) {
        List<Object> cells = new ArrayList<>();
        for (Dataset of : List.of(data.cases(), data.survey("").data())) {
            for (String code : List.of("money", "cuts", "people")) {
                cells.add(numbers(of, of.column("said/" + code)));
                for (int row = 0; row < of.size(); row++) {
                    cells.add(of.categories("said#" + code).get(row));
                }
            }
        }
        return cells;
    }

    private static List<Double> numbers(Dataset of, Column column) {
        List<Double> all = new ArrayList<>();
        for (int row = 0; row < of.size(); row++) {
            all.add(((org.feltbok.analysis.NumberColumn) column).get(row));
        }
        return all;
    }
}
