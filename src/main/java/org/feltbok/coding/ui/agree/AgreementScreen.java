package org.feltbok.coding.ui.agree;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Coder;
import org.feltbok.coding.agreement.AgreementBook;
import org.feltbok.coding.agreement.Comparison;
import org.feltbok.coding.kit.BesideScreen;
import org.feltbok.coding.kit.Desk;
import org.feltbok.export.Staging;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;

import java.util.ArrayList;
import java.util.List;

/**
 * Two coders compared on a question: how far they agree, and what they differ on, settled by key.
 */
public final class AgreementScreen extends BesideScreen {
    public static final ScreenName NAME =
            new ScreenName("agreement", "agreement.title", "fth-users").within("coding");

    private final AgreementModel model;
    private final MenuButton question = new MenuButton();
    private final MenuButton pair = new MenuButton();
    private final Button export;
    private final DisagreementList list;
    private final SettlePane settle;
    private final CodeTable codes;
    private final NumbersPane numbers;
    private final VBox work;
    private final StackPane centre = new StackPane();
    private final Panes panes;

    public AgreementScreen(Study file, OperationQueue queue, ScreenContext context) {
        super(NAME, context);
        model = new AgreementModel(new Desk(file, queue, context));
        question.setId("agreement-item");
        pair.setId("agreement-pair");
        for (MenuButton menu : List.of(question, pair)) {
            menu.setMinWidth(Region.USE_PREF_SIZE);
            menu.setFocusTraversable(false);
        }
        export = act(texts.get("agreement.export"), "fth-share", "export", this::export);
        header.left(question, pair).right(export, back("fth-tag"));
        list = new DisagreementList(model);
        settle = new SettlePane(model, list::focusList);
        codes = new CodeTable(model);
        numbers = new NumbersPane(model);
        VBox.setVgrow(codes, Priority.ALWAYS);
        work = new VBox(settle, codes);
        work.getStyleClass().add("fb-centre");
        centre.getStyleClass().add("fb-centre");
        panes = dressed(Panes.of(centre).left(list, 280).right(numbers, 280));
        list.keys(this::key);
        model.addListener(this::refresh);
        model.addMoveListener(this::atHand);
    }

    @Override
    protected void personChanged() {
        model.seenByOther();
    }

    @Override
    protected String placeBack() {
        return model.place();
    }

    /** What the list of differences would else take for itself. */
    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown()) {
            return;
        }
        Runnable action =
                switch (e.getCode()) {
                    case LEFT -> () -> model.takeOf(0);
                    case RIGHT -> () -> model.takeOf(1);
                    case UP -> () -> model.move(-1);
                    case DOWN -> () -> model.move(1);
                    default -> null;
                };
        if (action != null) {
            action.run();
            KeyStrokes.take(e);
        }
    }

    private void refresh() {
        Comparison now = model.now();
        question.getItems().setAll(now.sheet().items().stream().map(this::choice).toList());
        question.setVisible(now.sheet().item() != null);
        question.setText(now.sheet().item() == null ? "" : now.sheet().item().shortName());
        pair(now);
        boolean compared = !now.hidden() && now.coders().size() > 1;
        export.setDisable(!compared || now.pooled().clusters() == 0);
        centre.getChildren().setAll(compared && !now.pairing().common().isEmpty() ? work : empty());
        atHand();
        codes.refresh();
        numbers.refresh();
        status.set(
                now.sheet().item() == null || !compared
                        ? ""
                        : texts.get(
                                "agreement.status",
                                now.sheet().item().shortName(),
                                now.pairing().common().size(),
                                now.sheet().texts().size(),
                                model.desk().who()));
    }

    private void atHand() {
        list.refresh();
        settle.refresh();
    }

    private Node empty() {
        Comparison now = model.now();
        String key =
                now.sheet().item() == null
                        ? "no_codebook"
                        : now.hidden()
                                ? "hidden"
                                : now.coders().size() < 2 ? "no_second" : "none_common";
        return new EmptyState(
                key.equals("hidden") ? "fth-eye-off" : "fth-users",
                texts.get(
                        key.equals("none_common")
                                ? now.key("agreement.empty.none_common")
                                : "agreement.empty." + key),
                texts.get(
                        key.equals("hidden") || key.equals("no_second")
                                ? now.key("agreement.empty." + key + ".detail")
                                : "agreement.empty." + key + ".detail"));
    }

    private MenuItem choice(CodableItem item) {
        return item(item.called(texts.language()), () -> model.choose(item));
    }

    private void pair(Comparison now) {
        List<Coder> coders = now.coders();
        pair.setVisible(coders.size() > 1);
        pair.getItems().clear();
        for (int i = 0; i < coders.size(); i++) {
            for (int j = i + 1; j < coders.size(); j++) {
                Coder one = coders.get(i);
                Coder other = coders.get(j);
                pair.getItems().add(item(both(one, other), () -> model.choosePair(one, other)));
            }
        }
        pair.setText(coders.size() > 1 ? both(coders.get(0), coders.get(1)) : "");
    }

    private String both(Coder one, Coder other) {
        return texts.get("agreement.pair", one.name(), other.name());
    }

    private MenuItem item(String name, Runnable action) {
        var item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(
                e -> {
                    action.run();
                    list.focusList();
                });
        return item;
    }

    /** By keys: the menu opens, and the arrows go through it. */
    private static void choose(MenuButton menu) {
        if (menu.isVisible()) {
            menu.requestFocus();
            menu.show();
        }
    }

    private void export() {
        Comparison now = model.now();
        if (!export.isDisabled()) {
            model.desk().names().asShown(() -> write(now));
        }
    }

    private void write(Comparison now) {
        context.dialogs()
                .chooseNewFile("agreement.export.choose", texts.get("agreement.file"), "xlsx")
                .ifPresent(
                        to ->
                                context.tasks()
                                        .run(
                                                "agreement.exporting",
                                                p -> {
                                                    Staging.file(
                                                            to,
                                                            new AgreementBook(texts, now, notice())
                                                                    ::write);
                                                    return to;
                                                },
                                                done ->
                                                        context.dialogs()
                                                                .note(
                                                                        "agreement.exported",
                                                                        done.toString())));
    }

    private String notice() {
        return model.desk().file().read(StudyStore::study).notice().in(texts.language());
    }

    @Override
    public Panes view() {
        return panes;
    }

    @Override
    public void shown(String subject) {
        model.shown(subject.replaceFirst("#.*", ""));
        list.focusList();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public String placeNow() {
        return model.place();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        // the arrows that do it are keys of the list alone: elsewhere they go left and right
        all.add(Command.of("agreement.take_left", MenuPlace.EDIT, () -> model.takeOf(0)));
        all.add(Command.of("agreement.take_right", MenuPlace.EDIT, () -> model.takeOf(1)));
        all.add(Command.of("agreement.take_both", MenuPlace.EDIT, model::takeBoth).withKeys("B"));
        all.add(Command.of("agreement.take_other", MenuPlace.EDIT, settle::find).withKeys("C"));
        all.add(
                Command.of("agreement.take_shared", MenuPlace.EDIT, model::takeShared)
                        .withKeys("O"));
        all.add(Command.of("agreement.later", MenuPlace.VIEW, model::later).withKeys("L"));
        all.add(Command.of("agreement.reopen", MenuPlace.EDIT, model::reopen).withKeys("Delete"));
        all.add(Command.of("agreement.take_agreed", MenuPlace.EDIT, model::takeAgreed));
        all.add(
                Command.of(
                                "agreement.to_assign",
                                MenuPlace.EDIT,
                                () -> {
                                    panes.showRight();
                                    numbers.focusAssign();
                                })
                        .withIcon("fth-users"));
        all.add(
                Command.of(
                        "agreement.choose_counting",
                        MenuPlace.EDIT,
                        () -> {
                            panes.showRight();
                            numbers.focusCounting();
                        }));
        all.add(Command.of("agreement.choose_question", MenuPlace.VIEW, () -> choose(question)));
        all.add(Command.of("agreement.choose_pair", MenuPlace.VIEW, () -> choose(pair)));
        all.add(
                Command.of("agreement.export", MenuPlace.FILE, this::export)
                        .withKeys("Shortcut+E")
                        .withIcon("fth-share"));
        all.add(backCommand("agreement.to_coding"));
        return all;
    }

    @Override
    public void dispose() {
        super.dispose();
        settle.dispose();
        model.dispose();
    }
}
