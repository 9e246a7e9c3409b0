package org.feltbok.dataset.ui;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.RemoveVariable;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.NameList;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.ReadInFront;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The variables that a study derives from others, of responses and of cases: made, seen before they
 * are made, changed, called otherwise, taken out; with what uses each.
 */
public final class VariablesScreen implements Screen {
    public static final ScreenName NAME =
            new ScreenName("variables", "variables.title", "fth-git-merge").within("figures");

    private final ReadInFront reading = new ReadInFront(this::read);
    private final ScreenContext context;
    private final Texts texts;
    private final Study file;
    private final OperationQueue queue;
    private final LiveStudyData data;
    private final VariableTrial trial;
    private final ListView<DerivedVariable> list;
    private final VariableForm form;
    private final PreviewView preview;
    private final Panes view;
    private final PageHeader header;
    private final Button make;
    private final Button remove;
    private final Button figure;
    private final Listening listening;
    private @Nullable StudyData study;
    private boolean following;

    /** Whether a new variable was asked for. */
    private boolean isDraft;

    private int asked;
    private String wanted = "";

    /** What is shown. */
    private record Read(StudyData data, List<DerivedVariable> variables) {}

    /**
     * @param blind items of whose codings nothing is shown to who works now; asked in the
     *     background
     */
    public VariablesScreen(
            ScreenContext context,
            Study file,
            OperationQueue queue,
            LiveStudyData data,
            Supplier<Set<String>> blind) {
        this.context = context;
        this.file = file;
        this.queue = queue;
        this.data = data;
        trial = new VariableTrial(file, blind);
        texts = context.texts();
        form = new VariableForm(texts, this::rehearse);
        preview = new PreviewView(texts, context.navigator());
        list =
                NameList.of(
                        "variables-list",
                        texts.get("variables.title"),
                        texts.get("variables.none"),
                        v -> v.name() + " · " + v.label().in(texts.language()));
        list.getSelectionModel().selectedItemProperty().addListener((o, old, now) -> chosen(now));
        var create = Buttons.small(texts.get("variables.new"), "fth-plus", this::create);
        create.setId("variables-new");
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(new PaneHeader(texts.get("variables.all")).dense().right(create), list);
        view = Panes.of(form).left(left, 248).right(preview, 344);
        make = Buttons.primary(texts.get("variables.make"), "fth-check", this::make);
        make.setId("variables-make");
        remove = Buttons.of(texts.get("variables.remove"), "fth-trash-2", this::remove);
        remove.setId("variables-remove");
        figure = Buttons.of(texts.get("variables.figure"), "fth-bar-chart-2", this::figure);
        figure.setId("variables-figure");
        header =
                new PageHeader(texts.get("variables.title"))
                        .subtitle(texts.get("variables.subtitle"))
                        .right(figure, remove, make);
        listening = data.listen(change -> Platform.runLater(reading::outdated));
    }

    private void read() {
        context.tasks()
                .run(
                        "variables.reading",
                        p -> new Read(data.snapshot(), file.read(DerivedStore::all)),
                        this::take,
                        reading::unread);
    }

    private void take(Read read) {
        boolean isFree = study == null && wanted.isEmpty() && !isDraft && !form.isTouched();
        study = read.data();
        DerivedVariable before = list.getSelectionModel().getSelectedItem();
        String name = !wanted.isEmpty() ? wanted : before == null ? "" : before.id();
        Optional<DerivedVariable> next =
                read.variables().stream()
                        .filter(v -> v.id().equals(name) || v.name().equals(name))
                        .findFirst()
                        .or(() -> read.variables().stream().findFirst().filter(v -> isFree));
        wanted = "";
        following = true;
        list.getItems().setAll(read.variables());
        next.ifPresentOrElse(
                list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        following = false;
        form.study(read.data());
        DerivedVariable now = next.orElse(null);
        if (now == null ? form.base() != null : !now.equals(form.base())) {
            // as it is in the study now: made here, changed elsewhere, undone
            chosen(now);
        } else {
            // what is typed stays, whatever changes meanwhile
            rehearse();
        }
    }

    private void chosen(@Nullable DerivedVariable variable) {
        if (following) {
            return;
        }
        isDraft = variable == null;
        form.show(variable);
        rehearse();
    }

    /** What it would be; nothing is made. */
    private void rehearse() {
        StudyData now = study;
        if (now == null) {
            return;
        }
        int number = ++asked;
        DerivedVariable before = form.base();
        make.setText(texts.get(before == null ? "variables.make" : "variables.change"));
        make.setDisable(true);
        remove.setDisable(before == null);
        figure.setDisable(before == null);
        DerivedVariable draft;
        try {
            draft = form.draft();
        } catch (FaultException unfinished) {
            preview.clear();
            form.tell(form.isBegun() || before != null ? unfinished.faults() : List.of());
            uses(before, number);
            return;
        }
        context.tasks()
                .run(
                        "variables.rehearsing",
                        p -> trial.of(now, draft, before),
                        made -> {
                            if (number == asked) {
                                show(made, draft);
                            }
                        },
                        problem -> {
                            if (number == asked) {
                                preview.clear();
                                failed(problem);
                            }
                        },
                        reading::unread);
    }

    private void uses(@Nullable DerivedVariable variable, int number) {
        if (variable == null) {
            preview.uses(List.of());
            return;
        }
        context.tasks()
                .run(
                        "variables.rehearsing",
                        p -> trial.used(variable),
                        uses -> {
                            if (number == asked) {
                                preview.uses(uses);
                            }
                        },
                        problem -> {},
                        reading::unread);
    }

    private void show(VariableTrial.Tried tried, DerivedVariable draft) {
        tried.preview().ifPresentOrElse(preview::show, preview::clear);
        preview.uses(tried.uses());
        boolean isBegun = form.isBegun() || form.base() != null;
        form.tell(isBegun ? tried.faults() : List.of());
        make.setDisable(!tried.canBeMade() || draft.equals(form.base()));
    }

    private void failed(Throwable problem) {
        wanted = "";
        FaultException.in(problem)
                .ifPresentOrElse(
                        fault -> form.tell(fault.faults()),
                        () -> context.dialogs().error(FaultException.cause(problem)));
    }

    private void create() {
        wanted = "";
        following = true;
        list.getSelectionModel().clearSelection();
        following = false;
        chosen(null);
        form.focusName();
    }

    private void make() {
        if (make.isDisabled()) {
            return;
        }
        DerivedVariable draft = form.draft();
        VariableTrial.operation(draft, form.base())
                .ifPresent(
                        o -> {
                            wanted = draft.id();
                            make.setDisable(true);
                            submit(o);
                        });
    }

    private void remove() {
        DerivedVariable variable = form.base();
        if (variable != null) {
            submit(new RemoveVariable(variable));
        }
    }

    /** A figure that counts it. */
    private void figure() {
        DerivedVariable variable = form.base();
        if (variable != null) {
            String home = variable.isOfCases() ? "" : variable.survey() + "/";
            context.navigator()
                    .go(new Navigator.Target("newfigure", "what:" + home + variable.name()));
        }
    }

    /** What was made is told by the study, and read then. */
    private void submit(Operation operation) {
        WhenMade.then(queue.submit(operation), done -> {}, this::failed);
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
    public Panes view() {
        return view;
    }

    /**
     * @param subject the name of a variable; {@code new} = a new one; empty = the one that was
     *     looked at
     */
    @Override
    public void shown(String subject) {
        boolean begins = subject.equals("new");
        wanted = begins ? "" : subject;
        if (!reading.shown() && !wanted.isEmpty()) {
            reading.now();
        }
        Platform.runLater(
                () -> {
                    if (begins) {
                        create();
                    } else if (view.leftIsDrawer().get()) {
                        form.focusName();
                    } else {
                        list.requestFocus();
                    }
                });
    }

    @Override
    public void hidden() {
        reading.hidden();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        all.add(
                Command.of("variables.new", MenuPlace.EDIT, this::create)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-plus"));
        all.add(
                Command.of("variables.make", MenuPlace.EDIT, this::make)
                        .withKeys("Shortcut+Enter")
                        .withIcon("fth-check"));
        all.add(
                Command.of("variables.rename", MenuPlace.EDIT, form::focusName)
                        .withKeys("F2")
                        .withIcon("fth-edit-2"));
        all.add(
                Command.of("variables.sources.find", MenuPlace.EDIT, form::focusSources)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"));
        all.add(
                Command.of("variables.remove", MenuPlace.EDIT, this::remove)
                        .withKeys("Delete")
                        .withIcon("fth-trash-2"));
        all.add(
                Command.of("variables.figure", MenuPlace.EDIT, this::figure)
                        .withIcon("fth-bar-chart-2"));
        DeriveKind[] kinds = DeriveKind.values();
        for (int i = 0; i < kinds.length; i++) {
            DeriveKind each = kinds[i];
            all.add(
                    Command.of(
                                    "variables.go." + each.word(),
                                    MenuPlace.VIEW,
                                    () -> form.choose(each))
                            .withKeys(String.valueOf(i + 1)));
        }
        return List.copyOf(all);
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(
                new KeyLine("Enter", "variables.keys.take"),
                new KeyLine("−", "variables.keys.turn"));
    }

    @Override
    public ObservableValue<String> statusText() {
        return preview.summary();
    }

    @Override
    public void dispose() {
        listening.end();
    }
}
