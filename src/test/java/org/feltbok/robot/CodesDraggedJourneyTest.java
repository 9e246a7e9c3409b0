package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.coding.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Codes dragged in the tree by a real hand, and what the file holds then. */
@Tag("xvfb")
class CodesDraggedJourneyTest {
    private static final double UPPER = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double LOWER = 0.9;

    @TempDir Path folder;
    private RealProgram program;
    private Hand hand;

    /** The codes of a codebook in their order, each as "key<folder". */
    private List<String> codes(String book) {
        return program.rows(
                "WITH RECURSIVE t(id, key, parent, path) AS (SELECT c.id, c.key, '-',"
                        + " printf('%04d', c.position) FROM code c JOIN codebook b ON b.id ="
                        + " c.codebook_id WHERE b.key = '"
                        + book
                        + "' AND c.parent_id IS NULL UNION ALL SELECT c.id, c.key, t.key, t.path ||"
                        + " printf('.%04d', c.position) FROM code c JOIN t ON c.parent_id = t.id)"
                        + " SELECT key || '<' || parent FROM t ORDER BY path");
    }

    private List<String> below(String book, String parent) {
        return codes(book).stream()
                .filter(c -> c.endsWith("<" + parent))
                .map(c -> c.substring(0, c.indexOf('<')))
                .toList();
    }

    private int row(String key) {
        TreeView<?> tree = (TreeView<?>) program.node("#coding-tree");
        for (int i = 0; i < tree.getExpandedItemCount(); i++) {
            if (tree.getTreeItem(i).getValue() instanceof Code c && c.key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isInSight(String key) {
        Bounds room = onScreen(program.node("#coding-tree"));
        return cells(key).stream().map(CodesDraggedJourneyTest::onScreen).anyMatch(room::contains);
    }

    private List<Node> cells(String key) {
        int row = row(key);
        List<Node> found = new ArrayList<>();
        for (Node n : program.node("#coding-tree").lookupAll(".tree-cell")) {
            if (n instanceof TreeCell<?> c
                    && !c.isEmpty()
                    && ((IndexedCell<?>) c).getIndex() == row
                    && RealProgram.shows(c)) {
                found.add(n);
            }
        }
        return found;
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    /** A point in the row of a code, so far down it. */
    private Point2D at(String key, double down) {
        Hand.await(key + " is in sight", () -> isInSight(key));
        return Hand.onFx(
                () -> {
                    Bounds b = onScreen(cells(key).getFirst());
                    return new Point2D(b.getMinX() + 90, b.getMinY() + b.getHeight() * down);
                });
    }

    private boolean isTold(String words) {
        return program.window().scene().getRoot().lookupAll(".label").stream()
                .filter(RealProgram::shows)
                .anyMatch(n -> n instanceof Labeled l && l.getText().contains(words));
    }

    private void open(String book, String first) {
        program.with(w -> w.history().go(new Navigator.Target("coding", book)));
        Hand.await("the codes are there", () -> program.has("#coding-tree") && isInSight(first));
    }

    @Test
    void codesGoWhereTheyAreDroppedAndNowhereElse() {
        Path study = Studies.sample(folder);
        program = RealProgram.open(study, Language.NB, "Marit Aune", 1440, 900);
        hand = program.hand();
        try {
            inOneCodebook();
            farDown();
        } finally {
            program.close();
        }
    }

    private void inOneCodebook() {
        open("q12", "sted");
        List<String> before = codes("q12");
        assertThat(below("q12", "sted")).containsExactly("beliggenhet", "bolig", "partner");
        Point2D from = at("bolig", MIDDLE);
        hand.drag(from, from.add(3, 2));
        hand.drag(at("bolig", MIDDLE), at("bolig", LOWER));
        hand.drag(at("bolig", MIDDLE), at("beliggenhet", LOWER));
        assertThat(codes("q12")).as("where it stood").isEqualTo(before);
        assertThat(changes()).isEmpty();

        hand.drag(at("bolig", MIDDLE), at("partner", LOWER));
        Hand.await("behind", () -> below("q12", "sted").getLast().equals("bolig"));
        hand.drag(at("bolig", MIDDLE), at("lonn", UPPER));
        Hand.await("before, elsewhere", () -> below("q12", "stilling").getFirst().equals("bolig"));
        hand.drag(at("bolig", MIDDLE), at("tilbud", MIDDLE));
        Hand.await("into a folder", () -> below("q12", "tilbud").getLast().equals("bolig"));
        hand.drag(at("bolig", MIDDLE), at("sted", UPPER));
        Hand.await("to the top", () -> codes("q12").getFirst().equals("bolig<-"));

        List<String> there = codes("q12");
        hand.drag(at("sted", MIDDLE), at("partner", MIDDLE));
        Hand.await("it says why not", () -> isTold("kan ikke stå under seg selv"));
        hand.drag(at("bolig", MIDDLE), at("lonn", MIDDLE));
        program.takeBack();
        program.awaitSaved();
        assertThat(codes("q12")).as("refused, and taken back").isEqualTo(there);
        assertThat(changes()).hasSize(4);
        for (int i = 0; i < 4; i++) {
            hand.press(KeyCode.CONTROL, KeyCode.Z);
        }
        Hand.await("all is taken back", () -> codes("q12").equals(before));
    }

    /**
     * The codebook is longer than the window: at the edge it goes on while something is dragged.
     */
    private void farDown() {
        open("q20", "ikt");
        assertThat((boolean) Hand.onFx(() -> isInSight("museum"))).isFalse();
        hand.take(at("ikt", MIDDLE));
        Bounds tree = Hand.onFx(() -> onScreen(program.node("#coding-tree")));
        Point2D edge = new Point2D(tree.getMinX() + 90, tree.getMaxY() - 8);
        hand.carry(edge.subtract(0, 200), edge);
        Hand.await("the last code comes into sight", () -> isInSight("museum"));
        Point2D to = at("museum", LOWER);
        hand.carry(edge, to);
        hand.letGo();
        Hand.await("last of all", () -> codes("q20").getLast().equals("ikt<kultur"));
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        Hand.await("taken back", () -> below("q20", "administrasjon").getFirst().equals("ikt"));
        program.awaitSaved();
    }

    private List<String> changes() {
        return program.rows(
                "SELECT operation FROM change WHERE operation = 'coding.move_code' AND kind = 'do'");
    }
}
