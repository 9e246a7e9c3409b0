package org.feltbok.bench;

import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;

/**
 * The floor of the report's pictures: stacked bars of made-up shares, drawn by the libraries as
 * they come.
 */
final class ChartFloor {
    static final List<String> ANSWERS =
            List.of("1 Disagree", "2", "3", "4", "5", "6 Agree", "Don't know");
    static final int[] COLOURS = {
        0xA6302B, 0xD9795D, 0xF1C9A5, 0xC7DDE8, 0x6FA8C9, 0x1F5F8B, 0xB8BEC5
    };
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;

    private ChartFloor() {}

    /** Shares of seven answers, for four to eight statements. */
    static double[][] shares(int figure) {
        SplittableRandom random = new SplittableRandom(figure);
        double[][] shares = new double[4 + figure % 5][ANSWERS.size()];
        for (double[] row : shares) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                row[i] = 1 + random.nextInt(25);
                sum += row[i];
            }
            for (int i = 0; i < row.length; i++) {
                row[i] /= sum;
            }
        }
        return shares;
    }

    static String statement(int row, int figure) {
        return "Statement number " + row + " of figure " + figure;
    }

    private static JFreeChart chart(int figure) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        double[][] shares = shares(figure);
        for (int row = 0; row < shares.length; row++) {
            for (int i = 0; i < ANSWERS.size(); i++) {
                data.addValue(shares[row][i], ANSWERS.get(i), statement(row, figure));
            }
        }
        JFreeChart chart =
                ChartFactory.createStackedBarChart(
                        "Figure " + figure,
                        null,
                        null,
                        data,
                        PlotOrientation.HORIZONTAL,
                        true,
                        false,
                        false);
        StackedBarRenderer bars = new StackedBarRenderer(false);
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator("{2}", NumberFormat.getPercentInstance()));
        for (int i = 0; i < COLOURS.length; i++) {
            bars.setSeriesPaint(i, new Color(COLOURS[i]));
        }
        ((CategoryPlot) chart.getPlot()).setRenderer(bars);
        return chart;
    }

    /** Writes a figure as PNG of twice the size and as SVG. */
    static void write(int figure, Path folder) throws IOException {
        BufferedImage image = new BufferedImage(2 * WIDTH, 2 * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pixels = image.createGraphics();
        pixels.scale(2, 2);
        chart(figure).draw(pixels, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        pixels.dispose();
        ImageIO.write(image, "png", folder.resolve("figure-" + figure + ".png").toFile());
        SVGGraphics2D lines =
                new SVGGraphics2D(
                        GenericDOMImplementation.getDOMImplementation()
                                .createDocument("http://www.w3.org/2000/svg", "svg", null));
        lines.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart(figure).draw(lines, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        try (Writer out = Files.newBufferedWriter(folder.resolve("figure-" + figure + ".svg"))) {
            lines.stream(out, true);
        }
    }

    /** Writes a figure as PDF, with the letters that every reader of PDF has. */
    static void writePdf(int figure, Path folder) throws IOException {
        try (OutputStream out =
                Files.newOutputStream(folder.resolve("figure-" + figure + ".pdf"))) {
            Document document = new Document(new Rectangle(WIDTH, HEIGHT), 0, 0, 0, 0);
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.open();
            Graphics2D lines = writer.getDirectContent().createGraphics(WIDTH, HEIGHT);
            chart(figure).draw(lines, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
            lines.dispose();
            document.close();
        }
    }
}
