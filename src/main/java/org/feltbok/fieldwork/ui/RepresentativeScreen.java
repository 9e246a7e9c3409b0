package org.feltbok.fieldwork.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.LastAsked;
import org.feltbok.base.task.Navigator;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.fieldwork.JoinedClasses;
import org.feltbok.fieldwork.RepresentativeFigure;
import org.feltbok.fieldwork.RepresentativeWeight;
import org.feltbok.fieldwork.RepresentativeWords;
import org.feltbok.fieldwork.Representativeness;
import org.feltbok.fieldwork.SheetFile;
import org.feltbok.figures.AddFigure;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.NameList;
import org.feltbok.shell.kit.NextStep;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether those who answered are like all who were asked, in each attribute of the cases. */
public final class RepresentativeScreen extends ReadScreen {
    public static final ScreenName NAME =
            new ScreenName("represents", "represents.title", "fth-bar-chart").within("cases");

    private final Study study;
    private final OperationQueue queue;
    private final LiveStudyData data;
    private final RepresentativeWords words;
    private final ListView<Representativeness> list;
    private final RepresentativeTable table;
    private final Label title = Labels.of("", "fb-strong");
    private final Label said = new Label();
    private final Label notes = Labels.muted("");
    private final Panes view;

    /** Which classes count as one, by attribute; only as somebody said. */
    private final Map<String, List<List<String>>> joins = new HashMap<>();

    private final Set<String> ticked = new LinkedHashSet<>();
    private Optional<StudyData> now = Optional.empty();
    private final LastAsked last;

    public RepresentativeScreen(
            ScreenContext context, Study study, OperationQueue queue, LiveStudyData data) {
        super(NAME, context);
        last = new LastAsked(reader);
        this.study = study;
        this.queue = queue;
        this.data = data;
        words = new RepresentativeWords(texts);
        list =
                NameList.of(
                        "represents-list",
                        texts.get("represents.title"),
                        texts.get("represents.none"),
                        this::line,
                        this::told);
        list.getSelectionModel().selectedItemProperty().addListener((o, old, is) -> show());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        table = new RepresentativeTable(texts);
        VBox.setVgrow(table, Priority.ALWAYS);
        title.setId("represents-name");
        said.setId("represents-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        notes.setId("represents-notes");
        notes.setWrapText(true);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        var head = new VBox(4, title, said, notes);
        head.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        var centre = new VBox(head, table);
        centre.getStyleClass().add("fb-centre");
        view =
                Panes.of(centre)
                        .left(
                                new VBox(
                                        new PaneHeader(texts.get("represents.attributes")).dense(),
                                        list),
                                296);
        var back = Buttons.of(texts.get("fieldwork.title"), "fth-phone", () -> go("fieldwork"));
        back.setFocusTraversable(false);
        var weight = Buttons.of(texts.get("represents.weight"), "fth-sliders", this::weight);
        weight.setId("represents-weight");
        var excel = Buttons.of(texts.get("represents.export"), "fth-share", this::export);
        excel.setId("represents-export");
        var add = Buttons.primary(texts.get("represents.add"), "fth-plus", this::addToReport);
        add.setId("represents-add");
        header.subtitle(texts.get("represents.subtitle")).right(back, weight, excel, add);
        hears(data.listen(change -> outdated()));
    }

    private String line(Representativeness of) {
        return (ticked.contains(of.variable().name()) ? "✓ " : "") + words.name(of);
    }

    private String told(Representativeness of) {
        String p = words.p(of.test().p());
        return words.verdict(of) + (p.isEmpty() ? "" : " · " + p);
    }

    private void pressed(KeyEvent e) {
        Representativeness of = list.getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.SPACE && of != null) {
            KeyStrokes.take(e);
            String name = of.variable().name();
            if (!ticked.remove(name)) {
                ticked.add(name);
            }
            list.refresh();
            describe();
        }
    }

    private record Read(StudyData data, List<Representativeness> all) {}

    @Override
    protected void read() {
        Map<String, List<List<String>>> joined = Map.copyOf(joins);
        last.run(
                "represents.reading",
                p -> of(data.snapshot(), joined),
                this::take,
                problem -> context.dialogs().error(FaultException.cause(problem)),
                reading::unread);
    }

    private Read of(StudyData snapshot, Map<String, List<List<String>>> joined) {
        if (snapshot.surveys().isEmpty()) {
            return new Read(snapshot, List.of());
        }
        List<Representativeness> all = new ArrayList<>();
        for (Variable variable : Representativeness.candidates(snapshot)) {
            // a class that went meanwhile is joined with nothing
            List<List<String>> together =
                    joined.getOrDefault(variable.name(), List.of()).stream()
                            .filter(j -> j.stream().allMatch(c -> variable.indexOf(c) >= 0))
                            .toList();
            all.add(
                    Representativeness.of(
                            snapshot, "", variable.name(), together, texts.language()));
        }
        return new Read(snapshot, all);
    }

    private void take(Read read) {
        now = Optional.of(read.data());
        String before = chosen().map(of -> of.variable().name()).orElse("");
        list.getItems().setAll(read.all());
        int at = 0;
        for (int i = 0; i < read.all().size(); i++) {
            at = read.all().get(i).variable().name().equals(before) ? i : at;
        }
        if (!read.all().isEmpty()) {
            list.getSelectionModel().clearAndSelect(at);
        } else if (read.data().surveys().isEmpty()) {
            table.setPlaceholder(NextStep.questions(texts, context.navigator()));
        } else {
            table.setPlaceholder(NextStep.cases(texts, context.navigator()));
        }
        show();
    }

    private Optional<Representativeness> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void show() {
        chosen().ifPresent(
                        of -> {
                            title.setText(words.name(of));
                            said.setText(words.sentence(of));
                            notes.setText(String.join(" ", words.notes(of)));
                            table.show(of);
                        });
        notes.setManaged(!notes.getText().isEmpty());
        describe();
    }

    private void describe() {
        status.set(texts.get("represents.status", list.getItems().size(), ticked.size()));
    }

    /** The classes that are selected, or else those that are small with their neighbours. */
    private void join() {
        chosen().filter(of -> of.mean().isEmpty())
                .ifPresent(
                        of -> {
                            List<RepresentativeTable.Row> rows =
                                    table.getSelectionModel().getSelectedItems();
                            List<List<String>> before =
                                    joins.getOrDefault(of.variable().name(), List.of());
                            List<List<String>> together =
                                    rows.size() > 1
                                            ? withJoined(before, rows)
                                            : JoinedClasses.ofSmall(of);
                            if (together.isEmpty() || together.equals(before)) {
                                context.dialogs().note("represents.join.none");
                                return;
                            }
                            joins.put(of.variable().name(), together);
                            reading.now();
                        });
    }

    private static List<List<String>> withJoined(
            List<List<String>> before, List<RepresentativeTable.Row> rows) {
        List<String> codes = rows.stream().flatMap(r -> r.codes().stream()).toList();
        List<List<String>> all = new ArrayList<>();
        before.stream().filter(j -> j.stream().noneMatch(codes::contains)).forEach(all::add);
        all.add(codes);
        return all;
    }

    private void apart() {
        chosen().ifPresent(of -> joins.remove(of.variable().name()));
        reading.now();
    }

    /** Those ticked, or the one that is looked at. */
    private List<Variable> meant() {
        List<Variable> some =
                list.getItems().stream()
                        .map(Representativeness::variable)
                        .filter(v -> ticked.contains(v.name()))
                        .toList();
        return some.isEmpty() ? chosen().map(of -> List.of(of.variable())).orElse(List.of()) : some;
    }

    private void weight() {
        List<Variable> by = meant();
        now.ifPresent(
                snapshot ->
                        context.tasks()
                                .run(
                                        "represents.weighing",
                                        p -> RepresentativeWeight.of(study, snapshot, "", by),
                                        this::weigh,
                                        this::failed));
    }

    private void weigh(AddWeight made) {
        submit(made, () -> context.dialogs().note("represents.weight.made", made.weight().name()));
    }

    private void addToReport() {
        chosen().ifPresent(
                        of -> {
                            if (of.mean().isPresent()) {
                                context.dialogs().note("represents.add.classes");
                                return;
                            }
                            context.tasks()
                                    .run(
                                            "represents.adding",
                                            p -> RepresentativeFigure.of(study, of.variable()),
                                            spec ->
                                                    submit(
                                                            new AddFigure(spec),
                                                            () ->
                                                                    context.dialogs()
                                                                            .note(
                                                                                    "represents.added",
                                                                                    spec.title()
                                                                                            .in(
                                                                                                    texts
                                                                                                            .language()))),
                                            this::failed);
                        });
    }

    private void export() {
        List<Representativeness> all = List.copyOf(list.getItems());
        context.dialogs()
                .chooseNewFile("represents.export.choose", texts.get("represents.file"), "xlsx")
                .ifPresent(to -> export(all, to));
    }

    private void export(List<Representativeness> all, Path to) {
        context.tasks()
                .run(
                        "represents.writing",
                        p -> {
                            SheetFile.write(
                                    texts.get("fieldwork.book.sheet"),
                                    words.rows(all),
                                    to,
                                    study.environment().clock().instant());
                            return to;
                        },
                        file -> context.dialogs().note("fieldwork.book.written", file.toString()),
                        this::failed);
    }

    private void submit(Operation operation, Runnable told) {
        WhenMade.then(queue.submit(operation), done -> told.run(), this::failed);
    }

    private void failed(Throwable problem) {
        context.dialogs().error(FaultException.cause(problem));
    }

    private void go(String screen) {
        context.navigator().go(Navigator.Target.screen(screen));
    }

    @Override
    public Panes view() {
        return view;
    }

    @Override
    public void shown(String subject) {
        reading.shown();
        view.focusOnceShown(list::requestFocus, table::requestFocus);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("represents.weight", MenuPlace.EDIT, this::weight)
                        .withKeys("W")
                        .withIcon("fth-sliders"),
                Command.of("represents.add", MenuPlace.EDIT, this::addToReport)
                        .withKeys("Shortcut+Enter")
                        .withIcon("fth-plus"),
                Command.of("represents.export", MenuPlace.FILE, this::export)
                        .withKeys("Shortcut+E")
                        .withIcon("fth-share"),
                Command.of("represents.join", MenuPlace.EDIT, this::join)
                        .withKeys("J")
                        .withIcon("fth-link"),
                Command.of("represents.apart", MenuPlace.EDIT, this::apart)
                        .withKeys("U")
                        .withIcon("fth-scissors"),
                Command.of("represents.to_fieldwork", MenuPlace.VIEW, () -> go("fieldwork"))
                        .withKeys("F")
                        .withIcon("fth-phone"));
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(new KeyLine("Space", "represents.keys.tick"));
    }
}
