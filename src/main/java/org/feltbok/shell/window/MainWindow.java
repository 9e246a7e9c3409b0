package org.feltbok.shell.window;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.feltbok.base.task.Dialogs;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Unwritten;
import org.feltbok.shell.kit.ZoomPane;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.Workbench;
import org.feltbok.shell.start.StartPage;
import org.feltbok.shell.task.FxDialogs;
import org.feltbok.shell.task.FxTaskRunner;
import org.feltbok.shell.task.Notes;
import org.feltbok.shell.theme.Theme;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The window of the program. Its content is made anew when a study is opened or closed and when the
 * language changes; theme and size change in place. Made and used on the user-interface thread.
 */
public final class MainWindow implements ShellCommands {
    private final Stage stage;
    private final Settings settings;
    private final Theme theme;
    private final Notes notes = new Notes();
    private final Overlay overlay = new Overlay();
    private final StackPane content = new StackPane();
    private final Scene scene;
    private final FxTaskRunner tasks;
    private final FxDialogs dialogs;
    private final History history = new History(this::show);
    private final Who who;
    private final Told told;
    private final FrontPanes panes;
    private final CommandsNow commands;
    private final Floats floats;
    private Lifetime lifetime = new Lifetime();
    private Texts texts;
    private @Nullable Arrival arrival;
    private @Nullable Frame frame;
    private @Nullable Workbench workbench;

    public MainWindow(Stage stage, Settings settings) {
        this(stage, settings, FileChooser::showSaveDialog);
    }

    /**
     * @param place where new files are to lie, and which one is opened
     */
    public MainWindow(Stage stage, Settings settings, FxDialogs.SavePlace place) {
        this.stage = stage;
        this.settings = settings;
        this.who = new Who(settings.person(), this::openWho);
        this.texts = new Texts(settings.language().get());
        this.theme = new Theme(settings.theme().get());
        this.dialogs =
                new FxDialogs(() -> stage, () -> texts, theme, notes, settings.zoom(), place);
        this.tasks = new FxTaskRunner(dialogs::error);
        this.scene =
                new Scene(
                        new ZoomPane(new StackPane(content, notes, overlay), settings.zoom()),
                        1440,
                        900);
        theme.dress(stage, scene);
        notes.over(content);
        this.commands = new CommandsNow(this::inFront, overlay::isOpen);
        this.told = new Told(notes, () -> texts, history);
        this.panes = new FrontPanes(this::inFront);
        this.floats = new Floats(overlay, settings, () -> texts, tasks, commands);
        commands.listen(scene, overlay);
        settings.theme().addListener((o, old, now) -> theme.choose(now));
        settings.person().addListener((o, old, now) -> told.named(now));
        // what nobody caught on this thread is shown like any other problem
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, problem) -> dialogs.error(problem));
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        stage.setScene(scene);
    }

    /** Shows the program's study, or the start page, now and whenever it changes. */
    public void show(Workbench program) {
        follow(program);
        build(program);
        stage.show();
    }

    /**
     * The same while a study is on its way: the window comes at once and empty, and nothing is made
     * for it that the study would take the place of. If the study does not come, there is the start
     * page.
     *
     * @param name of the study, told if it takes long
     */
    public void showAwaiting(Workbench program, String name) {
        follow(program);
        arrival = new Arrival(tasks.running(), () -> wait(name), () -> build(program));
        stage.show();
    }

    /** What is seen of a study that takes long to open: its name, and how far it is. */
    private void wait(String name) {
        var person = lifetime.of(settings.person());
        var status =
                new StatusBar(
                        texts,
                        Optional.empty(),
                        lifetime.of(Unwritten.of(scene).any()),
                        tasks,
                        person,
                        this);
        var what = new EmptyState("fth-book-open", name, texts.get("shell.arriving"));
        what.setId("arriving");
        var pane = new BorderPane(what);
        pane.setBottom(status);
        content.getChildren().setAll(pane);
    }

    private void follow(Workbench program) {
        this.workbench = program;
        program.study()
                .addListener(
                        (o, old, now) -> {
                            history.clear();
                            notes.clear();
                            build(program);
                        });
        settings.language().addListener((o, old, now) -> keep(() -> speak(program)));
    }

    /** Background work of the whole program. */
    public FxTaskRunner tasks() {
        return tasks;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public Theme theme() {
        return theme;
    }

    public Scene scene() {
        return scene;
    }

    /** In the language of the window now. */
    public Texts texts() {
        return texts;
    }

    public History history() {
        return history;
    }

    private Optional<Screen> inFront() {
        return Optional.ofNullable(frame).flatMap(Frame::front);
    }

    /** Key of the screen in front; empty on the start page. */
    public Optional<String> front() {
        return inFront().map(Screen::key);
    }

    /**
     * The key of the screen in front, what it is called, and the place in the rail it belongs to.
     */
    public List<String> places() {
        return inFront()
                .map(s -> List.of(s.key(), texts.get(s.titleKey()), s.within()))
                .orElse(List.of());
    }

    /**
     * Writes down what stands in fields, and what keys given meanwhile do, and then does something
     * that takes the screen away. On the user-interface thread.
     */
    public void keep(Runnable then) {
        Frame current = frame;
        if (current == null) {
            then.run();
        } else {
            current.keep(then);
        }
    }

    /**
     * Whether what stands in front may go: asks who typed something there that cannot be written
     * down. On the user-interface thread.
     */
    public boolean mayLeave() {
        return inFront().map(Screen::mayLeave).orElse(true);
    }

    /** The window in another language, unless something typed would be lost. */
    private void speak(Workbench program) {
        if (texts.language() == settings.language().get()) {
            return;
        }
        if (mayLeave()) {
            texts = new Texts(settings.language().get());
            build(program, frame == null ? Map.of() : frame.places());
        } else {
            settings.language().set(texts.language());
        }
    }

    private void build(Workbench program) {
        build(program, Map.of());
    }

    /**
     * @param places where the hand is in each screen of the same study
     */
    private void build(Workbench program, Map<String, String> places) {
        if (arrival != null) {
            arrival.end();
        }
        overlay.close();
        if (frame != null) {
            frame.dispose();
            frame = null;
        }
        lifetime.end();
        lifetime = new Lifetime();
        Optional<OpenStudy> study =
                program.study().getValue().map(s -> new LivingStudy(s, lifetime, this::keep));
        var context =
                new ScreenContext(
                        texts,
                        tasks,
                        dialogs,
                        history,
                        lifetime.of(theme.palette()),
                        lifetime.of(who),
                        new SettingHabits(settings));
        study.ifPresent(
                s ->
                        lifetime.until(
                                s.reversed()
                                        .subscribe((old, now) -> now.ifPresent(told::reversed))));
        study.ifPresent(
                s ->
                        lifetime.until(
                                s.refused().subscribe((old, now) -> now.ifPresent(told::refused))));
        study.ifPresent(s -> s.workedOnBy(who));
        List<Screen> screens = study.map(s -> s.screens(context)).orElse(List.of());
        var own =
                new WindowCommands(
                        this, program, settings, lifetime, new StudyChooser(dialogs, program));
        var groups = new ArrayList<>(own.groups(study, screens, history));
        groups.add(study.isEmpty() ? List.of() : program.commands(context));
        commands.everywhere(groups);
        var person = lifetime.of(settings.person());
        var top = new TopBar(texts, study, this, person);
        lifetime.until(top::letGo);
        var status =
                new StatusBar(
                        texts, study, lifetime.of(Unwritten.of(scene).any()), tasks, person, this);
        content.getChildren()
                .setAll(
                        study.isEmpty()
                                ? start(program, context, top, status)
                                : work(screens, top, status));
        stage.titleProperty().unbind();
        stage.titleProperty().bind(title(study));
        fillMenus(top);
        if (frame != null && !screens.isEmpty()) {
            frame.comeBackTo(places);
            history.again(Navigator.Target.screen(screens.getFirst().key()));
        }
    }

    private Node work(List<Screen> screens, TopBar top, StatusBar status) {
        var settingsScreen = new SettingsScreen(texts, settings);
        var all = new ArrayList<>(screens);
        all.add(settingsScreen);
        var rail =
                new Rail(
                        screens.stream().filter(s -> s.within().isEmpty()).toList(),
                        settingsScreen,
                        texts,
                        history);
        frame = new Frame(texts, List.copyOf(all), top, rail, status);
        return frame;
    }

    private Node start(Workbench program, ScreenContext context, TopBar top, StatusBar status) {
        var actions = new StudyChooser(dialogs, program).actions();
        var pane =
                new BorderPane(
                        new StartPage(
                                texts,
                                List.copyOf(settings.recent()),
                                actions,
                                tasks,
                                program.beginning(context)));
        pane.setTop(top);
        pane.setBottom(status);
        return pane;
    }

    private ObservableValue<String> title(Optional<OpenStudy> study) {
        String name = texts.get("shell.name");
        return study.map(s -> s.title().map(t -> t + " – " + name))
                .orElseGet(() -> org.feltbok.shell.kit.Live.constant(name));
    }

    private void show(Navigator.Target target) {
        Frame current = frame;
        if (current == null) {
            return;
        }
        if (current.isFront(target)) {
            show(current, target);
        } else {
            current.keep(
                    () -> {
                        if (frame == current && mayLeave()) {
                            show(current, target);
                        }
                    });
        }
    }

    private void show(Frame current, Navigator.Target target) {
        if (!current.isFront(target) || !current.front().map(Screen::keepsKeys).orElse(false)) {
            KeyStrokes.of(scene).opening();
        }
        try {
            current.show(target);
        } catch (RuntimeException problem) {
            dialogs.error(problem);
        }
        panes.look();
        if (current.getTop() instanceof TopBar top) {
            fillMenus(top);
        }
    }

    private void fillMenus(TopBar top) {
        top.fill(commands.groups());
    }

    @Override
    public void openPalette() {
        floats.palette(frame == null ? List.of() : frame.screens());
    }

    @Override
    public void openKeys() {
        floats.keys(inFront());
    }

    @Override
    public void openSettings() {
        if (frame != null) {
            history.go(Navigator.Target.screen("settings"));
        } else {
            floats.settings();
        }
    }

    @Override
    public void openWho() {
        Optional<OpenStudy> study =
                Optional.ofNullable(workbench).flatMap(w -> w.study().getValue());
        floats.who(
                study.map(s -> s.people().getValue()).orElse(List.of()),
                study.map(s -> s.peopleLeft().getValue()).orElse(List.of()),
                who::settled);
    }

    @Override
    public void switchLanguage() {
        // the button or menu that asked for it goes away with the change, so let it finish first
        Platform.runLater(
                () ->
                        settings.language()
                                .set(
                                        settings.language().get() == Language.NB
                                                ? Language.EN
                                                : Language.NB));
    }

    @Override
    public List<Command> studyMenu() {
        Workbench program = workbench;
        return program == null
                ? List.of()
                : List.of(
                        Command.of(
                                "shell.open",
                                MenuPlace.NONE,
                                new StudyChooser(dialogs, program)::open),
                        Command.of("shell.close_study", MenuPlace.NONE, program::close));
    }

    /** To where a new study is begun: the start page, so that what is open is closed. */
    void begin() {
        Workbench program = workbench;
        if (frame != null && program != null) {
            program.close();
        } else if (scene.lookup("#new-title") instanceof Node title) {
            title.requestFocus();
        }
    }

    void nextPane(int by) {
        if (frame != null) {
            frame.nextPane(by);
        }
    }

    FrontPanes panes() {
        return panes;
    }

    void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }
}
