package org.feltbok.figures.ui.outline;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;

import org.feltbok.figures.Paper;
import org.feltbok.figures.render.Paragraphs;
import org.feltbok.figures.render.page.LaidTable;
import org.feltbok.figures.render.page.Page;
import org.feltbok.figures.render.page.PagePiece;
import org.feltbok.figures.render.page.PageText;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** A page as one sees it: paper is white in a dark window too. */
final class PageNode extends Pane {
    private static final String INK = "#24292f";
    private static final String MUTED = "#57606a";
    private static final String RULE = "#57606a";
    private static final String LINE = "#e1e6eb";
    private static final String FAULT = "#c01f2b";

    /** A line of Inter against its size. */
    private static final double NATURAL = 1.21;

    private final Paper paper;
    private final PageCharts charts;
    private final double scale;
    private final Page page;

    /**
     * @param scale of the page on the screen
     * @param pixels of the screen for each of the window's
     */
    PageNode(Page page, Paper paper, PageCharts charts, double scale, double pixels) {
        this.page = page;
        this.paper = paper;
        this.charts = charts;
        this.scale = scale * pixels;
        double width = paper.width() * Paper.PIXELS;
        double height = paper.height() * Paper.PIXELS;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        getTransforms().add(new Scale(scale, scale));
        getStyleClass().add("fb-paper");
        setAccessibleRole(AccessibleRole.NODE);
        page.placed().forEach(this::put);
    }

    /** Whether it shows this and no other. */
    boolean shows(Page other, double otherScale) {
        return page.equals(other) && getTransforms().getFirst().getMxx() == otherScale;
    }

    private void put(Page.Placed placed) {
        double x = paper.left() * Paper.PIXELS;
        double y = paper.top() * Paper.PIXELS + placed.top();
        Node node =
                switch (placed.piece()) {
                    case PagePiece.Paragraph p -> paragraph(p);
                    case PagePiece.Caption c -> caption(c);
                    case PagePiece.Drawing d -> drawing(d);
                    case PagePiece.Rows r -> rows(r);
                    case PagePiece.Missing m -> missing(m);
                    case PagePiece.Listed l -> listed(l);
                };
        node.relocate(x, y);
        node.setLayoutX(whole(x));
        node.setLayoutY(whole(y));
        getChildren().add(node);
    }

    /** At a pixel of the screen, so that a drawing's pixels are those of the screen. */
    private double whole(double at) {
        return Math.round(at * scale) / scale;
    }

    private static Text text(String words, double size, boolean bold, String ink, double line) {
        var text = new Text(words);
        text.setTextOrigin(javafx.geometry.VPos.TOP);
        text.setStyle(
                String.format(
                        Locale.ROOT,
                        "-fx-font-family: \"%s\"; -fx-font-size: %.2fpx; -fx-fill: %s;",
                        bold ? "Inter SemiBold" : "Inter",
                        size,
                        ink));
        text.setLineSpacing(line - NATURAL * size);
        return text;
    }

    private static Text text(PageText role, List<String> lines) {
        return text(
                String.join("\n", lines),
                role.size(),
                role.isBold(),
                role.isMuted() ? MUTED : INK,
                role.line());
    }

    private static Pane pane(String said, AccessibleRole role, Node... nodes) {
        var pane = new Pane(nodes);
        pane.setAccessibleRole(role);
        pane.setAccessibleText(said);
        return pane;
    }

    private static Node paragraph(PagePiece.Paragraph piece) {
        Text text = text(piece.role(), piece.lines());
        text.setY(piece.role().before());
        text.setAccessibleText(piece.whole());
        return pane(piece.whole(), AccessibleRole.TEXT, text);
    }

    /** The number stands on grey, as a field of a document does. */
    private static Node caption(PagePiece.Caption piece) {
        PageText role = PageText.CAPTION;
        Text text = text(role, piece.lines());
        text.setY(role.before());
        Pane pane = pane(piece.parts().whole(), AccessibleRole.TEXT);
        if (!piece.parts().number().isEmpty()) {
            double from = Paragraphs.width(piece.parts().before(), role.size(), true);
            double wide = Paragraphs.width(piece.parts().number(), role.size(), true);
            var field = new Rectangle(from - 2, role.before() - 1, wide + 4, role.line() + 1);
            field.setArcWidth(4);
            field.setArcHeight(4);
            field.setStyle("-fx-fill: " + LINE + ";");
            field.getStyleClass().add("fb-paper-field");
            pane.getChildren().add(field);
        }
        pane.getChildren().add(text);
        return pane;
    }

    private Node drawing(PagePiece.Drawing piece) {
        var view = new ImageView();
        double width = piece.width() * piece.share();
        double height = piece.high() * piece.share();
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.getStyleClass().add("fb-paper-drawing");
        view.setId("page-" + piece.chart().table().id());
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(piece.alternative());
        view.imageProperty().addListener((o, old, now) -> fit(view, now));
        charts.show(piece, scale, view);
        Pane pane = new Pane(view);
        pane.setMinSize(width, height);
        return pane;
    }

    /** Each pixel of the drawing is one of the screen: nothing is blurred between two. */
    private void fit(ImageView view, @Nullable Image image) {
        if (image != null) {
            view.setFitWidth(image.getWidth() / scale);
            view.setFitHeight(image.getHeight() / scale);
        }
    }

    private Node rows(PagePiece.Rows piece) {
        LaidTable table = piece.table();
        Pane pane = pane(table.set().table().caption(), AccessibleRole.TABLE_VIEW);
        pane.getStyleClass().add("fb-paper-table");
        double wide = 0;
        for (int c = 0; c < table.columns(); c++) {
            wide += table.width(c);
        }
        double y = 0;
        rule(pane, 0, wide, RULE);
        row(pane, table, -1, y);
        y += table.height(-1);
        rule(pane, y, wide, RULE);
        for (int r = piece.from(); r < piece.to(); r++) {
            row(pane, table, r, y);
            y += table.height(r);
            rule(pane, y, wide, r + 1 < piece.to() ? LINE : RULE);
        }
        return pane;
    }

    private static void rule(Pane pane, double y, double width, String colour) {
        var line = new Line(0, y, width, y);
        line.setStyle("-fx-stroke: " + colour + ";");
        pane.getChildren().add(line);
    }

    private static void row(Pane pane, LaidTable table, int row, double top) {
        double x = 0;
        for (int c = 0; c < table.columns(); c++) {
            cell(pane, table, row, c, new Rectangle2D(x, top, table.width(c), table.height(row)));
            x += table.width(c);
        }
    }

    private static void cell(Pane pane, LaidTable table, int row, int column, Rectangle2D box) {
        String ink = INK;
        Color shade = row < 0 ? null : table.set().shade(row, column).orElse(null);
        if (shade != null) {
            var ground =
                    new Rectangle(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
            ground.setStyle("-fx-fill: " + hex(shade) + ";");
            pane.getChildren().add(ground);
            ink = hex(table.set().ink(shade));
        }
        Text text = text(table.text(row, column), table.size(), row < 0, ink, table.line());
        pane.getChildren().add(text);
        if (table.isUpright(row, column)) {
            upright(text, box);
            return;
        }
        double height = text.getText().lines().count() * table.line();
        text.setY(
                row < 0
                        ? box.getMaxY() - height - PageText.CELL.after()
                        : box.getMinY() + PageText.CELL.before());
        double room = box.getWidth() - 2 * LaidTable.SIDE;
        if (table.set().isWords(column)) {
            text.setX(box.getMinX() + LaidTable.SIDE);
        } else {
            text.setTextAlignment(TextAlignment.RIGHT);
            text.setWrappingWidth(room + LaidTable.SIDE);
            text.setX(box.getMinX());
        }
    }

    private static void upright(Text text, Rectangle2D box) {
        text.setRotate(-90);
        text.layoutBoundsProperty().addListener(o -> turn(text, box));
        turn(text, box);
    }

    /** From the bottom upwards, in the middle of its column. */
    private static void turn(Text text, Rectangle2D box) {
        double wide = text.getLayoutBounds().getWidth();
        double high = text.getLayoutBounds().getHeight();
        double middle = box.getMaxY() - LaidTable.SIDE - wide / 2;
        text.setLayoutX(box.getMinX() + box.getWidth() / 2 - wide / 2);
        text.setLayoutY(middle - high / 2);
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    }

    private Node missing(PagePiece.Missing piece) {
        double width = paper.column() * Paper.PIXELS;
        var box = new Rectangle(width, piece.height() - PageText.TEXT.after());
        String ink = piece.fault() ? FAULT : MUTED;
        box.setStyle("-fx-fill: #f6f8fa; -fx-stroke: " + ink + ";");
        Text text =
                text(
                        String.join("\n", piece.lines()),
                        PageText.TEXT.size(),
                        false,
                        ink,
                        PageText.TEXT.line());
        text.setX(PagePiece.Missing.SPACE);
        text.setY(PagePiece.Missing.SPACE);
        return pane(text.getText(), AccessibleRole.TEXT, box, text);
    }

    private Node listed(PagePiece.Listed piece) {
        double width = paper.column() * Paper.PIXELS;
        Text text = text(PageText.LIST, piece.lines());
        Text number = text(PageText.LIST, List.of(String.valueOf(piece.page())));
        number.setTextAlignment(TextAlignment.RIGHT);
        number.setWrappingWidth(PagePiece.Listed.NUMBER);
        number.setX(width - PagePiece.Listed.NUMBER);
        number.setY((piece.lines().size() - 1) * PageText.LIST.line());
        double end = Paragraphs.width(piece.lines().getLast(), PageText.LIST.size(), false);
        double y = piece.lines().size() * PageText.LIST.line() - 4;
        var dots = new Line(end + 6, y, width - PagePiece.Listed.NUMBER, y);
        dots.setStyle("-fx-stroke: " + MUTED + "; -fx-stroke-dash-array: 1 4;");
        return pane(
                String.join(" ", piece.lines()) + ", " + piece.page(),
                AccessibleRole.TEXT,
                dots,
                text,
                number);
    }
}
