package org.feltbok.app.guide;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A page of the guide as nodes: headings, paragraphs, lists, tables, pictures, keys. */
final class GuideText {
    private static final double WIDTH = 690;
    private static final double SIDES = 64;
    private final Consumer<String> follow;

    /**
     * @param follow takes the name of a page that a link leads to
     */
    GuideText(Consumer<String> follow) {
        this.follow = follow;
    }

    VBox of(Node page) {
        var box = new VBox(12);
        box.getStyleClass().add("fb-guide-page");
        box.setMaxWidth(WIDTH + SIDES);
        children(page).forEach(n -> box.getChildren().add(block(n)));
        return box;
    }

    private static List<Node> children(Node of) {
        List<Node> all = new ArrayList<>();
        for (Node n = of.getFirstChild(); n != null; n = n.getNext()) {
            all.add(n);
        }
        return all;
    }

    private javafx.scene.Node block(Node node) {
        return switch (node) {
            case Heading heading -> flow(heading, "fb-guide-h" + Math.min(heading.getLevel(), 3));
            case Paragraph paragraph when picture(paragraph) instanceof ImageView view -> view;
            case Paragraph paragraph -> flow(paragraph, "fb-guide-text");
            case BulletList list -> list(list, "•");
            case OrderedList list -> list(list, "");
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case org.commonmark.ext.gfm.tables.TableBlock table -> table(table);
            default -> flow(node, "fb-guide-text");
        };
    }

    private TextFlow flow(Node of, String style) {
        var flow = new TextFlow();
        flow.getStyleClass().add(style);
        inline(of, flow, "fb-guide-word");
        return flow;
    }

    private void inline(Node of, TextFlow into, String style) {
        for (Node node : children(of)) {
            switch (node) {
                case org.commonmark.node.Text text ->
                        into.getChildren().add(text(text.getLiteral(), style));
                case Code code -> into.getChildren().add(text(code.getLiteral(), "fb-guide-code"));
                case SoftLineBreak soft -> into.getChildren().add(text(" ", style));
                case HardLineBreak hard -> into.getChildren().add(text("\n", style));
                case StrongEmphasis strong -> inline(strong, into, "fb-guide-strong");
                case Emphasis emphasis -> inline(emphasis, into, "fb-guide-name");
                case Link link -> link(link, into, style);
                default -> inline(node, into, style);
            }
        }
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    /** Leads to another page of the guide; what leads out of it stands as its words. */
    private void link(Link link, TextFlow into, String style) {
        GuideBook.named(link.getDestination())
                .ifPresentOrElse(
                        page -> {
                            var words = new TextFlow();
                            inline(link, words, style);
                            var to = new Hyperlink(plain(words));
                            to.getStyleClass().add("fb-guide-link");
                            to.setOnAction(e -> follow.accept(page));
                            into.getChildren().add(to);
                        },
                        () -> inline(link, into, style));
    }

    static String plain(TextFlow flow) {
        var all = new StringBuilder();
        flow.getChildren().forEach(n -> all.append(n instanceof Text text ? text.getText() : ""));
        return all.toString();
    }

    private static @org.jspecify.annotations.Nullable ImageView picture(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof org.commonmark.node.Image image)
                || image.getNext() != null) {
            return null;
        }
        return GuideBook.picture(image.getDestination())
                .map(
                        at -> {
                            var view = new ImageView(new Image(at.toExternalForm(), true));
                            view.setPreserveRatio(true);
                            view.setSmooth(true);
                            view.setFitWidth(WIDTH);
                            var words = new TextFlow();
                            new GuideText(p -> {}).inline(image, words, "");
                            view.setAccessibleText(plain(words));
                            return view;
                        })
                .orElse(null);
    }

    private VBox list(Node list, String mark) {
        var box = new VBox(4);
        int number =
                list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                        ? ordered.getMarkerStartNumber()
                        : 1;
        for (Node item : children(list)) {
            var label = new Label(mark.isEmpty() ? number++ + "." : mark);
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.getStyleClass().add("fb-guide-mark");
            var body = new VBox(4);
            children(item).forEach(n -> body.getChildren().add(block(n)));
            HBox.setHgrow(body, Priority.ALWAYS);
            box.getChildren().add(new HBox(8, label, body));
        }
        return box;
    }

    private static Label code(String literal) {
        var label = new Label(literal.stripTrailing());
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("fb-guide-block", "fb-mono");
        return label;
    }

    private GridPane table(Node table) {
        var grid = new GridPane(12, 6);
        grid.getStyleClass().add("fb-guide-table");
        int row = 0;
        int columns = 1;
        for (Node part : children(table)) {
            for (Node line : children(part)) {
                List<Node> cells = children(line);
                if (line instanceof TableRow
                        && cells.stream().anyMatch(c -> c.getFirstChild() != null)) {
                    for (int c = 0; c < cells.size(); c++) {
                        boolean isHead = cells.get(c) instanceof TableCell cell && cell.isHeader();
                        grid.add(
                                flow(cells.get(c), isHead ? "fb-guide-head" : "fb-guide-text"),
                                c,
                                row);
                    }
                    columns = Math.max(columns, cells.size());
                    row++;
                }
            }
        }
        for (int c = 0; c < columns; c++) {
            var column = new ColumnConstraints();
            // what things are called stands at the left, what is said of them has the room
            column.setPercentWidth(columns == 2 ? (c == 0 ? 32 : 68) : 100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }
}
