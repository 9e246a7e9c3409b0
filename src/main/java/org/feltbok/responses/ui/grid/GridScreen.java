package org.feltbok.responses.ui.grid;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.OwnCheckStore;
import org.feltbok.questionnaire.FormTitles;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.ui.EntryScreen;
import org.feltbok.responses.ui.NoForm;
import org.feltbok.responses.ui.Wording;
import org.feltbok.shell.kit.FirstReading;
import org.feltbok.shell.kit.NextStep;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The view of Entry in which all responses stand as a sheet. */
public final class GridScreen implements Screen {
    public static final ScreenName NAME =
            new ScreenName("grid", "grid.title", "fth-grid").within("entry");

    /** What a questionnaire is made of, and what is checked in it. */
    private static final Set<String> FORMS =
            Set.of(
                    "questionnaire",
                    "section",
                    "question",
                    "item",
                    "option_list",
                    "option",
                    "item_option",
                    "own_check");

    private final Study file;
    private final OperationQueue queue;
    private final LiveResponses responses;
    private final ScreenContext context;
    private final FirstReading reader;
    private final Wording wording;
    private final Rest rest;
    private final GridHead head;
    private final GridTwice twice;
    private final StackPane root = new StackPane();
    private final Map<String, GridDesk> desks = new HashMap<>();
    private final SimpleObjectProperty<Optional<GridDesk>> desk =
            new SimpleObjectProperty<>(Optional.empty());
    private final Listening changes;
    private GridPlace wanted = GridPlace.NOWHERE;
    private boolean loaded;
    private boolean filling;
    private boolean isInFront;
    private boolean closed;

    public GridScreen(
            Study file, OperationQueue queue, LiveResponses responses, ScreenContext context) {
        this(file, queue, responses, context, Rest.timed());
    }

    GridScreen(
            Study file,
            OperationQueue queue,
            LiveResponses responses,
            ScreenContext context,
            Rest rest) {
        this.file = file;
        this.queue = queue;
        this.responses = responses;
        this.context = context;
        this.rest = rest;
        wording = new Wording(context.texts());
        head = new GridHead(wording, this::toForm, this::toSettle);
        reader = new FirstReading(context.tasks(), root);
        twice = new GridTwice(file, responses, context.tasks(), head::left);
        root.getStylesheets()
                .addAll(
                        String.valueOf(EntryScreen.class.getResource("entry.css")),
                        String.valueOf(EntryScreen.class.getResource("grid.css")));
        root.getChildren().setAll(NoForm.yet(wording));
        head.questionnaires()
                .valueProperty()
                .addListener(
                        o -> {
                            if (!filling) {
                                showDesk();
                            }
                        });
        changes = file.listen(e -> Platform.runLater(() -> follow(e)));
    }

    Optional<GridDesk> desk() {
        return desk.get();
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
        return desk().map(GridDesk::panes);
    }

    @Override
    public void keepKey(KeyEvent key) {
        reader.keep(key);
    }

    @Override
    public ObservableValue<String> statusText() {
        return desk.flatMap(d -> d.map(GridDesk::status).orElse(new SimpleObjectProperty<>("")));
    }

    @Override
    public void shown(String subject) {
        isInFront = true;
        if (!subject.isEmpty()) {
            wanted = GridPlace.of(subject);
        }
        if (!loaded) {
            loaded = true;
            load();
        } else {
            showDesk();
        }
    }

    private void load() {
        reader.runToTheEnd(
                "entry.task.forms",
                p -> file.read(h -> new Loaded(QuestionnaireStore.all(h), OwnCheckStore.all(h))),
                this::fill,
                problem -> {
                    loaded = false;
                    context.dialogs().error(problem);
                });
    }

    private record Loaded(List<Questionnaire> forms, List<OwnCheck> own) {}

    private void fill(Loaded read) {
        List<Questionnaire> all = read.forms();
        if (closed) {
            return;
        }
        desk().ifPresent(
                        d -> {
                            wanted = wanted.equals(GridPlace.NOWHERE) ? d.place() : wanted;
                            d.hand().giveUp();
                        });
        desks.values().forEach(GridDesk::close);
        desks.clear();
        twice.forget();
        desk.set(Optional.empty());
        filling = true;
        head.questionnaires().clear();
        var titles = new FormTitles(all);
        for (Questionnaire q : all) {
            desks.put(q.id(), made(new Form(q), read.own()));
            head.questionnaires().add(q.id(), wording.of(titles.of(q)));
        }
        filling = false;
        if (all.isEmpty()) {
            root.getChildren().setAll(NextStep.questions(context.texts(), context.navigator()));
            return;
        }
        head.questionnaires().foldsToMenu(wording.get("questions.form"));
        showDesk();
    }

    private GridDesk made(Form form, List<OwnCheck> own) {
        return new GridDesk(
                form, own, file, queue, responses, context, reader, rest, this::showCounts);
    }

    private void showDesk() {
        if (desks.isEmpty()) {
            return;
        }
        GridPlace place = wanted;
        wanted = GridPlace.NOWHERE;
        if (desks.containsKey(place.form())) {
            filling = true;
            head.questionnaires().valueProperty().set(place.form());
            filling = false;
        }
        GridDesk shown = desks.get(head.questionnaire());
        if (shown == null) {
            return;
        }
        if (desk().filter(d -> d != shown).filter(d -> !d.hand().leaveEditor()).isPresent()) {
            filling = true;
            desk().ifPresent(d -> head.questionnaires().valueProperty().set(d.form().id()));
            filling = false;
            return;
        }
        desk.set(Optional.of(shown));
        root.getChildren().setAll(shown.panes());
        shown.show(place);
        if (isInFront) {
            twice.shown(shown.form());
        }
        showCounts();
        shown.focus();
    }

    private void showCounts() {
        desk().ifPresent(
                        d ->
                                head.show(
                                        wording.get(
                                                "grid.counts",
                                                d.model().allRows(),
                                                d.form().items().size())));
    }

    private void follow(ChangeEvent event) {
        if (closed || !loaded) {
            return;
        }
        twice.follow(event);
        if (event.touches(FORMS::contains)) {
            load();
        } else {
            desks.values()
                    .forEach(
                            d ->
                                    d.follow(
                                            event,
                                            isInFront && desk().filter(d::equals).isPresent()));
        }
    }

    private String place() {
        return desk().map(d -> d.place().subject()).orElse("");
    }

    /** To the form that is keyed, at the response and field where the hand is. */
    void toForm() {
        context.navigator().go(new Navigator.Target("entry", place()));
    }

    void toSettle() {
        String form = desk().map(d -> d.form().id()).orElse("");
        context.navigator().go(new Navigator.Target("entry", "settle:" + form));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("grid.find_here", GridDesk::find)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"),
                command("grid.next_problem", d -> d.nextProblem(1)).withKeys("F8"),
                command("grid.previous_problem", d -> d.nextProblem(-1)).withKeys("Shift+F8"),
                command("entry.history", GridDesk::history).withKeys("F3"),
                command("entry.unlock", d -> d.hand().unlock())
                        .withKeys("Shortcut+U")
                        .withIcon("fth-unlock"),
                Command.of("grid.to_form", MenuPlace.STUDY, this::toForm)
                        .withKeys("Shortcut+F7")
                        .withIcon("fth-edit-2"),
                Command.of("entry.settle", MenuPlace.STUDY, this::toSettle)
                        .withKeys("Shift+F7")
                        .withIcon("fth-git-merge"));
    }

    private Command command(String key, Consumer<GridDesk> action) {
        return Command.of(key, MenuPlace.STUDY, () -> desk().ifPresent(action));
    }

    @Override
    public List<KeyLine> keys() {
        return GridKeys.lines();
    }

    @Override
    public String placeNow() {
        return place();
    }

    @Override
    public void keep(Runnable then) {
        desk().ifPresent(d -> d.hand().leaveEditor());
        then.run();
    }

    @Override
    public boolean mayLeave() {
        Optional<GridDesk> open = desk().filter(d -> !d.hand().leaveEditor());
        if (open.isEmpty()) {
            return true;
        }
        GridDesk d = open.get();
        String name = d.model().item().map(i -> wording.item(d.form(), i)).orElse("");
        if (context.dialogs().confirm("entry.refused.leave", d.hand().typing(), name)) {
            d.hand().giveUp();
            return true;
        }
        return false;
    }

    @Override
    public void hidden() {
        isInFront = false;
        twice.hidden();
        desk().ifPresent(d -> d.hand().leaveEditor());
    }

    @Override
    public void dispose() {
        closed = true;
        desk().ifPresent(
                        d -> {
                            d.hand().leaveEditor();
                            d.hand().giveUp();
                        });
        desks.values().forEach(GridDesk::close);
        twice.close();
        changes.end();
    }
}
