package org.feltbok.coding.ui.similar;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.words.AlikeParts;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.help.MeasuredRows;
import org.feltbok.coding.help.Offer;
import org.feltbok.coding.kit.BesideScreen;
import org.feltbok.coding.kit.CodingHints;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.kit.FinderBox;
import org.feltbok.coding.ui.similar.SimilarModel.View;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.feltbok.tabular.ExcelWriter;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parts of answers that may be coded together: proposed, looked at, trimmed and coded by key. */
public final class SimilarScreen extends BesideScreen {
    public static final ScreenName NAME =
            new ScreenName("similar", "similar.title", "fth-layers").within("coding");

    private final SimilarModel model;
    private final SimilarActions actions;
    private final MenuButton question = new MenuButton();
    private final Segments<View> views = new Segments<>();
    private final Segments<AlikeParts.By> by = new Segments<>();
    private final RuleBar rule;
    private final OfferList list;
    private final MeasuredPane measured;
    private final ContextPane about;
    private final FinderBox finder;
    private final Panes panes;

    public SimilarScreen(Study file, OperationQueue queue, ScreenContext context) {
        super(NAME, context);
        model = new SimilarModel(new Desk(file, queue, context));
        actions = new SimilarActions(model);
        question.setId("similar-item");
        question.setMinWidth(Region.USE_PREF_SIZE);
        question.setFocusTraversable(false);
        header.left(question).right(back("fth-tag"));
        list = new OfferList(model, this::give);
        rule = new RuleBar(model, list::focusList);
        measured = new MeasuredPane(model);
        about = new ContextPane(model);
        finder = new FinderBox(texts, () -> model.now().tree(), 220);
        finder.on(c -> model.chooseCode(c.id()), actions::make, list::focusList);
        panes = dressed(Panes.of(centre()).right(about, 320));
        list.keys(this::key);
        model.addListener(this::refresh);
        model.addMoveListener(this::atHand);
    }

    private BorderPane centre() {
        for (View view : View.values()) {
            views.add(view, "");
            views.button(view).setId("similar-view-" + view.name().toLowerCase(Locale.ROOT));
        }
        for (AlikeParts.By way : AlikeParts.By.values()) {
            by.add(way, texts.get("similar.by." + way.name().toLowerCase(Locale.ROOT)));
        }
        by.valueProperty().set(AlikeParts.By.BOTH);
        views.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && now != model.view()) {
                                model.view(now);
                                toWork();
                            }
                        });
        by.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null) {
                                var asked = model.asked();
                                model.ask(new Found.Asked(now, asked.kind(), asked.typed()));
                            }
                        });
        Label how = Labels.muted(texts.get("similar.by"));
        var ways = new HBox(8, how, by);
        ways.getStyleClass().add("fb-row");
        ways.visibleProperty().bind(views.valueProperty().isEqualTo(View.GROUPS));
        ways.managedProperty().bind(ways.visibleProperty());
        rule.visibleProperty().bind(views.valueProperty().isEqualTo(View.WORDS));
        var bar = new FlowPane(16, 6, views, ways);
        bar.getStyleClass().add("similar-bar");
        measured.visibleProperty().bind(views.valueProperty().isEqualTo(View.MEASURED));
        list.visibleProperty().bind(measured.visibleProperty().not());
        var centre = new BorderPane();
        centre.setTop(new VBox(bar, rule, finder));
        centre.setCenter(new StackPane(list, measured));
        centre.setBottom(CodingHints.ofSimilar(texts));
        centre.getStyleClass().add("fb-centre");
        return centre;
    }

    private void give() {
        actions.give(this::find);
    }

    /** Looks for another code for the group at hand. */
    private void find() {
        if (model.current().isPresent()) {
            finder.open();
        }
    }

    private void toWork() {
        switch (model.view()) {
            case WORDS -> rule.focusField();
            case MEASURED -> measured.focusTable();
            case GROUPS, SUGGESTED -> list.focusList();
        }
    }

    @Override
    protected void personChanged() {
        model.personChanged();
    }

    @Override
    protected String placeBack() {
        return model.place();
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown()) {
            return;
        }
        Runnable action =
                switch (e.getCode()) {
                    case LEFT -> () -> model.moveMember(-1);
                    case RIGHT -> () -> model.moveMember(1);
                    case UP -> () -> model.move(-1);
                    case DOWN -> () -> model.move(1);
                    case SPACE -> model::tick;
                    default -> digit(KeyStrokes.digit(e.getCode()));
                };
        if (action != null) {
            action.run();
            KeyStrokes.take(e);
        }
    }

    private @org.jspecify.annotations.Nullable Runnable digit(int digit) {
        return digit < 0 ? null : () -> actions.choose(digit);
    }

    private void refresh() {
        question.getItems().setAll(model.now().items().stream().map(this::choice).toList());
        question.setVisible(model.now().item().isPresent());
        question.setText(model.now().item().map(CodableItem::shortName).orElse(""));
        header.subtitle(model.now().item().map(i -> i.label().in(texts.language())).orElse(""));
        for (View view : View.values()) {
            String name = texts.get("similar.view." + view.name().toLowerCase(Locale.ROOT));
            boolean counted = view == View.GROUPS || view == View.SUGGESTED;
            views.button(view).setText(counted ? name + "  " + model.offers(view).size() : name);
        }
        rule.refresh();
        list.refresh();
        measured.refresh();
        about.refresh();
        said();
    }

    private void atHand() {
        list.atHand();
        about.refresh();
        said();
    }

    private void said() {
        status.set(
                model.now().item().flatMap(i -> model.current().map(o -> said(i, o))).orElse(""));
    }

    private String said(CodableItem item, Offer offer) {
        int ticked = model.ticked(offer).stream().mapToInt(m -> m.hits().size()).sum();
        return texts.get("similar.status", item.shortName(), ticked, offer.size());
    }

    private MenuItem choice(CodableItem item) {
        var choice = new MenuItem(item.called(texts.language()));
        choice.setMnemonicParsing(false);
        choice.setOnAction(
                e -> {
                    model.choose(item);
                    list.focusList();
                });
        return choice;
    }

    private void export() {
        var learned = model.found().learned().measured();
        var sheet = model.now().sheet();
        context.dialogs()
                .chooseNewFile("similar.export.choose", texts.get("similar.file"), "xlsx")
                .ifPresent(
                        to ->
                                context.tasks()
                                        .run(
                                                "similar.exporting",
                                                p -> {
                                                    org.feltbok.export.Staging.file(
                                                            to,
                                                            f ->
                                                                    ExcelWriter.writeCells(
                                                                            f,
                                                                            Map.of(
                                                                                    texts.get(
                                                                                            "similar.measured"),
                                                                                    new MeasuredRows(
                                                                                                    texts)
                                                                                            .cells(
                                                                                                    learned,
                                                                                                    sheet))));
                                                    return to;
                                                },
                                                done ->
                                                        context.dialogs()
                                                                .note(
                                                                        "similar.exported",
                                                                        done.toString())));
    }

    @Override
    public Panes view() {
        return panes;
    }

    @Override
    public void shown(String subject) {
        model.shown(subject);
        // what was looked at stands again after the language was changed
        String wanted = subject.replaceFirst("^[^#]*#?", "");
        for (View view : View.values()) {
            if (view.name().equalsIgnoreCase(wanted)) {
                views.valueProperty().set(view);
            }
        }
        toWork();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public String placeNow() {
        return model.place() + "#" + model.view().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("similar.give_ticked", MenuPlace.EDIT, this::give)
                        .withKeys("S")
                        .withIcon("fth-tag"),
                Command.of("similar.other_code", MenuPlace.EDIT, this::find).withKeys("C"),
                Command.of("similar.next_left", MenuPlace.VIEW, model::nextLeft).withKeys("U"),
                Command.of(
                                "similar.to_words",
                                MenuPlace.VIEW,
                                () -> views.valueProperty().set(View.WORDS))
                        .withKeys("Shortcut+F"),
                Command.of(
                        "similar.to_groups",
                        MenuPlace.VIEW,
                        () -> views.valueProperty().set(View.GROUPS)),
                Command.of(
                        "similar.to_suggested",
                        MenuPlace.VIEW,
                        () -> views.valueProperty().set(View.SUGGESTED)),
                Command.of(
                        "similar.to_measured",
                        MenuPlace.VIEW,
                        () -> views.valueProperty().set(View.MEASURED)),
                Command.of("similar.export", MenuPlace.FILE, this::export)
                        .withKeys("Shortcut+E")
                        .withIcon("fth-share"),
                backCommand("similar.to_coding"));
    }

    @Override
    public void dispose() {
        super.dispose();
        model.dispose();
    }
}
