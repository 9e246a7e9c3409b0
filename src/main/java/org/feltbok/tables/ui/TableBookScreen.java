package org.feltbok.tables.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.LastAsked;
import org.feltbok.base.task.Navigator;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.export.TableBookWriter;
import org.feltbok.figures.StudyFigures;
import org.feltbok.pseudonyms.NamesQuestion;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.NextStep;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.Study;
import org.feltbok.tables.BookMaker;
import org.feltbok.tables.BookSpec;
import org.feltbok.tables.BookWords;
import org.feltbok.tables.CellMeasure;
import org.feltbok.tables.TableBook;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The table book: every question, or those chosen, by the same columns, always as the data are. */
public final class TableBookScreen extends LiveTables {
    public static final ScreenName NAME =
            new ScreenName("tables", "tables.title", "fth-grid").within("figures");

    private final Supplier<Set<String>> blind;
    private final NamesQuestion names;
    private final TickList columns;
    private final TickList questions;
    private final BookChoices choices;
    private final BookTable table;
    private final SurveyChoice survey;
    private final Label title = Labels.of("", "fb-strong");
    private final Label notes = Labels.muted("");
    private final Button write;
    private final Panes view;
    private @Nullable TableBook book;

    /** What its numbers are, of the data that they were counted of. */
    private @Nullable CellMeasure measures;

    private BookSpec spec = BookSpec.PLAIN;

    /** The questions alone, without what the study derives. */
    private List<String> asks = List.of();

    private final LastAsked counting;

    /** Whether who is behind a number is looked at. */
    private boolean away;

    /**
     * @param blind items of whose codings nothing is shown to who works now; asked in the
     *     background
     */
    public TableBookScreen(
            ScreenContext context, Study file, LiveStudyData data, Supplier<Set<String>> blind) {
        super(NAME, context, file, data);
        counting = new LastAsked(context.tasks());
        this.blind = blind;
        names = new NamesQuestion(file, context.tasks(), context.dialogs());
        columns =
                new TickList(
                        "tables-columns",
                        texts.get("tables.columns"),
                        texts.get("tables.columns.find"),
                        this::compute);
        questions =
                new TickList(
                        "tables-questions",
                        texts.get("tables.questions"),
                        texts.get("tables.questions.find"),
                        this::describe);
        questions
                .list()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((o, old, now) -> page());
        choices = new BookChoices(texts, this::compute, () -> go("weights"));
        table = new BookTable(texts);
        table.onOpen(this::behind);
        survey = new SurveyChoice(texts, "tables-survey", this::ask);
        title.setWrapText(true);
        notes.setWrapText(true);
        notes.setId("tables-notes");
        // whole in the tip where there is no room for all lines
        notes.setTooltip(tip(notes));
        title.setTooltip(tip(title));
        title.setId("tables-question");
        VBox.setVgrow(table, Priority.ALWAYS);
        var head = new VBox(title);
        head.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        var foot = new VBox(notes);
        foot.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        var centre = new VBox(head, table, foot);
        centre.getStyleClass().add("fb-centre");
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox.setVgrow(questions, Priority.ALWAYS);
        view = Panes.of(centre).left(new VBox(survey, columns, questions), 296).right(choices, 296);
        write = Buttons.primary(texts.get("tables.write"), "fth-share", this::write);
        write.setId("tables-write");
        write.setDisable(true);
        var back =
                Buttons.of(texts.get("figurelist.title"), "fth-bar-chart-2", () -> go("figures"));
        back.setId("tables-to-figures");
        back.setFocusTraversable(false);
        header.right(back, write);
    }

    private static Tooltip tip(Label of) {
        var tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(480);
        tip.textProperty().bind(of.textProperty());
        return tip;
    }

    /** Another questionnaire has other questions. */
    private void ask(String questionnaire) {
        spec = spec.of(questionnaire, List.of());
        reading.now();
    }

    @Override
    void take(Read read) {
        choices.rule(read.small());
        if (read.data().surveys().isEmpty()) {
            choices.weights(List.of());
            table.setPlaceholder(NextStep.questions(texts, context.navigator()));
            return;
        }
        Survey asked = read.data().survey(spec.survey());
        survey.show(read.data(), asked.name());
        var candidates = new Candidates(asked, texts.language());
        columns.show(candidates.columns());
        List<Ticked> rows = new ArrayList<>(candidates.questions());
        asks = rows.stream().map(Ticked::name).toList();
        rows.addAll(candidates.derived());
        questions.show(rows);
        List<Ticked> weights = new ArrayList<>();
        Set<String> names = new HashSet<>();
        read.weights().stream()
                .filter(w -> w.isOfCases() || w.survey().equals(asked.name()))
                .forEach(
                        w -> {
                            names.add(w.name());
                            weights.add(Ticked.of(w.name(), w.label().in(texts.language()), false));
                        });
        candidates.numbers().stream().filter(n -> !names.contains(n.name())).forEach(weights::add);
        choices.weights(weights);
        book = null;
        compute();
    }

    /** As a book asks for them: without a name for all that is asked. */
    private List<String> named(List<String> rows) {
        return rows.equals(asks) ? List.of() : rows;
    }

    /** All questions at once, so that going from one to the next waits for nothing. */
    private void compute() {
        BookSpec wanted =
                choices.in(spec.by(columns.ticked()).of(spec.survey(), named(questions.all())));
        spec = wanted;
        counting.forget();
        if (book != null && book.spec().equals(wanted)) {
            return;
        }
        counting.run(
                "tables.computing",
                p -> {
                    StudyData of = data.snapshot();
                    TableBook made = BookMaker.of(of, wanted, blind.get());
                    return new Made(made, new CellMeasure(of.survey(wanted.survey()), made));
                },
                made -> {
                    book = made.book();
                    measures = made.measures();
                    page();
                },
                this::failed,
                this::letGo);
    }

    private record Made(TableBook book, CellMeasure measures) {}

    private void failed(Throwable problem) {
        if (problem instanceof FaultException fault) {
            choices.fault(texts.fault(fault.faults().getFirst()));
            view.showRight();
        } else {
            context.dialogs().error(problem);
        }
    }

    private void page() {
        TableBook now = book;
        Ticked chosen = questions.selected();
        if (now == null || chosen == null) {
            return;
        }
        BookWords words = new BookWords(texts);
        now.pages().stream()
                .filter(p -> p.name().equals(chosen.name()))
                .findFirst()
                .ifPresent(
                        p -> {
                            title.setText(words.title(now, p));
                            table.show(now, p);
                        });
        notes.setText(String.join(" ", words.notes(now)));
        describe();
    }

    private void describe() {
        int ticked = questions.ticked().size();
        int width = book == null ? 0 : book.heads().size();
        header.subtitle(texts.get("tables.subtitle", ticked, width));
        write.setDisable(ticked == 0 || book == null);
        status.set(texts.get("tables.subtitle", ticked, width));
    }

    /** The questions ticked, by the columns ticked, as a workbook. */
    private void write() {
        TableBook shown = book;
        if (write.isDisabled() || shown == null) {
            return;
        }
        BookSpec wanted = spec.of(spec.survey(), named(questions.ticked()));
        names.asShownIn(
                shown.labels(wanted).stream()
                        .map(l -> l.in(texts.language()))
                        .collect(Collectors.joining("\n")),
                () ->
                        context.dialogs()
                                .chooseNewFile(
                                        "tables.write.choose", texts.get("tables.file"), "xlsx")
                                .ifPresent(to -> write(wanted, to)));
    }

    private void write(BookSpec wanted, Path to) {
        context.tasks()
                .run(
                        "tables.writing",
                        p -> {
                            TableBook made = BookMaker.of(data.snapshot(), wanted, blind.get());
                            boolean done =
                                    TableBookWriter.write(
                                            made, texts, StudyFigures.lastChange(file), to, p);
                            return Optional.of(made).filter(b -> done);
                        },
                        made ->
                                made.ifPresent(
                                        b ->
                                                context.dialogs()
                                                        .note(
                                                                "tables.written",
                                                                to.toString(),
                                                                b.pages().size(),
                                                                b.heads().size())),
                        this::failed);
    }

    /** The question that is shown, with how its numbers are made. */
    private void copy() {
        CopiedTable copied = table.copied(title.getText(), notes.getText());
        String text = copied.text();
        names.asShownIn(
                text,
                () -> {
                    var content = new ClipboardContent();
                    content.putString(text);
                    content.putHtml(copied.html());
                    Clipboard.getSystemClipboard().setContent(content);
                    context.dialogs().note("tables.copied");
                });
    }

    /** Who is behind a number; one comes back to it. */
    private void behind(BookTable.Row row, int column) {
        CellMeasure now = measures;
        if (book == null || now == null) {
            return;
        }
        row.line()
                .map(line -> now.of(row.block(), line, column))
                .orElseGet(() -> now.ofBase(row.block(), column))
                .ifPresent(
                        m -> {
                            away = true;
                            context.navigator()
                                    .go(new Navigator.Target("behind", m + "\n" + key()));
                        });
    }

    private void move(int by) {
        var selection = questions.list().getSelectionModel();
        int at = selection.getSelectedIndex() + by;
        if (at >= 0 && at < questions.list().getItems().size()) {
            selection.select(at);
            questions.list().scrollTo(Math.max(0, at - 3));
        }
    }

    @Override
    public Panes view() {
        return view;
    }

    @Override
    Node first() {
        boolean back = away;
        away = false;
        return back ? table : questions.list();
    }

    @Override
    Node table() {
        return table;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("tables.write", MenuPlace.FILE, this::write)
                        .withKeys("Shortcut+E")
                        .withIcon("fth-share"),
                Command.of("tables.copy", MenuPlace.EDIT, this::copy)
                        .withKeys("Shortcut+C")
                        .withIcon("fth-copy"),
                Command.of("tables.columns.find", MenuPlace.EDIT, this::findColumns)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"),
                Command.of("tables.questions.find", MenuPlace.EDIT, this::findQuestions)
                        .withKeys("Shortcut+Shift+F")
                        .withIcon("fth-search"),
                Command.of("tables.questions.all", MenuPlace.EDIT, questions::tickAll)
                        .withIcon("fth-check-square"),
                Command.of("tables.next", MenuPlace.VIEW, () -> move(1)).withKeys("Alt+Down"),
                Command.of("tables.previous", MenuPlace.VIEW, () -> move(-1)).withKeys("Alt+Up"),
                Command.of("tables.to_weights", MenuPlace.VIEW, () -> go("weights"))
                        .withIcon("fth-sliders"),
                Command.of("tables.to_figures", MenuPlace.VIEW, () -> go("figures"))
                        .withKeys("G")
                        .withIcon("fth-bar-chart-2"));
    }

    private void findColumns() {
        view.showLeft();
        columns.focusSearch();
    }

    private void findQuestions() {
        view.showLeft();
        questions.focusSearch();
    }
}
