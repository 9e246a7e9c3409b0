package org.feltbok.search.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.coding.kit.BesideScreen;
import org.feltbok.coding.kit.CodingHints;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.kit.FinderBox;
import org.feltbok.search.LiveSearch;
import org.feltbok.search.SearchText.Kind;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words looked for in answers, interviews, memos and codes at once, and coded where they stand. */
public final class SearchScreen extends BesideScreen {
    public static final ScreenName NAME =
            new ScreenName("search", "search.title", "fth-search").within("coding");

    /** From wherever somebody is; Cases has another use for it. */
    public static final String WAY = "Shortcut+Shift+F";

    private final SearchModel model;
    private final HitCoding coding;
    private final SearchField field;
    private final Segments<Optional<Kind>> where = new Segments<>();
    private final Segments<Boolean> what = new Segments<>();
    private final HitList list;
    private final WholePane about;
    private final FilterPane filters;
    private final FinderBox finder;
    private final Panes panes;

    public SearchScreen(
            Study file, OperationQueue queue, LiveSearch search, ScreenContext context) {
        super(NAME, context);
        Desk desk = new Desk(file, queue, context);
        model = new SearchModel(desk, search);
        coding = new HitCoding(model);
        field = new SearchField(texts.get("search.prompt"), "Ctrl+F");
        field.setId("search-words");
        field.setPrefWidth(360);
        field.textProperty().addListener((o, old, now) -> model.type(now));
        header.right(back("fth-tag"));
        list = new HitList(model);
        about = new WholePane(model);
        filters = new FilterPane(model);
        finder = new FinderBox(texts, model::tree, 220);
        finder.on(coding::give, coding::make, list::focusList);
        panes = dressed(Panes.of(centre()).left(filters, 264).right(about, 320));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
        list.keys(this::key);
        model.addListener(this::refresh);
        model.addMoveListener(about::refresh);
        refresh();
    }

    private BorderPane centre() {
        where.add(Optional.empty(), "");
        for (Kind kind : Kind.values()) {
            where.add(Optional.of(kind), "");
        }
        where.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null) {
                                model.where(now.orElse(null));
                            }
                        });
        what.add(false, texts.get("search.code.words"));
        what.add(true, texts.get("search.code.whole"));
        what.valueProperty().addListener((o, old, now) -> model.whole(Boolean.TRUE.equals(now)));
        var coded = new HBox(8, Labels.muted(texts.get("search.code.what")), what);
        coded.getStyleClass().add("fb-row");
        // not in the header: what has the keyboard stands in the view
        var bar = new FlowPane(16, 6, field, where, coded);
        bar.getStyleClass().add("fb-pane-section");
        var centre = new BorderPane();
        centre.setTop(new VBox(bar, finder));
        centre.setCenter(list);
        centre.setBottom(
                new CodingHints(texts)
                        .and("search.hint.open", "Enter")
                        .and("search.hint.tick", "Space")
                        .and("search.hint.all", "Ctrl+A")
                        .and("search.hint.code", "C")
                        .and("search.hint.where", "← →"));
        centre.getStyleClass().add("fb-centre");
        return centre;
    }

    private void fieldKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.DOWN) {
            list.focusList();
            KeyStrokes.take(e);
        }
    }

    private void key(KeyEvent e) {
        if (e.isAltDown() || e.isShiftDown()) {
            return;
        }
        Runnable action = e.isShortcutDown() ? all(e.getCode()) : plain(e);
        if (action != null) {
            KeyStrokes.take(e);
            action.run();
        }
    }

    private @Nullable Runnable all(KeyCode code) {
        return code == KeyCode.A ? model::tickAll : null;
    }

    private @Nullable Runnable plain(KeyEvent e) {
        return switch (e.getCode()) {
            case ENTER -> this::open;
            case SPACE -> model::tick;
            case LEFT -> () -> toPlace(-1);
            case RIGHT -> () -> toPlace(1);
            default -> digit(KeyStrokes.digit(e.getCode()));
        };
    }

    private @Nullable Runnable digit(int digit) {
        return digit < 0 ? null : () -> coding.give(digit);
    }

    private void toPlace(int by) {
        List<Kind> kinds = Arrays.asList(Kind.values());
        Kind now = model.where();
        int at = Math.floorMod((now == null ? 0 : kinds.indexOf(now) + 1) + by, kinds.size() + 1);
        where.valueProperty().set(at == 0 ? Optional.empty() : Optional.of(kinds.get(at - 1)));
    }

    private void open() {
        model.current()
                .ifPresent(
                        t -> context.navigator().go(new Navigator.Target(t.screen(), t.place())));
    }

    /** Looks for the code that what is chosen gets. */
    private void find() {
        if (model.book().isEmpty()) {
            context.dialogs().note("search.none_coded");
            return;
        }
        finder.open();
    }

    private void toField() {
        field.requestFocus();
        field.selectAll();
    }

    private void toFilters() {
        panes.showLeft();
        filters.focusFirst();
    }

    @Override
    protected void personChanged() {
        model.personChanged();
    }

    private void refresh() {
        list.refresh();
        about.refresh();
        filters.refresh();
        what.valueProperty().set(model.isWhole());
        NumberFormat number = NumberFormat.getIntegerInstance(texts.locale());
        String all = number.format(model.found().texts().size());
        where.button(Optional.empty()).setText(texts.get("search.in.all") + "  " + all);
        for (Kind kind : Kind.values()) {
            String name = texts.get("search.in." + kind.name().toLowerCase(Locale.ROOT));
            where.button(Optional.of(kind)).setText(name + "  " + number.format(model.count(kind)));
        }
        int hits = model.texts().size();
        status.set(
                model.found().typed().isBlank()
                        ? ""
                        : model.ticked() == 0
                                ? texts.get("search.status", hits)
                                : texts.get("search.status.ticked", hits, model.ticked()));
    }

    @Override
    public Panes view() {
        return panes;
    }

    /**
     * @param words to look for; empty = those looked for before
     */
    @Override
    public void shown(String words) {
        if (!words.isEmpty()) {
            field.setText(words);
        }
        model.shown();
        if (words.isEmpty()) {
            toField();
        } else {
            list.focusList();
        }
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public String placeNow() {
        return model.typed();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("search.to_words", MenuPlace.EDIT, this::toField)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"),
                Command.of("search.to_filters", MenuPlace.EDIT, this::toFilters).withKeys("F"),
                Command.of("search.tick_all", MenuPlace.EDIT, model::tickAll),
                Command.of("search.give", MenuPlace.EDIT, this::find)
                        .withKeys("C")
                        .withIcon("fth-tag"),
                Command.of("search.turn", MenuPlace.EDIT, () -> model.whole(!model.isWhole()))
                        .withKeys("W"),
                backCommand("search.to_coding"));
    }

    @Override
    public void dispose() {
        super.dispose();
        model.end();
    }
}
