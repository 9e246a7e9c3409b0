package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Segments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Above Entry: which questionnaire, which view of it, and first or second entry. */
final class EntryHead {
    /** Beside the parts themselves: the gaps and what stands at the ends of the row. */
    private static final double AROUND = 96;

    private final PageHeader header;
    private final Segments<String> questionnaires = new Segments<>();
    private final Segments<Integer> passes = new Segments<>();
    private final KeyCap passKey = new KeyCap("F7");

    private Optional<Region> views = Optional.empty();

    EntryHead(Wording wording) {
        header = new PageHeader(wording.get("entry.title"));
        passes.add(1, wording.get("entry.pass.first")).add(2, wording.get("entry.pass.second"));
        passes.setMinWidth(Region.USE_PREF_SIZE);
        passKey.setMinWidth(Region.USE_PREF_SIZE);
        header.widthProperty().addListener(o -> fit());
    }

    PageHeader header() {
        return header;
    }

    /** At the right: in which language questions are shown. */
    void language(Node choice) {
        header.right(choice);
    }

    Segments<String> questionnaires() {
        return questionnaires;
    }

    Segments<Integer> passes() {
        return passes;
    }

    /** The questionnaire that is chosen; empty while there is none. */
    String questionnaire() {
        String chosen = questionnaires.valueProperty().get();
        return chosen == null ? "" : chosen;
    }

    /** Shows what can be picked in this view. */
    void show(EntryViews views, String subtitle) {
        List<Node> left = new ArrayList<>();
        if (questionnaires.getChildren().size() > 1) {
            left.add(questionnaires);
        }
        left.add(views.segments());
        if (!views.isSettling()) {
            left.add(passes);
            left.add(passKey);
        }
        header.left(left.toArray(Node[]::new)).subtitle(subtitle);
        this.views = Optional.of(views.segments());
        fit();
    }

    /** The long names of questionnaires are cut before the short ones of views. */
    private void fit() {
        views.ifPresent(
                v -> {
                    double others =
                            AROUND + v.prefWidth(-1) + passes.prefWidth(-1) + passKey.prefWidth(-1);
                    questionnaires.fit(header.getWidth() - others);
                    double whole = others + questionnaires.minWidth(-1);
                    v.setMinWidth(whole <= header.getWidth() ? Region.USE_PREF_SIZE : 0);
                });
    }

    void otherPass() {
        Integer now = passes.valueProperty().get();
        passes.valueProperty().set(now != null && now == 1 ? 2 : 1);
    }
}
