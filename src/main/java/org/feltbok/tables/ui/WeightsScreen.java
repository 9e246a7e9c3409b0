package org.feltbok.tables.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Derivation.Weighting;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.WeightReport;
import org.feltbok.base.FaultException;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.RemoveWeight;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.NameList;
import org.feltbok.shell.kit.NextStep;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * The weights of a study: made by cells or raking, seen before they are made, changed, taken out.
 */
public final class WeightsScreen extends LiveTables {
    public static final ScreenName NAME =
            new ScreenName("weights", "weights.title", "fth-sliders").within("figures");

    private final OperationQueue queue;
    private final ListView<StudyWeight> list;
    private final WeightForm form;
    private final WeightView report;
    private final SurveyChoice survey;
    private String questionnaire = "";
    private final PageHeader header;
    private final Button make;
    private final Button remove;
    private final Panes view;
    private @Nullable StudyData study;
    private boolean following;

    /** Whether a new weight is being made. */
    private boolean isDraft;

    private int asked;
    private String wanted = "";

    public WeightsScreen(
            ScreenContext context, Study file, OperationQueue queue, LiveStudyData data) {
        super(context, file, data);
        this.queue = queue;
        form = new WeightForm(texts, this::rehearse);
        report = new WeightView(texts, this::find);
        survey = new SurveyChoice(texts, "weights-survey", this::ask);
        list =
                NameList.of(
                        "weights-list",
                        texts.get("weights.title"),
                        texts.get("weights.none"),
                        w -> w.name() + " · " + w.label().in(texts.language()));
        list.getSelectionModel().selectedItemProperty().addListener((o, old, now) -> chosen(now));
        var create = Buttons.small(texts.get("weights.new"), "fth-plus", this::create);
        create.setId("weights-new");
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(new PaneHeader(texts.get("weights.title")).dense().right(create), list);
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var right = new VBox(new PaneHeader(texts.get("weights.how")).dense(), survey, scroll);
        view = Panes.of(report).left(left, 248).right(right, 344);
        make = Buttons.primary(texts.get("weights.make"), "fth-check", this::make);
        make.setId("weights-make");
        remove = Buttons.of(texts.get("weights.remove"), "fth-trash-2", this::remove);
        remove.setId("weights-remove");
        var back = Buttons.of(texts.get("tables.title"), "fth-grid", () -> go("tables"));
        back.setFocusTraversable(false);
        header =
                new PageHeader(texts.get("weights.title"))
                        .subtitle(texts.get("weights.subtitle"))
                        .right(back, remove, make);
    }

    @Override
    void take(Read read) {
        study = read.data();
        report.lacks(lacking(read.data()));
        if (read.data().surveys().isEmpty()) {
            make.setDisable(true);
            remove.setDisable(true);
            return;
        }
        StudyWeight before = list.getSelectionModel().getSelectedItem();
        String name = !wanted.isEmpty() ? wanted : before == null ? "" : before.name();
        Optional<StudyWeight> next =
                read.weights().stream()
                        .filter(w -> w.name().equals(name))
                        .findFirst()
                        .or(() -> read.weights().stream().findFirst().filter(w -> isFree(before)));
        wanted = "";
        following = true;
        list.getItems().setAll(read.weights());
        next.ifPresentOrElse(
                list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        following = false;
        StudyWeight now = next.orElse(null);
        if (now != null && !now.equals(before)) {
            chosen(now);
        } else if (now == null && before != null) {
            chosen(null);
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

    private void chosen(@Nullable StudyWeight weight) {
        if (following) {
            return;
        }
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
        remove.setDisable(weight == null);
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
        StudyWeight weight = list.getSelectionModel().getSelectedItem();
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
        StudyWeight weight = list.getSelectionModel().getSelectedItem();
        int number = ++asked;
        boolean isGiven = weight != null && weight.isGiven();
        form.setDisable(isGiven);
        make.setText(texts.get(weight == null ? "weights.make" : "weights.change"));
        make.setDisable(true);
        if (weight != null && isGiven) {
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
                return;
            }
            context.tasks()
                    .run(
                            "weights.rehearsing",
                            p -> WeightReport.rehearse(rows, how),
                            made -> {
                                if (number == asked) {
                                    report.show(made);
                                    make.setDisable(
                                            made.reason().isPresent()
                                                    || weight != null && isAsItWas(weight, how));
                                    told(made.spread());
                                }
                            },
                            problem -> {
                                if (number == asked) {
                                    failed(problem);
                                }
                            },
                            this::letGo);
        } catch (FaultException unreadable) {
            fault(texts.fault(unreadable.faults().getFirst()));
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

    private void failed(Throwable problem) {
        wanted = "";
        FaultException.in(problem)
                .ifPresentOrElse(
                        fault -> fault(texts.fault(fault.faults().getFirst())),
                        () -> context.dialogs().error(FaultException.cause(problem)));
    }

    private void create() {
        wanted = "";
        following = true;
        list.getSelectionModel().clearSelection();
        following = false;
        chosen(null);
        view.showRight();
        form.focusName();
    }

    private void make() {
        StudyData now = study;
        if (make.isDisabled() || now == null) {
            return;
        }
        StudyWeight weight = list.getSelectionModel().getSelectedItem();
        Operation operation =
                form.operation(weight, now.survey(questionnaire).name(), responses(now, weight));
        wanted = form.name();
        make.setDisable(true);
        submit(operation);
    }

    private void remove() {
        StudyWeight weight = list.getSelectionModel().getSelectedItem();
        if (weight != null) {
            submit(new RemoveWeight(weight));
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
     * @param subject the name of a weight; empty = the one that was looked at
     */
    @Override
    public void shown(String subject) {
        wanted = subject;
        if (!subject.isEmpty()) {
            letGo();
        }
        super.shown(subject);
    }

    @Override
    Node first() {
        return list;
    }

    @Override
    Node table() {
        return report;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("weights.new", MenuPlace.EDIT, this::create)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-plus"),
                Command.of("weights.make", MenuPlace.EDIT, this::make)
                        .withKeys("Shortcut+Enter")
                        .withIcon("fth-check"),
                Command.of("weights.remove", MenuPlace.EDIT, this::remove).withIcon("fth-trash-2"),
                Command.of("weights.by.find", MenuPlace.EDIT, this::find)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"),
                Command.of("weights.to_tables", MenuPlace.VIEW, () -> go("tables"))
                        .withKeys("B")
                        .withIcon("fth-grid"));
    }

    private void find() {
        view.showRight();
        form.by().focusSearch();
    }
}
