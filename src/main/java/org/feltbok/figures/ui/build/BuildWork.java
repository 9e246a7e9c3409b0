package org.feltbok.figures.ui.build;

import org.feltbok.base.Fault;
import org.feltbok.base.task.OneAtATime;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.build.Choices;
import org.feltbok.figures.build.Countables;
import org.feltbok.figures.build.Draft;
import org.feltbok.figures.build.Workshop;
import org.feltbok.figures.outline.OutlineStore;
import org.feltbok.figures.ui.BlindFigures;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.Study;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyStore;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Computes the figure being built, off the user-interface thread; of several choices made meanwhile
 * only the last is computed.
 */
final class BuildWork {
    private final BuildModel model;
    private final Study file;
    private final StudyFigures figures;
    private final OneAtATime turn;
    private final Texts texts;
    private final Supplier<Set<String>> blind;
    private final Consumer<Throwable> failed;
    private @Nullable Workshop workshop;
    private boolean outdated = true;
    private boolean front;
    private Runnable ready = () -> {};

    /**
     * @param blind items of whose codings nothing is shown to who works now
     * @param failed told of what is nobody's choice
     */
    BuildWork(
            BuildModel model,
            Study file,
            StudyFigures figures,
            TaskRunner tasks,
            Texts texts,
            Supplier<Set<String>> blind,
            Consumer<Throwable> failed) {
        this.failed = failed;
        this.model = model;
        this.file = file;
        this.figures = figures;
        turn = new OneAtATime(tasks);
        this.texts = texts;
        this.blind = blind;
        model.draft().addListener((o, old, now) -> go());
    }

    /** What was computed of which draft, and with what. */
    private record Done(Workshop workshop, Workshop.Preview preview) {}

    /** The screen comes to the front: what waited is done now. */
    void shown() {
        front = true;
        go();
    }

    void hidden() {
        front = false;
    }

    /** Data or the report changed. */
    void outdate() {
        outdated = true;
        go();
    }

    /** Does something when all is read, at once if it is. */
    void whenReady(Runnable then) {
        if (model.workshop().get().isPresent() && !outdated && !turn.isBusy()) {
            then.run();
        } else {
            ready = then;
            go();
        }
    }

    private void go() {
        if (!front || turn.isBusy(this::go)) {
            return;
        }
        Draft draft = model.draft().get();
        Choices wanted = model.wanted();
        boolean anew = outdated;
        outdated = false;
        model.computing().set(true);
        turn.run(
                "figurebuild.computing",
                p -> compute(draft, wanted, anew),
                done -> done(draft, done),
                problem -> {
                    undone(anew);
                    failed.accept(problem);
                },
                () -> undone(anew));
    }

    /** Nothing came of it: what was to be read anew still is. */
    private void undone(boolean anew) {
        outdated |= anew;
    }

    private Done compute(Draft draft, Choices wanted, boolean anew) {
        Workshop known = workshop;
        Workshop now = known == null || anew ? read() : known;
        workshop = now;
        Set<String> hidden = blind.get();
        return new Done(now, now.preview(draft, wanted, figure -> hidden(figure, hidden)));
    }

    private static Optional<Fault> hidden(ComputedFigure figure, Set<String> blind) {
        return BlindFigures.hidden(figure, blind);
    }

    private Workshop read() {
        FigureBook book = figures.book();
        FigureMoment moment = figures.current(book);
        StudyFacts study = file.read(StudyStore::study);
        return new Workshop(
                moment,
                file.read(QuestionnaireStore::all),
                file.read(OutlineStore::read).sections(),
                new Workshop.CaseNames(study.unitOne(), study.unitMany()),
                new Countables.Headings(this::heading),
                texts);
    }

    /** A heading of the program in every language of it. */
    private LocalText heading(String name) {
        Map<String, String> others = new HashMap<>();
        for (Language language : Language.values()) {
            others.put(language.code(), new Texts(language).get("figurebuild.heading." + name));
        }
        return new LocalText(texts.get("figurebuild.heading." + name), others);
    }

    private void done(Draft of, Done done) {
        model.workshop().set(Optional.of(done.workshop()));
        boolean last = of.equals(model.draft().get());
        if (last) {
            model.computing().set(outdated);
            model.preview().set(Optional.of(done.preview()));
        }
        if (!outdated) {
            Runnable waiting = ready;
            ready = () -> {};
            waiting.run();
        }
    }
}
