package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;

import org.feltbok.cli.SmallStudy;
import org.feltbok.shell.kit.Focus;
import org.feltbok.shell.kit.Panes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tab goes through a screen as it is read: what to pick, the work, about it, each downwards. */
class TabThroughPanesTest extends DeskRig {
    private static final List<String> SCREENS =
            List.of(
                    "fieldwork",
                    "represents",
                    "register",
                    "attributes",
                    "questions",
                    "rules",
                    "entry",
                    "responseimport",
                    "coding",
                    "agreement",
                    "similar",
                    "search",
                    "interviews",
                    "framework",
                    "names",
                    "figures",
                    "tables",
                    "weights",
                    "variables",
                    "newfigure",
                    "typedtable");

    private static final List<Integer> ALL = List.of(0, 1, 2);

    /** As many parts as no screen has in so small a study. */
    private static final int MOST = 100;

    private final List<String> upwards = new ArrayList<>();

    @BeforeEach
    void open() {
        SmallStudy study =
                new SmallStudy(folder)
                        .survey(
                                "type,name,label\nselect_one l,a,Alder\ntext,b,Hvorfor\n",
                                "list_name,name,label\nl,1,Ung\nl,2,Gammel\n")
                        .put("responses/s.csv", "_response,_case,a,b\nr1,k1,1,Fjord og fjell\n")
                        .put("codebooks/codebooks.csv", "codebook,items\nhvorfor,b\n")
                        .put("codebooks/hvorfor.csv", "code,label\nfjord,Fjord\n");
        assertThat(study.make()).as(study.said()).isZero();
        open(study.study(), 1440, 900);
    }

    @Test
    void fromLeftToRightAndDownwardsOnEveryScreen() {
        Map<String, List<Integer>> ways = new LinkedHashMap<>();
        for (String screen : SCREENS) {
            go(screen);
            ways.put(screen, fx(this::way));
        }
        assertThat(upwards).as("above what Tab comes from").isEmpty();
        assertThat(ways.values().stream().filter(ALL::equals))
                .as("all three panes")
                .hasSizeGreaterThan(9);
        assertThat(ways)
                .allSatisfy((screen, way) -> assertThat(way).isSorted().doesNotHaveDuplicates());
    }

    /** Whether a part stands above another, so that it is read before it. */
    private static boolean isAbove(Node one, Node other) {
        Bounds a = one.localToScene(one.getLayoutBounds());
        Bounds b = other.localToScene(other.getLayoutBounds());
        return a.getMaxY() <= b.getMinY() && a.getMinX() < b.getMaxX() && b.getMinX() < a.getMaxX();
    }

    /** The panes that Tab comes to, from the first part of the first until it is there again. */
    private List<Integer> way() {
        draw();
        Panes panes = (Panes) window.scene().lookup(".fb-panes");
        List<Node> shown = panes.shown();
        Node start = shown.stream().flatMap(p -> first(p).stream()).findFirst().orElseThrow();
        start.requestFocus();
        List<Integer> way = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Node at = window.scene().getFocusOwner();
            IntStream.range(0, shown.size())
                    .filter(p -> Focus.within(shown.get(p), at))
                    .filter(p -> way.isEmpty() || way.getLast() != p)
                    .forEach(way::add);
            at.requestFocusTraversal(TraversalDirection.NEXT);
            Node next = window.scene().getFocusOwner();
            if (next == start) {
                return way;
            }
            if (shown.stream().anyMatch(p -> Focus.within(p, at) && Focus.within(p, next))
                    && isAbove(next, at)) {
                upwards.add(window.front() + ": " + at + " → " + next);
            }
        }
        throw new AssertionError("Tab does not come round: " + way);
    }

    private static Optional<Node> first(Node in) {
        if (!in.isVisible() || in.isDisabled()) {
            return Optional.empty();
        }
        if (in.isFocusTraversable()) {
            return Optional.of(in);
        }
        return in instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(n -> first(n).stream())
                        .findFirst()
                : Optional.empty();
    }
}
