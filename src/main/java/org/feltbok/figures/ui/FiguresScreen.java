package org.feltbok.figures.ui;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import org.feltbok.analysis.Variable;
import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData.DataChange;
import org.feltbok.dataset.WeightStore;
import org.feltbok.figures.CodeFigures;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.style.ReportLook;
import org.feltbok.pseudonyms.NamesQuestion;
import org.feltbok.shell.kit.FirstReading;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.PaletteSource;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The figures and tables of the report: always as the data are now, each number beside the one that
 * is printed.
 */
public final class FiguresScreen implements Screen {
    public static final ScreenName NAME =
            new ScreenName("figures", "figurelist.title", "fth-bar-chart-2");

    private final ScreenContext context;
    private final StudyFigures figures;
    private final Texts texts;
    private final FiguresModel model;
    private final FigureWork work;
    private final FigureActions actions;
    private final FiguresHeader head;
    private final FigureListPane list;
    private final FigurePane figure;
    private final AboutFigure about;
    private final WeightChoice weights;
    private final FiguresLayout layout;
    private final FirstReading reader;
    private final ObjectProperty<FiguresView> view = new SimpleObjectProperty<>(FiguresView.LIST);
    private final OutlineView outline;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ExecutorService charts = thread("figure-chart");
    private final ExecutorService pictures = thread("figure-thumbs");
    private final Listening changes;
    private final Listening dataChanges;
    private final ObservableValue<String> person;
    private final ChangeListener<String> onPerson = (o, old, now) -> coded();
    private String wanted = "";

    /**
     * @param files writes single figures
     */
    public FiguresScreen(
            ScreenContext context,
            Study file,
            OperationQueue queue,
            StudyFigures figures,
            FigureFiles files) {
        this(context, file, queue, figures, files, Set::of);
    }

    /**
     * @param files writes single figures
     * @param blind items of whose codings nothing is shown to who works now
     */
    public FiguresScreen(
            ScreenContext context,
            Study file,
            OperationQueue queue,
            StudyFigures figures,
            FigureFiles files,
            Supplier<Set<String>> blind) {
        this.context = context;
        this.texts = context.texts();
        person = context.person();
        this.figures = figures;
        model = new FiguresModel(texts.language());
        actions =
                new FigureActions(
                        model,
                        context,
                        queue,
                        figures,
                        files,
                        () -> file.read(ReportLook::read).style(),
                        new NamesQuestion(file, context.tasks(), context.dialogs()));
        var words = new FigureWords(texts);
        var thumbs = new Thumbs(pictures, context.palette());
        outline =
                new OutlineView(
                        model, words, context, file, figures, blind, queue, actions, charts);
        list =
                new FigureListPane(
                        model, words, thumbs, texts, view, outline.pane(), context.navigator());
        var dataShown = new SimpleBooleanProperty(true);
        figure = new FigurePane(context, words, actions, dataShown, charts);
        weights =
                new WeightChoice(
                        texts, actions, context.tasks(), () -> file.read(WeightStore::all));
        var claims = new ClaimWork(actions, figures, context.tasks(), texts, blind);
        about = new AboutFigure(model, texts, words, actions, claims, weights, outline.beside());
        layout =
                new FiguresLayout(
                        model,
                        view,
                        dataShown,
                        list,
                        figure,
                        about,
                        outline,
                        open -> new Gallery(model, words, thumbs, open));
        head = new FiguresHeader(texts, screen -> go(screen, ""));
        reader = new FirstReading(context.tasks(), layout.panes());
        work =
                new FigureWork(
                        model,
                        figures,
                        context.tasks(),
                        reader,
                        texts,
                        blind,
                        context.dialogs()::error);
        about.editor()
                .onKept(spec -> context.dialogs().note("figurelist.spec.kept", words.number(spec)));
        follow();
        changes = file.listen(this::changed);
        dataChanges = figures.listen(this::dataChanged);
        person.addListener(onPerson);
    }

    /** What the palette finds before this screen was made. */
    public static List<PaletteSource> found(ScreenContext context, StudyFigures figures) {
        return List.of(
                new FigureFinder(
                        context.texts(),
                        () -> figures.book().figures(),
                        key -> context.navigator().go(new Navigator.Target("figures", key))));
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                r -> {
                    var thread = new Thread(r, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    private void follow() {
        model.selected()
                .addListener(
                        (o, old, now) -> {
                            show(now);
                            work.selected();
                        });
        model.shown().addListener((javafx.beans.Observable o) -> describe());
        model.book()
                .addListener(
                        (o, old, now) -> {
                            figure.read();
                            describe();
                            arrive();
                        });
        work.busy().addListener((o, old, now) -> describe());
        context.palette().addListener((o, old, now) -> list.repaint());
        describe();
    }

    private void show(Optional<FigureEntry> entry) {
        layout.show(entry);
        String number = entry.map(e -> FigureWords.number(e.spec(), texts)).orElse("");
        String bases =
                entry.flatMap(FigureEntry::computed)
                        .map(ComputedFigure::table)
                        .map(t -> Bases.of(t).range(texts.locale()))
                        .orElse("");
        status.set(bases.isEmpty() ? number : texts.get("figurelist.status", number, bases));
    }

    private void describe() {
        head.show(
                model.count(FigureSpec.Kind.FIGURE),
                model.count(FigureSpec.Kind.TABLE),
                model.waiting());
        list.count();
        outline.look();
    }

    /** Comes on the writing thread. */
    private void changed(ChangeEvent event) {
        if (StudyFigures.isAbout(event)) {
            Platform.runLater(work::respecified);
            Platform.runLater(outline::changed);
        }
        if (event.touches("delivery")) {
            Platform.runLater(outline::look);
        }
        if (event.touches("weight")) {
            Platform.runLater(weights::read);
        }
        if (event.touches("coding_done")) {
            Platform.runLater(this::coded);
        }
    }

    /** What a coder may see of codings may be something else now. */
    private void coded() {
        work.outdated(f -> f.variables().stream().anyMatch(v -> Variable.codedItem(v).isPresent()));
    }

    /** Comes on the writing thread. */
    private void dataChanged(DataChange change) {
        Platform.runLater(() -> work.outdated(f -> f.isTouchedBy(change)));
    }

    private void go(String screen, String subject) {
        context.navigator().go(new Navigator.Target(screen, subject));
    }

    private void arrive() {
        if (!wanted.isEmpty()) {
            String key = wanted;
            wanted = "";
            CodeFigures.of(key).ifPresentOrElse(this::arrive, () -> layout.arrive(key));
        }
    }

    /** At the bar of a code, in the first figure that has it; tells of the others. */
    private void arrive(CodeFigures code) {
        List<FigureSpec> all = code.in(model.book().get());
        if (all.isEmpty()) {
            context.dialogs().note("figurelist.no_figure_of_code", code.item());
            return;
        }
        layout.arrive(all.getFirst().key());
        figure.mark(all.getFirst().key(), code.code());
        if (all.size() > 1) {
            context.dialogs()
                    .note(
                            "figurelist.more_of_code",
                            all.stream()
                                    .skip(1)
                                    .map(f -> FigureWords.number(f, texts))
                                    .collect(java.util.stream.Collectors.joining(", ")));
        }
    }

    @Override
    public ScreenName name() {
        return NAME;
    }

    @Override
    public PageHeader header() {
        return head.header();
    }

    @Override
    public Node view() {
        return layout.panes();
    }

    @Override
    public void shown(String subject) {
        wanted = subject;
        if (model.entry(subject).isPresent()
                || CodeFigures.of(subject).isPresent() && !model.book().get().figures().isEmpty()) {
            arrive();
        }
        work.shown();
        weights.read();
        outline.shown();
        layout.focus();
    }

    @Override
    public String placeNow() {
        return layout.inFront().orElse("");
    }

    @Override
    public void hidden() {
        work.hidden();
        outline.hidden();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(FiguresCommands.of(layout, actions, this::go));
        all.addAll(outline.commands(view.isEqualTo(FiguresView.OUTLINE)));
        return List.copyOf(all);
    }

    @Override
    public List<PaletteSource> paletteSources() {
        return List.of(new FigureFinder(texts, this::known, key -> go("figures", key)));
    }

    /** Off the user-interface thread; what was read before is as good as new. */
    private List<FigureSpec> known() {
        List<FigureSpec> read = model.book().get().figures();
        return read.isEmpty() ? figures.book().figures() : read;
    }

    @Override
    public void keepKey(KeyEvent key) {
        reader.keep(key);
    }

    @Override
    public ObservableValue<String> statusText() {
        return status.getReadOnlyProperty();
    }

    @Override
    public Optional<Panes> panes() {
        return Optional.of(layout.panes());
    }

    @Override
    public void dispose() {
        changes.end();
        about.editor().close();
        outline.dispose();
        dataChanges.end();
        person.removeListener(onPerson);
        charts.shutdown();
        pictures.shutdown();
    }
}
