package org.feltbok.bench;

import org.feltbok.dataset.LiveStudyData;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.store.StudyFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** From an answer being saved until all tables and the figure on the screen are right again. */
final class EditedAnswer implements Mark {
    private static final int EDITS = 5;
    private final SplittableRandom random = new SplittableRandom(11);
    private final AllTables tables = new AllTables();

    @Override
    public String number() {
        return "G5";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        List<Line> lines = new ArrayList<>();
        lines.addAll(measure(workshop, workshop.some()));
        lines.addAll(measure(workshop, workshop.many()));
        return lines;
    }

    private List<Line> measure(Workshop workshop, int rows) throws Exception {
        Path path = workshop.folder().resolve("edited.feltbok");
        Files.copy(workshop.study(rows), path, StandardCopyOption.REPLACE_EXISTING);
        ColumnLoops loops = new ColumnLoops(SurveyRows.columns(rows));
        for (int i = 0; i < 30; i++) {
            loops.all();
        }
        try (Edited edited = new Edited(path)) {
            List<Line> lines = new ArrayList<>();
            String what =
                    "one edit of %s to %d tables and figure right, %,d"
                            .formatted("%s", tables.size(), rows);
            lines.add(
                    Pair.of(
                                    workshop.runs(),
                                    () -> edited.edit("s05", 6),
                                    () -> Pair.time(loops::all))
                            .line(
                                    number(),
                                    what.formatted("a scale"),
                                    Line.Unit.MILLISECONDS,
                                    "plain loops over bytes",
                                    5));
            Pair group =
                    Pair.of(
                            workshop.runs(),
                            () -> edited.edit("g1", 5),
                            () -> Pair.time(loops::all));
            lines.add(
                    group.line(
                            number(),
                            what.formatted("the group"),
                            Line.Unit.MILLISECONDS,
                            "plain loops over bytes",
                            5));
            lines.add(pspp(workshop, rows, group.ours(), what.formatted("the group")));
            return lines;
        }
    }

    private Line pspp(Workshop workshop, int rows, double ours, String what) throws Exception {
        if (Pspp.program().isEmpty()) {
            return new Line.NotMeasured(number(), what, "pspp is not installed");
        }
        List<String> job = Pspp.tables(workshop.csv(rows), workshop.folder());
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            times.add(workshop.programs().run(job).millis());
        }
        return new Line.Compared(
                number(),
                what,
                ours,
                Pair.median(times),
                Line.Unit.MILLISECONDS,
                "PSPP's whole job",
                0.05);
    }

    /** A study being edited; the clock runs from the moment a change is on disk. */
    private final class Edited implements AutoCloseable {
        private final StudyFile study;
        private final LiveStudyData data;
        private final EntryRules rules;
        private final List<String> responses;
        private long saved;

        Edited(Path path) {
            study = StudyFile.open(path, SurveyStudy.environment());
            study.listen(event -> saved = System.nanoTime());
            data = new LiveStudyData(study);
            rules = new EntryRules(SurveyStudy.form(study), Clock.systemDefaultZone());
            responses =
                    study.read(h -> ResponseStore.list(h, rules.form(), 1)).stream()
                            .map(r -> r.response().id())
                            .toList();
            for (int i = 0; i < 5; i++) {
                edit("s06", 6);
            }
        }

        /** Milliseconds for one edit, the median of a few. */
        double edit(String name, int codes) {
            Item item = rules.form().item(name).orElseThrow();
            List<Double> times = new ArrayList<>();
            while (times.size() < EDITS) {
                String response = responses.get(random.nextInt(responses.size()));
                Answer answer = new Answer.Choice(1 + random.nextInt(codes));
                if (study.run(SetAnswer.settling(rules, response, "a respondent", item, answer))
                        .isPresent()) {
                    tables.all(data.snapshot());
                    ScreenFigure.draw(ScreenFigure.table(data.snapshot()));
                    times.add((System.nanoTime() - saved) / 1e6);
                }
            }
            return Pair.median(times);
        }

        @Override
        public void close() {
            data.close();
            study.close();
        }
    }
}
