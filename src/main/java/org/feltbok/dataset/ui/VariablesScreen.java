package org.feltbok.dataset.ui;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.LastAsked;
import org.feltbok.base.task.Navigator;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.RemoveVariable;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.OwnThings;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The variables that a study derives from others, of responses and of cases: made, seen before they
 * are made, changed, called otherwise, taken out; with what uses each.
 */
public final class VariablesScreen extends ReadScreen {
    public static final ScreenName NAME =
            new ScreenName("variables", "variables.title", "fth-git-merge").within("figures");

    private final Study file;
    private final OperationQueue queue;
    private final LiveStudyData data;
    private final VariableTrial trial;
    private final OwnThings<DerivedVariable> variables;
    private final VariableForm form;
    private final PreviewView preview;
    private final Panes view;
    private final Button figure;
    private @Nullable StudyData study;

    /** Whether a new variable was asked for. */
    private boolean isDraft;

    private final LastAsked last;

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
        super(NAME, context);
        last = new LastAsked(context.tasks());
        this.file = file;
        this.queue = queue;
        this.data = data;
        trial = new VariableTrial(file, blind);
        form = new VariableForm(texts, this::rehearse);
        preview = new PreviewView(texts, context.navigator());
        variables =
                new OwnThings<>(
                        context,
                        NAME,
                        v -> v.name() + " · " + v.label().in(texts.language()),
                        v -> List.of(v.id(), v.name()),
                        new InHand());
        var left = variables.pane(texts.get("variables.all"));
        view = Panes.of(form).left(left, 248).right(preview, 344);
        figure = Buttons.of(texts.get("variables.figure"), "fth-bar-chart-2", this::figure);
        figure.setId("variables-figure");
        header.subtitle(texts.get("variables.subtitle"))
                .right(figure, variables.remove(), variables.make());
        hears(data.listen(change -> outdated()));
    }

    @Override
    protected void read() {
        reader.run(
                "variables.reading",
                p -> new Read(data.snapshot(), file.read(DerivedStore::all)),
                this::take,
                reading::unread);
    }

    private void take(Read read) {
        boolean isFree = study == null && !variables.isOneWanted() && !isDraft && !form.isTouched();
        study = read.data();
        DerivedVariable now = variables.show(read.variables(), isFree).orElse(null);
        form.study(read.data());
        if (now == null ? form.base() != null : !now.equals(form.base())) {
            // as it is in the study now: made here, changed elsewhere, undone
            show(now);
        } else {
            // what is typed stays, whatever changes meanwhile
            rehearse();
        }
    }

    private void show(@Nullable DerivedVariable variable) {
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
        last.forget();
        DerivedVariable before = form.base();
        variables.atHand(before != null);
        figure.setDisable(before == null);
        DerivedVariable draft;
        try {
            draft = form.draft();
        } catch (FaultException unfinished) {
            preview.clear();
            form.tell(form.isBegun() || before != null ? unfinished.faults() : List.of());
            uses(before);
            variables.tried(false);
            return;
        }
        variables.trying();
        last.run(
                "variables.rehearsing",
                p -> trial.of(now, draft, before),
                made -> show(made, draft),
                problem -> {
                    preview.clear();
                    variables.failed(problem);
                },
                reading::unread);
    }

    private void uses(@Nullable DerivedVariable variable) {
        if (variable == null) {
            preview.uses(List.of());
            return;
        }
        last.run(
                "variables.rehearsing",
                p -> trial.used(variable),
                preview::uses,
                problem -> {},
                reading::unread);
    }

    private void show(VariableTrial.Tried tried, DerivedVariable draft) {
        tried.preview().ifPresentOrElse(preview::show, preview::clear);
        preview.uses(tried.uses());
        boolean isBegun = form.isBegun() || form.base() != null;
        form.tell(isBegun ? tried.faults() : List.of());
        variables.tried(tried.canBeMade() && !draft.equals(form.base()));
    }

    private final class InHand implements OwnThings.Hand<DerivedVariable> {
        @Override
        public void take(@Nullable DerivedVariable variable) {
            show(variable);
        }

        @Override
        public void begin() {
            form.focusName();
        }

        @Override
        public void make() {
            DerivedVariable draft = form.draft();
            VariableTrial.operation(draft, form.base())
                    .ifPresent(
                            o -> {
                                variables.want(draft.id());
                                submit(o);
                            });
        }

        @Override
        public void remove() {
            DerivedVariable variable = form.base();
            if (variable != null) {
                submit(new RemoveVariable(variable));
            }
        }

        @Override
        public void tell(List<Fault> faults) {
            form.tell(faults);
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
        WhenMade.then(queue.submit(operation), done -> {}, variables::failed);
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
        variables.want(begins ? "" : subject);
        if (!reading.shown() && variables.isOneWanted()) {
            reading.now();
        }
        if (begins) {
            Platform.runLater(variables::create);
        } else {
            view.focusOnceShown(variables.list()::requestFocus, form::focusName);
        }
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(variables.commands());
        all.add(
                Command.of("variables.rename", MenuPlace.EDIT, form::focusName)
                        .withKeys("F2")
                        .withIcon("fth-edit-2"));
        all.add(
                Command.of("variables.sources.find", MenuPlace.EDIT, form::focusSources)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"));
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
}
