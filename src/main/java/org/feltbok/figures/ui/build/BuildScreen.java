package org.feltbok.figures.ui.build;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.SetFigure;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.build.Countable;
import org.feltbok.figures.build.Draft;
import org.feltbok.figures.build.DraftKeeper;
import org.feltbok.figures.build.Workshop;
import org.feltbok.figures.ui.build.BuildModel.Slot;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Pill;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Where a figure is built of five choices, by keys or by mouse, and put into the report. What is
 * built is kept until it is placed or discarded.
 */
public final class BuildScreen implements Screen {
    public static final ScreenName NAME =
            new ScreenName("newfigure", "figurebuild.title", "fth-plus-square").within("figures");

    /** Before the key of a figure that is to be opened. */
    public static final String FIGURE = "figure:";

    /** Before the name of what is to be counted in a new figure. */
    public static final String WHAT = "what:";

    /** In px; so wide a chart can be read while something is chosen beside it. */
    private static final double LEAST_CHART = 480;

    private final ScreenContext context;
    private final Texts texts;
    private final OperationQueue queue;
    private final BuildModel model;
    private final BuildWork work;
    private final Keeping keeping;
    private final CountList list;
    private final ChoicePane choices;
    private final PreviewPane preview;
    private final Panes view;
    private final PageHeader header;
    private final Pill state = new Pill("", Pill.Kind.NEUTRAL);
    private final Button place;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ExecutorService drawing = thread("build-chart");
    private final ExecutorService pictures = thread("build-kinds");
    private final Listening changes;
    private final Listening dataChanges;
    private final ObservableValue<String> person;
    private final ChangeListener<String> onPerson;
    private boolean begun;

    /** A figure is on its way into the report; it is not placed once more. */
    private boolean placing;

    /**
     * @param keeper of what is being built
     * @param blind items of whose codings nothing is shown to who works now
     */
    public BuildScreen(
            ScreenContext context,
            Study file,
            OperationQueue queue,
            StudyFigures figures,
            DraftKeeper keeper,
            Supplier<Set<String>> blind) {
        this.context = context;
        this.queue = queue;
        texts = context.texts();
        person = context.person();
        model = new BuildModel(texts);
        work =
                new BuildWork(
                        model,
                        file,
                        figures,
                        context.tasks(),
                        texts,
                        blind,
                        context.dialogs()::error);
        keeping = new Keeping(model, keeper);
        list = new CountList(model, texts);
        choices = new ChoicePane(model, texts, list::focusList, this::go);
        preview = new PreviewPane(model, context, drawing, pictures);
        view = Panes.of(preview).left(list, 296).right(choices, 328).beside(LEAST_CHART);
        view.getStylesheets()
                .add(
                        java.util.Objects.requireNonNull(BuildScreen.class.getResource("build.css"))
                                .toExternalForm());
        state.setId("build-state");
        Button discard = Buttons.of(texts.get("figurebuild.discard"), null, this::discard);
        discard.setId("build-discard");
        Button typed = Buttons.of(texts.get("figurebuild.typed.go"), "fth-edit-3", this::goTyped);
        typed.setId("build-typed");
        typed.setFocusTraversable(false);
        place = Buttons.primary(texts.get("figurebuild.place"), null, this::place);
        place.setGraphic(new KeyCap("Ctrl+Enter"));
        place.setContentDisplay(ContentDisplay.RIGHT);
        place.setId("build-place");
        place.setGraphicTextGap(8);
        header =
                new PageHeader(texts.get("figurelist.title"))
                        .left(state)
                        .subtitle(texts.get("figurebuild.kept"))
                        .right(typed, discard, place);
        changes = file.listen(this::changed);
        dataChanges = figures.listen(c -> Platform.runLater(work::outdate));
        onPerson = (o, old, now) -> work.outdate();
        person.addListener(onPerson);
        model.draft().addListener(o -> describe());
        model.preview().addListener(o -> describe());
        describe();
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                r -> {
                    var thread = new Thread(r, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Comes on the writing thread. */
    private void changed(ChangeEvent event) {
        if (StudyFigures.isAbout(event) || event.touches("coding_done")) {
            Platform.runLater(work::outdate);
        }
    }

    private void describe() {
        Draft draft = model.draft().get();
        boolean editing = model.isEditing();
        state.show(
                texts.get(
                        draft.isEmpty()
                                ? "figurebuild.new"
                                : editing ? "figurebuild.edited" : "figurebuild.draft"),
                Pill.Kind.NEUTRAL);
        place.setText(texts.get(editing ? "figurebuild.update" : "figurebuild.place"));
        place.setDisable(draft.isEmpty());
        status.set(
                model.preview()
                        .get()
                        .flatMap(Workshop.Preview::figure)
                        .map(f -> f.table().caption())
                        .orElse(""));
    }

    /** The numbers shown; empty while nothing is chosen or they cannot be computed. */
    Optional<FigureTable> shownTable() {
        return model.preview().get().flatMap(Workshop.Preview::figure).map(ComputedFigure::table);
    }

    private void discard() {
        model.clear();
        keeping.clear();
        list.focusList();
    }

    /** Puts what is built into the report, if it can be computed as it is now. */
    private void place() {
        if (!choices.commit()) {
            view.showOnlyRight();
            return;
        }
        Draft draft = model.draft().get();
        Optional<Workshop> workshop = model.workshop().get();
        if (draft.isEmpty() || workshop.isEmpty()) {
            model.told().set(texts.get("figurebuild.what.first"));
            return;
        }
        if (draft.editing().isEmpty() || workshop.get().isOfReport(draft)) {
            place(draft);
        } else {
            // placed or removed a moment ago: the report as it is now tells which
            work.whenReady(() -> place(draft));
        }
    }

    private void place(Draft draft) {
        if (placing) {
            return;
        }
        placing = true;
        Workshop workshop = model.workshop().get().orElseThrow();
        context.tasks()
                .run(
                        "figurebuild.placing",
                        p -> workshop.checked(draft),
                        spec -> submit(spec, draft, workshop.isOfReport(draft)),
                        problem -> {
                            placing = false;
                            if (problem instanceof FaultException fault) {
                                model.tell(fault.faults().getFirst());
                            } else {
                                context.dialogs().error(problem);
                            }
                        },
                        () -> placing = false);
    }

    private void submit(FigureSpec spec, Draft draft, boolean isOfReport) {
        var added = new AddFigure(spec);
        Operation operation = isOfReport ? new SetFigure(spec) : added;
        String figure = isOfReport ? draft.editing() : added.id();
        WhenMade.then(
                queue.submit(operation),
                done -> {
                    placing = false;
                    placed(spec, draft, figure);
                },
                problem -> {
                    placing = false;
                    context.dialogs().error(problem);
                });
    }

    /**
     * @param figure what it is known by
     */
    private void placed(FigureSpec spec, Draft draft, String figure) {
        Draft now = model.draft().get();
        keeping.clear();
        context.dialogs().note("figurebuild.placed", spec.title().in(texts.language()));
        if (!now.equals(draft)) {
            // what was chosen while it was placed stays, as the next change of the same figure
            boolean isSame = now.editing().equals(draft.editing());
            model.draft().set(isSame ? now.placed(figure) : now);
            return;
        }
        model.clear();
        context.navigator().go(new Navigator.Target("figures", spec.key()));
    }

    private void go(Slot slot) {
        if (model.choices().isEmpty() && slot != Slot.WHAT) {
            model.told().set(texts.get("figurebuild.what.first"));
            return;
        }
        model.told().set("");
        model.slot().set(slot);
        choices.keys(slot)
                .ifPresentOrElse(
                        keys -> {
                            view.showOnlyRight();
                            keys.run();
                        },
                        () -> {
                            view.showOnlyLeft();
                            list.focusList();
                        });
    }

    private void goTyped() {
        context.navigator().go(new Navigator.Target("typedtable", ""));
    }

    private void goLook() {
        if (model.looked().isEmpty()) {
            model.told().set(texts.get("figurebuild.what.first"));
            return;
        }
        view.showOnlyRight();
        choices.focusLook();
    }

    @Override
    public ScreenName name() {
        return NAME;
    }

    @Override
    public PageHeader header() {
        return header;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown(String subject) {
        work.shown();
        work.whenReady(() -> begin(subject));
        list.focusList();
    }

    /** What was kept comes back once; then what was asked for. */
    private void begin(String subject) {
        Workshop workshop = model.workshop().get().orElseThrow();
        if (!begun) {
            begun = true;
            keeping.restore(workshop);
        }
        if (subject.startsWith(FIGURE)) {
            open(workshop, subject.substring(FIGURE.length()));
        } else if (subject.startsWith(WHAT)) {
            named(workshop, subject.substring(WHAT.length()))
                    .ifPresent(
                            c -> {
                                model.clear();
                                model.take(c);
                            });
        }
        if (model.choices().isEmpty()) {
            // letters look for something to count, also where the list has to be asked for
            view.focus(() -> {}, () -> go(Slot.WHAT));
        }
    }

    /** By its name, or by that of its questionnaire and its own there. */
    private static Optional<Countable> named(Workshop workshop, String name) {
        return workshop.all()
                .named(name)
                .or(
                        () ->
                                workshop.all().all().stream()
                                        .filter(c -> name.equals(c.home() + "/" + c.tag()))
                                        .findFirst());
    }

    private void open(Workshop workshop, String figure) {
        workshop.open(figure)
                .ifPresentOrElse(
                        d -> {
                            if (model.draft().get().editing().equals(d.editing())) {
                                return;
                            }
                            model.clear();
                            model.draft().set(d);
                            model.slot().set(Slot.BY);
                        },
                        () -> {
                            if (workshop.isTyped(figure)) {
                                context.navigator()
                                        .go(new Navigator.Target("typedtable", FIGURE + figure));
                                return;
                            }
                            context.dialogs().note("figurebuild.text_only", figure);
                            context.navigator().go(new Navigator.Target("figures", figure));
                        });
    }

    @Override
    public void hidden() {
        work.hidden();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("figurebuild.place.now", MenuPlace.EDIT, this::place, "Shortcut+Enter")
                        .withIcon("fth-check"),
                command("figurebuild.find", MenuPlace.EDIT, this::find, "Shortcut+F")
                        .withIcon("fth-search"),
                Command.of("figurebuild.discard", MenuPlace.EDIT, this::discard)
                        .withIcon("fth-trash-2"),
                command(
                                "figurebuild.variable",
                                MenuPlace.EDIT,
                                () ->
                                        context.navigator()
                                                .go(new Navigator.Target("variables", "new")),
                                "Shortcut+Shift+N")
                        .withIcon("fth-git-merge"),
                Command.of("figurebuild.typed.go", MenuPlace.VIEW, this::goTyped),
                command("figurebuild.go.what", MenuPlace.VIEW, () -> go(Slot.WHAT), "1"),
                command("figurebuild.go.by", MenuPlace.VIEW, () -> go(Slot.BY), "2"),
                command("figurebuild.go.number", MenuPlace.VIEW, () -> go(Slot.NUMBER), "3"),
                command("figurebuild.go.only", MenuPlace.VIEW, () -> go(Slot.ONLY), "4"),
                command("figurebuild.go.test", MenuPlace.VIEW, () -> go(Slot.TEST), "5"),
                command("figurebuild.go.chart", MenuPlace.VIEW, preview::focusKinds, "6"),
                command("figurebuild.go.look", MenuPlace.VIEW, this::goLook, "7"));
    }

    private void find() {
        view.showLeft();
        list.focusSearch();
    }

    private static Command command(String key, MenuPlace place, Runnable action, String keys) {
        return Command.of(key, place, action).withKeys(keys);
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(
                new KeyLine("A … Z", "figurebuild.keys.type"),
                new KeyLine("Enter", "figurebuild.keys.take"),
                new KeyLine("← →", "figurebuild.keys.arrows"));
    }

    @Override
    public ObservableValue<String> statusText() {
        return status.getReadOnlyProperty();
    }

    @Override
    public Optional<Panes> panes() {
        return Optional.of(view);
    }

    @Override
    public void dispose() {
        changes.end();
        dataChanges.end();
        person.removeListener(onPerson);
        drawing.shutdown();
        pictures.shutdown();
    }
}
