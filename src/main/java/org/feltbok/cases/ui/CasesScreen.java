package org.feltbok.cases.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.base.task.Navigator;
import org.feltbok.cases.AddCase;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.LiveCases;
import org.feltbok.coding.kit.CaseMemos;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Patience;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.PaletteSource;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.util.List;

/** The cases: searching, choosing by group and answer, and everything known of one of them. */
public final class CasesScreen extends ReadScreen implements CaseActions {
    public static final ScreenName NAME = new ScreenName("cases", "caselist.title", "fth-map-pin");

    /**
     * What to show, for the navigator: the cases that have not answered. Then perhaps a stroke and
     * the questionnaire: those who have not answered that one.
     */
    private static final String MISSING = "#missing";

    private final LiveCases cases;
    private final OperationQueue queue;
    private final CasesModel model = new CasesModel();
    private final CaseFilters filters;
    private final CaseTable table;
    private final CaseMemos memos;
    private final CaseCard card;
    private final Panes view;
    private final Patience patience;
    private String wanted = "";

    /** What the palette finds before this screen was made. */
    public static List<PaletteSource> found(ScreenContext context, LiveCases cases) {
        return List.of(
                new CaseFinder(
                        context.texts(),
                        () -> cases.sheet().data().cases(),
                        key -> context.navigator().go(new Navigator.Target("cases", key))));
    }

    /**
     * @param cases of the same study
     */
    public CasesScreen(ScreenContext context, Study file, OperationQueue queue, LiveCases cases) {
        super(NAME, context);
        this.cases = cases;
        this.queue = queue;
        var words = new CaseWords(texts);
        var add = Buttons.primary(texts.get("caselist.add"), "fth-plus", this::add);
        add.setId("cases-add");
        var registers =
                Buttons.of(texts.get("caselist.registers"), "fth-database", this::registers);
        registers.setId("cases-registers");
        registers.setFocusTraversable(false);
        var known = Buttons.of(texts.get("caselist.known"), "fth-layers", this::known);
        known.setId("cases-known");
        known.setFocusTraversable(false);
        var field = Icons.button("fth-phone", texts.get("caselist.fieldwork"), this::fieldwork);
        field.setId("cases-fieldwork");
        field.setFocusTraversable(false);
        var list = Buttons.of(texts.get("caselist.import"), "fth-upload", this::importList);
        list.setId("cases-import");
        list.setFocusTraversable(false);
        header.left(field, known, registers).right(list, add);
        filters = new CaseFilters(model, texts);
        table = new CaseTable(model, words);
        memos = new CaseMemos(file, context);
        card = new CaseCard(model, words, this, context.palette(), memos);
        VBox.setVgrow(table, Priority.ALWAYS);
        var centre = new VBox(filters, table, new CaseFoot(model, words));
        centre.getStyleClass().add("fb-centre");
        view = Panes.of(centre).right(card, 392);
        patience = new Patience(view);
        view.addEventFilter(KeyEvent.ANY, patience::keep);
        model.sheet().addListener((o, old, now) -> describe(now));
        model.shown().addListener((javafx.beans.Observable o) -> describe(model.sheet().get()));
        table.comparatorProperty().addListener(o -> describe(model.sheet().get()));
        hears(file.listen(this::changed));
    }

    private Node placeholder() {
        int all = model.sheet().get().data().cases().size();
        return new StackPane(
                all == 0
                        ? new EmptyState(
                                "fth-map-pin",
                                texts.get("caselist.empty.title"),
                                texts.get("caselist.empty.detail"),
                                Buttons.of(
                                        texts.get("caselist.import"),
                                        "fth-upload",
                                        this::importList),
                                Buttons.of(texts.get("caselist.add"), "fth-plus", this::add))
                        : new EmptyState(
                                "fth-map-pin",
                                texts.get("caselist.nothing.title", all),
                                texts.get("caselist.nothing.detail"),
                                Buttons.of(texts.get("caselist.clear"), "fth-x", model::clear)));
    }

    private void describe(CaseSheet sheet) {
        table.setPlaceholder(placeholder());
        int frame = sheet.data().frame().size();
        int more = sheet.data().cases().size() - frame;
        String unit = sheet.unitMany().in(texts.language());
        header.subtitle(
                texts.get(
                        more > 0 ? "caselist.subtitle.more" : "caselist.subtitle",
                        frame,
                        unit.isEmpty() ? texts.get("caselist.unit_many") : unit,
                        sheet.data().attributes().size(),
                        sheet.groupings().size(),
                        more));
        String sorted =
                table.getSortOrder().isEmpty()
                        ? ""
                        : texts.get("caselist.status", table.getSortOrder().getFirst().getText());
        String on = model.filters() == 0 ? "" : texts.get("caselist.filters", model.filters());
        status.set(on + (on.isEmpty() || sorted.isEmpty() ? "" : " · ") + sorted);
    }

    /** Comes on the writing thread. */
    private void changed(ChangeEvent event) {
        if (event.touches(LiveCases::concerns)) {
            outdated();
        }
    }

    @Override
    protected void read() {
        reader.run("caselist.reading", progress -> cases.sheet(), this::take, this::unread);
    }

    /** A case that was added is on its way here: nothing else is waited for. */
    private boolean isAdding() {
        return patience.isReading();
    }

    /** What is keyed for a case on its way here is dropped: it is not there. */
    private void unread() {
        reading.unread();
        if (isAdding()) {
            patience.fail();
        }
    }

    private void take(CaseSheet read) {
        model.show(read);
        if (isAdding() && read.data().cases().stream().noneMatch(c -> c.key().equals(wanted))) {
            // read before it was written: it is read once more
            return;
        }
        if (!wanted.isEmpty()) {
            model.goTo(wanted);
            wanted = "";
            arrived();
        } else if (model.selected().get().isEmpty() && !table.getItems().isEmpty()) {
            table.move(1);
        }
    }

    private void arrived() {
        if (isAdding()) {
            patience.end();
        }
    }

    /** What is keyed next is about the new case, and waits until it stands here. */
    private void add(Operation operation) {
        patience.begin();
        WhenMade.then(
                queue.submit(operation),
                done -> {},
                problem -> {
                    wanted = "";
                    patience.fail();
                    context.dialogs().error(problem);
                });
    }

    private void add() {
        context.dialogs()
                .askText("caselist.add.name", "")
                .ifPresent(
                        name -> {
                            List<Case> known = model.sheet().get().data().cases();
                            String kind = known.isEmpty() ? "" : known.getFirst().kind();
                            String key =
                                    Keys.of(
                                            name,
                                            "case",
                                            k -> known.stream().anyMatch(c -> c.key().equals(k)));
                            wanted = key;
                            add(
                                    new AddCase(
                                            new Case(
                                                    Ids.next(),
                                                    key,
                                                    name.strip(),
                                                    "",
                                                    true,
                                                    kind,
                                                    "")));
                        });
    }

    @Override
    public void change(Operation operation) {
        WhenMade.then(
                queue.submit(operation),
                done -> {},
                problem -> {
                    context.dialogs().error(problem);
                    card.refused();
                });
    }

    @Override
    public void move(int by) {
        table.move(by);
    }

    @Override
    public void go(String screen, String subject) {
        context.navigator().go(new Navigator.Target(screen, subject));
    }

    @Override
    public Panes view() {
        return view;
    }

    @Override
    public String placeNow() {
        return model.selected().get().map(Case::key).orElse("");
    }

    @Override
    public void shown(String subject) {
        if (subject.startsWith(MISSING)) {
            model.clear();
            model.ask(subject.substring(MISSING.length()).replace("/", ""));
            model.answered().set(CasesModel.Answered.MISSING);
        } else if (!subject.isEmpty()) {
            wanted = subject;
            arrived();
        }
        if (!reading.shown() && !wanted.isEmpty()) {
            model.goTo(wanted);
            wanted = "";
        }
        table.requestFocus();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("caselist.add", MenuPlace.STUDY, this::add)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-plus"),
                command("caselist.edit", MenuPlace.EDIT, this::edit)
                        .withKeys("F2")
                        .withIcon("fth-edit-2"),
                command("caselist.filter", MenuPlace.EDIT, filters::focusSearch)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"),
                Command.of("caselist.import", MenuPlace.STUDY, this::importList)
                        .withIcon("fth-upload"),
                Command.of("caselist.known", MenuPlace.STUDY, this::known).withIcon("fth-layers"),
                Command.of("caselist.registers", MenuPlace.STUDY, this::registers)
                        .withIcon("fth-database"),
                Command.of("caselist.fieldwork", MenuPlace.STUDY, this::fieldwork)
                        .withIcon("fth-phone"),
                Command.of("caselist.clear", MenuPlace.EDIT, model::clear).withIcon("fth-x"));
    }

    /** Also where the card is put away, as in a small window. */
    private void edit() {
        boolean begins = !card.isEditing();
        if (begins) {
            view.showRight();
        }
        card.edit(begins);
    }

    /** Done in its turn, after what was keyed before. */
    private Command command(String key, MenuPlace place, Runnable action) {
        return Command.of(key, place, () -> patience.then(action));
    }

    private void importList() {
        context.navigator().go(Navigator.Target.screen("caseimport"));
    }

    private void known() {
        context.navigator().go(Navigator.Target.screen("attributes"));
    }

    private void fieldwork() {
        context.navigator().go(Navigator.Target.screen("fieldwork"));
    }

    private void registers() {
        context.navigator().go(Navigator.Target.screen("register"));
    }

    @Override
    public List<PaletteSource> paletteSources() {
        return List.of(new CaseFinder(texts, this::all, key -> go("cases", key)));
    }

    private List<Case> all() {
        List<Case> read = model.sheet().get().data().cases();
        return read.isEmpty() ? cases.sheet().data().cases() : read;
    }

    @Override
    public void dispose() {
        super.dispose();
        memos.close();
    }
}
