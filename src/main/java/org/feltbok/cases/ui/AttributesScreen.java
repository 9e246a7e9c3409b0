package org.feltbok.cases.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.LastAsked;
import org.feltbok.base.task.Navigator;
import org.feltbok.cases.IndicatorStore;
import org.feltbok.cases.LiveCases;
import org.feltbok.names.MergeClasses;
import org.feltbok.names.Remove;
import org.feltbok.names.Rename;
import org.feltbok.names.RetireKnown;
import org.feltbok.names.Use;
import org.feltbok.names.WhereUsed;
import org.feltbok.names.WriteLabel;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.NextStep;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the cases: attributes with their categories, groupings with their classes,
 * indicators. Each is called otherwise, merged with another, taken out; and what uses it is told.
 */
public final class AttributesScreen extends ReadScreen {
    public static final ScreenName NAME =
            new ScreenName("attributes", "attributes.title", "fth-layers").within("cases");

    private final Study study;
    private final OperationQueue queue;
    private final LiveCases cases;
    private final KnownTree tree;
    private final KnownForm form;
    private final VBox uses = new VBox(2);
    private final Button remove;
    private final Button retire;
    private final Panes view;
    private final StackPane nothing = new StackPane();
    private List<KnownThing> things = List.of();
    private String chosen = "";
    private final LastAsked usesOf;

    public AttributesScreen(
            ScreenContext context, Study study, OperationQueue queue, LiveCases cases) {
        super(NAME, context);
        usesOf = new LastAsked(context.tasks());
        this.study = study;
        this.queue = queue;
        this.cases = cases;
        form = new KnownForm(texts, this::apply, this::merge, this::typed);
        tree = new KnownTree(texts, this::chosen, form::isTyped);
        VBox.setVgrow(tree, Priority.ALWAYS);
        uses.setId("attributes-uses");
        uses.getStyleClass().add("fb-pane-section");
        var scroll = new ScrollPane(uses);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var middle = new ScrollPane(form);
        middle.setFitToWidth(true);
        middle.setFocusTraversable(false);
        middle.visibleProperty().bind(nothing.visibleProperty().not());
        nothing.setVisible(false);
        nothing.getChildren().setAll(NextStep.cases(texts, context.navigator()));
        nothing.getStyleClass().add("fb-centre");
        view =
                Panes.of(new StackPane(middle, nothing))
                        .left(
                                new VBox(new PaneHeader(texts.get("attributes.all")).dense(), tree),
                                296)
                        .right(
                                new VBox(
                                        new PaneHeader(texts.get("attributes.uses")).dense(),
                                        scroll),
                                320);
        remove = Buttons.of(texts.get("attributes.remove"), "fth-trash-2", this::remove);
        remove.setId("attributes-remove");
        retire = Buttons.of(texts.get("attributes.retire"), "fth-archive", this::retire);
        retire.setId("attributes-retire");
        retire.setTooltip(new Tooltip(texts.get("attributes.retire.hint")));
        Button back = Buttons.of(texts.get("attributes.to_cases"), "fth-map-pin", this::back);
        back.setFocusTraversable(false);
        header.subtitle(texts.get("attributes.subtitle")).right(back, retire, remove);
        hears(study.listen(change -> outdated()));
    }

    @Override
    protected void read() {
        reader.run(
                "attributes.reading",
                p -> KnownThings.of(cases.sheet(), study.read(IndicatorStore::all), texts),
                this::take,
                reading::unread);
    }

    private void take(List<KnownThing> read) {
        things = read;
        nothing.setVisible(read.isEmpty());
        form.keepOnly(
                Stream.concat(read.stream(), read.stream().flatMap(t -> t.parts().stream()))
                        .map(KnownThing::id)
                        .collect(Collectors.toSet()));
        Optional<KnownThing> now =
                thing(chosen).or(() -> byName(chosen)).or(() -> read.stream().findFirst());
        chosen = now.map(KnownThing::id).orElse("");
        tree.show(read, chosen);
        shown(now.orElse(null));
    }

    private Optional<KnownThing> thing(String id) {
        return things.stream().flatMap(t -> t.find(id).stream()).findFirst();
    }

    private Optional<KnownThing> byName(String name) {
        return things.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    private void chosen(KnownThing thing) {
        chosen = thing.id();
        shown(thing);
    }

    private List<KnownThing> siblings(KnownThing of) {
        return things.stream()
                .filter(t -> of.isPart() && t.parts().contains(of))
                .flatMap(t -> t.parts().stream())
                .filter(p -> !p.id().equals(of.id()))
                .toList();
    }

    private void shown(@Nullable KnownThing thing) {
        form.show(thing, thing == null ? List.of() : siblings(thing));
        remove.setDisable(thing == null);
        boolean can = thing != null && RetireKnown.isFor(thing.kind());
        retire.setDisable(!can);
        retire.setText(
                texts.get(
                        can && Objects.requireNonNull(thing).isRetired()
                                ? "attributes.retire.again"
                                : "attributes.retire"));
        status.set(thing == null ? "" : thing.label().in(texts.language()));
        usesOf.forget();
        if (thing == null) {
            uses(List.of());
            return;
        }
        usesOf.run(
                "attributes.reading",
                p -> study.read(h -> WhereUsed.of(h, thing.kind(), thing.id())),
                this::uses,
                gone -> {},
                reading::unread);
    }

    private void uses(List<Use> found) {
        uses.getChildren().clear();
        found.forEach(
                u ->
                        uses.getChildren()
                                .add(
                                        Buttons.link(
                                                u.say(texts),
                                                () -> context.navigator().go(u.open()))));
        if (found.isEmpty()) {
            uses.getChildren().add(Labels.muted(texts.get("attributes.uses.none")));
        }
    }

    private void typed() {
        tree.refresh();
    }

    /** What is typed of the one that is chosen becomes so, in one change. */
    private void apply() {
        KnownThing thing = thing(chosen).orElse(null);
        KnownForm.Typed typed = form.typedNow();
        if (thing == null || typed == null) {
            return;
        }
        List<Operation> parts = new ArrayList<>();
        if (!typed.label().strip().equals(thing.label().in(texts.language()).strip())) {
            parts.add(
                    new WriteLabel(
                            thing.kind(), thing.id(), texts.language().code(), typed.label()));
        }
        if (!typed.name().strip().equals(thing.name())) {
            parts.add(new Rename(thing.kind(), thing.id(), thing.name(), typed.name()));
        }
        if (parts.isEmpty()) {
            form.putBack();
            return;
        }
        submit(
                parts.size() == 1
                        ? parts.getFirst()
                        : Together.as(parts.getLast(), List.copyOf(parts)),
                () -> form.applied(thing.id(), typed));
    }

    private void merge() {
        KnownThing from = thing(chosen).orElse(null);
        KnownThing into = form.into();
        if (from != null && into != null) {
            submit(
                    new MergeClasses(
                            from.kind(),
                            from.id(),
                            from.label().in(texts.language()),
                            into.id(),
                            into.label().in(texts.language())),
                    () -> chosen = into.id());
        }
    }

    private void remove() {
        thing(chosen)
                .ifPresent(
                        t -> {
                            String next = beside(t);
                            submit(
                                    new Remove(t.kind(), t.id(), t.label().in(texts.language())),
                                    () -> chosen = next);
                        });
    }

    /** Until it is offered again; what uses it stays. */
    private void retire() {
        thing(chosen)
                .filter(t -> RetireKnown.isFor(t.kind()))
                .ifPresent(
                        t -> {
                            String day =
                                    t.isRetired()
                                            ? null
                                            : LocalDate.now(study.environment().clock()).toString();
                            submit(
                                    new RetireKnown(
                                            t.kind(), t.id(), t.label().in(texts.language()), day),
                                    () -> {});
                        });
    }

    /** What is chosen when one is gone. */
    private String beside(KnownThing thing) {
        List<KnownThing> row = thing.isPart() ? siblings(thing) : things;
        return thing.isPart()
                ? row.stream().findFirst().map(KnownThing::id).orElse("")
                : row.stream()
                        .skip(Math.max(0, row.indexOf(thing) == 0 ? 1 : row.indexOf(thing) - 1))
                        .findFirst()
                        .map(KnownThing::id)
                        .orElse("");
    }

    private void submit(Operation operation, Runnable done) {
        String of = chosen;
        WhenMade.then(
                queue.submit(operation),
                change -> {
                    done.run();
                    read();
                },
                problem -> {
                    if (of.equals(chosen)) {
                        failed(problem);
                    }
                });
    }

    private void failed(Throwable problem) {
        FaultException.in(problem)
                .ifPresentOrElse(
                        fault -> form.tell(fault.faults()),
                        () -> context.dialogs().error(FaultException.cause(problem)));
    }

    private void back() {
        context.navigator().go(Navigator.Target.screen("cases"));
    }

    @Override
    public Panes view() {
        return view;
    }

    @Override
    public String placeNow() {
        return chosen;
    }

    /**
     * @param subject an identity, or the name of an attribute, grouping or indicator
     */
    @Override
    public void shown(String subject) {
        if (!subject.isEmpty()) {
            chosen = subject;
        }
        if (!reading.shown() && !subject.isEmpty()) {
            reading.now();
        }
        view.focusOnceShown(tree::requestFocus, form::focusLabel);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("attributes.rename", MenuPlace.EDIT, form::focusLabel)
                        .withKeys("F2")
                        .withIcon("fth-edit-2"),
                Command.of("attributes.apply", MenuPlace.EDIT, this::apply)
                        .withKeys("Shortcut+Enter")
                        .withIcon("fth-check"),
                Command.of("attributes.merge.choose", MenuPlace.EDIT, form::focusMerge)
                        .withKeys("M")
                        .withIcon("fth-git-merge"),
                Command.of("attributes.retire.command", MenuPlace.EDIT, this::retire)
                        .withKeys("R")
                        .withIcon("fth-archive"),
                Command.of("attributes.remove", MenuPlace.EDIT, this::remove)
                        .withKeys("Delete")
                        .withIcon("fth-trash-2"));
    }
}
