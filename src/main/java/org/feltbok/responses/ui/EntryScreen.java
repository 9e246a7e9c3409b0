package org.feltbok.responses.ui;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.ResponseStore;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.FollowedStudy;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The screen on which responses are keyed, from the keyboard, saved at every key. */
public final class EntryScreen implements Screen {
    /** What puts a respondent into another part of the list. */
    private static final Set<String> OF_THE_LIST =
            Stream.of("responses.status", "responses.complete_anyway", "responses.unlock")
                    .flatMap(name -> Stream.of(name, name + ResponseStore.SECOND))
                    .collect(Collectors.toUnmodifiableSet());

    /** What the form itself was read from. */
    private final FollowedStudy ofForms;

    /** What the answers, their places and what is said about them were read from. */
    private final FollowedStudy file;

    private final OperationQueue queue;
    private final LiveResponses responses;
    private final ScreenContext context;
    private final Wording wording;
    private final PageHeader header;
    private final StackPane root = new StackPane();
    private final Segments<String> questionnaires = new Segments<>();
    private final Segments<Integer> passes = new Segments<>();
    private final Map<String, EntryDesk> desks = new HashMap<>();
    private final Map<String, Form> forms = new HashMap<>();
    private final SimpleObjectProperty<Optional<EntryDesk>> desk =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<String> status;
    private final Listening changes;
    private final Listening saving;
    private final Listening reversing;
    private String wanted = "";
    private boolean loaded;
    private boolean filling;

    /**
     * @param responses who has answered, in the same study
     */
    public EntryScreen(
            Study file, OperationQueue queue, LiveResponses responses, ScreenContext context) {
        ofForms = new FollowedStudy(file);
        this.file = new FollowedStudy(file);
        this.queue = queue;
        this.responses = responses;
        this.context = context;
        wording = new Wording(context.texts());
        header = new PageHeader(wording.get("entry.title"));
        passes.add(1, wording.get("entry.pass.first")).add(2, wording.get("entry.pass.second"));
        root.getStylesheets().add(String.valueOf(EntryScreen.class.getResource("entry.css")));
        root.getChildren()
                .setAll(
                        new EmptyState(
                                "fth-more-horizontal",
                                wording.get("entry.reading"),
                                wording.get("entry.reading.detail")));
        status = desk.flatMap(d -> d.map(EntryDesk::status).orElse(new SimpleObjectProperty<>("")));
        questionnaires.valueProperty().addListener(o -> showDesk());
        passes.valueProperty().addListener(o -> showDesk());
        changes = file.listen(this::changed);
        saving =
                queue.listen(
                        state ->
                                Platform.runLater(
                                        () -> desk().ifPresent(d -> d.showSaved(queueState()))));
        reversing =
                queue.listenToReversals(
                        reversal -> onFx(() -> desk().ifPresent(d -> d.reversing(reversal))));
    }

    private static void onFx(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    private OperationQueue.State queueState() {
        return queue.state();
    }

    /** Begins a figure of the item that the hand is at. */
    void newFigure() {
        desk().ifPresent(
                        d ->
                                context.navigator()
                                        .go(
                                                new Navigator.Target(
                                                        "newfigure", "what:" + d.place())));
    }

    Optional<EntryDesk> desk() {
        return desk.get();
    }

    @Override
    public String key() {
        return "entry";
    }

    @Override
    public String titleKey() {
        return "entry.title";
    }

    @Override
    public String icon() {
        return "fth-edit-2";
    }

    @Override
    public PageHeader header() {
        return header;
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public Optional<Panes> panes() {
        return desk().map(EntryDesk::panes);
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
        } else if (!subject.isEmpty()) {
            desk().ifPresent(d -> d.load(subject));
        }
        desk().ifPresent(EntryDesk::focus);
    }

    private void load() {
        context.tasks().runToTheEnd("entry.task.forms", p -> read(), this::fill, this::unread);
    }

    /** Whoever comes back to the screen tries again. */
    private void unread(Throwable problem) {
        loaded = false;
        context.dialogs().error(problem);
    }

    /** After what the hand gave before: who has begun a form is to be found with it. */
    private List<Questionnaire> read() {
        queue.settle();
        return ofForms.read(QuestionnaireStore::all);
    }

    private void fill(List<Questionnaire> all) {
        desk().ifPresent(EntryDesk::flush);
        Optional<EntryPlace> place = EntryPlace.of(wanted.isEmpty() ? placeNow() : wanted);
        place.ifPresent(p -> wanted = "");
        filling = true;
        forms.clear();
        desks.values().forEach(EntryDesk::close);
        desks.clear();
        questionnaires.getChildren().clear();
        for (Questionnaire q : all) {
            forms.put(q.id(), new Form(q));
            questionnaires.add(q.id(), wording.of(q.title()));
        }
        filling = false;
        if (all.isEmpty()) {
            root.getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-clipboard",
                                    wording.get("entry.no_form"),
                                    wording.get("entry.no_form.detail")));
            return;
        }
        KeyCap key = new KeyCap("F7");
        if (all.size() > 1) {
            key.setMinWidth(Region.USE_PREF_SIZE);
            passes.setMinWidth(Region.USE_PREF_SIZE);
            header.left(questionnaires.shrinks(), passes, key);
        } else {
            header.left(passes, key);
        }
        place.ifPresent(this::comeBack);
        showDesk();
    }

    private void comeBack(EntryPlace place) {
        Form form = forms.get(place.form());
        if (form == null) {
            return;
        }
        filling = true;
        questionnaires.valueProperty().set(place.form());
        passes.valueProperty().set(place.pass());
        filling = false;
        desk(form, place.pass()).comeBack(place);
    }

    private EntryDesk desk(Form form, int pass) {
        return desks.computeIfAbsent(form.id() + "/" + pass, k -> made(form, pass));
    }

    private void showDesk() {
        Form form = forms.get(String.valueOf(questionnaires.valueProperty().get()));
        Integer pass = passes.valueProperty().get();
        if (filling || form == null || pass == null) {
            return;
        }
        EntryDesk shown = desk(form, pass);
        Optional<EntryDesk> before = desk().filter(d -> d != shown);
        if (before.isEmpty()) {
            place(shown, pass);
        } else {
            // what is keyed for the one before is done there first
            before.get().keep(() -> change(before.get(), shown));
        }
    }

    /** Goes to another form or pass, or stays where something typed cannot be read. */
    private void change(EntryDesk before, EntryDesk shown) {
        boolean there = desks.containsValue(before);
        if (!there || before.mayLeave()) {
            place(shown, shown.pass());
        } else {
            questionnaires.valueProperty().set(before.model().form().id());
            passes.valueProperty().set(before.pass());
        }
    }

    private void place(EntryDesk shown, int pass) {
        desk.set(Optional.of(shown));
        header.subtitle(pass == 2 ? wording.get("entry.pass.hint") : "");
        root.getChildren().setAll(shown.view());
        shown.showSaved(queue.state());
        shown.load(wanted);
        wanted = "";
    }

    private EntryDesk made(Form form, int pass) {
        return new EntryDesk(form, pass, file, responses, queue, context);
    }

    void otherPass() {
        Integer now = passes.valueProperty().get();
        passes.valueProperty().set(now != null && now == 1 ? 2 : 1);
    }

    void importFile() {
        Form form = forms.get(String.valueOf(questionnaires.valueProperty().get()));
        if (form != null) {
            new FileImport(context, file, queue, wording, this::cover, this::showDesk).choose(form);
        }
    }

    /** Shows something in place of the form, after what the hand does there is done. */
    private void cover(Node list) {
        keep(() -> root.getChildren().setAll(list));
    }

    @Override
    public List<Command> commands() {
        return EntryCommands.of(this);
    }

    /** Settings alone, none of which says which questionnaire is the first. */
    private static boolean isOtherSetting(ChangeEvent event) {
        return event.bulkTables().isEmpty()
                && event.cells().stream()
                        .allMatch(
                                c ->
                                        c.table().equals("setting")
                                                && !c.rowId().equals("main_questionnaire"));
    }

    /** On the writing thread. */
    private void changed(ChangeEvent event) {
        boolean own =
                event.change().kind() == Change.Kind.DO
                        && event.change().operation().startsWith("responses.")
                        && event.bulkTables().isEmpty();
        boolean forms = ofForms.isAbout(event) && !isOtherSetting(event);
        boolean answers = file.isAbout(event) || LiveResponses.isAbout(event);
        Change.Kind kind = event.change().kind();
        boolean listed = OF_THE_LIST.contains(event.change().operation());
        if (forms) {
            Platform.runLater(this::load);
        } else if (answers && (kind == Change.Kind.UNDO || kind == Change.Kind.REDO)) {
            Platform.runLater(() -> desk().ifPresent(d -> d.takenBack(event)));
        } else if (own && listed) {
            Platform.runLater(() -> desk().ifPresent(EntryDesk::refreshList));
        } else if (answers) {
            Platform.runLater(
                    () -> desk().ifPresent(own ? EntryDesk::showField : EntryDesk::refresh));
        }
    }

    @Override
    public List<KeyLine> keys() {
        return EntryCommands.keys();
    }

    @Override
    public String placeNow() {
        return desk().map(d -> d.where().subject()).orElse(wanted);
    }

    @Override
    public void keep(Runnable then) {
        desk().ifPresentOrElse(d -> d.keep(then), then);
    }

    @Override
    public boolean mayLeave() {
        return desk().map(EntryDesk::mayLeave).orElse(true);
    }

    @Override
    public void hidden() {
        desk().ifPresent(EntryDesk::flush);
    }

    @Override
    public void dispose() {
        desk().ifPresent(EntryDesk::flush);
        desks.values().forEach(EntryDesk::close);
        changes.end();
        saving.end();
        reversing.end();
    }
}
