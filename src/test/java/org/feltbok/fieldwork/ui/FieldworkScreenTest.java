package org.feltbok.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.cases.AskedForm;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.LiveCases;
import org.feltbok.fieldwork.Contact;
import org.feltbok.fieldwork.ContactKind;
import org.feltbok.fieldwork.ContactOutcome;
import org.feltbok.fieldwork.FieldworkStore;
import org.feltbok.fieldwork.MissingCase;
import org.feltbok.names.Kind;
import org.feltbok.names.RetireKnown;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questions.NewWave;
import org.feltbok.shell.spi.Command;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.SampleStudy;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class FieldworkScreenTest extends FxTest {
    @TempDir Path folder;

    private final List<Navigator.Target> gone = new ArrayList<>();
    private final HeldRunner tasks = new HeldRunner();
    private final ToldDialogs dialogs = new ToldDialogs();
    private StudyFile file;
    private OperationQueue queue;
    private LiveCases cases;
    private FieldworkScreen screen;
    private TableView<MissingCase> table;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void open() {
        file = SampleStudy.open(folder);
        queue = new OperationQueue(file);
        cases = new LiveCases(file);
        screen =
                fx(
                        () ->
                                new FieldworkScreen(
                                        Contexts.norwegian(tasks, dialogs, gone::add),
                                        file,
                                        queue,
                                        cases));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> stage.setWidth(1440));
        onFx(() -> screen.shown(""));
        table = (TableView<MissingCase>) fx(() -> screen.view().lookup("#fieldwork-list"));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        cases.close();
        file.close();
    }

    private List<Contact> stored() {
        return file.read(FieldworkStore::byCase).values().stream().flatMap(List::stream).toList();
    }

    private void run(String key) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .map(Command::action)
                                .findFirst()
                                .orElseThrow()
                                .run());
    }

    private MissingCase first() {
        return fx(() -> table.getItems().getFirst());
    }

    private void key(ContactOutcome outcome) {
        int before = stored().size();
        onFx(() -> screen.outcome(outcome));
        await(() -> stored().size() > before);
        await(() -> fx(() -> !first().contacts().isEmpty()));
    }

    @Test
    void showsThoseMissingWithTheRatesByTheirNames() {
        assertThat(fx(() -> table.getItems().size())).isEqualTo(46);
        assertThat(screen.header().subtitleProperty().get()).isEqualTo("46 av 124 har ikke svart");
        assertThat(fx(() -> table.getSelectionModel().getSelectedIndex())).isZero();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoIsMissingIsToldOfTheWaveThatIsChosen() {
        ChoiceBox<AskedForm> forms =
                (ChoiceBox<AskedForm>) fx(() -> screen.view().lookup("#fieldwork-form"));
        assertThat(fx(forms::isVisible)).as("nothing to choose").isFalse();
        var all = file.read(QuestionnaireStore::all);
        file.run(NewWave.of(all.getFirst(), all, "Runde 2022"));
        await(() -> fx(() -> forms.getItems().size()) == 2);
        assertThat(fx(() -> forms.getValue().name())).isEqualTo("survey");
        onFx(() -> forms.setValue(forms.getItems().getLast()));
        await(() -> screen.header().subtitleProperty().get().equals("124 av 124 har ikke svart"));
        assertThat(fx(() -> table.getItems().size())).isEqualTo(124);
        String wave = fx(() -> forms.getValue().id());
        onFx(() -> table.getSelectionModel().select(0));
        key(ContactOutcome.REFUSED);
        assertThat(stored()).extracting(Contact::form).containsExactly(wave);
        onFx(() -> forms.setValue(forms.getItems().getFirst()));
        await(() -> screen.header().subtitleProperty().get().equals("46 av 124 har ikke svart"));
        assertThat(fx(() -> table.getItems()))
                .as("the call was about the other wave")
                .allSatisfy(m -> assertThat(m.contacts()).isEmpty());
        onFx(() -> forms.setValue(forms.getItems().getLast()));
        await(() -> screen.header().subtitleProperty().get().equals("124 av 124 har ikke svart"));
        queue.undo().join();
        file.undo();
        await(() -> screen.header().subtitleProperty().get().equals("46 av 124 har ikke svart"));
        await(() -> !fx(forms::isVisible));
    }

    @Test
    void aDigitKeysACallAndTheListStaysUnderTheHand() {
        String id = first().of().id();
        key(ContactOutcome.REFUSED);
        assertThat(first().of().id()).as("the list is not sorted by itself").isEqualTo(id);
        assertThat(stored())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.caseId()).isEqualTo(id);
                            assertThat(c.kind()).isEqualTo(ContactKind.CALL);
                            assertThat(c.outcome()).isEqualTo(ContactOutcome.REFUSED);
                            assertThat(c.at()).isEqualTo("2018-12-14T14:32");
                            assertThat(c.who()).isEqualTo("Marit");
                        });
        run("fieldwork.sort");
        assertThat(fx(() -> table.getItems().getLast().of().id())).isEqualTo(id);
        queue.undo().join();
        await(() -> stored().isEmpty());
    }

    @Test
    void whatIsAgreedIsTypedAndWrittenOnceAndWhatIsNoTimeIsTold() {
        key(ContactOutcome.REACHED);
        TextField next = node("fieldwork-next", TextField.class);
        onFx(next::requestFocus);
        onFx(() -> next.setText("i morgen en gang"));
        push(KeyCode.ENTER);
        assertThat(node("fieldwork-fault", javafx.scene.control.Label.class).getText())
                .contains("i morgen en gang");
        assertThat(stored().getFirst().next()).isEmpty();
        onFx(() -> next.setText("17.12 9:30"));
        push(KeyCode.ENTER);
        await(() -> stored().getFirst().next().equals("2018-12-17T09:30"));
        await(() -> fx(() -> first().next().equals("2018-12-17T09:30")));
        assertThat(fx(() -> table.isFocused())).as("back at the list").isTrue();
        onFx(() -> node("fieldwork-note", TextField.class).setText("Spør etter Kari"));
        onFx(() -> table.getSelectionModel().clearAndSelect(3));
        await(() -> stored().getFirst().note().equals("Spør etter Kari"));
    }

    @Test
    void aRoundForThoseTickedIsOneStep() {
        run("fieldwork.round");
        assertThat(dialogs.notes()).containsExactly("fieldwork.fault.nobody");
        run("fieldwork.kind.letter");
        // by its key: the table has a meaning of its own for it
        onFx(
                () ->
                        table.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.A,
                                        false,
                                        true,
                                        false,
                                        false)));
        run("fieldwork.round");
        await(() -> stored().size() == 46);
        assertThat(stored())
                .allMatch(
                        c ->
                                c.round() == 1
                                        && c.kind() == ContactKind.LETTER
                                        && c.outcome() == ContactOutcome.SENT
                                        && c.at().equals("2018-12-14"));
        await(() -> fx(() -> first().contacts().size() == 1));
        queue.undo().join();
        await(() -> stored().isEmpty());
    }

    @Test
    void theListIsNarrowedByWordsAndByClasses() {
        onFx(
                () ->
                        node("fieldwork-search", TextField.class)
                                .setText(first().of().name().substring(0, 4)));
        int some = fx(() -> table.getItems().size());
        assertThat(some).isBetween(1, 5);
        onFx(() -> node("fieldwork-search", TextField.class).setText(""));
        onFx(
                () -> {
                    var box = node("fieldwork-division", javafx.scene.control.ChoiceBox.class);
                    box.getSelectionModel().select(1);
                    box.getOnAction().handle(new javafx.event.ActionEvent());
                    var classes = node("fieldwork-class", javafx.scene.control.ChoiceBox.class);
                    classes.getSelectionModel().select(1);
                    classes.getOnAction().handle(new javafx.event.ActionEvent());
                });
        assertThat(fx(() -> table.getItems().size())).isBetween(1, 45);
    }

    @Test
    void theMailMergeFileIsWrittenWithNames() {
        dialogs.path(folder.resolve("purring.xlsx"));
        run("fieldwork.mail");
        await(() -> Files.exists(folder.resolve("purring.xlsx")));
        await(() -> dialogs.notes().contains("fieldwork.mail.written"));
        assertThat(dialogs.noted("fieldwork.mail.written").getFirst()).isEqualTo(46);
    }

    /** A case that comes to the frame and may go again. */
    private org.feltbok.cases.Case other() {
        var other = new org.feltbok.cases.Case("zz1", "zz1", "Zz", "", true, "", "");
        queue.submit(new org.feltbok.cases.AddCase(other)).join();
        await(() -> fx(() -> table.getItems().size() == 47));
        return other;
    }

    private void isFocused(String id) {
        await(() -> fx(() -> node(id, TextField.class).isFocused()));
    }

    @Test
    void keysAfterADigitAreAboutTheNewContactAlsoBeforeItIsRead() {
        key(ContactOutcome.NO_ANSWER);
        tasks.hold();
        onFx(table::requestFocus);
        push(KeyCode.DIGIT3);
        push(KeyCode.ENTER);
        isFocused("fieldwork-next");
        onFx(() -> node("fieldwork-next", TextField.class).setText("17.12 9:30"));
        await(() -> fx(() -> tasks.waiting() > 0));
        onFx(tasks::releaseOne);
        assertThat(fx(() -> node("fieldwork-next", TextField.class).getText()))
                .as("what is typed stays when the reading is done")
                .isEqualTo("17.12 9:30");
        push(KeyCode.ENTER);
        await(() -> stored().stream().anyMatch(c -> c.next().equals("2018-12-17T09:30")));
        assertThat(stored())
                .extracting(Contact::outcome, Contact::next)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ContactOutcome.NO_ANSWER, ""),
                        org.assertj.core.groups.Tuple.tuple(
                                ContactOutcome.REACHED, "2018-12-17T09:30"));
    }

    @Test
    void whatIsOnItsWayIsThereForWhoGoesAwayAndComesBack() {
        tasks.hold();
        onFx(() -> screen.outcome(ContactOutcome.REACHED));
        onFx(() -> node("fieldwork-next", TextField.class).setText("17.12 9:30"));
        onFx(() -> table.getSelectionModel().clearAndSelect(1));
        onFx(() -> table.getSelectionModel().clearAndSelect(0));
        onFx(() -> node("fieldwork-note", TextField.class).setText("Spør etter Kari"));
        onFx(() -> table.getSelectionModel().clearAndSelect(1));
        await(() -> stored().stream().anyMatch(c -> c.note().equals("Spør etter Kari")));
        assertThat(stored())
                .singleElement()
                .satisfies(c -> assertThat(c.next()).isEqualTo("2018-12-17T09:30"));
        onFx(tasks::release);
        queue.undo().join();
        queue.undo().join();
        queue.undo().join();
        await(() -> stored().isEmpty());
        onFx(tasks::release);
        onFx(() -> table.getSelectionModel().clearAndSelect(0));
        await(
                () -> {
                    onFx(tasks::release);
                    return fx(() -> node("fieldwork-next", TextField.class).isDisabled());
                });
    }

    @Test
    void somebodyWhoAnswersMeanwhileWipesNothing() {
        onFx(() -> table.getSelectionModel().clearAndSelect(1));
        onFx(() -> screen.outcome(ContactOutcome.REACHED));
        await(() -> fx(() -> !table.getItems().get(1).contacts().isEmpty()));
        onFx(screen::note);
        isFocused("fieldwork-note");
        onFx(() -> node("fieldwork-note", TextField.class).setText("Spør"));
        other();
        assertThat(fx(() -> node("fieldwork-note", TextField.class).getText())).isEqualTo("Spør");
        isFocused("fieldwork-note");
        push(KeyCode.ENTER);
        await(() -> stored().getFirst().note().equals("Spør"));
    }

    @Test
    void whenItWasLiesNotAhead() {
        key(ContactOutcome.REACHED);
        TextField at = node("fieldwork-at", TextField.class);
        onFx(screen::when);
        onFx(() -> at.setText("28.12"));
        push(KeyCode.ENTER);
        await(() -> stored().getFirst().at().equals("2017-12-28"));
        onFx(screen::when);
        onFx(() -> at.setText("15.12.2018"));
        push(KeyCode.ENTER);
        assertThat(node("fieldwork-fault", javafx.scene.control.Label.class).getText())
                .contains("15.12.2018");
        assertThat(stored().getFirst().at()).isEqualTo("2017-12-28");
    }

    @Test
    void manyTickedOrReadAreToldOnce() {
        var told = new java.util.concurrent.atomic.AtomicInteger();
        onFx(() -> screen.statusText().addListener((o, old, now) -> told.incrementAndGet()));
        run("fieldwork.tick_all");
        assertThat(told.get()).isEqualTo(1);
        var changes = new java.util.concurrent.atomic.AtomicInteger();
        onFx(
                () ->
                        table.getItems()
                                .addListener(
                                        (javafx.collections.ListChangeListener<MissingCase>)
                                                c -> changes.incrementAndGet()));
        run("fieldwork.kind.letter");
        run("fieldwork.round");
        await(() -> fx(() -> first().contacts().size() == 1));
        assertThat(changes.get()).isEqualTo(1);
    }

    @Test
    void theMailMergeFileHasNoneThatAreNotToBeAskedAgain() {
        key(ContactOutcome.REFUSED);
        dialogs.path(folder.resolve("purring.xlsx"));
        run("fieldwork.mail");
        await(() -> dialogs.notes().contains("fieldwork.mail.written"));
        assertThat(dialogs.noted("fieldwork.mail.written").getFirst()).isEqualTo(45);
        onFx(() -> node("fieldwork-search", TextField.class).setText(first().of().name()));
        assertThat(fx(() -> table.getItems().size())).isEqualTo(1);
        run("fieldwork.mail");
        assertThat(dialogs.notes()).endsWith("fieldwork.fault.all_closed");
    }

    @Test
    void ticksCountAlsoWhereTheyAreNotShownAndARefusalTakesThemAway() {
        run("fieldwork.tick_all");
        key(ContactOutcome.REFUSED);
        onFx(() -> node("fieldwork-search", TextField.class).setText("ingen heter dette"));
        assertThat(screen.statusText().getValue())
                .isEqualTo("0 enheter i listen, 45 krysset av, 45 av dem vises ikke");
        run("fieldwork.kind.letter");
        run("fieldwork.round");
        await(() -> stored().size() == 46);
    }

    @Test
    void aRoundOfCallsIsRefused() {
        run("fieldwork.tick_all");
        run("fieldwork.round");
        run("fieldwork.kind.visit");
        run("fieldwork.round");
        assertThat(dialogs.notes())
                .containsExactly("fieldwork.fault.round_kind", "fieldwork.fault.round_kind");
        assertThat(stored()).isEmpty();
    }

    @Test
    void aRoundThatCannotBeWrittenIsNotToldAsNotedAndTheTicksAreThere() {
        var other = other();
        tasks.hold();
        run("fieldwork.tick_all");
        queue.submit(new org.feltbok.cases.RemoveCase(other)).join();
        run("fieldwork.kind.email");
        run("fieldwork.round");
        await(() -> !dialogs.errors().isEmpty());
        assertThat(dialogs.notes()).isEmpty();
        assertThat(screen.statusText().getValue()).contains("47 krysset av");
        onFx(tasks::release);
        await(() -> screen.statusText().getValue().contains("46 krysset av"));
        run("fieldwork.round");
        await(() -> dialogs.notes().contains("fieldwork.round.done"));
        assertThat(stored()).hasSize(46);
    }

    @Test
    void whatIsNoLongerInUseNarrowsNoListUnlessItDoesAlready() {
        ChoiceBox<Division> box = fx(() -> node("fieldwork-division", ChoiceBox.class));
        Grouping size = grouping("size");
        Grouping income = grouping("income");
        onFx(
                () ->
                        box.setValue(
                                box.getItems().stream()
                                        .filter(d -> d.name().equals("size"))
                                        .findFirst()
                                        .orElseThrow()));
        int narrowed = fx(() -> table.getItems().size());
        for (Grouping each : List.of(size, income)) {
            queue.submit(new RetireKnown(Kind.GROUPING, each.id(), each.name(), "2026-03-01"))
                    .join();
        }
        await(() -> fx(() -> box.getItems().stream().noneMatch(d -> d.name().equals("income"))));
        assertThat(fx(() -> box.getValue().name())).isEqualTo("size");
        assertThat(fx(() -> table.getItems().size())).isEqualTo(narrowed);
    }

    private Grouping grouping(String name) {
        return file.read(h -> CaseSheet.read(h).groupings()).stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
