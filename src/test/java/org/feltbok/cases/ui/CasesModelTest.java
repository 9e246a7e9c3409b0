package org.feltbok.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.LiveCases;
import org.feltbok.cases.SetCaseValue;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questions.NewWave;
import org.feltbok.responses.EditResponse;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A key costs the list of cases no more when there are many; counted, not timed. */
class CasesModelTest {
    @TempDir Path folder;

    private StudyFile study;
    private LiveCases live;
    private CasesModel model;

    @BeforeEach
    void open() {
        study = SmallStudy.create(folder);
        live = new LiveCases(study);
        model = new CasesModel();
        model.show(live.sheet());
    }

    @AfterEach
    void close() {
        live.close();
        study.close();
    }

    /** A case answers. */
    private record Answer(String of) implements Operation {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            work.insert(
                    "response",
                    "new-" + of,
                    Map.of(
                            "questionnaire_id",
                            "q",
                            "key",
                            "new" + of,
                            "case_id",
                            "case-" + of,
                            "position",
                            1));
        }
    }

    private List<String> told(CasesModel of) {
        List<String> told = new ArrayList<>();
        for (int position = CasesModel.ALL_CLASSES; position < 3; position++) {
            told.add(position + " " + of.counts().of(position));
        }
        for (CasesModel.Answered which : CasesModel.Answered.values()) {
            told.add(which + " " + of.counts().of(which));
        }
        told.add("shown " + of.shown().stream().map(Case::key).toList());
        told.add("of " + of.inScope() + ", answered " + of.answeredShown());
        return told;
    }

    /** What would be told if all was read and chosen anew. */
    private List<String> anew() {
        CasesModel fresh = new CasesModel();
        fresh.show(study.read(CaseSheet::read));
        fresh.query().set(model.query().get());
        fresh.everyCase().set(model.everyCase().get());
        fresh.group().set(model.group().get());
        fresh.answered().set(model.answered().get());
        return told(fresh);
    }

    /** Who has answered the first wave is missing in the second, and is counted so. */
    @Test
    void whoHasAnsweredIsToldByTheWaveThatIsAskedFor() {
        var all = study.read(QuestionnaireStore::all);
        NewWave wave = NewWave.of(all.getFirst(), all, "Runde 2");
        study.run(wave);
        String second = wave.made().getFirst().form().id();
        model.ask(second);
        assertThat(told(model)).as("before it is read").contains("ANSWERED 3", "MISSING 1");
        model.show(live.sheet());
        assertThat(told(model)).contains("ANSWERED 0", "MISSING 4");
        model.answered().set(CasesModel.Answered.ANSWERED);
        assertThat(model.shown()).isEmpty();
        model.ask("");
        assertThat(told(model)).isEqualTo(anew()).contains("ANSWERED 3", "MISSING 1");
        assertThat(model.shown()).hasSize(3);
    }

    @Test
    void anAnswerThatComesAndGoesIsCountedWithoutLookingAtTheOtherCases() {
        told(model);
        int rounds = model.rounds();
        study.run(new Answer("1835"));
        model.show(live.sheet());
        assertThat(told(model)).isEqualTo(anew()).contains("ANSWERED 4", "MISSING 0");
        study.undo();
        model.show(live.sheet());
        assertThat(told(model)).isEqualTo(anew()).contains("ANSWERED 3", "MISSING 1");
        study.run(EditResponse.note("r-118", "r118", "late"));
        model.show(live.sheet());
        assertThat(told(model)).isEqualTo(anew());
        assertThat(model.rounds()).isEqualTo(rounds);
    }

    @Test
    void whoAnswersLeavesTheListOfThoseWhoDidNot() {
        model.answered().set(CasesModel.Answered.MISSING);
        assertThat(model.shown()).extracting(Case::key).containsExactly("1835");
        study.run(new Answer("1835"));
        model.show(live.sheet());
        assertThat(model.shown()).isEmpty();
        study.undo();
        model.show(live.sheet());
        assertThat(model.shown()).extracting(Case::key).containsExactly("1835");
    }

    @Test
    void whateverIsChosenAndChangedTheCountsAreThoseOfAllCasesCountedAnew() {
        Random random = new Random(20261126);
        List<String> keys = List.of("118", "2002", "1835", "941", "301");
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String key = keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(7)) {
                case 0 -> model.group().set(random.nextInt(2));
                case 1 -> model.group().set(CasesModel.ALL_CLASSES);
                case 2 -> model.everyCase().set(random.nextBoolean());
                case 3 -> model.query().set(random.nextBoolean() ? "" : "r");
                case 4 ->
                        model.answered()
                                .set(
                                        CasesModel.Answered.values()[
                                                random.nextInt(
                                                        CasesModel.Answered.values().length)]);
                case 5 ->
                        study.run(
                                new SetCaseValue(
                                        study.read(CaseStore::cases).stream()
                                                .filter(c -> c.key().equals(key))
                                                .findFirst()
                                                .orElseThrow(),
                                        SmallStudy.POPULATION,
                                        "" + (1000 + random.nextInt(1000))));
                default -> {
                    if (answered.contains(key)) {
                        continue;
                    }
                    study.run(new Answer(key));
                    if (random.nextBoolean()) {
                        study.undo();
                    } else {
                        answered.add(key);
                    }
                }
            }
            model.show(live.sheet());
            assertThat(told(model)).as("step " + i).isEqualTo(anew());
        }
        assertThat(answered).isNotEmpty();
    }

    @Test
    void theSizesOfClassesAreCountedOnceForAllThatComesIn() {
        CaseSheet before = live.sheet();
        long large = before.frameIn(before.groupings().getFirst(), 1);
        study.run(new Answer("1835"));
        assertThat(live.sheet().changedSince(before))
                .hasValueSatisfying(ids -> assertThat(ids).containsExactly("case-1835"));
        assertThat(live.sheet().data()).isSameAs(before.data());
        study.run(
                new SetCaseValue(
                        study.read(CaseStore::cases).getFirst(), SmallStudy.POPULATION, "9000"));
        CaseSheet now = live.sheet();
        assertThat(now.changedSince(before)).isEmpty();
        assertThat(now.frameIn(now.groupings().getFirst(), 1)).isEqualTo(large + 1);
        assertThat(now.data().spread(SmallStudy.POPULATION).greatest()).isEqualTo(9000);
        assertThat(before.data().spread(SmallStudy.POPULATION).greatest()).isEqualTo(2110);
    }
}
