package org.feltbok.tables.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Derivation.Weighting;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.WeightReport;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.LastAsked;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.RemoveWeight;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.NextStep;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.OwnThings;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The weights of a study: made by cells or raking, seen before they are made, changed, taken out.
 */
public final class WeightsScreen extends LiveTables {
    public static final ScreenName NAME =
            new ScreenName("weights", "weights.title", "fth-sliders").within("figures");

    private final OperationQueue queue;
    private final OwnThings<StudyWeight> weights;
    private final WeightForm form;
    private final WeightView report;
    private final SurveyChoice survey;
    private String questionnaire = "";
    private final Panes view;
    private @Nullable StudyData study;

    /** Whether a new weight is being made. */
    private boolean isDraft;

    private final LastAsked trial;

    public WeightsScreen(
            ScreenContext context, Study file, OperationQueue queue, LiveStudyData data) {
        super(NAME, context, file, data);
        trial = new LastAsked(context.tasks());
        this.queue = queue;
        form = new WeightForm(texts, this::rehearse);
        report = new WeightView(texts, this::find);
        survey = new SurveyChoice(texts, "weights-survey", this::ask);
        weights =
                new OwnThings<>(
                        context,
                        NAME,
                        w -> w.name() + " · " + w.label().in(texts.language()),
                        w -> List.of(w.name()),
                        new InHand());
        var left = weights.pane(texts.get("weights.title"));
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var right = new VBox(new PaneHeader(texts.get("weights.how")).dense(), survey, scroll);
        view = Panes.of(report).left(left, 248).right(right, 344);
        var back = Buttons.of(texts.get("tables.title"), "fth-grid", () -> go("tables"));
        back.setFocusTraversable(false);
        header.subtitle(texts.get("weights.subtitle"))
                .right(back, weights.remove(), weights.make());
    }

    @Override
    void take(Read read) {
        study = read.data();
        report.lacks(lacking(read.data()));
        if (read.data().surveys().isEmpty()) {
            weights.tried(false);
            weights.remove().setDisable(true);
            return;
        }
        StudyWeight before = weights.chosen();
        StudyWeight now = weights.show(read.weights(), isFree(before)).orElse(null);
        if (now != null && !now.equals(before)) {
            show(now);
        } else if (now == null && before != null) {
            show(null);
            isDraft = false;
        } else {
            // what is typed stays, whatever changes meanwhile
            refresh(now);
        }
    }

    /** What has to be there before anything can be weighted. */
    private Optional<Node> lacking(StudyData now) {
        if (now.surveys().isEmpty()) {
            return Optional.of(NextStep.questions(texts, context.navigator()));
        }
        return now.cases().size() == 0
                ? Optional.of(NextStep.cases(texts, context.navigator()))
                : Optional.empty();
    }

    /** Whether a weight may be shown that nobody asked for. */
    private boolean isFree(@Nullable StudyWeight before) {
        return before != null || !isDraft && !form.isBegun();
    }

    private void show(@Nullable StudyWeight weight) {
        isDraft = weight == null;
        if (weight == null) {
            form.show("", "", WeightForm.NEW);
        } else {
            if (!weight.isOfCases()) {
                questionnaire = weight.survey();
            }
            candidates();
            form.show(weight.name(), weight.label().in(texts.language()), how(weight));
        }
        refresh(weight);
    }

    private void refresh(@Nullable StudyWeight weight) {
        weights.atHand(weight != null);
        survey.setDisable(weight != null);
        candidates();
        rehearse();
    }

    /** A new weight of the responses to another questionnaire. */
    private void ask(String other) {
        questionnaire = other;
        candidates();
        rehearse();
    }

    private void candidates() {
        StudyData now = study;
        if (now != null && !now.surveys().isEmpty()) {
            survey.show(now, questionnaire);
            form.by()
                    .show(
                            new Candidates(now.survey(questionnaire), texts.language(), used())
                                    .classes());
        }
    }

    /** What the weight is of stays to be seen, though it may no longer be asked. */
    private List<String> used() {
        StudyWeight weight = weights.chosen();
        return weight == null || isDraft ? List.of() : how(weight).by();
    }

    private static Weighting how(StudyWeight weight) {
        try {
            return weight.how().orElse(WeightForm.NEW);
        } catch (FaultException unreadable) {
            return WeightForm.NEW;
        }
    }

    private Dataset responses(StudyData of, @Nullable StudyWeight weight) {
        return of.survey(weight == null ? questionnaire : weight.survey()).data();
    }

    /** What the weight would do; nothing is made. */
    private void rehearse() {
        StudyData now = study;
        if (now == null || now.surveys().isEmpty()) {
            return;
        }
        StudyWeight weight = weights.chosen();
        trial.forget();
        boolean isGiven = weight != null && weight.isGiven();
        form.setDisable(isGiven);
        if (weight != null && isGiven) {
            weights.tried(false);
            Dataset rows = weight.isOfCases() ? now.cases() : responses(now, weight);
            if (rows.owns(weight.name())) {
                WeightReport.Spread spread = WeightReport.Spread.of(rows.numbers(weight.name()));
                report.given(spread);
                told(spread);
            } else {
                fault("");
            }
            return;
        }
        Dataset rows = responses(now, weight);
        form.askSizes(rows);
        try {
            Weighting how = form.how(rows);
            if (how.by().isEmpty()) {
                fault("");
                weights.tried(false);
                return;
            }
            weights.trying();
            trial.run(
                    "weights.rehearsing",
                    p -> WeightReport.rehearse(rows, how),
                    made -> {
                        report.show(made);
                        told(made.spread());
                        weights.tried(
                                made.reason().isEmpty()
                                        && (weight == null || !isAsItWas(weight, how)));
                    },
                    weights::failed,
                    this::letGo);
        } catch (FaultException unreadable) {
            fault(texts.fault(unreadable.faults().getFirst()));
            weights.tried(false);
        }
    }

    private void told(WeightReport.Spread spread) {
        status.set(texts.get("weights.status", spread.n()));
    }

    /** No weight is shown, and none is told of below. */
    private void fault(String reason) {
        report.fault(reason);
        status.set("");
    }

    private boolean isAsItWas(StudyWeight weight, Weighting how) {
        return how.equals(how(weight))
                && form.name().equals(weight.name())
                && form.label().equals(weight.label().in(texts.language()));
    }

    private final class InHand implements OwnThings.Hand<StudyWeight> {
        @Override
        public void take(@Nullable StudyWeight weight) {
            show(weight);
        }

        @Override
        public void begin() {
            view.showRight();
            form.focusName();
        }

        @Override
        public void make() {
            StudyData now = study;
            if (now != null) {
                StudyWeight weight = weights.chosen();
                Operation operation =
                        form.operation(
                                weight, now.survey(questionnaire).name(), responses(now, weight));
                weights.want(form.name());
                submit(operation);
            }
        }

        @Override
        public void remove() {
            StudyWeight weight = weights.chosen();
            if (weight != null) {
                submit(new RemoveWeight(weight));
            }
        }

        @Override
        public void tell(List<Fault> faults) {
            fault(texts.fault(faults.getFirst()));
        }
    }

    /** What was made is told by the study, and read then. */
    private void submit(Operation operation) {
        WhenMade.then(queue.submit(operation), done -> {}, weights::failed);
    }

    @Override
    public Panes view() {
        return view;
    }

    /**
     * @param subject the name of a weight; empty = the one that was looked at
     */
    @Override
    public void shown(String subject) {
        weights.want(subject);
        if (!subject.isEmpty()) {
            letGo();
        }
        super.shown(subject);
    }

    @Override
    Node first() {
        return weights.list();
    }

    @Override
    Node table() {
        return report;
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(weights.commands());
        all.add(
                Command.of("weights.by.find", MenuPlace.EDIT, this::find)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"));
        all.add(
                Command.of("weights.to_tables", MenuPlace.VIEW, () -> go("tables"))
                        .withKeys("B")
                        .withIcon("fth-grid"));
        return all;
    }

    private void find() {
        view.showRight();
        form.by().focusSearch();
    }
}
