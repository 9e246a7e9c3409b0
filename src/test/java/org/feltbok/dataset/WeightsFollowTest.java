package org.feltbok.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.SmallStudy.Change;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whatever changes, weights are what they would be if all were read anew. */
class WeightsFollowTest {
    @TempDir Path folder;

    private static void add(StudyFile file, String name, String rule) {
        file.run(
                new AddWeight(
                        new StudyWeight(
                                name,
                                name,
                                LocalText.of(name),
                                "main",
                                rule.replace('\'', '"'),
                                "")));
    }

    private static List<String> weights(Dataset data) {
        List<String> all = new ArrayList<>();
        for (String name : List.of("answers", "byframe", "both", "trimmed")) {
            for (int row = 0; row < data.size(); row++) {
                var column = data.numbers(name);
                all.add(
                        Double.isNaN(column.get(row))
                                ? column.missing(row).name()
                                : String.valueOf(column.get(row)));
            }
        }
        return all;
    }

    @Test
    void liveWeightsAreThoseThatAreReadAnewAfterEveryChangeAndUndo() {
        try (StudyFile file = SmallStudy.create(folder);
                LiveStudyData live = new LiveStudyData(file)) {
            add(file, "answers", "{'rake': 'q1', 'targets': {'q1': {'1': 2, '2': 1}}}");
            add(file, "byframe", "{'cells': ['region'], 'only': 'status=complete'}");
            add(
                    file,
                    "both",
                    "{'rake': ['region', 'q1'], 'targets': {'q1': {'1': 50, '2': 50}}, 'empty': 'left_out'}");
            add(
                    file,
                    "trimmed",
                    "{'cells': 'q2_1', 'targets': {'5': 1, '6': 3, '4': 2, '3': 1, '1': 1}, 'least': 0.5,"
                            + " 'greatest': 1.4, 'empty': 'left_out'}");
            Random random = new Random(4);
            for (int i = 0; i < 120; i++) {
                String response = "r" + (1 + random.nextInt(7));
                int code = 1 + random.nextInt(3);
                String item = random.nextBoolean() ? "q1" : "q2_1";
                switch (random.nextInt(5)) {
                    case 0 ->
                            file.run(
                                    new Change(
                                            w ->
                                                    w.update(
                                                            "study_case",
                                                            "c" + (1 + code),
                                                            "in_frame",
                                                            code % 2)));
                    case 1 ->
                            file.run(
                                    new Change(
                                            w ->
                                                    w.update(
                                                            "response",
                                                            response,
                                                            "status",
                                                            code == 1 ? "partial" : "complete")));
                    case 2 -> file.undo();
                    default ->
                            file.run(
                                    new Change(
                                            w -> w.update("answers_main", response, item, code)));
                }
                assertThat(weights(live.snapshot().survey("main").data()))
                        .as("change " + i)
                        .isEqualTo(weights(StudyDataStore.read(file).survey("main").data()));
            }
        }
    }

    @Test
    void rulesDrawnByChanceAreWrittenAsTheyAreRead() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            boolean raked = random.nextBoolean();
            String sizes = "{'1':%d,'2':2.5}".formatted(random.nextInt(90));
            String targets =
                    raked ? "{'q1':%s,'q5':%s}".formatted(sizes, sizes) : "{'a|1':3,'b|2':0.25}";
            String rule =
                    "{'"
                            + (raked ? "rake" : "cells")
                            + "':['q1','q5']"
                            + (random.nextBoolean() ? ",'targets':" + targets : "")
                            + (random.nextBoolean() ? ",'only':'q1=1;3,pop>5'" : "")
                            + (random.nextBoolean() ? ",'least':0.3" : "")
                            + (random.nextBoolean() ? ",'greatest':4" : "")
                            + (random.nextBoolean() ? ",'empty':'left_out'" : "")
                            + "}";
            StudyWeight weight =
                    new StudyWeight(
                            "i", "w", LocalText.of("W"), "main", rule.replace('\'', '"'), "");
            assertThat(weight.with("w", weight.label(), weight.how().orElseThrow()))
                    .as("seed " + seed)
                    .isEqualTo(weight);
        }
    }
}
