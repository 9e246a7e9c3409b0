package org.feltbok.bench;

import com.sun.management.ThreadMXBean;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.StudyFigures;
import org.feltbok.overview.NowOf;
import org.feltbok.overview.OverviewReader;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.store.StudyFile;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one answer costs until all cards of Overview are right again, and what computing one figure
 * costs, in a process of its own. Argument: a study file. Prints processor time in ms and what is
 * put into memory in MiB.
 */
final class OverviewProbe {
    private static final int EDITS = 9;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private OverviewProbe() {}

    public static void main(String[] args) {
        try (StudyFile study = StudyFile.open(Path.of(args[0]), SurveyStudy.environment())) {
            try (var now = new NowOf(study)) {
                edits(study, now.reader());
            }
            tell("figure", oneFigure(study));
        }
        System.exit(0);
    }

    private static void tell(String what, Cost cost) {
        System.out.printf(Locale.ROOT, "= %s.processor %.3f%n", what, cost.processor());
        System.out.printf(Locale.ROOT, "= %s.memory %.3f%n", what, cost.memory());
    }

    /** What a piece of work takes of the processor, in ms, and of memory, in MiB. */
    private record Cost(double processor, double memory) {
        static Cost of(Runnable work) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long time = THREADS.getCurrentThreadCpuTime();
            work.run();
            return new Cost(
                    (THREADS.getCurrentThreadCpuTime() - time) / 1e6,
                    (THREADS.getCurrentThreadAllocatedBytes() - bytes) / (1024.0 * 1024.0));
        }

        static Cost median(List<Cost> of) {
            return new Cost(
                    Pair.median(of.stream().map(Cost::processor).toList()),
                    Pair.median(of.stream().map(Cost::memory).toList()));
        }
    }

    private static void edits(StudyFile study, OverviewReader overview) {
        Form form = study.read(h -> Form.byName(h, "survey").orElseThrow());
        List<String> ids = study.read(h -> ResponseStore.ids(h, form, 1));
        Item item =
                form.items().stream()
                        .filter(i -> i.type() == ItemType.SINGLE)
                        .findFirst()
                        .orElseThrow();
        var rules = new EntryRules(form, Clock.systemDefaultZone());
        look(overview);
        List<Cost> writing = new ArrayList<>();
        List<Cost> looking = new ArrayList<>();
        for (int i = 0; i < 2 * EDITS; i++) {
            String id = ids.get(i * (ids.size() - 1) / (2 * EDITS));
            var was = study.read(h -> ResponseStore.answers(h, form, id)).get(item);
            int other = was instanceof Answer.Choice c && c.value() == 1 ? 2 : 1;
            var edit =
                    SetAnswer.settling(rules, id, "a respondent", item, new Answer.Choice(other));
            Cost written = Cost.of(() -> study.run(edit));
            Cost looked = Cost.of(() -> look(overview));
            if (i >= EDITS) {
                writing.add(written);
                looking.add(looked);
            }
        }
        tell("write", Cost.median(writing));
        tell("look", Cost.median(looking));
    }

    private static void look(OverviewReader overview) {
        overview.extent();
        overview.responses();
        overview.coding("Somebody");
        overview.problems();
        overview.representation();
        overview.figures("Somebody");
        overview.changes();
    }

    /** The median of all figures of the report, each computed from what is in memory already. */
    private static Cost oneFigure(StudyFile study) {
        try (LiveStudyData data = new LiveStudyData(study);
                StudyFigures figures = new StudyFigures(study, data)) {
            var texts = new Texts(Language.EN);
            List<Cost> costs = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                costs.clear();
                var moment = new FigureMoment(data.snapshot(), figures.book());
                for (FigureSpec spec : figures.book().figures()) {
                    try {
                        costs.add(Cost.of(() -> moment.compute(spec, texts)));
                    } catch (FaultException tooLong) {
                        // one that shows each case is refused where there are so many
                    }
                }
            }
            return Cost.median(costs);
        }
    }
}
