package org.feltbok.bench;

import org.feltbok.dataset.LiveStudyData;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.store.StudyFile;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What an edit costs until all tables and a figure are right, by turns with loops over columns of
 * bytes, in a process of its own. Arguments: a study, its rows, how often. Prints milliseconds.
 */
final class EditProbe implements AutoCloseable {
    private static final int EDITS = 5;
    private final SplittableRandom random = new SplittableRandom(11);
    private final AllTables tables = new AllTables();
    private final StudyFile study;
    private final LiveStudyData data;
    private final EntryRules rules;
    private final List<String> responses;

    /** When a change was on disk: the clock runs from there. */
    private long saved;

    private EditProbe(Path path) {
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

    public static void main(String[] args) throws Exception {
        int runs = Integer.parseInt(args[2]);
        ColumnLoops loops = new ColumnLoops(SurveyRows.columns(Integer.parseInt(args[1])));
        for (int i = 0; i < 30; i++) {
            loops.all();
        }
        try (EditProbe probe = new EditProbe(Path.of(args[0]))) {
            tell("scale", Pair.of(runs, () -> probe.edit("s05", 6), () -> Pair.time(loops::all)));
            tell("group", Pair.of(runs, () -> probe.edit("g1", 5), () -> Pair.time(loops::all)));
        }
        System.exit(0);
    }

    private static void tell(String what, Pair pair) {
        System.out.printf(Locale.ROOT, "= %s.ours %.4f%n", what, pair.ours());
        System.out.printf(Locale.ROOT, "= %s.loops %.4f%n", what, pair.floor());
    }

    /** Milliseconds for one edit, the median of a few. */
    private double edit(String name, int codes) {
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
