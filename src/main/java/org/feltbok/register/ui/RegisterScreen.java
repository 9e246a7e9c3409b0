package org.feltbok.register.ui;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.task.OneAtATime;
import org.feltbok.register.MergerTable;
import org.feltbok.register.PutRegister;
import org.feltbok.register.RegisterColumns;
import org.feltbok.register.RegisterPlan;
import org.feltbok.register.RegisterRecipe;
import org.feltbok.register.RegisterSources;
import org.feltbok.register.RegisterStore;
import org.feltbok.register.RegisterTable;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.ReadInFront;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.HeadedScreen;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.feltbok.study.Origin;
import org.feltbok.study.StudyStore;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A table of a register on its way into the study: what was recognised, what is matched, what it
 * becomes, all seen before anything is written.
 */
public final class RegisterScreen extends HeadedScreen {
    public static final ScreenName NAME =
            new ScreenName("register", "registers.title", "fth-database").within("cases");

    private static final List<String> ENDINGS = List.of("csv", "xlsx", "xls", "json", "txt");
    private final ReadInFront known = new ReadInFront(this::know);
    private final Study study;
    private final OperationQueue queue;
    private final TablePane left;
    private final RegisterForm form;
    private final RegisterView view;
    private final Panes panes;
    private final StackPane centre = new StackPane();
    private final Button make;
    private final Listening listening;
    private final OneAtATime trying;
    private @Nullable Path file;
    private @Nullable RegisterTable table;
    private RegisterRecipe recipe = RegisterRecipe.NEW;

    /** Which one of its kind was asked for last; what an earlier one gives is out of date. */
    private int reads;

    private int lists;
    private int looks;
    private int knows;
    private boolean reading;

    /** It is to be read in as soon as what is chosen has been tried, unless one has gone on. */
    private boolean asked;

    /** What the study knows that fields offer. */
    private record Known(List<Origin> origins, Map<String, RegisterRecipe> recipes) {}

    public RegisterScreen(ScreenContext context, Study study, OperationQueue queue) {
        super(NAME, context);
        this.study = study;
        this.queue = queue;
        trying = new OneAtATime(context.tasks());
        left = new TablePane(texts, this::chosen, this::reread);
        form = new RegisterForm(texts, this::chosen, this::taken, this::chooseMergers);
        view = new RegisterView(texts);
        var empty =
                new EmptyState(
                        "fth-database",
                        texts.get("registers.empty"),
                        texts.get("registers.empty.detail"),
                        Buttons.of(texts.get("registers.open"), "fth-file-text", this::choose));
        centre.getChildren().addAll(view, empty);
        centre.getStyleClass().add("fb-centre");
        view.setVisible(false);
        panes =
                Panes.of(centre)
                        .left(pane("registers.table", left), 264)
                        .right(pane("registers.becomes", form), 344);
        make = Buttons.primary(texts.get("registers.make"), "fth-check", this::make);
        make.setId("registers-make");
        make.setDisable(true);
        Button open = Buttons.of(texts.get("registers.open"), "fth-file-text", this::choose);
        open.setId("registers-open");
        Button back = Buttons.of(texts.get("registers.back"), "fth-map-pin", this::back);
        back.setFocusTraversable(false);
        header.subtitle(texts.get("registers.subtitle")).right(back, open, make);
        listening = study.listen(change -> Platform.runLater(known::outdated));
    }

    private VBox pane(String key, RegisterFields fields) {
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(new PaneHeader(texts.get(key)).dense(), scroll);
    }

    private void know() {
        int now = ++knows;
        context.tasks()
                .run(
                        "registers.task.look",
                        p ->
                                study.read(
                                        h ->
                                                new Known(
                                                        StudyStore.origins(h),
                                                        RegisterStore.recipes(h))),
                        known -> {
                            if (now == knows) {
                                form.know(known.origins(), known.recipes());
                                rehearse();
                            }
                        },
                        known::unread);
    }

    private void choose() {
        context.dialogs().chooseFile("registers.choose_file", ENDINGS).ifPresent(this::open);
    }

    /** Reads a file and shows what it would become. */
    void open(Path chosen) {
        file = chosen;
        read(left.columns());
    }

    private void reread() {
        if (file != null) {
            read(left.columns());
        }
    }

    private void read(RegisterColumns columns) {
        Path chosen = file;
        if (chosen == null) {
            return;
        }
        int now = ++reads;
        asked = false;
        // of the table before nothing is shown or read in from here on
        looks++;
        reading = true;
        make.setDisable(true);
        context.tasks()
                .run(
                        "registers.task.read",
                        p -> RegisterSources.read(chosen, columns),
                        read -> ended(now, () -> opened(read)),
                        problem -> ended(now, () -> unread(problem)),
                        () -> ended(now, this::chosen));
    }

    /** Of several files the one that was chosen last counts, whichever is read last. */
    private void ended(int read, Runnable then) {
        if (read == reads) {
            reading = false;
            then.run();
        }
    }

    private void opened(RegisterTable read) {
        table = read;
        recipe = form.into(recipe);
        left.show(read, recipe);
        form.propose(read);
        front(true);
        status.set(read.file());
        rehearse();
        left.toChoose()
                .ifPresentOrElse(
                        box -> {
                            panes.showLeft();
                            Platform.runLater(box::requestFocus);
                        },
                        () -> {
                            panes.showRight();
                            Platform.runLater(form::focusName);
                        });
    }

    private void front(boolean isTable) {
        view.setVisible(isTable);
        centre.getChildren().getLast().setVisible(!isTable);
    }

    private void unread(Throwable problem) {
        table = null;
        front(true);
        failed(problem);
    }

    private void told(Throwable problem, Consumer<List<Fault>> show) {
        FaultException.in(problem)
                .ifPresentOrElse(
                        fault -> show.accept(fault.faults()),
                        () -> context.dialogs().error(FaultException.cause(problem)));
    }

    /** A recipe that was kept is used for the file at hand. */
    private void taken(RegisterRecipe kept) {
        recipe = kept;
        form.show(kept);
        left.show(kept);
        // a list that is still being read was for the recipe before
        lists++;
        reread();
    }

    private void chooseMergers() {
        context.dialogs()
                .chooseFile("registers.mergers.choose", List.of("csv", "xlsx", "xls"))
                .ifPresent(this::mergers);
    }

    private void mergers(Path list) {
        int now = ++lists;
        context.tasks()
                .run(
                        "registers.task.read",
                        p -> MergerTable.read(list),
                        read -> {
                            if (now == lists) {
                                form.mergers(read);
                                rehearse();
                            }
                        },
                        problem -> {
                            if (now == lists) {
                                // no try of before covers what is in the way of the list
                                looks++;
                                trying.forget();
                                asked = false;
                                told(problem, view::refused);
                            }
                        });
    }

    /** Something else is chosen. */
    private void chosen() {
        asked = false;
        rehearse();
    }

    /**
     * Whatever is chosen is tried at once; what is chosen meanwhile is tried after that. While a
     * table is read, the choices are those of the one before: it is tried when it is there.
     */
    private void rehearse() {
        RegisterTable read = table;
        if (read == null || reading) {
            return;
        }
        int now = ++looks;
        if (trying.isBusy(this::rehearse)) {
            return;
        }
        recipe = left.into(form.into(recipe));
        PutRegister operation = new PutRegister(read, recipe, form.changes());
        trying.run(
                "registers.task.look",
                p -> operation.rehearse(study),
                plan -> tried(now, () -> show(plan)),
                problem -> tried(now, () -> failed(problem)),
                () -> tried(now, () -> asked = false));
    }

    /** Of several trials only what is newest is told. */
    private void tried(int look, Runnable then) {
        if (look == looks) {
            then.run();
        }
    }

    private void failed(Throwable problem) {
        asked = false;
        make.setDisable(true);
        told(problem, view::refused);
    }

    private void show(RegisterPlan plan) {
        view.show(plan);
        boolean isDone = plan.fresh() + plan.changed() == 0;
        make.setDisable(!plan.isSound() || isDone || plan.changed() > 0 && !form.changes());
        boolean isNext = asked && !make.isDisabled();
        asked = false;
        if (isNext) {
            make();
        }
    }

    private void make() {
        RegisterTable read = table;
        if (make.isDisabled() || read == null) {
            asked = reading || trying.isBusy();
            return;
        }
        make.setDisable(true);
        recipe = left.into(form.into(recipe));
        String named = recipe.name();
        PutRegister operation = new PutRegister(read, recipe, form.changes());
        WhenMade.then(
                queue.submit(operation),
                done -> {
                    form.changed(false);
                    context.dialogs().note("registers.done", named);
                },
                problem -> told(problem, view::refused));
    }

    private void back() {
        context.navigator().go(Navigator.Target.screen("cases"));
    }

    @Override
    public Panes view() {
        return panes;
    }

    /**
     * @param subject the path of a table to open; empty = the one at hand
     */
    @Override
    public void shown(String subject) {
        known.shown();
        if (!subject.isEmpty()) {
            open(Path.of(subject));
        }
        Platform.runLater(
                () -> {
                    if (table == null) {
                        header.lookup("#registers-open").requestFocus();
                    } else {
                        view.requestFocus();
                    }
                });
    }

    @Override
    public void hidden() {
        known.hidden();
        asked = false;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("registers.open", MenuPlace.STUDY, this::choose)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-file-text"),
                Command.of("registers.make", MenuPlace.EDIT, this::make)
                        .withKeys("Shortcut+Enter")
                        .withIcon("fth-check"),
                Command.of("registers.mergers", MenuPlace.EDIT, this::chooseMergers)
                        .withIcon("fth-git-merge"),
                Command.of("registers.back", MenuPlace.VIEW, this::back).withIcon("fth-map-pin"));
    }

    @Override
    public void dispose() {
        listening.end();
    }
}
