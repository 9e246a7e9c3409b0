package org.feltbok.interviews.ui;

import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.feltbok.base.task.Navigator;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.kit.CaseFilterBar;
import org.feltbok.coding.kit.CodingStyle;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.kit.OnceGiven;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.files.InterviewText;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.HeadedScreen;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The Interviews screen: the cases' interviews, notes under the topics of the guide, and the codes
 * on them.
 */
public final class InterviewsScreen extends HeadedScreen {
    public static final ScreenName NAME =
            new ScreenName("interviews", "interviews.title", "fth-mic");

    private final NotesModel model;
    private final NotesActions actions;
    private final Label open = Labels.strong("");
    private final ToggleButton names;
    private final InterviewList interviews;
    private final GuidePane guide;
    private final NotesPane notes;
    private final SegmentsPane segments;
    private final FieldsBar fields;
    private final CodePopup finder;
    private final TakeNotesPane take;
    private final TakeManyPane takeMany;
    private final BorderPane centre;
    private final Panes panes;
    private final OnceGiven given;
    private final ChangeListener<String> onPerson = (o, old, now) -> reread();
    private final EventHandler<WindowEvent> onHiding = e -> closing();

    public InterviewsScreen(Study file, OperationQueue queue, ScreenContext context) {
        super(NAME, context);
        var desk = new Desk(file, queue, context, reader);
        model = new NotesModel(desk);
        actions = new NotesActions(model);
        notes =
                new NotesPane(
                        model,
                        actions,
                        this::find,
                        this::memo,
                        () -> context.navigator().go(Navigator.Target.screen("cases")));
        interviews = new InterviewList(model, notes::focusNotes);
        guide = new GuidePane(model, actions, notes::focusNotes);
        segments = new SegmentsPane(model, actions, notes::focusNotes);
        fields = new FieldsBar(model, actions);
        finder = new CodePopup(model, actions, notes::focusNotes);
        names = new ToggleButton(texts.get("interviews.names_hidden"), Icons.of("fth-lock"));
        names.setMinWidth(Region.USE_PREF_SIZE);
        fields.setVisible(false);
        fields.managedProperty().bind(fields.visibleProperty());
        var left = new BorderPane();
        left.setTop(interviews);
        left.setCenter(guide);
        centre = new BorderPane();
        centre.setTop(fields);
        centre.setCenter(notes);
        take = new TakeNotesPane(model, this::toNotes);
        takeMany = new TakeManyPane(model, this::toNotes);
        takeDropped();
        centre.getStyleClass().add("fb-centre");
        panes = Panes.of(centre).left(left, 264).right(segments, 328);
        panes.getStylesheets().add(CodingStyle.sheet());
        given = new OnceGiven(queue, panes);
        header.getStylesheets().add(CodingStyle.sheet());
        head();
        model.addListener(this::refresh);
        context.person().addListener(onPerson);
        panes.sceneProperty()
                .flatMap(Scene::windowProperty)
                .addListener((o, old, now) -> follow(old, now));
    }

    /** What is being written when the window closes is kept before the study is closed. */
    private void follow(@Nullable Window old, @Nullable Window now) {
        if (old != null) {
            old.removeEventHandler(WindowEvent.WINDOW_HIDING, onHiding);
        }
        if (now != null) {
            now.addEventHandler(WindowEvent.WINDOW_HIDING, onHiding);
        }
    }

    /** Somebody else works now: theirs are the codes shown and given from here on. */
    private void reread() {
        segments.keep();
        model.reread();
    }

    private void head() {
        names.getStyleClass().addAll("fb-chip", "fb-names");
        names.setOnAction(
                e -> {
                    model.hideNames(names.isSelected());
                    notes.focusNotes();
                });
        showNames();
        var details = Icons.button("fth-edit-2", texts.get("interviews.details"), this::details);
        open.setMinWidth(Label.USE_PREF_SIZE);
        var toMatrix = Buttons.of(texts.get("interviews.to_matrix"), "fth-grid", this::toMatrix);
        toMatrix.setId("interviews-to-matrix");
        var toBook =
                Icons.button("fth-book", texts.get("interviews.to_codebook"), this::toCodebook);
        toBook.setId("interviews-to-codebook");
        header.left(open, details, names)
                .right(
                        toBook,
                        toMatrix,
                        Buttons.of(texts.get("interviews.add"), "fth-plus", this::add));
    }

    private void toMatrix() {
        context.navigator().go(Navigator.Target.screen("framework"));
    }

    /** Where the codes of interviews are made and mended as those of open questions are. */
    private void toCodebook() {
        String passage = model.current().map(n -> "#" + n.passage().id()).orElse("");
        context.navigator()
                .go(new Navigator.Target("coding", CodableItem.INTERVIEWS + passage + "#codebook"));
    }

    private void toAgreement() {
        context.navigator().go(new Navigator.Target("agreement", CodableItem.INTERVIEWS));
    }

    private void showNames() {
        boolean hidden = model.open().namesHidden();
        names.setSelected(hidden);
        names.setText(texts.get(hidden ? "interviews.names_hidden" : "interviews.names_shown"));
        names.setGraphic(Icons.of(hidden ? "fth-lock" : "fth-unlock"));
    }

    private void details() {
        fields.setVisible(!fields.isVisible());
    }

    private void add() {
        if (model.open().chosenCase().isEmpty()) {
            context.dialogs().note("interviews.choose_case_first");
            return;
        }
        context.dialogs().askText("interviews.new_role", "").ifPresent(actions::addInterview);
    }

    private void takeFiles() {
        notes.keep();
        takeFiles(context.dialogs().chooseFiles("interviews.take.choose", InterviewText.ENDINGS));
    }

    /** One is looked at by itself, several are looked at together. */
    private void takeFiles(List<Path> files) {
        if (files.size() == 1) {
            take.file(files.getFirst(), () -> centre.setCenter(take));
        } else if (!files.isEmpty()) {
            takeMany.files(files, () -> centre.setCenter(takeMany));
        }
    }

    /** Files that are dropped on the notes are imported. */
    private void takeDropped() {
        centre.setOnDragOver(
                e -> {
                    if (e.getDragboard().hasFiles()) {
                        e.acceptTransferModes(TransferMode.COPY);
                        e.consume();
                    }
                });
        centre.setOnDragDropped(
                e -> {
                    List<Path> files =
                            e.getDragboard().getFiles().stream()
                                    .map(File::toPath)
                                    .sorted()
                                    .toList();
                    e.setDropCompleted(!files.isEmpty());
                    e.consume();
                    notes.keep();
                    takeFiles(files);
                });
    }

    private void paste() {
        notes.keep();
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            context.dialogs().note("interviews.take.nothing");
        } else {
            take.pasted(text, () -> centre.setCenter(take));
        }
    }

    private void toNotes() {
        centre.setCenter(notes);
        notes.focusNotes();
    }

    private void find() {
        finder.show(notes);
    }

    private void narrow() {
        panes.showLeft();
        interviews.narrow();
    }

    private void list() {
        panes.showLeft();
        interviews.ask();
    }

    private void showMemos() {
        panes.showRight();
        model.coded().onlyWithMemo();
    }

    private void memo() {
        given.then(
                () -> {
                    panes.showRight();
                    segments.focusMemo();
                });
    }

    private void codeMemo() {
        given.then(
                () -> {
                    panes.showRight();
                    segments.focusCodeMemo();
                });
    }

    private void refresh(Set<NotesPart> parts) {
        interviews.refresh(parts);
        guide.refresh(parts);
        notes.refresh(parts);
        segments.refresh(parts);
        fields.refresh(parts);
        if (parts.contains(NotesPart.INTERVIEW)) {
            showNames();
        }
        String of = model.open().chosenCase().map(model.open()::name).orElse("");
        String role = model.open().interview().map(i -> i.role().in(texts.language())).orElse("");
        open.setText(role.isEmpty() ? of : of + " · " + role);
        header.subtitle(model.open().interview().map(this::about).orElse(""));
        status.set(model.open().act().before(open.getText()));
    }

    /** How many times a passage was drawn, for those who count work. */
    int drawn() {
        return notes.drawn();
    }

    private String about(Interview i) {
        List<String> parts = new ArrayList<>();
        if (i.minutes() != null) {
            parts.add(texts.get("interviews.minutes", i.minutes()));
        }
        if (i.date() != null) {
            parts.add(
                    java.time.format.DateTimeFormatter.ofLocalizedDate(
                                    java.time.format.FormatStyle.MEDIUM)
                            .withLocale(texts.locale())
                            .format(i.date()));
        }
        if (!model.open().namesHidden() && i.informant() != null) {
            parts.add(i.informant());
        }
        parts.add(
                texts.get("interviews.segment_count", model.coded().count(SegmentScope.INTERVIEW)));
        return String.join(" · ", parts);
    }

    @Override
    public Node view() {
        return panes;
    }

    @Override
    public void shown(String subject) {
        model.load(subject);
        notes.focusNotes();
    }

    @Override
    public String placeNow() {
        return model.place();
    }

    /** The window closes: nothing that was keyed waits any more. */
    private void closing() {
        hidden();
        model.live().hurry();
    }

    @Override
    public void hidden() {
        model.open().act().forget();
        notes.keep();
        segments.keep();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            int digit = i % 10;
            all.add(
                    new Command(
                                    "interviews.toggle." + digit,
                                    "coding.toggle." + digit,
                                    MenuPlace.NONE,
                                    null,
                                    null,
                                    () -> notes.onShown(() -> actions.toggle(digit)),
                                    org.feltbok.shell.kit.Live.constant(true))
                            .withKeys(String.valueOf(digit)));
        }
        all.add(
                Command.of("interviews.code_selection", MenuPlace.EDIT, this::find)
                        .withKeys("C")
                        .withIcon("fth-tag"));
        all.add(
                Command.of(
                                "interviews.in_vivo",
                                MenuPlace.EDIT,
                                () -> notes.onShown(actions::inVivo))
                        .withIcon("fth-type")
                        .withKeys("V"));
        all.add(
                Command.of(
                                "interviews.take_off",
                                MenuPlace.EDIT,
                                () -> notes.onShown(actions::takeOff))
                        .withKeys("Delete"));
        var lost = new LostNotes(model, actions);
        all.add(onShown("interviews.find_again", lost::findAgain).withKeys("F"));
        all.add(onShown("interviews.take_off_lost", lost::takeOff).withKeys("Shift+F"));
        all.add(Command.of("interviews.write", MenuPlace.EDIT, notes::writeCurrent).withKeys("F2"));
        all.add(
                Command.of("interviews.new_passage", MenuPlace.EDIT, model::writeAfterCurrent)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-plus"));
        all.add(
                Command.of(
                                "interviews.speaker",
                                MenuPlace.EDIT,
                                () -> notes.onShown(actions::nextSpeaker))
                        .withKeys("R"));
        all.add(
                Command.of("interviews.split", MenuPlace.EDIT, notes::split)
                        .withKeys("Shortcut+Enter"));
        all.add(
                Command.of("interviews.merge", MenuPlace.EDIT, notes::merge)
                        .withKeys("Shortcut+J"));
        all.add(
                Command.of(
                                "interviews.remove_passage",
                                MenuPlace.EDIT,
                                () -> notes.onShown(actions::removePassage))
                        .withKeys("Shift+Delete"));
        all.add(
                Command.of(
                                "interviews.done",
                                MenuPlace.EDIT,
                                () -> notes.onShown(actions::doneAndNext))
                        .withKeys("Space"));
        all.add(Command.of("interviews.to_memo", MenuPlace.EDIT, this::memo).withKeys("M"));
        all.add(
                Command.of("interviews.to_code_memo", MenuPlace.EDIT, this::codeMemo)
                        .withKeys("Shift+M"));
        all.add(Command.of("interviews.to_topic", MenuPlace.VIEW, guide::focusGuide).withKeys("T"));
        all.addAll(CaseFilterBar.commands(model.cases(), this::narrow));
        all.add(Command.of("interviews.list", MenuPlace.VIEW, this::list).withKeys("O"));
        all.add(Command.of("interviews.details", MenuPlace.VIEW, this::details));
        all.add(Command.of("interviews.show_memos", MenuPlace.VIEW, this::showMemos));
        all.add(
                Command.of("interviews.to_matrix", MenuPlace.VIEW, this::toMatrix)
                        .withKeys("Shortcut+Tab"));
        all.add(
                Command.of("interviews.to_codebook", MenuPlace.VIEW, this::toCodebook)
                        .withKeys("Shift+C")
                        .withIcon("fth-book"));
        all.add(
                Command.of("interviews.to_agreement", MenuPlace.VIEW, this::toAgreement)
                        .withIcon("fth-users"));
        all.add(
                Command.of("interviews.take", MenuPlace.EDIT, this::takeFiles)
                        .withIcon("fth-upload"));
        all.add(
                Command.of("interviews.take.paste", MenuPlace.EDIT, this::paste)
                        .withKeys("Shortcut+Shift+V"));
        all.add(Command.of("interviews.add", MenuPlace.EDIT, this::add).withIcon("fth-plus"));
        return all;
    }

    private Command onShown(String key, Runnable does) {
        return Command.of(key, MenuPlace.EDIT, () -> notes.onShown(does));
    }

    @Override
    public void dispose() {
        notes.keep();
        segments.keep();
        context.person().removeListener(onPerson);
        model.dispose();
    }
}
