package org.feltbok.figures.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.task.OneAtATime;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.ClaimCheck;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.outline.Delivered;
import org.feltbok.figures.outline.DeliveryStore;
import org.feltbok.figures.outline.LiveOutline;
import org.feltbok.figures.outline.Outline;
import org.feltbok.figures.outline.Readiness;
import org.feltbok.figures.outline.Remark;
import org.feltbok.figures.outline.ReportNamesStore;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.ui.outline.BeforePane;
import org.feltbok.figures.ui.outline.Mark;
import org.feltbok.figures.ui.outline.OutlineActions;
import org.feltbok.figures.ui.outline.OutlineModel;
import org.feltbok.figures.ui.outline.OutlinePane;
import org.feltbok.figures.ui.outline.OutlineRow;
import org.feltbok.figures.ui.outline.PageCharts;
import org.feltbok.figures.ui.outline.PagesPane;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The report in order beside the figure in front: one is chosen with the other. */
final class OutlineView {
    private final FiguresModel figures;
    private final FigureWords words;
    private final ScreenContext context;
    private final LiveOutline live;
    private final OutlineModel model;
    private final OutlineActions actions;
    private final OutlinePane pane;
    private final BeforePane before;
    private final TextClaims claims;
    private final VBox beside;
    private Runnable toBeside = () -> {};
    private final PagesPane pages;
    private final PagesWork laid;
    private final Study file;
    private final StudyFigures study;
    private final Supplier<Set<String>> blind;
    private final OneAtATime looking;
    private boolean front;
    private boolean unread = true;

    OutlineView(
            FiguresModel figures,
            FigureWords words,
            ScreenContext context,
            Study file,
            StudyFigures study,
            Supplier<Set<String>> blind,
            OperationQueue queue,
            FigureActions writing,
            Executor drawing) {
        this.figures = figures;
        this.words = words;
        this.context = context;
        Texts texts = context.texts();
        looking = new OneAtATime(context.tasks());
        live = new LiveOutline(file, study);
        model = new OutlineModel(texts.language(), words::number);
        actions = new OutlineActions(model, context, queue);
        pane = new OutlinePane(model, actions, texts, this::mark);
        this.file = file;
        this.study = study;
        this.blind = blind;
        before =
                new BeforePane(
                        texts,
                        key -> figures.entry(key).map(e -> words.number(e.spec())).orElse(key));
        var work = new ClaimWork(writing, study, context.tasks(), texts, blind);
        claims = new TextClaims(texts, words, work);
        claims.onDone(pane::focusList);
        beside = new VBox(before, claims);
        before.visibleProperty().bind(pane.visibleProperty());
        beside.visibleProperty().bind(pane.visibleProperty());
        beside.managedProperty().bind(beside.visibleProperty());
        pages =
                new PagesPane(
                        texts,
                        new PageCharts(drawing, FigureImages::chart),
                        () -> context.navigator().go(new Navigator.Target("newfigure", "")));
        laid =
                new PagesWork(
                        figures, context, file, () -> model.outline().get(), pages, study::paper);
        pages.onFigure(this::inView);
        before.onGo(this::goTo);
        before.onApprove(this::approve);
        // while it is not to be seen it follows, and leads nowhere
        pane.onFigure(
                key -> {
                    if (pane.isVisible()) {
                        figures.goTo(key);
                    }
                });
        figures.inOrderOf(() -> pane.isVisible() ? model.nearestFigures() : List.of());
        figures.selected().addListener((o, old, now) -> inFront(old, now));
        model.outline().addListener(o -> look());
        pane.visibleProperty().addListener(o -> look());
    }

    /** A section chosen stays so until another figure comes in front. */
    private void inFront(Optional<FigureEntry> old, Optional<FigureEntry> now) {
        boolean isOther = !now.map(FigureEntry::id).equals(old.map(FigureEntry::id));
        Optional<String> key = now.map(FigureEntry::key);
        // called otherwise it is chosen still
        boolean isCalledOtherwise =
                !key.equals(old.map(FigureEntry::key))
                        && model.row().flatMap(OutlineRow::section).isEmpty();
        if (isOther || isCalledOtherwise) {
            key.ifPresent(this::goTo);
        }
        key.ifPresent(pages::goTo);
    }

    /** The figure that a hand scrolls to in the pages comes in front, in the list too. */
    private void inView(String key) {
        model.chooseFigure(key);
        figures.goTo(key);
    }

    PagesPane pages() {
        return pages;
    }

    /** Told of the figure that is to be opened, from list and pages alike. */
    void onOpen(Consumer<String> told) {
        pages.onOpen(told);
        pane.onOpen(told);
    }

    private void toggleCentre() {
        boolean onPages = pages.centre().get() == PagesPane.Centre.PAGES;
        pages.centre().set(onPages ? PagesPane.Centre.LIST : PagesPane.Centre.PAGES);
    }

    private void nextTheme() {
        HouseStyle.Theme[] all = HouseStyle.Theme.values();
        pages.theme().set(all[(pages.theme().get().ordinal() + 1) % all.length]);
    }

    /** Goes to a figure, whatever hides it. */
    void goTo(String key) {
        boolean there =
                model.row()
                        .flatMap(OutlineRow::figure)
                        .filter(f -> f.key().equals(key))
                        .isPresent();
        if (!there) {
            model.chooseFigure(key);
        }
    }

    private void goTo(Remark finding) {
        if (finding.figure().isEmpty()) {
            model.chooseSection(finding.section());
        } else {
            model.chooseFigure(finding.figure());
        }
        pane.focusList();
    }

    /** Figures were computed, or the report is another: looks again what is to be looked at. */
    void look() {
        laid.look();
        // tables too, while figures are what the list beside shows
        pane.repaint();
        before.waiting(figures.waiting());
        if (!front || !pane.isVisible() || figures.waiting() > 0) {
            return;
        }
        if (looking.isBusy(this::look)) {
            return;
        }
        Outline outline = model.outline().get();
        List<FigureEntry> entries = figures.entries();
        FigureBook book = figures.book().get();
        looking.run(
                "outline.looking",
                p -> looked(outline, entries, book),
                now -> {
                    before.show(now.readiness());
                    claims.show(now.inText(), now.tables(), book);
                },
                context.dialogs()::error,
                () -> {});
    }

    /**
     * What was found.
     *
     * @param inText claims of no figure
     * @param tables of all figures that could be computed
     */
    private record Found(
            Readiness readiness, List<CheckedClaim> inText, List<FigureTable> tables) {}

    private Found looked(Outline outline, List<FigureEntry> entries, FigureBook book) {
        Map<String, ComputedFigure> computed = new LinkedHashMap<>();
        Map<String, List<Fault>> faults = new LinkedHashMap<>();
        for (FigureEntry entry : entries) {
            if (entry.faults().isEmpty()) {
                entry.computed().ifPresent(c -> computed.put(entry.key(), c));
            } else {
                faults.put(entry.key(), entry.faults());
            }
        }
        Set<String> hidden = blind.get();
        FigureMoment now = study.current(book);
        var check = new ClaimCheck(now.data(), context.texts());
        List<CheckedClaim> elsewhere =
                now.claimsElsewhere(context.texts()).stream()
                        .filter(
                                c ->
                                        BlindFigures.hidden(check.codes(List.of(c.claim())), hidden)
                                                .isEmpty())
                        .toList();
        String own = file.read(h -> StudyStore.study(h).language());
        List<String> others =
                Stream.of(Language.values())
                        .map(Language::code)
                        .filter(c -> !c.equals(own))
                        .toList();
        Readiness readiness =
                Readiness.of(
                        new Readiness.Looked(
                                outline,
                                computed,
                                faults,
                                book.errata(),
                                book.published(),
                                elsewhere,
                                file.read(DeliveryStore::inHand),
                                file.read(ReportNamesStore::read),
                                own,
                                others));
        return new Found(
                readiness,
                elsewhere,
                computed.values().stream().map(ComputedFigure::table).toList());
    }

    /** Notes the figures as they are, once all of them are computed. */
    private void approve() {
        if (figures.waiting() > 0) {
            context.dialogs().note("outline.approve.wait", figures.waiting());
            return;
        }
        List<Delivered> now =
                figures.entries().stream()
                        .flatMap(e -> e.computed().stream())
                        .map(c -> Delivered.of(c.table()))
                        .toList();
        actions.approve(now);
    }

    /** What stands beside the report in order: what is to be looked at, and claims of its text. */
    Node beside() {
        return beside;
    }

    /** Brings to sight what stands beside, where there is no room for it. */
    void onBeside(Runnable show) {
        toBeside = show;
    }

    private void newClaim() {
        toBeside.run();
        claims.begin();
    }

    private Mark mark(String key) {
        return figures.entry(key)
                .map(FigureEntry::standing)
                .map(
                        s ->
                                s == Tally.Standing.NO_VALUES
                                        ? new Mark(null, "muted", "")
                                        : new Mark(
                                                FigureWords.icon(s),
                                                FigureWords.state(s),
                                                words.shortly(s)))
                .orElse(new Mark(null, "muted", ""));
    }

    /** The screen comes to the front: what waited is read now. */
    void shown() {
        front = true;
        if (unread) {
            read();
        }
        laid.front(true);
        look();
    }

    void hidden() {
        front = false;
        laid.front(false);
    }

    /** Figures or sections changed. */
    void changed() {
        unread = true;
        if (front) {
            read();
        }
    }

    private void read() {
        unread = false;
        context.tasks()
                .run(
                        "outline.reading",
                        p -> live.outline(),
                        now -> {
                            model.take(now);
                            figures.selected()
                                    .get()
                                    .map(FigureEntry::key)
                                    .ifPresent(
                                            key -> {
                                                if (model.row().isEmpty()) {
                                                    model.chooseFigure(key);
                                                }
                                            });
                        },
                        () -> unread = true);
    }

    List<Command> commands(ObservableValue<Boolean> when) {
        return List.of(
                command("outline.up", () -> actions.move(false), when)
                        .withKeys("Alt+Up")
                        .withIcon("fth-arrow-up"),
                command("outline.down", () -> actions.move(true), when)
                        .withKeys("Alt+Down")
                        .withIcon("fth-arrow-down"),
                view("outline.pages.toggle", this::toggleCentre, when)
                        .withKeys("P")
                        .withIcon("fth-file-text"),
                view("outline.pages.focus", pages::focusPages, when).withKeys("Shift+P"),
                view("outline.pages.theme", this::nextTheme, when)
                        .withKeys("L")
                        .withIcon("fth-droplet"),
                command("outline.text_claims.new", this::newClaim, when)
                        .withKeys("Shift+C")
                        .withIcon("fth-check-square"),
                command("outline.approve", this::approve, when).withIcon("fth-check-circle"),
                command("outline.renumber", actions::renumber, when).withIcon("fth-hash"),
                command("outline.in", () -> actions.rank(true), when),
                command("outline.out", () -> actions.rank(false), when),
                command("outline.add", actions::addSection, when)
                        .withKeys("Shortcut+Shift+N")
                        .withIcon("fth-plus"));
    }

    private static Command command(String key, Runnable action, ObservableValue<Boolean> when) {
        return Command.of(key, MenuPlace.EDIT, action).when(when);
    }

    private static Command view(String key, Runnable action, ObservableValue<Boolean> when) {
        return Command.of(key, MenuPlace.VIEW, action).when(when);
    }

    OutlinePane pane() {
        return pane;
    }

    OutlineActions actions() {
        return actions;
    }

    void dispose() {
        laid.dispose();
        live.close();
    }
}
