package org.feltbok.pseudonyms.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.coding.kit.CodingStyle;
import org.feltbok.coding.kit.Desk;
import org.feltbok.pseudonyms.NameStore.Place;
import org.feltbok.pseudonyms.NameSuggestion;
import org.feltbok.pseudonyms.ui.NamesModel.Tab;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Focus;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.HeadedScreen;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.feltbok.study.RegisteredName;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;

/** The register of names: who is in it, what may be a name, where names stand, and the key. */
public final class NamesScreen extends HeadedScreen {
    public static final ScreenName NAME =
            new ScreenName("names", "namelist.title", "fth-lock").within("interviews");

    private final NamesModel model;
    private final NameActions actions;
    private final Segments<Tab> tabs = new Segments<>();
    private final NameTable<RegisteredName> register;
    private final NameTable<NameSuggestion> suggested;
    private final PlaceTable places;
    private final Label told = Labels.muted("");
    private final StackPane centre = new StackPane();
    private final BorderPane work = new BorderPane();
    private final NameForm form;
    private final Button replace;
    private final Button forget;
    private boolean fresh;
    private final Panes panes;

    /**
     * @param path where the study's file lies
     * @param backups how many there are of it
     */
    public NamesScreen(
            ScreenContext context,
            Study file,
            OperationQueue queue,
            Path path,
            IntSupplier backups) {
        super(NAME, context);
        Desk desk = new Desk(file, queue, context);
        model = new NamesModel(desk);
        actions = new NameActions(model, path, backups);
        form = new NameForm(texts, this::remove);
        register = register();
        suggested = suggested();
        places = new PlaceTable(texts, this::go);
        form.on(this::put, this::toTable);
        for (Tab tab : Tab.values()) {
            String word = tab.name().toLowerCase(Locale.ROOT);
            tabs.add(tab, texts.get("namelist.tab." + word));
            tabs.button(tab).setId("names-" + word);
        }
        tabs.valueProperty().addListener((o, old, now) -> turn());
        replace = Buttons.of(texts.get("namelist.replace"), "fth-repeat", this::replace);
        replace.setId("names-replace");
        var in = Buttons.of(texts.get("namelist.in"), "fth-download", actions::takeIn);
        in.setId("names-in");
        var key = Buttons.of(texts.get("namelist.key"), "fth-key", actions::writeKey);
        key.setId("names-key");
        forget = Buttons.of(texts.get("namelist.forget"), "fth-trash-2", this::forget);
        forget.setId("names-forget");
        var all = new FlowPane(8, 8, replace, in, key, forget);
        all.getStyleClass().add("fb-pane-section");
        told.setWrapText(true);
        told.setId("names-told");
        var about = new VBox(told);
        about.getStyleClass().add("fb-pane-section");
        work.setTop(new VBox(all, about));
        work.setCenter(centre);
        work.getStyleClass().add("fb-centre");
        header.left(tabs);
        panes = Panes.of(work).right(form, 320);
        panes.getStylesheets().add(CodingStyle.sheet());
        model.addListener(this::refresh);
        turn();
    }

    private NameTable<RegisteredName> register() {
        NumberFormat number = NumberFormat.getIntegerInstance(texts.locale());
        NameTable<RegisteredName> table =
                new NameTable<>(
                        "names-table",
                        texts.get("namelist.tab.register"),
                        texts.get("namelist.empty"),
                        RegisteredName::id);
        table.column(texts.get("namelist.name"), 160, n -> n.isForgotten() ? "–" : n.name())
                .column(texts.get("namelist.pseudonym"), 130, RegisteredName::shown)
                .column(
                        texts.get("namelist.kind"),
                        90,
                        n -> texts.get("pseudonyms.kind." + n.kind().word()))
                .column(texts.get("namelist.forms"), 150, n -> String.join("; ", n.forms()))
                .column(texts.get("namelist.state"), 150, this::state)
                .column(
                        texts.get("namelist.texts"),
                        70,
                        // what is no secret is not looked for
                        n -> n.isSecret() ? number.format(model.count(n)) : "–");
        table.onChosen(this::chosen);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::registerKey);
        return table;
    }

    private String state(RegisteredName name) {
        String state = texts.get("pseudonyms.state." + name.state());
        return form.isKept(name) ? texts.get("namelist.not_put", state) : state;
    }

    private NameTable<NameSuggestion> suggested() {
        NameTable<NameSuggestion> table =
                new NameTable<>(
                        "names-suggestions",
                        texts.get("namelist.tab.suggested"),
                        texts.get("namelist.empty.suggested"),
                        NameSuggestion::name);
        return table.column(texts.get("namelist.name"), 160, NameSuggestion::name)
                .column(texts.get("namelist.pseudonym"), 110, NameSuggestion::pseudonym)
                .column(
                        texts.get("namelist.why"),
                        110,
                        s -> texts.get("pseudonyms.why." + s.why().name().toLowerCase(Locale.ROOT)))
                .column(texts.get("namelist.texts"), 70, s -> String.valueOf(s.times()))
                .column(texts.get("namelist.context"), 320, NameSuggestion::context);
    }

    private void registerKey(KeyEvent e) {
        Runnable action =
                switch (e.getCode()) {
                    case ENTER, F2 -> this::change;
                    case DELETE -> this::remove;
                    default -> null;
                };
        if (action != null) {
            KeyStrokes.take(e);
            action.run();
        }
    }

    private void go(Place place) {
        context.navigator().go(new Navigator.Target(place.screen(), place.place()));
    }

    private Tab tab() {
        return Objects.requireNonNullElse(tabs.valueProperty().get(), Tab.REGISTER);
    }

    private TableView<?> table() {
        return switch (tab()) {
            case REGISTER -> register;
            case SUGGESTED -> suggested;
            case PLACES -> places;
        };
    }

    private void turn() {
        centre.getChildren().setAll(table());
        work.setBottom(NameHints.of(texts, tab()));
        model.tab(tab());
        refresh();
        table().requestFocus();
    }

    private void refresh() {
        if (!model.isRead()) {
            return;
        }
        register.fill(model.names());
        suggested.fill(model.suggested());
        form.propose(model.next(RegisteredName.Kind.PERSON));
        if (fresh || isKept()) {
            where();
            many();
        } else {
            chosen();
        }
        String about = texts.get("namelist.told." + tab().name().toLowerCase(Locale.ROOT));
        told.setText(
                tab() == Tab.PLACES && model.isCut()
                        ? about + " " + texts.get("namelist.first_places", NamesModel.MOST)
                        : about);
        long secret = model.names().stream().filter(RegisteredName::isSecret).count();
        status.set(texts.get("namelist.status", secret, model.count()));
    }

    /** What is written and not put in the register stays, unless the name is gone. */
    private boolean isKept() {
        return form.isChanged()
                && (form.isNew()
                        || Focus.isIn(form)
                        || model.names().stream().anyMatch(form::isOf));
    }

    /** The places of the names that are chosen, each with what the texts become by replacing. */
    private void where() {
        if (tab() != Tab.PLACES) {
            return;
        }
        Set<RegisteredName> meant = Set.copyOf(meant());
        places.fill(
                model.places(register.chosen()),
                model.names().stream().filter(n -> n.inText() || meant.contains(n)).toList());
    }

    /** The name at hand stands in the form, and its places in their table. */
    private void chosen() {
        List<RegisteredName> all = register.chosen();
        fresh = false;
        form.show(all.size() == 1 ? all.getFirst() : null);
        // what was written of another is kept, and told there
        register.refresh();
        where();
        many();
    }

    /** Says of how many names is spoken. */
    private void many() {
        int names = register.chosen().size();
        replace.setText(texts.get(names > 1 ? "namelist.replace.some" : "namelist.replace", names));
        forget.setText(texts.get(names > 1 ? "namelist.forget.some" : "namelist.forget", names));
    }

    private void toTable() {
        chosen();
        register.requestFocus();
    }

    private void fresh() {
        tabs.valueProperty().set(Tab.REGISTER);
        register.getSelectionModel().clearSelection();
        panes.showRight();
        begin();
    }

    private void begin() {
        fresh = true;
        form.show(null);
        form.focusName();
    }

    private void put(RegisteredName name) {
        RegisteredName put = model.given(name);
        Runnable onItsWay = model.isNew(name) ? this::next : () -> changed(put);
        actions.put(put, onItsWay, () -> refused(name, put));
    }

    /** The fields are empty for the next name. */
    private void next() {
        form.write(null);
        begin();
    }

    private void changed(RegisteredName put) {
        form.known(put);
        register.requestFocus();
    }

    /** What was written stands in the fields again, to be mended. */
    private void refused(RegisteredName written, RegisteredName put) {
        model.refused(put);
        model.names().stream().filter(form::isOf).findFirst().ifPresent(form::known);
        if (fresh && !form.isChanged()) {
            form.write(written);
            form.focusName();
        }
    }

    private void change() {
        panes.showRight();
        form.focusName();
    }

    private void remove() {
        actions.remove(register.chosen());
        register.requestFocus();
    }

    /** The names that are chosen where those are several, else all. */
    private List<RegisteredName> meant() {
        List<RegisteredName> chosen = register.chosen();
        return chosen.size() > 1 ? chosen : model.names();
    }

    private void replace() {
        actions.replace(meant());
    }

    private void forget() {
        actions.forget(meant());
    }

    private void nextTab() {
        Tab[] all = Tab.values();
        tabs.valueProperty().set(all[(tab().ordinal() + 1) % all.length]);
    }

    @Override
    public Panes view() {
        return panes;
    }

    @Override
    public void shown(String subject) {
        for (Tab tab : Tab.values()) {
            if (tab.name().equalsIgnoreCase(subject)) {
                tabs.valueProperty().set(tab);
            }
        }
        model.shown();
        table().requestFocus();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public String placeNow() {
        return tab().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        all.add(
                Command.of("namelist.new", MenuPlace.EDIT, this::fresh)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-plus"));
        all.add(
                Command.of("namelist.next_tab", MenuPlace.VIEW, this::nextTab)
                        .withKeys("Shortcut+Tab"));
        if (tab() == Tab.SUGGESTED) {
            all.add(
                    Command.of(
                                    "namelist.accept",
                                    MenuPlace.EDIT,
                                    () -> actions.register(suggested.chosen(), false))
                            .withKeys("A"));
            all.add(
                    Command.of(
                                    "namelist.no_secret",
                                    MenuPlace.EDIT,
                                    () -> actions.register(suggested.chosen(), true))
                            .withKeys("N"));
        }
        all.add(Command.of("namelist.replace", MenuPlace.STUDY, this::replace));
        all.add(Command.of("namelist.in", MenuPlace.FILE, actions::takeIn));
        all.add(
                Command.of("namelist.key", MenuPlace.FILE, actions::writeKey)
                        .withKeys("Shortcut+E"));
        all.add(Command.of("namelist.forget", MenuPlace.STUDY, this::forget));
        return all;
    }

    @Override
    public void dispose() {
        model.end();
    }
}
