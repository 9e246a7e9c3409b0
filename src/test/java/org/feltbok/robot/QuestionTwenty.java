package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;

import org.feltbok.app.RealProgram;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;
import org.feltbok.coding.kit.CodedTextView;
import org.feltbok.robot.CodingScript.Answer;
import org.feltbok.robot.CodingScript.Place;
import org.feltbok.robot.CodingScript.Step;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The sample's answers to Q20 coded anew, by one person with the keyboard alone and by another with
 * the mouse alone: the file holds what the script says, word for word.
 */
final class QuestionTwenty {
    private static final String WRITER = "Marit Aune";
    private static final String BY_KEYS = "Kari Lie";
    private static final String BY_MOUSE = "Berit Moe";

    private static final int TRIES = 5;

    /** So many turns of the wheel reach any row. */
    private static final int NOTCHES = 500;

    private RealProgram program;
    private Hand hand;
    private CodingScript script;

    /** Codes the first answers; hands back how many there were. */
    static int coded(Path folder, int most) {
        return new QuestionTwenty().codedAsTheScriptSays(Studies.sample(folder), most);
    }

    private int codedAsTheScriptSays(Path study, int most) {
        script = CodingScript.of(study, "q20", WRITER, most);
        program = RealProgram.open(study, Language.NB, BY_KEYS, 1440, 900);
        hand = program.hand();
        try {
            program.with(w -> w.history().go(new Navigator.Target("coding", "q20")));
            Hand.await(
                    "the answers have the keyboard",
                    () ->
                            program.focused().equals("coding-answers")
                                    && view(script.answers().getFirst().text()).isPresent());
            script.answers().forEach(this::byKeys);
            held(BY_KEYS);
            assertThat(done(BY_KEYS)).isEqualTo(script.answers().size());
            program.with(w -> program.settings().person().set(BY_MOUSE));
            script.answers().forEach(this::byMouse);
            held(BY_MOUSE);
            return script.answers().size();
        } finally {
            program.close();
        }
    }

    /**
     * What the file holds of a person is what the script says; the keys may still be on the way.
     */
    private void held(String person) {
        String given = CodingScript.given(person);
        Hand.await(
                "all codes are in the file",
                () -> program.rows(given).size() >= script.wanted().size());
        program.awaitSaved();
        assertThat(program.rows(given).stream().sorted().toList()).isEqualTo(script.wanted());
    }

    private int done(String person) {
        Hand.await("the last one is done", () -> doneRows(person) >= script.answers().size());
        return doneRows(person);
    }

    private int doneRows(String person) {
        return program.rows(
                        "SELECT d.id FROM coding_done d JOIN person p ON p.id = d.person_id"
                                + " WHERE d.done = 1 AND p.name = '"
                                + person
                                + "'")
                .size();
    }

    // by keys
    // ------------------------------------------------------------------------------------------

    private void byKeys(Answer answer) {
        int last = CodePoints.words(answer.text()).size() - 1;
        int low = -1;
        int high = -1;
        for (Step step : answer.steps()) {
            Place to = step.place();
            if (to.from() > high || low < 0) {
                times(to.from() - high, KeyCode.RIGHT);
            } else if (to.from() < low) {
                times(low - to.from(), KeyCode.LEFT);
            } else {
                hand.press(KeyCode.RIGHT);
                times(Math.min(high + 1, last) - to.from(), KeyCode.LEFT);
            }
            times(to.to() - to.from(), KeyCode.SHIFT, KeyCode.RIGHT);
            step.codes().forEach(this::keyed);
            low = to.from();
            high = to.to();
        }
        hand.press(KeyCode.SPACE);
    }

    private void times(int times, KeyCode... chord) {
        for (int i = 0; i < times; i++) {
            hand.press(chord);
        }
    }

    private void keyed(Code code) {
        if (code.digit() != null) {
            hand.type(code.digit().toString());
        } else {
            hand.type("c" + script.letters(code, Language.NB) + "\n");
        }
    }

    // by the mouse
    // -------------------------------------------------------------------------------------

    private void byMouse(Answer answer) {
        int at = script.answers().indexOf(answer);
        for (Step step : answer.steps()) {
            into("#coding-answers", () -> at);
            Point2D[] ends = Hand.onFx(() -> ends(answer, step.place().span()));
            hand.drag(ends[0], ends[1]);
            step.codes().forEach(c -> clicked(c, step));
        }
    }

    private void clicked(Code code, Step step) {
        into("#coding-tree", () -> row(code));
        String given = CodingScript.given(BY_MOUSE);
        int before = program.rows(given).size();
        // where the machine is busy two clicks are taken for two single ones: then once more
        for (int i = 0; i < TRIES && program.rows(given).size() == before; i++) {
            hand.clickTwice(
                    Hand.onFx(() -> Hand.middle(cell("#coding-tree", row(code)).orElseThrow())));
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
            while (program.rows(given).size() == before && System.nanoTime() < until) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        Hand.await(
                code.key() + " is given to " + step.place().span(),
                () -> program.rows(given).size() > before);
    }

    /** Turns the wheel over a list until all of a row stands in it. */
    private void into(String list, Callable<Integer> row) {
        hand.moveTo(Hand.onFx(() -> Hand.middle(program.node(list))));
        for (int i = 0; i < NOTCHES; i++) {
            int way = Hand.onFx(() -> way(list, row.call()));
            if (way == 0) {
                return;
            }
            hand.wheel(way);
        }
        throw new AssertionError("A row never came into " + list);
    }

    /** 0 where a row stands wholly in its list, else the way in which the wheel is turned. */
    private int way(String list, int row) {
        Bounds room = onScreen(program.node(list));
        Optional<IndexedCell<?>> cell = cell(list, row);
        if (cell.isEmpty()) {
            return cells(list).mapToInt(IndexedCell::getIndex).min().orElse(0) > row ? -1 : 1;
        }
        Bounds there = onScreen(cell.get());
        return there.getMinY() < room.getMinY() - 1
                ? -1
                : there.getMaxY() > room.getMaxY() + 1 ? 1 : 0;
    }

    private Stream<? extends IndexedCell<?>> cells(String list) {
        return program.node(list).lookupAll(".indexed-cell").stream()
                .filter(n -> n instanceof IndexedCell<?> c && !c.isEmpty() && RealProgram.shows(c))
                .map(n -> (IndexedCell<?>) n);
    }

    private Optional<IndexedCell<?>> cell(String list, int row) {
        return cells(list).filter(c -> c.getIndex() == row).findFirst().map(c -> c);
    }

    private int row(Code code) {
        TreeView<?> tree = (TreeView<?>) program.node("#coding-tree");
        for (int i = 0; i < tree.getExpandedItemCount(); i++) {
            if (code.equals(tree.getTreeItem(i).getValue())) {
                return i;
            }
        }
        throw new AssertionError("No row of " + code.key());
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    /** Where the mouse is pressed and let go: in the first and in the last sign of a place. */
    private Point2D[] ends(Answer answer, Span span) {
        CodedTextView view = view(answer.text()).orElseThrow();
        TextFlow flow = (TextFlow) view.lookup(".fb-coded-text").getParent();
        int from = CodePoints.toUtf16(answer.text(), span.start());
        int to = CodePoints.toUtf16(answer.text(), span.end());
        return new Point2D[] {sign(flow, from, 1), sign(flow, to - 1, -1)};
    }

    /** A point of a sign, a pixel from its left edge or from its right one. */
    private static Point2D sign(TextFlow flow, int at, int inside) {
        List<PathElement> shape = List.of(flow.rangeShape(at, at + 1));
        double left = shape.stream().mapToDouble(e -> x(e)).min().orElseThrow();
        double right = shape.stream().mapToDouble(e -> x(e)).max().orElseThrow();
        double top = shape.stream().mapToDouble(e -> y(e)).min().orElseThrow();
        double end = shape.stream().mapToDouble(e -> y(e)).max().orElseThrow();
        return flow.localToScreen(inside > 0 ? left + inside : right + inside, (top + end) / 2);
    }

    private static double x(PathElement e) {
        return e instanceof MoveTo m ? m.getX() : ((LineTo) e).getX();
    }

    private static double y(PathElement e) {
        return e instanceof MoveTo m ? m.getY() : ((LineTo) e).getY();
    }

    private Optional<CodedTextView> view(String words) {
        return program.window().scene().getRoot().lookupAll(".fb-coded").stream()
                .filter(n -> n instanceof CodedTextView v && v.words().equals(words))
                .filter(RealProgram::shows)
                .map(n -> (CodedTextView) n)
                .findFirst();
    }
}
