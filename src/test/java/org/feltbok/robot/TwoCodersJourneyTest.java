package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AsCoder;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.SetMemo;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Three answers to Q20 of the sample are assigned to two coders, who code them by keys and see
 * nothing of each other; a third person settles what they differ on, lets the agreed layer count,
 * and Figur 60 is of that layer.
 */
@Tag("xvfb")
class TwoCodersJourneyTest {
    private static final String LEAD = "Marit Aune";
    private static final String ONE = "Silje Moen";
    private static final String OTHER = "Kari Lie";

    /** The digits that each gives the three answers: 1 ICT, 2 child welfare, 3 fire, 4, 5. */
    private static final List<String> OF_ONE = List.of("1", "2", "3");

    private static final List<String> OF_OTHER = List.of("1", "5", "34");

    private static final String ASSIGNED =
            "SELECT p.name || ' ' || a.target_id FROM assignment a JOIN person p ON p.id ="
                    + " a.person_id ORDER BY 1";

    private static final String AGREED =
            "SELECT t.id || ' ' || o.key FROM coding k JOIN layer l ON l.id = k.layer_id"
                    + " JOIN code o ON o.id = k.code_id JOIN answer_text t ON t.id = k.answer_text_id"
                    + " WHERE l.key = 'agreed' AND t.item_id = (SELECT ci.item_id FROM codebook_item ci"
                    + " JOIN codebook b ON b.id = ci.codebook_id WHERE b.key = 'q20') ORDER BY 1";

    private static final String COUNTING =
            "SELECT coalesce(l.key, p.name) FROM codebook b LEFT JOIN layer l ON l.id ="
                    + " b.counts_layer_id LEFT JOIN person p ON p.id = b.counts_person_id"
                    + " WHERE b.key = 'q20'";

    @TempDir Path folder;
    private RealProgram program;
    private Hand hand;

    @Test
    void twoCodeBlindAThirdSettlesAndTheFigureFollowsTheAgreedLayer() {
        Path study = Studies.sample(folder);
        takePart(study, OTHER);
        program = RealProgram.open(study, Language.NB, LEAD, 1440, 900);
        hand = program.hand();
        try {
            Map<String, String> before = figure();
            assign();
            code(ONE, OF_ONE);
            isHidden();
            code(OTHER, OF_OTHER);
            settle();
            count();
            follows(before);
        } finally {
            program.close();
        }
        isOfTheLayer(study);
    }

    /** Who has written a memo is one of the people of the study. */
    private static void takePart(Path study, String name) {
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> name))) {
            CodableItem item =
                    file.read(h -> new CodebookStore(h).items()).stream()
                            .filter(i -> i.name().equals("q21"))
                            .findFirst()
                            .orElseThrow();
            var text =
                    file.read(h -> new CodingStore(h).answers(item.codebookId(), item.itemId()))
                            .getFirst();
            file.run(
                    new AsCoder(
                            name,
                            me -> new SetMemo(item.codebookId(), me.id(), text.ref(), "her")));
        }
    }

    private void go(String screen, String subject, String node) {
        program.with(w -> w.history().go(new Navigator.Target(screen, subject)));
        Hand.await(
                node + " has the keyboard",
                () -> program.isInFront(screen) && program.focused().equals(node));
    }

    private void works(String person) {
        program.with(w -> program.settings().person().set(person));
    }

    /** Of letters that every keyboard has. */
    private void palette(String words) {
        hand.press(KeyCode.CONTROL, KeyCode.K);
        hand.type(words + "\n");
    }

    private void assign() {
        go("agreement", "q20", "agreement-list");
        palette("fordel svar");
        Hand.await("whom?", () -> focusedText().equals(LEAD));
        tick(ONE);
        tick(OTHER);
        program.goOnTo("agreement-count", 4);
        hand.type("3");
        program.goOnTo("agreement-seed", 4);
        hand.press(KeyCode.CONTROL, KeyCode.A);
        hand.type("7");
        program.goOnTo("agreement-assign", 4);
        hand.press(KeyCode.SPACE);
        Hand.await("three to each", () -> program.rows(ASSIGNED).size() == 6);
        assertThat(program.rows(ASSIGNED))
                .filteredOn(a -> a.startsWith(ONE))
                .hasSize(3)
                .allMatch(a -> program.rows(ASSIGNED).contains(a.replace(ONE, OTHER)));
    }

    private void tick(String person) {
        for (int i = 0; i < 8 && !Hand.onFx(this::focusedText).equals(person); i++) {
            hand.press(KeyCode.TAB);
        }
        Hand.await(person + " is at hand", () -> focusedText().equals(person));
        hand.press(KeyCode.SPACE);
    }

    private String focusedText() {
        return program.window().scene().getFocusOwner() instanceof Labeled l ? l.getText() : "";
    }

    private void code(String person, List<String> digits) {
        works(person);
        go("coding", "q20", "coding-answers");
        palette("fordelt til meg");
        Hand.await("three are to be coded", () -> answers() == 3);
        hand.press(KeyCode.UP);
        hand.press(KeyCode.UP);
        for (String each : digits) {
            hand.type(each + " ");
        }
        String given =
                CodingScript.given(person).replace("' ' || k.start_at || '–' || k.end_at", "' '");
        Hand.await(
                person + " is through",
                () ->
                        program.rows(given).size() == String.join("", digits).length()
                                && program.rows(done(person)).size() == 3);
    }

    private static String done(String person) {
        return "SELECT d.id FROM coding_done d JOIN person p ON p.id = d.person_id"
                + " JOIN codebook b ON b.id = d.codebook_id"
                + " WHERE d.done = 1 AND b.key = 'q20' AND p.name = '"
                + person
                + "'";
    }

    private int answers() {
        return ((ListView<?>) program.node("#coding-answers")).getItems().size();
    }

    /** The first is done, the second has not begun: nothing is shown to the first. */
    private void isHidden() {
        program.with(w -> w.history().go(new Navigator.Target("agreement", "q20")));
        Hand.await("nothing is told yet", () -> isTold("Skjult til alle er ferdige"));
        assertThat((int) Hand.onFx(this::differences)).isZero();
        program.with(w -> w.history().go(new Navigator.Target("figures", "figur-60")));
        Hand.await("nor in the figure", () -> program.has("#figure-fault"));
    }

    private boolean isTold(String words) {
        return program.window().scene().getRoot().lookupAll(".label").stream()
                .filter(RealProgram::shows)
                .anyMatch(n -> n instanceof Labeled l && l.getText().contains(words));
    }

    private int differences() {
        return program.has("#agreement-list")
                ? ((ListView<?>) program.node("#agreement-list")).getItems().size()
                : 0;
    }

    private void settle() {
        works(LEAD);
        go("agreement", "q20", "agreement-list");
        palette("to andre kodere");
        isOpen("#agreement-pair");
        hand.press(KeyCode.UP);
        hand.press(KeyCode.ENTER);
        Hand.await("the three differences", () -> differences() == 3);
        Hand.await("they have the keyboard", () -> program.focused().equals("agreement-list"));
        // the first says child welfare, the other educational psychology: the first is right;
        // then the clinic, which the other alone heard, stands
        hand.press(KeyCode.LEFT);
        hand.press(KeyCode.LEFT);
        hand.press(KeyCode.RIGHT);
        Hand.await("all are settled", () -> isTold("3 av 3"));
    }

    private void isOpen(String menu) {
        Hand.await("the menu is open", () -> ((MenuButton) program.node(menu)).isShowing());
    }

    private void count() {
        palette("velg hvem");
        Hand.await("whose?", () -> program.focused().equals("agreement-counting"));
        hand.press(KeyCode.SPACE);
        isOpen("#agreement-counting");
        hand.press(KeyCode.UP);
        hand.press(KeyCode.UP);
        hand.press(KeyCode.ENTER);
        Hand.await("the agreed layer counts", () -> program.rows(COUNTING).contains("agreed"));
        program.awaitSaved();
        List<String> three =
                program.rows(ASSIGNED).stream()
                        .filter(a -> a.startsWith(ONE))
                        .map(a -> a.substring(ONE.length() + 1))
                        .toList();
        assertThat(program.rows(AGREED).stream().map(r -> r.split(" ")[1]).sorted().toList())
                .containsExactly("barnevern", "brannvern", "ikt", "legevakt");
        assertThat(program.rows(AGREED)).allMatch(r -> three.contains(r.split(" ")[0]));
    }

    private void follows(Map<String, String> before) {
        Map<String, String> now = figure();
        assertThat(now).isNotEqualTo(before);
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        Hand.await("as it was before the layer counted", () -> figureNow().equals(before));
        hand.press(KeyCode.CONTROL, KeyCode.Y);
        Hand.await("of the layer again", () -> figureNow().equals(now));
        program.awaitSaved();
    }

    private Map<String, String> figure() {
        program.with(w -> w.history().go(new Navigator.Target("figures", "figur-60")));
        Hand.await(
                "the figure is there",
                () -> program.says("#figure-caption", "Figur 60.") && !figureNow().isEmpty());
        return Hand.onFx(this::figureNow);
    }

    /** What stands in a cell, by itself or in what it holds. */
    private static String words(Node cell) {
        return Stream.concat(Stream.of(cell), cell.lookupAll(".label").stream())
                .filter(RealProgram::shows)
                .map(n -> ((Labeled) n).getText())
                .filter(t -> t != null && !t.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The rows of its data that are in sight, by what they are called. */
    private Map<String, String> figureNow() {
        Map<String, String> rows = new TreeMap<>();
        if (program.has("#figure-data")) {
            for (Node row : program.node("#figure-data").lookupAll(".table-row-cell")) {
                List<String> cells =
                        row.lookupAll(".table-cell").stream()
                                .filter(RealProgram::shows)
                                .sorted(Comparator.comparing(Node::getLayoutX))
                                .map(TwoCodersJourneyTest::words)
                                .toList();
                if (cells.size() > 1 && !cells.getFirst().isEmpty()) {
                    rows.put(cells.get(0), cells.get(1));
                }
            }
        }
        return rows;
    }

    /**
     * The figure of the file: the three are as agreed, and what the one whose codings counted did
     * alone counts as before (decision 0188); all others wait to be agreed on.
     */
    private static void isOfTheLayer(Path study) {
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "test"));
                LiveStudyData data = new LiveStudyData(file);
                StudyFigures figures = new StudyFigures(file, data)) {
            FigureBook book = figures.book();
            FigureTable table =
                    figures.current(book)
                            .compute(book.figure("figur-60").orElseThrow(), new Texts(Language.NB))
                            .table();
            Map<String, Double> shown = new TreeMap<>();
            for (int i = 0; i < table.rows().size(); i++) {
                Double value = table.cells().get(i).getFirst().value();
                if (value != null && value > 0) {
                    shown.put(table.rows().get(i).key(), value);
                }
            }
            Map<String, Integer> counted = counted(file);
            assertThat(shown).containsOnlyKeys(counted.keySet());
            counted.forEach(
                    (code, n) ->
                            assertThat(shown.get(code))
                                    .as(code)
                                    .isCloseTo(100.0 * n / 66, within(1e-9)));
        }
    }

    private static Map<String, Integer> counted(StudyFile file) {
        Map<String, Integer> counted = new TreeMap<>();
        List.of("barnevern", "brannvern", "ikt", "legevakt").forEach(c -> counted.put(c, 1));
        CodingScript marit = CodingScript.of(file, "q20", LEAD, Integer.MAX_VALUE);
        Set<String> others =
                file
                        .read(
                                h ->
                                        h.createQuery(
                                                        "SELECT answer_text_id FROM coding_done d"
                                                                + " JOIN person p ON p.id = d.person_id"
                                                                + " WHERE d.done = 1 AND p.name <> '"
                                                                + LEAD
                                                                + "'")
                                                .mapTo(String.class)
                                                .list())
                        .stream()
                        .collect(Collectors.toSet());
        marit.answers().stream()
                .filter(a -> !others.contains(a.id()))
                .forEach(
                        a ->
                                a.steps().stream()
                                        .flatMap(s -> s.codes().stream().map(Code::key))
                                        .distinct()
                                        .forEach(c -> counted.merge(c, 1, Integer::sum)));
        assertThat(counted).hasSizeGreaterThan(4);
        return counted;
    }
}
