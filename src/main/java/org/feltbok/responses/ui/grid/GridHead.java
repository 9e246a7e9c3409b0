package org.feltbok.responses.ui.grid;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.feltbok.responses.ui.Wording;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Segments;

import java.util.ArrayList;
import java.util.List;

/** Above the sheet: which questionnaire, and the other views of Entry. */
final class GridHead {
    /** The views of Entry; the others are of another screen. */
    private enum View {
        KEY,
        GRID,
        SETTLE
    }

    /** Beside the parts themselves: the gaps and what stands at the ends of the row. */
    private static final double AROUND = 64;

    private final Wording wording;
    private final PageHeader header;
    private final Segments<String> questionnaires = new Segments<>();
    private final Segments<View> views = new Segments<>();

    GridHead(Wording wording, Runnable toForm, Runnable toSettle) {
        this.wording = wording;
        header = new PageHeader(wording.get("entry.title"));
        views.add(View.KEY, wording.get("entry.view.key"), Icons.of("fth-edit-2"));
        views.add(View.GRID, wording.get("entry.view.grid"), Icons.of("fth-grid"));
        views.add(View.SETTLE, wording.get("entry.view.settle"), Icons.of("fth-git-merge"));
        views.valueProperty().set(View.GRID);
        views.setId("entry-views");
        // the long names of questionnaires are cut before the short ones of views
        views.setMinWidth(Region.USE_PREF_SIZE);
        // what is in front here stays; the other comes in front of it
        views.leads(View.KEY, toForm).leads(View.SETTLE, toSettle);
        header.widthProperty().addListener(o -> fit());
    }

    private void fit() {
        questionnaires.fit(header.getWidth() - AROUND - views.prefWidth(-1));
    }

    /** How many differences between two entries nobody has settled. */
    void left(int differences) {
        views.button(View.SETTLE)
                .setText(
                        differences == 0
                                ? wording.get("entry.view.settle")
                                : wording.get("entry.view.settle_left", differences));
    }

    PageHeader header() {
        return header;
    }

    Segments<String> questionnaires() {
        return questionnaires;
    }

    /** The questionnaire that is chosen; empty while there is none. */
    String questionnaire() {
        String chosen = questionnaires.valueProperty().get();
        return chosen == null ? "" : chosen;
    }

    void show(String counts) {
        List<Node> left = new ArrayList<>();
        if (questionnaires.getChildren().size() > 1) {
            left.add(questionnaires);
        }
        left.add(views);
        header.left(left.toArray(Node[]::new)).subtitle(counts);
        fit();
    }
}
