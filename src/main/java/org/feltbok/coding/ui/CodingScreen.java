package org.feltbok.coding.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.StackPane;

import org.feltbok.base.task.Navigator;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.kit.CodingStyle;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.kit.OnceGiven;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Meter;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.HeadedScreen;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Coding screen: the codebook, the answers to one open question or the passages of all
 * interviews, and what there is to know of the one at hand.
 */
public final class CodingScreen extends HeadedScreen {
    public static final ScreenName NAME = new ScreenName("coding", "coding.title", "fth-tag");

    /** Behind a place: to the codebook there, which is made where there is none. */
    private static final String BOOK = "#codebook";

    /** The centre of the screen. */
    private enum Tab {
        ANSWERS,
        SIMILAR,
        COUNTS,
        AGREEMENT
    }

    private final Navigator navigator;
    private final CodingPlaces places;
    private final CodingModel model;
    private final MenuButton chooser = new MenuButton();
    private final Label progress = Labels.strong("");
    private final Meter meter = new Meter(6);
    private final Segments<Tab> tabs = new Segments<>();
    private final CodingActions actions;
    private final CodebookPane codebook;
    private final AnswersPane answers;
    private final CountsPane counts;
    private final CodebookMaker maker;
    private final TakeCodesPane take;
    private final SplitPane split;
    private final LookPane look;
    private final Definitions definitions;
    private final Suggestions suggestions;
    private final AboutPane about;
    private final StackPane centre = new StackPane();
    private final Button toInterviews;

    /** Whether answers are in front: what is not shown is not coded. */
    private final ObservableValue<Boolean> coding;

    private final Panes panes;
    private final CodingKeys keys;

    /** The codebook lies over the answers for as long as a code is looked for. */
    private boolean askedFor;

    /** What is done at the interviews that are led to, once they are read. */
    private @Nullable Runnable wants;

    private final OnceGiven given;
    private final CodebookKeys bookKeys;
    private final ReadOnlyObjectWrapper<Integer> badge = new ReadOnlyObjectWrapper<>(0);
    private final ObservableValue<String> person;
    private final ChangeListener<String> onPerson = (o, old, now) -> whoever();

    public CodingScreen(Study file, OperationQueue queue, ScreenContext context) {
        super(NAME, context);
        navigator = context.navigator();
        var desk = new Desk(file, queue, context, reader);
        model = new CodingModel(desk);
        places = new CodingPlaces(navigator, model);
        actions = new CodingActions(model);
        answers = new AnswersPane(model, actions);
        var book = new CodebookActions(model);
        take = new TakeCodesPane(model, () -> made(Optional.empty()));
        bookKeys =
                new CodebookKeys(
                        book,
                        this::editCode,
                        this::toTree,
                        this::takeCodes,
                        take::write,
                        this::splitCode,
                        this::lookAgain,
                        this::toCodeMemo,
                        take::writeThen,
                        () -> take.askThen(this::showTake));
        definitions = new Definitions(desk);
        codebook = new CodebookPane(model, actions, book, bookKeys, definitions, this::toAnswers);
        counts = new CountsPane(model);
        maker = new CodebookMaker(model, this::made);
        split = new SplitPane(model, book, () -> made(Optional.empty()));
        look = new LookPane(model, definitions, () -> made(Optional.empty()));
        coding =
                Bindings.createObjectBinding(
                        () -> tabs.valueProperty().get() == Tab.ANSWERS && !isTakenUp(),
                        tabs.valueProperty(),
                        centre.getChildren());
        suggestions = new Suggestions(model);
        toInterviews = Buttons.of(texts.get("interviews.title"), "fth-mic", places::toInterviews);
        about =
                new AboutPane(
                        model,
                        actions,
                        book,
                        definitions,
                        suggestions,
                        () -> codebook.focusTree(),
                        answers::focusList,
                        places::toHistory);
        centre.getStyleClass().add("fb-centre");
        centre.getChildren().setAll(counts, answers);
        counts.setVisible(false);
        panes = Panes.of(centre).left(codebook, 264).right(about, 328);
        panes.getStylesheets().add(CodingStyle.sheet());
        given = new OnceGiven(queue, panes);
        keys =
                new CodingKeys(
                        model,
                        actions,
                        suggestions,
                        () -> given.then(actions::takeOff),
                        this::toCode,
                        this::toMemo,
                        answers::focusFilter);
        answers.keys(keys::handle);
        head();
        codebook.disableProperty()
                .bind(Bindings.createBooleanBinding(this::isTakenUp, centre.getChildren()));
        model.addListener(this::refresh);
        person = context.person();
        person.addListener(onPerson);
        // the badge tells of work left before the screen was ever shown
        model.load("");
    }

    private void editCode() {
        panes.showRight();
        about.editCode();
    }

    private void toMemo() {
        given.then(
                () -> {
                    panes.showRight();
                    about.focusMemo();
                });
    }

    private void toCodeMemo() {
        given.then(
                () -> {
                    panes.showRight();
                    about.focusCodeMemo();
                });
    }

    private void takeCodes() {
        take.ask(this::showTake);
    }

    private void showTake() {
        centre.getChildren().setAll(take);
    }

    private void splitCode() {
        model.selectedCode()
                .filter(c -> !c.folder() && model.isReady())
                .ifPresent(c -> split.ask(c, () -> centre.getChildren().setAll(split)));
    }

    private void lookAgain() {
        model.selectedCode()
                .filter(c -> model.isReady())
                .ifPresent(c -> look.ask(c, () -> centre.getChildren().setAll(look)));
    }

    /** Whether something stands in the place of the answers until it is done or left. */
    private boolean isTakenUp() {
        return centre.getChildren().contains(maker)
                || centre.getChildren().contains(take)
                || centre.getChildren().contains(split)
                || centre.getChildren().contains(look);
    }

    private void toCode() {
        askedFor = !codebook.isVisible();
        panes.showLeft();
        codebook.find();
    }

    private void toAnswers() {
        answers.focusList();
        if (askedFor) {
            askedFor = false;
            panes.uncoverFromLeft();
        }
    }

    private void toTree() {
        panes.showLeft();
        codebook.focusTree();
    }

    private void head() {
        chooser.setId("coding-item");
        chooser.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        meter.setPrefWidth(80);
        meter.setMinWidth(80);
        tabs.add(Tab.ANSWERS, texts.get("coding.answers"))
                .add(Tab.SIMILAR, texts.get("similar.view.groups"))
                .add(Tab.COUNTS, texts.get("coding.counts"))
                .add(Tab.AGREEMENT, texts.get("agreement.title"))
                .leads(Tab.SIMILAR, places::toSimilar)
                .leads(Tab.AGREEMENT, places::toAgreement);
        tabs.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            counts.setVisible(now == Tab.COUNTS);
                            answers.setVisible(now != Tab.COUNTS);
                            if (now != Tab.COUNTS) {
                                answers.focusList();
                            }
                        });
        toInterviews.setId("coding-to-interviews");
        toInterviews.setFocusTraversable(false);
        toInterviews.managedProperty().bind(toInterviews.visibleProperty());
        header.left(chooser).right(progress, meter, Labels.spacer(), toInterviews, tabs);
    }

    private void refresh(Set<Part> parts) {
        if (parts.contains(Part.QUESTION)) {
            question();
        }
        codebook.refresh(parts);
        answers.refresh(parts);
        counts.refresh(parts);
        about.refresh(parts);
        int left = model.read().count(CodingModel.Show.UNCODED);
        int all = model.read().worked().size();
        progress.setText(texts.get("coding.progress", all - left, all));
        meter.clear().part(all == 0 ? 0 : (double) (all - left) / all, "fb-fill-accent");
        badge.set(model.read().left());
        status.set(model.act().before(model.read().foot(model.currentNumber())));
    }

    /** Whoever works now codes; what the one before wrote is kept as theirs. */
    private void whoever() {
        if (centre.getChildren().contains(split)) {
            split.close();
        }
        if (centre.getChildren().contains(look)) {
            look.close();
        }
        model.personChanged();
    }

    private void question() {
        boolean none = model.read().item().isEmpty();
        List<MenuItem> choices = model.read().items().stream().map(this::choice).toList();
        chooser.getItems().setAll(choices);
        var make = new MenuItem(texts.get("coding.new_codebook"));
        make.setOnAction(e -> makeCodebook(false));
        chooser.getItems().addAll(new SeparatorMenuItem(), make);
        chooser.setVisible(!none);
        chooser.setText(model.read().item().map(CodableItem::shortName).orElse(""));
        boolean interviews = model.read().isInterviews();
        header.subtitle(
                (interviews
                                ? model.read().codebook().map(Codebook::label)
                                : model.read().item().map(CodableItem::label))
                        .map(l -> l.in(texts.language()))
                        .orElse(""));
        toInterviews.setVisible(interviews);
        tabs.button(Tab.ANSWERS).setText(texts.get(model.read().key("coding.answers")));
        tabs.button(Tab.SIMILAR)
                .setText(texts.get(interviews ? "similar.view.suggested" : "similar.view.groups"));
        if (isTakenUp()) {
            return;
        }
        work();
        Runnable then = wants;
        if (then != null && model.isReady()) {
            wants = null;
            (interviews ? then : (Runnable) () -> makeCodebook(true)).run();
        }
    }

    /** The answers, or what there is to do where there are none. */
    private void work() {
        if (model.read().item().isEmpty()) {
            Button make =
                    Buttons.of(
                            texts.get("coding.new_codebook"),
                            "fth-plus",
                            () -> makeCodebook(false));
            make.setId("coding-new-codebook");
            centre.getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-tag",
                                    texts.get("coding.empty.no_codebook"),
                                    texts.get("coding.empty.no_codebook.detail"),
                                    make));
        } else if (!centre.getChildren().contains(answers)) {
            centre.getChildren().setAll(counts, answers);
            // asked for before there was a list, the hand has waited for it
            answers.focusList();
        }
    }

    private void makeCodebook(boolean interviews) {
        if (centre.getChildren().contains(maker)) {
            return;
        }
        centre.getChildren().setAll(maker);
        maker.open(interviews);
    }

    private void made(Optional<String> item) {
        centre.getChildren().clear();
        work();
        item.ifPresent(model::load);
        answers.focusList();
    }

    private MenuItem choice(CodableItem item) {
        var choice = new MenuItem(item.called(texts.language()));
        choice.setMnemonicParsing(false);
        choice.setOnAction(
                e -> {
                    model.choose(item);
                    answers.focusList();
                });
        return choice;
    }

    @Override
    public Node view() {
        return panes;
    }

    @Override
    public void shown(String subject) {
        boolean toBook = subject.endsWith(BOOK);
        String place = toBook ? subject.substring(0, subject.length() - BOOK.length()) : subject;
        if (!subject.isEmpty() && isTakenUp()) {
            made(Optional.empty());
        }
        boolean ofInterviews = place.startsWith(CodableItem.INTERVIEWS);
        wants = !ofInterviews ? null : toBook ? this::toTree : this::toAnswers;
        if (!place.isEmpty()) {
            model.load(place);
        }
        if (subject.contains("#")) {
            tabs.valueProperty().set(Tab.ANSWERS);
        }
        model.inFront(true);
        suggestions.inFront(true);
        if (toBook) {
            toTree();
        } else {
            answers.focusList();
        }
    }

    @Override
    public String placeNow() {
        return model.place();
    }

    @Override
    public void hidden() {
        model.inFront(false);
        suggestions.inFront(false);
        about.keep();
    }

    @Override
    public List<Command> commands() {
        List<Command> all =
                new ArrayList<>(
                        keys.commands(
                                () ->
                                        tabs.valueProperty()
                                                .set(
                                                        tabs.valueProperty().get() == Tab.ANSWERS
                                                                ? Tab.COUNTS
                                                                : Tab.ANSWERS),
                                answers::give,
                                answers::narrow,
                                coding));
        all.add(
                Command.of("coding.new_codebook", MenuPlace.EDIT, () -> makeCodebook(false))
                        .withKeys("Shortcut+N")
                        .withIcon("fth-book"));
        bookKeys.commands().forEach(c -> all.add(c.when(coding)));
        answers.commands().forEach(c -> all.add(c.when(coding)));
        all.addAll(places.commands(() -> given.then(() -> actions.toFigures(navigator))));
        return all;
    }

    @Override
    public ObservableValue<Integer> badge() {
        return badge.getReadOnlyProperty();
    }

    @Override
    public void dispose() {
        about.dispose();
        definitions.close();
        person.removeListener(onPerson);
        model.dispose();
    }
}
