package org.feltbok.figures.ui.build;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Navigator;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.SetFigure;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.TypedDraft;
import org.feltbok.figures.TypedTable;
import org.feltbok.figures.build.TypedEdits;
import org.feltbok.figures.outline.OutlineStore;
import org.feltbok.figures.outline.Part;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.kit.Unwritten;
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
import org.feltbok.study.Origin;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyStore;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a table is made whose cells are typed: words, and numbers quoted from a printed source.
 * What is typed is kept as long as the study is open, until it is placed or discarded.
 */
public final class TypedScreen extends ReadScreen {
    public static final ScreenName NAME =
            new ScreenName("typedtable", "figurebuild.typed.title", "fth-edit-3").within("figures");

    private final Study file;
    private final OperationQueue queue;
    private final StudyFigures figures;
    private final TypedSheet sheet;
    private final TypedFacts facts;
    private final Panes view;
    private final Button place;
    private final Segments<String> language = new Segments<>();
    private final HBox tools = new HBox(8);
    private Optional<Read> known = Optional.empty();
    private TypedDraft draft =
            new TypedDraft(TypedEdits.EMPTY, TypedDraft.figure(FigureSpec.Kind.TABLE, "", 1), "");
    private String wanted = "";
    private boolean arriving = true;
    private boolean placing;

    /** What is known of the report. */
    record Read(FigureBook book, List<Part> sections, List<Origin> origins, StudyFacts study) {
        List<String> languages() {
            Set<String> all = new LinkedHashSet<>(book.languages());
            all.addAll(study.title().others().keySet());
            return List.copyOf(all);
        }
    }

    public TypedScreen(
            ScreenContext context, Study file, OperationQueue queue, StudyFigures figures) {
        super(NAME, context);
        this.file = file;
        this.queue = queue;
        this.figures = figures;
        sheet = new TypedSheet(texts, this::changed, this::tell);
        facts = new TypedFacts(texts, this::described);
        VBox.setVgrow(sheet, Priority.ALWAYS);
        tools.getStyleClass().add("fb-row");
        tools.setPadding(new Insets(12, 16, 0, 16));
        var centre = new VBox(tools, sheet);
        centre.getStyleClass().add("fb-centre");
        view = Panes.of(centre).right(facts, 328);
        Button discard = Buttons.of(texts.get("figurebuild.discard"), null, this::discard);
        discard.setId("typed-discard");
        place = Buttons.primary(texts.get("figurebuild.place"), null, this::place);
        place.setGraphic(new KeyCap("Ctrl+Enter"));
        place.setContentDisplay(ContentDisplay.RIGHT);
        place.setGraphicTextGap(8);
        place.setId("typed-place");
        header.subtitle(texts.get("figurebuild.typed.subtitle")).right(discard, place);
        language.setId("typed-language");
        language.valueProperty().addListener((o, old, now) -> inLanguage());
        hears(
                file.listen(
                        e -> {
                            if (StudyFigures.isAbout(e)) {
                                outdated();
                            }
                        }));
    }

    @Override
    protected void read() {
        reader.run(
                "figurebuild.typed.reading",
                p ->
                        new Read(
                                figures.book(),
                                file.read(OutlineStore::read).sections(),
                                file.read(StudyStore::origins),
                                file.read(StudyStore::study)),
                this::take,
                reading::unread);
    }

    private void take(Read read) {
        known = Optional.of(read);
        tools(read);
        if (arriving) {
            begin(read);
        } else {
            facts.offer(read);
        }
    }

    private void tools(Read read) {
        List<String> languages = read.languages();
        if (languages.size() > 1 && tools.getChildren().isEmpty()) {
            for (int i = 0; i < languages.size(); i++) {
                String code = languages.get(i);
                String name = Locale.of(code).getDisplayLanguage(texts.locale());
                language.add(i == 0 ? "" : code, name);
            }
            language.valueProperty().set("");
            tools.getChildren().addAll(language, new KeyCap("F7"));
        }
        var row =
                Buttons.small(
                        texts.get("figurebuild.typed.row.add.short"), "fth-plus", sheet::addRow);
        row.setId("typed-row-add");
        var column =
                Buttons.small(
                        texts.get("figurebuild.typed.column.add.short"),
                        "fth-plus",
                        sheet::addColumn);
        column.setId("typed-column-add");
        List.of(row, column).forEach(b -> b.setFocusTraversable(false));
        if (tools.getChildren().stream().noneMatch(n -> "typed-row-add".equals(n.getId()))) {
            tools.getChildren().addAll(Labels.spacer(), row, column);
        }
    }

    /** What was asked for is in front: a figure of the report, or a new one as it was left. */
    private void begin(Read read) {
        arriving = false;
        String key =
                wanted.startsWith(BuildScreen.FIGURE)
                        ? wanted.substring(BuildScreen.FIGURE.length())
                        : "";
        Optional<TypedDraft> opened =
                read.book()
                        .figure(key)
                        .flatMap(
                                f ->
                                        TypedTable.of(f)
                                                .map(
                                                        t ->
                                                                new TypedDraft(
                                                                        t,
                                                                        f,
                                                                        read.book().id(key))));
        String id = opened.map(TypedDraft::editing).orElse("");
        draft =
                Optional.ofNullable(figures.typedDrafts().get(id))
                        .or(() -> opened)
                        .orElseGet(() -> facts.fresh(read));
        show(read);
        Platform.runLater(sheet::focusFirst);
    }

    private void show(Read read) {
        facts.show(draft, read, in());
        sheet.show(draft.table(), edits());
        place.setText(
                texts.get(draft.editing().isEmpty() ? "figurebuild.place" : "figurebuild.update"));
        mark();
    }

    private String in() {
        String chosen = language.valueProperty().get();
        return chosen == null ? "" : chosen;
    }

    private TypedEdits edits() {
        return new TypedEdits(texts.language(), in());
    }

    private void inLanguage() {
        known.ifPresent(
                read -> {
                    sheet.commit();
                    sheet.show(draft.table(), edits());
                    facts.show(draft, read, in());
                });
    }

    private void changed(TypedTable table) {
        keep(draft.with(TypedEdits.from(table, draft.table().origin(), draft.table().place())));
        facts.took(draft);
    }

    /** Something else is said of it beside its cells. */
    private void described(TypedDraft now) {
        keep(
                new TypedDraft(
                        TypedEdits.from(draft.table(), now.table().origin(), now.table().place()),
                        now.figure(),
                        draft.editing()));
    }

    private void keep(TypedDraft now) {
        draft = now;
        figures.typedDrafts().put(now.editing(), now);
        mark();
    }

    private void mark() {
        Unwritten.mark(sheet, figures.typedDrafts().containsKey(draft.editing()));
        status.set(draft.figure().title().in(texts.language()));
    }

    private void tell(String why) {
        facts.tell(why);
    }

    private void discard() {
        figures.typedDrafts().remove(draft.editing());
        known.ifPresent(
                read -> {
                    draft = facts.fresh(read);
                    show(read);
                    sheet.focusFirst();
                });
    }

    /** Puts it into the report, if it can be computed as it is now. */
    private void place() {
        if (placing || known.isEmpty() || !sheet.commit() || !facts.commit()) {
            return;
        }
        FigureBook book = known.get().book();
        TypedDraft now = draft;
        placing = true;
        tell("");
        context.tasks()
                .run(
                        "figurebuild.placing",
                        p -> checked(now, book),
                        spec -> submit(spec, now, book),
                        problem -> {
                            placing = false;
                            refused(problem);
                        },
                        () -> placing = false);
    }

    private FigureSpec checked(TypedDraft now, FigureBook book) {
        FigureSpec spec = now.table().on(now.figure());
        figures.current(book).compute(spec, texts);
        return spec;
    }

    private void refused(Throwable problem) {
        FaultException.in(problem)
                .map(f -> f.faults().getFirst())
                .ifPresentOrElse(this::refused, () -> context.dialogs().error(problem));
    }

    private void refused(Fault fault) {
        view.showRight();
        facts.refuse(fault);
    }

    private void submit(FigureSpec spec, TypedDraft of, FigureBook book) {
        boolean isThere = book.known(of.editing()).isPresent();
        var added = new AddFigure(spec);
        Operation operation = isThere ? new SetFigure(spec) : added;
        WhenMade.then(
                queue.submit(operation),
                done -> {
                    placing = false;
                    placed(spec, of, isThere ? of.editing() : added.id());
                },
                problem -> {
                    placing = false;
                    refused(problem);
                });
    }

    /**
     * @param id what the figure is known by
     */
    private void placed(FigureSpec spec, TypedDraft of, String id) {
        context.dialogs().note("figurebuild.placed", spec.title().in(texts.language()));
        figures.typedDrafts().remove(of.editing());
        if (draft.equals(of)) {
            Unwritten.mark(sheet, false);
            reading.unread();
            context.navigator().go(new Navigator.Target("figures", spec.key()));
        } else {
            // what was typed while it was placed is the next change of that figure
            keep(new TypedDraft(draft.table(), draft.figure(), id));
        }
    }

    @Override
    public Panes view() {
        return view;
    }

    /**
     * @param subject {@code figure:} and the key of a figure that is typed; empty = a new one
     */
    @Override
    public void shown(String subject) {
        wanted = subject;
        arriving = true;
        if (!reading.shown()) {
            known.ifPresent(this::begin);
        }
    }

    @Override
    public void hidden() {
        sheet.commit();
        super.hidden();
    }

    @Override
    public String placeNow() {
        return draft.editing().isEmpty() ? "" : BuildScreen.FIGURE + draft.figure().key();
    }

    @Override
    public void keep(Runnable then) {
        sheet.commit();
        then.run();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("figurebuild.typed.place", MenuPlace.EDIT, this::place, "Shortcut+Enter")
                        .withIcon("fth-check"),
                command("figurebuild.typed.row.add", MenuPlace.EDIT, sheet::addRow, "Alt+Enter"),
                command(
                        "figurebuild.typed.row.up",
                        MenuPlace.EDIT,
                        () -> sheet.moveRow(-1),
                        "Alt+Up"),
                command(
                        "figurebuild.typed.row.down",
                        MenuPlace.EDIT,
                        () -> sheet.moveRow(1),
                        "Alt+Down"),
                command(
                        "figurebuild.typed.row.out",
                        MenuPlace.EDIT,
                        sheet::takeOutRow,
                        "Alt+Delete"),
                command(
                        "figurebuild.typed.column.add",
                        MenuPlace.EDIT,
                        sheet::addColumn,
                        "Alt+Shift+Enter"),
                command(
                        "figurebuild.typed.column.out",
                        MenuPlace.EDIT,
                        sheet::takeOutColumn,
                        "Alt+Shift+Delete"),
                command("figurebuild.typed.back", MenuPlace.EDIT, sheet::takeBack, "Alt+Backspace"),
                Command.of("figurebuild.discard", MenuPlace.EDIT, this::discard)
                        .withIcon("fth-trash-2"),
                command("figurebuild.typed.go.kind", MenuPlace.VIEW, sheet::focusKind, "F4"),
                command("figurebuild.typed.go.facts", MenuPlace.VIEW, this::goFacts, "F2"),
                command("figurebuild.typed.go.language", MenuPlace.VIEW, this::nextLanguage, "F7"));
    }

    private static Command command(String key, MenuPlace place, Runnable action, String keys) {
        return Command.of(key, place, action).withKeys(keys);
    }

    private void goFacts() {
        view.showRight();
        facts.focusFirst();
    }

    private void nextLanguage() {
        known.map(Read::languages)
                .filter(l -> l.size() > 1)
                .ifPresent(
                        all -> {
                            int at = in().isEmpty() ? 0 : all.indexOf(in());
                            int next = (at + 1) % all.size();
                            language.valueProperty().set(next == 0 ? "" : all.get(next));
                            sheet.focusCell();
                        });
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(
                new KeyLine("Enter", "figurebuild.typed.keys.down"),
                new KeyLine("Ctrl+V", "figurebuild.typed.keys.paste"));
    }
}
