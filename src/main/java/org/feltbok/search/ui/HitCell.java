package org.feltbok.search.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.feltbok.coding.Code;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.search.Hit;
import org.feltbok.search.SearchText;
import org.feltbok.search.WordMark;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A text that was found: the words in what stands around them, where it is, how it is coded. */
final class HitCell extends ListCell<SearchText> {
    /** How high one line is; a second would show the tops of its letters below. */
    private static final double LINE = 16;

    /** More codes than that would be marks without names, and leave no room for the place. */
    private static final int FEW = 3;

    private final SearchModel model;
    private final CheckBox tick = new CheckBox();

    HitCell(SearchModel model) {
        this.model = model;
        setPrefWidth(0);
        tick.setFocusTraversable(false);
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.setOnAction(
                e -> {
                    SearchText text = getItem();
                    if (text != null) {
                        model.tick(text);
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable SearchText text, boolean empty) {
        super.updateItem(text, empty);
        if (empty || text == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        tick.setSelected(model.isTicked(text));
        Hit hit = model.hit(text);
        var words = new VBox(2, flow(hit), about(text));
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(10, tick, words);
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        String told = hit.context() + ", " + text.where();
        setAccessibleText(
                model.isTicked(text)
                        ? told + ", " + model.desk().texts().get("search.ticked.one")
                        : told);
    }

    private static TextFlow flow(Hit hit) {
        var flow = new TextFlow();
        int from = 0;
        for (WordMark mark : hit.marks()) {
            flow.getChildren().add(run(hit.context().substring(from, mark.start()), false));
            flow.getChildren().add(run(hit.context().substring(mark.start(), mark.end()), true));
            from = mark.end();
        }
        flow.getChildren().add(run(hit.context().substring(from), false));
        flow.setMinHeight(18);
        flow.setPrefHeight(18);
        flow.setMaxHeight(18);
        // what finds no room in the line would stand over what is below it
        var line = new Rectangle();
        line.setHeight(LINE);
        line.widthProperty().bind(flow.widthProperty());
        flow.setClip(line);
        return flow;
    }

    private static Text run(String words, boolean found) {
        var text = new Text(words);
        text.getStyleClass().add("fb-run");
        if (found) {
            text.getStyleClass().add("fb-found");
        }
        return text;
    }

    private HBox about(SearchText text) {
        var where = Labels.muted(text.where());
        where.setMinWidth(Region.USE_PREF_SIZE);
        var about = new HBox(6, icon(text), where);
        about.getStyleClass().add("fb-row");
        List<Code> codes = model.codes(text);
        for (Code code : codes.subList(0, Math.min(FEW, codes.size()))) {
            var mark = CodeChip.mark(CodeLook.colour(code));
            var name = Labels.muted(model.told(code));
            about.getChildren().addAll(mark, name);
        }
        if (codes.size() > FEW) {
            var more = Labels.muted("+" + (codes.size() - FEW));
            more.setMinWidth(Region.USE_PREF_SIZE);
            about.getChildren().add(more);
        }
        return about;
    }

    private static Node icon(SearchText text) {
        return Icons.of(WordFinder.icon(text.kind()));
    }
}
