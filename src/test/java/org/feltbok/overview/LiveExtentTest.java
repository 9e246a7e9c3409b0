package org.feltbok.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.LocalText;
import org.feltbok.interviews.AddInterview;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.responses.Form;
import org.feltbok.responses.MainForm;
import org.feltbok.store.CountingStudy;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.EditStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** How much a study holds is what counting all of it anew would say. */
class LiveExtentTest {
    @TempDir Path folder;

    @Test
    void afterAnyRowOfChangesItIsWhatCountingAnewWouldSay() {
        Random random = new Random(23);
        Set<Extent> seen = new HashSet<>();
        try (StudyFile study = SmallStudy.create(folder);
                var live = new LiveExtent(study)) {
            Optional<Form> form = study.read(MainForm::read);
            for (int i = 0; i < 200; i++) {
                change(study, random, i);
                if (random.nextInt(3) > 0) {
                    Extent now = live.extent(form);
                    assertThat(now)
                            .as("change " + i)
                            .isEqualTo(study.read(Extent::read).asking(form));
                    seen.add(now);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(20);
    }

    private static void change(StudyFile study, Random random, int number) {
        String one = ids(study, "study_case").get(random.nextInt(8));
        switch (random.nextInt(8)) {
            case 0 -> run(study, w -> w.update("study_case", one, "in_frame", random.nextInt(2)));
            case 1 ->
                    study.run(
                            new AddInterview("i" + number, one, "Mayor", InterviewStatus.PLANNED));
            case 2 ->
                    ids(study, "interview")
                            .forEach(
                                    id ->
                                            run(
                                                    study,
                                                    w ->
                                                            w.update(
                                                                    "interview",
                                                                    id,
                                                                    "case_id",
                                                                    one)));
            case 3 ->
                    run(
                            study,
                            w ->
                                    w.insert(
                                            "response",
                                            "new" + number,
                                            Map.of(
                                                    "questionnaire_id",
                                                    id(study, "questionnaire"),
                                                    "key",
                                                    "new" + number,
                                                    "position",
                                                    number)));
            case 4 ->
                    study.run(
                            new EditStudy(
                                    EditStudy.Text.UNIT_MANY,
                                    LocalText.of("places " + random.nextInt(3))));
            case 5 ->
                    run(
                            study,
                            w ->
                                    w.insertMany(
                                            "study_case",
                                            List.of("id", "key", "name", "in_frame", "position"),
                                            List.<Object[]>of(row(number)).iterator()));
            default -> study.undo();
        }
    }

    private static Object[] row(int number) {
        return new Object[] {"c" + number, "c" + number, "C", 1, 100 + number};
    }

    private static void run(StudyFile study, Consumer<UnitOfWork> body) {
        study.run(new SmallStudy.Change(body));
    }

    private static String id(StudyFile study, String table) {
        return ids(study, table).getFirst();
    }

    private static List<String> ids(StudyFile study, String table) {
        return study.read(
                h ->
                        h.createQuery("SELECT id FROM " + table + " ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void nothingIsCountedAnewAfterAnAnswer() {
        try (StudyFile study = SmallStudy.create(folder)) {
            var counting = new CountingStudy(study);
            try (var live = new LiveExtent(counting)) {
                Optional<Form> form = study.read(MainForm::read);
                Extent before = live.extent(form);
                String response = id(study, "response");
                run(study, w -> w.update("response", response, "note", "told by telephone"));
                counting.begin();
                assertThat(live.extent(form)).isEqualTo(before);
                assertThat(counting.counted()).isEqualTo(CountingStudy.Counted.NOTHING);
            }
            assertThat(counting.listeners()).as("those who still listen").isZero();
        }
    }
}
