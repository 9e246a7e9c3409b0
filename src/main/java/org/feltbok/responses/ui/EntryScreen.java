package org.feltbok.responses.ui;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.feltbok.questionnaire.FormTitles;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.ui.settle.SettleDesk;
import org.feltbok.shell.kit.FirstReading;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Patience;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.FollowedStudy;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The screen on which responses are keyed, from the keyboard, saved at every key. */
public final class EntryScreen implements Screen {
    public static final ScreenName NAME = new ScreenName("entry", "entry.title", "fth-edit-2");

    /** What the form itself was read from. */
    private final FollowedStudy ofForms;

    /** What the answers, their places and what is said about them were read from. */
    private final FollowedStudy file;

    private final OperationQueue queue;
    private final ScreenContext context;
    private final Wording wording;
    private final EntryHead head;
    private final StackPane root = new StackPane();
    private final EntryViews views;
    private final EntryDesks desks;
    private final Patience patience = new Patience(root);
    private final FirstReading reader;
    private final ObservableValue<String> status;
    private final EntryHears hears;
    private String wanted = "";
    private boolean loaded;
    private boolean filling;
    private final QuestionLanguage language;
    private final EntryWays ways;

    /**
     * @param responses who has answered, in the same study
     */
    public EntryScreen(
            Study file, OperationQueue queue, LiveResponses responses, ScreenContext context) {
        ofForms = new FollowedStudy(file);
        this.file = new FollowedStudy(file);
        this.queue = queue;
        this.context = context;
        reader = new FirstReading(context.tasks(), root);
        wording = new Wording(context.texts());
        ways = new EntryWays(context);
        head = new EntryHead(wording);
        language = new QuestionLanguage(context, this::speak);
        head.language(language.node());
        views =
                new EntryViews(
                        wording,
                        f ->
                                new SettleDesk(
                                        f,
                                        file,
                                        queue,
                                        responses,
                                        context,
                                        new SettleWording(language.wording())),
                        this::toGrid);
        root.getStylesheets().add(String.valueOf(EntryScreen.class.getResource("entry.css")));
        root.getChildren().setAll(NoForm.yet(wording));
        desks =
                new EntryDesks(
                        (form, pass, own) ->
                                new EntryDesk(
                                        form,
                                        pass,
                                        this.file,
                                        responses,
                                        queue,
                                        context,
                                        patience,
                                        own,
                                        language.wording()));
        status =
                views.status()
                        .flatMap(
                                settled ->
                                        views.isSettling()
                                                ? new SimpleObjectProperty<>(settled)
                                                : desks.status());
        head.questionnaires().valueProperty().addListener(o -> showDesk());
        head.passes().valueProperty().addListener(o -> showDesk());
        views.segments().valueProperty().addListener(o -> showDesk());
        hears = new EntryHears(ofForms, this.file, queue, desks, views, this::load);
    }

    /** Does something after what was keyed, with the form that is in front by then. */
    void inTurn(Runnable action) {
        patience.then(action);
    }

    void nextLanguage() {
        language.next();
    }

    /** All questions anew, in another language, where the hand is. */
    private void speak() {
        keep(
                () -> {
                    if (mayLeave()) {
                        load(this::focus);
                    }
                });
    }

    void newFigure() {
        desk().ifPresent(ways::newFigure);
    }

    /** The form that is keyed, while that is in front. */
    Optional<EntryDesk> desk() {
        return views.isSettling() ? Optional.empty() : keying();
    }

    /** The form that is keyed, also behind what is settled. */
    private Optional<EntryDesk> keying() {
        return desks.inUse();
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
        return root;
    }

    @Override
    public Optional<Panes> panes() {
        return views.settling().map(SettleDesk::panes).or(() -> keying().map(EntryDesk::panes));
    }

    @Override
    public void keepKey(KeyEvent key) {
        reader.keep(key);
    }

    @Override
    public ObservableValue<String> statusText() {
        return status;
    }

    @Override
    public void shown(String subject) {
        wanted = subject;
        if (!loaded) {
            loaded = true;
            load();
        } else if (subject.startsWith(EntryViews.SETTLE)) {
            views.want(EntryViews.View.SETTLE);
        } else if (!subject.isEmpty()) {
            views.want(EntryViews.View.KEY);
            EntryPlace.of(subject)
                    .ifPresentOrElse(this::goThere, () -> keying().ifPresent(d -> d.load(subject)));
        }
        focus();
    }

    /** To a field of a response, also of another questionnaire or entry. */
    private void goThere(EntryPlace place) {
        wanted = "";
        desks.form(place)
                .ifPresent(
                        form ->
                                keep(
                                        () -> {
                                            choose(form, place.pass());
                                            show(form, place.pass(), d -> d.goThere(place));
                                        }));
    }

    private void choose(Form form, int pass) {
        filling = true;
        head.questionnaires().valueProperty().set(form.id());
        head.passes().valueProperty().set(pass);
        filling = false;
    }

    private void focus() {
        views.settling()
                .ifPresentOrElse(SettleDesk::focus, () -> keying().ifPresent(EntryDesk::focus));
    }

    private void load() {
        load(() -> {});
    }

    private void load(Runnable then) {
        reader.runToTheEnd(
                "entry.task.forms",
                p -> read(),
                read -> {
                    fill(read);
                    then.run();
                },
                this::unread);
    }

    /** Whoever comes back to the screen tries again. */
    private void unread(Throwable problem) {
        loaded = false;
        context.dialogs().error(problem);
    }

    /** After what the hand gave before: who has begun a form is to be found with it. */
    private FormsRead read() {
        queue.settle();
        return FormsRead.of(ofForms);
    }

    private void fill(FormsRead read) {
        List<Questionnaire> all = read.all();
        keying().ifPresent(EntryDesk::flush);
        boolean settles = wanted.startsWith(EntryViews.SETTLE) || views.isSettling();
        Optional<EntryPlace> place = EntryPlace.of(wanted.isEmpty() ? placeNow() : wanted);
        place.ifPresent(p -> wanted = "");
        filling = true;
        views.clear();
        language.become(read.language(), all);
        desks.become(all, read.own());
        head.questionnaires().clear();
        var titles = new FormTitles(all);
        all.forEach(q -> head.questionnaires().add(q.id(), wording.of(titles.of(q))));
        filling = false;
        if (all.isEmpty()) {
            root.getChildren().setAll(NoForm.of(wording, context.navigator()));
            return;
        }
        head.questionnaires().foldsToMenu(wording.get("questions.form"));
        place.ifPresent(this::comeBack);
        if (settles) {
            comeBackToSettle();
        }
        showDesk();
    }

    private void comeBackToSettle() {
        String form =
                wanted.startsWith(EntryViews.SETTLE)
                        ? wanted.substring(EntryViews.SETTLE.length())
                        : "";
        wanted = "";
        filling = true;
        if (desks.form(form).isPresent()) {
            head.questionnaires().valueProperty().set(form);
        }
        views.want(EntryViews.View.SETTLE);
        filling = false;
    }

    private void comeBack(EntryPlace place) {
        desks.form(place)
                .ifPresent(
                        form -> {
                            choose(form, place.pass());
                            desks.desk(form, place.pass()).comeBack(place);
                        });
    }

    private void showDesk() {
        Integer pass = head.passes().valueProperty().get();
        if (!filling && pass != null) {
            desks.form(head.questionnaire()).ifPresent(form -> show(form, pass, this::load));
        }
    }

    /** Whom to open in a desk that is in front now. */
    private void load(EntryDesk shown) {
        shown.load(wanted);
        wanted = "";
    }

    /**
     * @param opening whom to open there
     */
    private void show(Form form, int pass, Consumer<EntryDesk> opening) {
        if (views.wantsToSettle()) {
            keying().ifPresentOrElse(
                            before -> before.keep(() -> settle(before, form)), () -> settle(form));
            return;
        }
        boolean back = views.isSettling();
        views.key();
        EntryDesk shown = desks.desk(form, pass);
        if (back && keying().filter(d -> d == shown).isPresent()) {
            place(shown, opening);
            shown.focus();
            return;
        }
        Optional<EntryDesk> before = keying().filter(d -> d != shown);
        if (before.isEmpty()) {
            place(shown, opening);
        } else {
            // what is keyed for the one before is done there first
            before.get().keep(() -> change(before.get(), shown, opening));
        }
    }

    /** Goes on to settling, or stays where something typed cannot be read. */
    private void settle(EntryDesk before, Form form) {
        if (!desks.has(before) || before.mayLeave()) {
            settle(form);
        } else {
            views.want(EntryViews.View.KEY);
        }
    }

    private void settle(Form form) {
        SettleDesk shown = views.settle(form);
        head.show(views, wording.get("settle.hint"));
        root.getChildren().setAll(shown.panes());
        shown.focus();
    }

    /** To the sheet of all responses, at the place where the hand is. */
    void toGrid() {
        ways.toGrid(placeNow());
    }

    void toSettle() {
        views.want(views.isSettling() ? EntryViews.View.KEY : EntryViews.View.SETTLE);
    }

    /** The next problem (1) or the one before (-1) of what is in front. */
    void nextProblem(int step) {
        views.settling()
                .ifPresentOrElse(
                        s -> s.nextToSettle(step),
                        () -> keying().ifPresent(d -> d.field().nextFinding(step)));
    }

    void note() {
        views.settling()
                .ifPresentOrElse(
                        SettleDesk::note, () -> keying().ifPresent(EntryDesk::writeNoteNow));
    }

    /** Goes to another form or pass, or stays where something typed cannot be read. */
    private void change(EntryDesk before, EntryDesk shown, Consumer<EntryDesk> opening) {
        boolean there = desks.has(before);
        if (!there || before.mayLeave()) {
            place(shown, opening);
        } else {
            head.questionnaires().valueProperty().set(before.model().form().id());
            head.passes().valueProperty().set(before.pass());
        }
    }

    private void place(EntryDesk shown, Consumer<EntryDesk> opening) {
        desks.use(shown);
        head.show(views, shown.pass() == 2 ? wording.get("entry.pass.hint") : "");
        views.count(shown.model().form());
        root.getChildren().setAll(shown.view());
        shown.showSaved(queue.state());
        opening.accept(shown);
    }

    void otherPass() {
        if (views.isSettling()) {
            views.want(EntryViews.View.KEY);
            return;
        }
        head.otherPass();
    }

    void importFile() {
        desks.form(head.questionnaire()).ifPresent(form -> ways.importFile(form, this::keep));
    }

    @Override
    public List<Command> commands() {
        return EntryCommands.of(this);
    }

    @Override
    public List<KeyLine> keys() {
        return EntryCommands.keys();
    }

    @Override
    public String placeNow() {
        return views.settling()
                .map(s -> EntryViews.SETTLE + s.form().id())
                .or(() -> keying().map(d -> d.where().subject()))
                .orElse(wanted);
    }

    @Override
    public void keep(Runnable then) {
        keying().ifPresentOrElse(d -> d.keep(then), then);
    }

    @Override
    public boolean mayLeave() {
        return keying().map(EntryDesk::mayLeave).orElse(true);
    }

    @Override
    public boolean keepsKeys() {
        return true;
    }

    @Override
    public void hidden() {
        keying().ifPresent(EntryDesk::flush);
    }

    @Override
    public void dispose() {
        keying().ifPresent(EntryDesk::flush);
        desks.close();
        views.clear();
        hears.end();
        language.close();
    }
}
