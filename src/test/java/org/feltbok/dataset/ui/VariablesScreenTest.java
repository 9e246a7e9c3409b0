package org.feltbok.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.shell.spi.Command;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Variables are derived in the window, seen before they are made, changed and taken out. */
class VariablesScreenTest extends FxTest {
    @TempDir Path folder;

    private StudyFile file;
    private LiveStudyData data;
    private OperationQueue queue;
    private VariablesScreen screen;
    private final List<Navigator.Target> gone = new ArrayList<>();
    private final Set<String> blind = new HashSet<>();

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        data = new LiveStudyData(file);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new VariablesScreen(
                                        Contexts.english(
                                                new SameThreadRunner(),
                                                new ToldDialogs(),
                                                gone::add),
                                        file,
                                        queue,
                                        data,
                                        () -> blind));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        data.close();
        file.close();
    }

    private void type(String id, String text) {
        onFx(() -> node(id, TextField.class).setText(text));
    }

    private String text(String id) {
        return fx(() -> node(id, Labeled.class).getText());
    }

    private void kind(DeriveKind kind) {
        onFx(() -> node("variables-kind-" + kind.word(), ToggleButton.class).fire());
    }

    /** Goes to what it is made of and gives a key there. */
    private void source(String name, KeyCode key) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ListView<Source> sources =
                            (ListView<Source>) node("variables-sources", ListView.class);
                    sources.getItems().stream()
                            .filter(s -> s.name().equals(name))
                            .findFirst()
                            .ifPresentOrElse(
                                    s -> {
                                        sources.getSelectionModel().select(s);
                                        stroke(sources, key);
                                    },
                                    () -> {
                                        throw new AssertionError(name + " is not offered");
                                    });
                });
    }

    private List<String> offered() {
        return fx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ListView<Source> sources =
                            (ListView<Source>) node("variables-sources", ListView.class);
                    return sources.getItems().stream().map(Source::name).toList();
                });
    }

    private List<String> lines(String table) {
        return lines(node(table, TableView.class));
    }

    private boolean canMake() {
        return !fx(() -> node("variables-make", Button.class).isDisabled());
    }

    private void make() {
        assertThat(canMake()).as(text("variables-fault") + text("variables-name-fault")).isTrue();
        onFx(node("variables-make", Button.class)::fire);
    }

    private List<DerivedVariable> stored() {
        return file.read(DerivedStore::all);
    }

    private double value(String measure) {
        return new Measures(data.snapshot()).evaluate(measure).value().orElse(Double.NaN);
    }

    private void awaitStored(int n) {
        await(
                () ->
                        stored().size() == n
                                && node("variables-list", ListView.class).getItems().size() == n);
    }

    @Test
    void answersAreRecodedAndTheNewClassesCountedBeforeAnythingIsMade() {
        source("q2_1", KeyCode.ENTER);
        for (int i = 1; i <= 6; i++) {
            type("variables-to-" + i, i <= 3 ? "Little" : "Much");
        }
        assertThat(lines("variables-counts"))
                .containsExactly(
                        "Little | 2 | 40.0",
                        "Much | 3 | 60.0",
                        "not answered | 1 | ",
                        "don't know | 1 | ");
        assertThat(text("variables-summary")).isEqualTo("5 of 7 rows have a value");
        assertThat(canMake()).as("it has no name").isFalse();
        assertThat(text("variables-name-fault")).contains("Give it a name");
        assertThat(stored()).isEmpty();
        type("variables-name", "extent");
        type("variables-label", "Extent");
        make();
        awaitStored(1);
        assertThat(stored().getFirst().rule())
                .isEqualTo(
                        "{\"from\":\"q2_1\",\"map\":{\"1\":\"1\",\"2\":\"1\",\"3\":\"1\",\"4\":\"2\",\"5\":\"2\",\"6\":\"2\"},"
                                + "\"others\":\"#not_applicable\",\"classes\":[{\"code\":\"1\",\"label\":\"Little\"},"
                                + "{\"code\":\"2\",\"label\":\"Much\"}]}");
        assertThat(value("extent.2.n")).isEqualTo(3);
        assertThat(canMake()).as("it is as it was made").isFalse();
        file.undo();
        awaitStored(0);
    }

    @Test
    void whatIsMissingBecomesAClassWhereOneIsWrittenBesideIt() {
        source("q1", KeyCode.ENTER);
        type("variables-to-1", "Ja");
        type("variables-to-3", "Usikker");
        type("variables-to-2", "refused");
        assertThat(lines("variables-counts"))
                .containsExactly("Ja | 4 | 80.0", "Usikker | 1 | 20.0", "refused | 2 | ");
    }

    @Test
    void aNumberIsCutAtBordersAndClassesAreCalledByThemselves() {
        kind(DeriveKind.CUTS);
        assertThat(offered()).contains("q5", "q2_1", "pop").doesNotContain("q1", "region", "q4");
        source("q5", KeyCode.SPACE);
        type("variables-borders", "20; 40");
        assertThat(lines("variables-counts"))
                .startsWith(
                        "Below 20 | 1 | 25.0",
                        "From 20 to below 40 | 2 | 50.0",
                        "40 or more | 1 | 25.0");
        type("variables-class-2", "Many");
        assertThat(lines("variables-counts").get(2)).startsWith("Many | 1");
        type("variables-borders", "40; 20");
        assertThat(text("variables-fault")).contains("must rise");
        assertThat(lines("variables-counts")).isEmpty();
        type("variables-borders", "20; often");
        assertThat(text("variables-fault")).contains("\"often\" is no border");
        type("variables-borders", "20; 40");
        type("variables-name", "size5");
        make();
        awaitStored(1);
        assertThat(stored().getFirst().level()).isNotNull();
        assertThat(value("size5.median")).isEqualTo(2);
    }

    @Test
    void casesAreDividedIntoEqualParts() {
        onFx(
                () -> {
                    ComboBox<?> whose = node("variables-whose", ComboBox.class);
                    whose.getSelectionModel().selectLast();
                });
        kind(DeriveKind.PARTS);
        source("pop", KeyCode.ENTER);
        type("variables-parts", "2");
        type("variables-name", "half");
        assertThat(lines("variables-counts")).first().asString().startsWith("Part 1 of 2 (lowest)");
        make();
        awaitStored(1);
        assertThat(stored().getFirst().isOfCases()).isTrue();
        type("variables-parts", "1");
        assertThat(text("variables-fault")).contains("2 to 20");
    }

    @Test
    void variablesAreCombinedByConditionsAndEachFaultStandsWhereItIs() {
        kind(DeriveKind.CONDITIONS);
        type("variables-when-class-0", "North and yes");
        type("variables-when-0", "${q1} = 1 and ");
        assertThat(text("variables-when-fault-0")).isNotEmpty();
        assertThat(canMake()).isFalse();
        type("variables-when-0", "${q1} = 1 and ${region} = 'north'");
        assertThat(text("variables-when-fault-0")).isEmpty();
        type("variables-rest", "The rest");
        type("variables-name", "mix");
        assertThat(lines("variables-counts")).hasSize(2).last().asString().startsWith("The rest");
        type("variables-when-1", "${nothing} > 1");
        assertThat(text("variables-when-fault-1")).isEqualTo("Give this class a name.");
        type("variables-when-class-1", "More");
        assertThat(text("variables-fault")).contains("nothing");
        type("variables-when-1", "");
        type("variables-when-class-1", "");
        make();
        awaitStored(1);
    }

    @Test
    void theNameOfAVariableIsWrittenIntoTheConditionByEnter() {
        kind(DeriveKind.FORMULA);
        source("q5", KeyCode.ENTER);
        assertThat(fx(() -> node("variables-formula", TextField.class).getText()))
                .isEqualTo("${q5} ");
        type("variables-formula", "${q5} * 2");
        type("variables-name", "twice");
        type("variables-decimals", "1");
        assertThat(lines("variables-counts")).first().asString().startsWith("Mean | 52.500");
        make();
        awaitStored(1);
        assertThat(value("twice.mean")).isEqualTo(52.5);
        assertThat(stored().getFirst().decimals()).isEqualTo(1);
    }

    @Test
    void ticksAreTakenTogether() {
        kind(DeriveKind.ANY);
        assertThat(offered()).contains("q3", "q3/1", "q4#travel").doesNotContain("q1", "q5");
        source("q3/1", KeyCode.SPACE);
        source("q3/2", KeyCode.SPACE);
        type("variables-name", "either");
        assertThat(lines("variables-counts")).startsWith("No | 1 | 20.0", "Yes | 4 | 80.0");
        source("q3/2", KeyCode.SPACE);
        assertThat(lines("variables-counts")).startsWith("No | 2 | 40.0", "Yes | 3 | 60.0");
        make();
        awaitStored(1);
        assertThat(stored().getFirst().rule()).isEqualTo("{\"any\":[\"q3/1\"]}");
    }

    /** R: {@code a <- c(6,1,4); b <- c(5,2,4); 2*(1-(var(a)+var(b))/var(a+b))}. */
    @Test
    void anIndexIsShownWithCronbachsAlpha() {
        kind(DeriveKind.INDEX);
        source("q2_1", KeyCode.SPACE);
        assertThat(text("variables-fault")).contains("two items");
        source("q2_2", KeyCode.SPACE);
        assertThat(text("variables-alpha"))
                .isEqualTo("Cronbach's α = 0.94 (n = 3 who answered every item)");
        assertThat(lines("variables-items")).hasSize(2);
        type("variables-least", "1");
        type("variables-name", "idx");
        source("q2_2", KeyCode.MINUS);
        make();
        awaitStored(1);
        assertThat(stored().getFirst().rule())
                .isEqualTo("{\"mean\":[\"q2_1\",\"q2_2\"],\"least\":1,\"reversed\":[\"q2_2\"]}");
        type("variables-least", "3");
        assertThat(text("variables-fault")).contains("from 1 to 2");
    }

    private void given(String name, String rule) {
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                "id-" + name,
                                name,
                                LocalText.of("Label of " + name),
                                "main",
                                null,
                                LocalText.of(""),
                                null,
                                rule.replace('\'', '"'),
                                "")));
    }

    private void look(String name) {
        onFx(() -> screen.shown(name));
        await(() -> name.equals(node("variables-name", TextField.class).getText()));
    }

    @Test
    void aVariableMadeElsewhereIsShownAsItIsAndChangedWithItsCodes() {
        given(
                "r",
                "{'from':'q2_1','map':{'1-3':'low','4-6':'high'},'classes':[{'code':'low','label':'Lav','labels':{'en':'Low'}},{'code':'high','label':'Høy'}]}");
        look("r");
        assertThat(fx(() -> node("variables-to-2", TextField.class).getText())).isEqualTo("Low");
        assertThat(canMake()).as("nothing is changed").isFalse();
        type("variables-to-4", "Middle");
        make();
        await(() -> stored().getFirst().rule().contains("Middle"));
        assertThat(value("r.low.n")).isEqualTo(2);
        assertThat(value("r.high.n")).isEqualTo(2);
        assertThat(value("r.1.n")).isEqualTo(1);
        assertThat(stored().getFirst().rule()).contains("\"labels\":{\"en\":\"Low\"}");
    }

    @Test
    void aNewNameIsTakenWhereverItIsAskedForAndWhatIsUsedIsNotTakenOut() {
        given("r", "{'sum':['q2_1','q2_2'],'least':1}");
        given("s", "{'formula':'${r} * 2'}");
        double before = value("s.mean");
        look("r");
        assertThat(fx(() -> node("variables-uses", VBox.class).getChildren())).hasSize(1);
        onFx(node("variables-remove", Button.class)::fire);
        await(() -> text("variables-fault").contains("s"));
        assertThat(stored()).hasSize(2);
        type("variables-name", "total");
        make();
        await(() -> stored().getFirst().name().equals("total"));
        assertThat(stored().get(1).rule()).isEqualTo("{\"formula\":\"${total} * 2\"}");
        assertThat(value("s.mean")).isEqualTo(before);
        look("s");
        onFx(node("variables-remove", Button.class)::fire);
        awaitStored(1);
    }

    @Test
    void aRemovalThatIsRefusedLeavesWhatIsTypedToBeMade() {
        given("r", "{'sum':['q2_1','q2_2'],'least':1}");
        given("s", "{'formula':'${r} * 2'}");
        look("r");
        type("variables-label", "Sum of both");
        assertThat(canMake()).isTrue();
        onFx(node("variables-remove", Button.class)::fire);
        await(() -> text("variables-fault").contains("s"));
        make();
        await(() -> stored().getFirst().label().in(Language.EN).equals("Sum of both"));
    }

    @Test
    void theLineBelowTellsOfTheVariableInFrontAndOfNoOther() {
        given("r", "{'formula':'${q5} + 1'}");
        look("r");
        assertThat(screen.statusText().getValue())
                .isEqualTo("4 of 7 rows have a value")
                .isEqualTo(text("variables-summary"));
        onFx(node("variables-new", Button.class)::fire);
        assertThat(screen.statusText().getValue()).isEmpty();
    }

    @Test
    void aNewOneBegunWhileTheLastIsStillBeingMadeIsNotLost() {
        kind(DeriveKind.FORMULA);
        type("variables-formula", "${q5} + 1");
        type("variables-name", "r");
        onFx(
                () -> {
                    node("variables-make", Button.class).fire();
                    node("variables-new", Button.class).fire();
                    node("variables-name", TextField.class).setText("mine");
                });
        awaitStored(1);
        assertThat(fx(() -> node("variables-name", TextField.class).getText())).isEqualTo("mine");
    }

    @Test
    void aNameThatIsTakenOrNoneIsToldBesideIt() {
        kind(DeriveKind.FORMULA);
        type("variables-formula", "${q5} + 1");
        type("variables-name", "region");
        assertThat(text("variables-name-fault")).contains("called \"region\" already");
        assertThat(canMake()).isFalse();
        type("variables-name", "1a");
        assertThat(text("variables-name-fault")).contains("Begin with a letter");
    }

    @Test
    void whatRestsOnItselfIsRefusedWithTheWayItGoes() {
        given("r", "{'formula':'${q5} + 1'}");
        given("s", "{'formula':'${r} * 2'}");
        look("r");
        type("variables-formula", "${s} + 1");
        assertThat(text("variables-fault")).contains("→");
        assertThat(canMake()).isFalse();
    }

    @Test
    void codesThatAreNotToBeSeenYetAreNotCounted() {
        blind.add("i-q4");
        kind(DeriveKind.ANY);
        source("q4#travel", KeyCode.SPACE);
        type("variables-name", "trip");
        assertThat(lines("variables-counts")).isEmpty();
        assertThat(text("variables-fault")).contains("how q4 was coded");
        assertThat(canMake()).isTrue();
    }

    @Test
    void whatIsTypedStaysWhileTheDataChange() {
        source("q1", KeyCode.ENTER);
        type("variables-to-1", "Ja");
        type("variables-name", "mine");
        given("other", "{'formula':'${q5} + 1'}");
        await(() -> node("variables-list", ListView.class).getItems().size() == 1);
        assertThat(fx(() -> node("variables-name", TextField.class).getText())).isEqualTo("mine");
        assertThat(fx(() -> node("variables-to-1", TextField.class).getText())).isEqualTo("Ja");
    }

    @Test
    void aFigureOfItIsBegunFromHere() {
        given("r", "{'formula':'${q5} + 1'}");
        look("r");
        onFx(node("variables-figure", Button.class)::fire);
        assertThat(gone).containsExactly(new Navigator.Target("newfigure", "what:main/r"));
    }

    @Test
    void everyWayIsReachedByItsKeyAndByThePalette() {
        assertThat(screen.commands().stream().map(Command::key))
                .contains(
                        "variables.new",
                        "variables.make",
                        "variables.rename",
                        "variables.remove",
                        "variables.go.recode",
                        "variables.go.formula");
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("variables.go.index"))
                                .forEach(c -> c.action().run()));
        assertThat(fx(() -> node("variables-kind-index", ToggleButton.class).isSelected()))
                .isTrue();
        assertThat(fx(() -> node("variables-ordered", CheckBox.class).isVisible())).isFalse();
    }

    @Test
    void whatIsNoLongerAskedIsNotOfferedButStaysInWhatIsMadeOfIt() {
        given("r", "{'from':'q2_1','map':{'1-3':'low'},'classes':[{'code':'low'}]}");
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.update("item", "i-q2_1", "retired_at", "2026-01-01T00:00:00Z");
                            w.update("option", "yn2", "retired_at", "2026-01-01T00:00:00Z");
                        }));
        look("r");
        assertThat(offered()).contains("q2_1");
        onFx(() -> screen.shown("new"));
        await(() -> node("variables-name", TextField.class).getText().isEmpty());
        assertThat(offered()).contains("q2_2").doesNotContain("q2_1");
        source("q1", KeyCode.ENTER);
        assertThat(node("variables-to-2", TextField.class))
                .as("two answered so, and want a class")
                .isNotNull();
    }

    @Test
    void whoTypesAWholeNameAndEnterTakesThatOne() {
        onFx(
                () -> {
                    node("variables-sources", ListView.class).getSelectionModel().selectLast();
                    TextField search = node("variables-sources-search", TextField.class);
                    search.setText("Q2_1");
                    stroke(search, KeyCode.ENTER);
                });
        assertThat(node("variables-to-6", TextField.class)).isNotNull();
        onFx(
                () -> {
                    TextField search = node("variables-sources-search", TextField.class);
                    search.setText("q1");
                    stroke(search, KeyCode.ENTER);
                });
        assertThat(node("variables-to-6", TextField.class)).isNull();
        assertThat(node("variables-to-3", TextField.class)).isNotNull();
    }
}
