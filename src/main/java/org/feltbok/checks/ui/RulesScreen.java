package org.feltbok.checks.ui;

import javafx.animation.PauseTransition;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.feltbok.base.Fault;
import org.feltbok.base.task.LastAsked;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.task.TaskRunner.Running;
import org.feltbok.checks.AddOwnCheck;
import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.OwnCheckStore;
import org.feltbok.checks.RemoveOwnCheck;
import org.feltbok.checks.RuleTrial;
import org.feltbok.checks.SetOwnCheck;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Form;
import org.feltbok.shell.kit.NameList;
import org.feltbok.shell.kit.NextStep;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.OwnThings;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.FollowedStudy;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The checks that a study has of its own: what is to hold, how many responses do not keep it, and
 * which they are.
 */
public final class RulesScreen extends ReadScreen {
    public static final ScreenName NAME =
            new ScreenName("rules", "rules.title", "fth-check-square").within("questions");

    /** What is typed is tried when the hand rests: a trial reads all responses. */
    private static final Duration CALM = Duration.millis(300);

    private final FollowedStudy file;
    private final OperationQueue queue;
    private final OwnThings<OwnCheck> checks;
    private final ListView<RuleTrial.Place> fails;
    private final RuleForm form;
    private final Panes view;
    private Optional<RuleTrial> tried = Optional.empty();
    private final LastAsked last;

    /** Of what the trial shown, or the one to come, is; its message changes nothing of it. */
    private Optional<Tried> trial = Optional.empty();

    /** Whether that trial has ended, well or not. */
    private boolean isTried;

    private Running running = () -> {};
    private final PauseTransition calm = new PauseTransition(CALM);

    /** In the place of the form while there is nothing to check. */
    private final StackPane nothing = new StackPane();

    /** What a trial is of. */
    private record Tried(String form, String rule) {}

    private record Read(List<OwnCheck> checks, List<Form> forms, String language) {}

    public RulesScreen(ScreenContext context, Study file, OperationQueue queue) {
        super(NAME, context);
        last = new LastAsked(context.tasks());
        this.file = new FollowedStudy(file);
        this.queue = queue;
        form = new RuleForm(texts, this::typed);
        checks =
                new OwnThings<>(
                        context,
                        NAME,
                        o -> o.message().in(texts.language()),
                        o -> List.of(o.id()),
                        new InHand());
        fails =
                NameList.of(
                        "rules-fails",
                        texts.get("rules.fails"),
                        texts.get("rules.fails.none"),
                        RuleTrial.Place::title);
        fails.setOnMouseClicked(e -> goThere());
        fails.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        e.consume();
                        goThere();
                    }
                });
        VBox.setVgrow(fails, Priority.ALWAYS);
        var left = checks.pane(texts.get("rules.all"));
        var right = new VBox(new PaneHeader(texts.get("rules.fails")).dense(), fails);
        nothing.getChildren().setAll(NextStep.questions(texts, context.navigator()));
        nothing.getStyleClass().add("fb-centre");
        nothing.setVisible(false);
        form.visibleProperty().bind(nothing.visibleProperty().not());
        view = Panes.of(new StackPane(form, nothing)).left(left, 280).right(right, 280);
        header.subtitle(texts.get("rules.subtitle")).right(checks.remove(), checks.make());
        hears(this.file.listen(this::changed));
        calm.setOnFinished(e -> rehearse());
    }

    /** On the writing thread. */
    private void changed(ChangeEvent event) {
        if (file.isAbout(event)) {
            outdated();
        }
    }

    @Override
    protected void read() {
        reader.run(
                "rules.reading",
                p ->
                        file.read(
                                h ->
                                        new Read(
                                                OwnCheckStore.all(h),
                                                QuestionnaireStore.all(h).stream()
                                                        .map(Form::new)
                                                        .toList(),
                                                StudyStore.language(h))),
                this::take,
                reading::unread);
    }

    private void take(Read read) {
        nothing.setVisible(read.forms().isEmpty());
        Optional<OwnCheck> next = checks.show(read.checks(), false);
        form.study(
                read.forms(),
                read.language(),
                read.checks().stream().map(OwnCheck::id).collect(Collectors.toSet()));
        OwnCheck base = form.base();
        boolean isChanged = next.map(n -> !n.equals(base)).orElse(base != null);
        if (isChanged) {
            show(next.orElse(null));
        } else {
            // what is typed stays, whatever changes meanwhile
            rehearse();
        }
    }

    private void show(@Nullable OwnCheck check) {
        form.show(check);
        rehearse();
    }

    private boolean isTaken(String key) {
        return checks.all().stream().anyMatch(o -> o.key().equals(key));
    }

    /** At every key: what is tried already, or waits to be, stays. */
    private void typed() {
        if (trial.isPresent() && trial.equals(toTry())) {
            if (tried.isPresent()) {
                form.tell(List.of());
            }
            buttons();
        } else {
            clear();
            calm.playFromStart();
        }
    }

    private Optional<Tried> toTry() {
        return form.isReady()
                ? Optional.of(new Tried(form.form().id(), form.draft(this::isTaken).rule()))
                : Optional.empty();
    }

    private void clear() {
        last.forget();
        running.cancel();
        calm.stop();
        trial = toTry();
        tried = Optional.empty();
        isTried = false;
        fails.getItems().clear();
        form.tell(List.of());
        form.found("");
        buttons();
    }

    private void buttons() {
        OwnCheck base = form.base();
        checks.atHand(base != null);
        if (trial.isPresent() && !isTried) {
            checks.trying();
        } else {
            checks.tried(
                    tried.isPresent() && form.isSaid() && !form.draft(this::isTaken).equals(base));
        }
    }

    /** How many responses would not keep it; nothing is made. */
    private void rehearse() {
        clear();
        if (trial.isEmpty()) {
            return;
        }
        OwnCheck draft = form.draft(this::isTaken);
        Form of = form.form();
        running =
                last.run(
                        "rules.trying",
                        p -> RuleTrial.of(file, of, draft, p::cancelled),
                        this::show,
                        this::untried,
                        () -> {});
    }

    private void untried(Throwable problem) {
        isTried = true;
        checks.failed(problem);
    }

    private void show(RuleTrial now) {
        isTried = true;
        tried = Optional.of(now);
        fails.getItems().setAll(now.fails());
        String found = texts.get("rules.found", now.fails().size(), now.all());
        form.found(
                now.undecided() == 0
                        ? found
                        : found + " " + texts.get("rules.undecided", now.undecided()));
        buttons();
    }

    private final class InHand implements OwnThings.Hand<OwnCheck> {
        @Override
        public void take(@Nullable OwnCheck check) {
            show(check);
        }

        @Override
        public void begin() {
            form.focusRule();
        }

        /** The study says why. */
        @Override
        public void refuse() {
            if (form.canBeAsked() && !form.draft(RulesScreen.this::isTaken).equals(form.base())) {
                make();
            }
        }

        @Override
        public void make() {
            OwnCheck draft = form.draft(RulesScreen.this::isTaken);
            OwnCheck base = form.base();
            RuleForm.Typed typed = form.typed();
            checks.want(draft.id());
            submit(
                    base == null ? new AddOwnCheck(draft) : new SetOwnCheck(draft),
                    () -> form.written(base, typed));
        }

        @Override
        public void remove() {
            OwnCheck check = form.base();
            if (check != null) {
                submit(new RemoveOwnCheck(check), () -> {});
            }
        }

        @Override
        public void tell(List<Fault> faults) {
            form.tell(faults);
        }
    }

    /** What was made is told by the study, and read then. */
    private void submit(Operation operation, Runnable done) {
        WhenMade.then(queue.submit(operation), change -> done.run(), checks::failed);
    }

    /** To the field of the response that does not keep it. */
    private void goThere() {
        RuleTrial.Place place = fails.getSelectionModel().getSelectedItem();
        if (place != null && tried.isPresent()) {
            String item = tried.get().item().id();
            context.navigator()
                    .go(
                            new Navigator.Target(
                                    "entry",
                                    "at:"
                                            + form.form().id()
                                            + "/1/"
                                            + item
                                            + "/"
                                            + place.responseId()
                                            + "/"));
        }
    }

    @Override
    public Panes view() {
        return view;
    }

    @Override
    public void shown(String subject) {
        reading.shown();
        view.focusOnceShown(checks.list()::requestFocus, form::focusRule);
    }

    @Override
    public List<Command> commands() {
        return checks.commands();
    }

    @Override
    public void dispose() {
        super.dispose();
        calm.stop();
        running.cancel();
    }
}
