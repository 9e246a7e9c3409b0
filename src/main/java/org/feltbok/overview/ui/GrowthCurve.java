package org.feltbok.overview.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.feltbok.base.text.Texts;
import org.feltbok.overview.ResponseProgress;
import org.feltbok.shell.kit.Palette;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Responses up to each day as a line, against all that were asked. */
final class GrowthCurve extends Region {
    private static final double HEIGHT = 92;
    private static final double LEFT = 28;
    private static final double BOTTOM = 18;
    private static final double TOP = 8;
    private static final int MARKS = 5;

    private final Canvas canvas = new Canvas();
    private final List<ResponseProgress.Day> days;
    private final int asked;
    private final ObservableValue<Palette> palette;
    private final DateTimeFormatter date;

    /**
     * @param days at least two
     */
    GrowthCurve(
            List<ResponseProgress.Day> days,
            int asked,
            ObservableValue<Palette> palette,
            Texts texts) {
        this.days = days;
        this.asked = Math.max(asked, days.getLast().sum());
        this.palette = palette;
        this.date = DateTimeFormatter.ofPattern("d MMM", texts.locale());
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().add(canvas);
        setAccessibleText(texts.get("overview.curve", days.getLast().sum(), this.asked));
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(HEIGHT);
            draw();
        }
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        Palette colours = palette.getValue();
        g.clearRect(0, 0, canvas.getWidth(), HEIGHT);
        g.setFont(Font.font("Inter", 11));
        g.setFill(colours.muted());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(String.valueOf(asked), LEFT - 4, TOP);
        g.fillText("0", LEFT - 4, HEIGHT - BOTTOM);
        g.setStroke(colours.border());
        g.setLineDashes(2, 3);
        g.strokeLine(LEFT, TOP + 0.5, canvas.getWidth(), TOP + 0.5);
        g.setLineDashes();
        g.strokeLine(LEFT, HEIGHT - BOTTOM + 0.5, canvas.getWidth(), HEIGHT - BOTTOM + 0.5);
        dates(g);
        curve(g, colours);
    }

    private void dates(GraphicsContext g) {
        g.setTextBaseline(VPos.BOTTOM);
        long span = span();
        int marks = (int) Math.min(MARKS, span + 1);
        for (int i = 0; i < marks; i++) {
            LocalDate day =
                    days.getFirst()
                            .date()
                            .plusDays(Math.round((double) span * i / Math.max(1, marks - 1)));
            g.setTextAlign(
                    i == 0
                            ? TextAlignment.LEFT
                            : i == marks - 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(date.format(day), x(day), HEIGHT);
        }
    }

    private void curve(GraphicsContext g, Palette colours) {
        int n = days.size();
        var xs = new double[n + 2];
        var ys = new double[n + 2];
        for (int i = 0; i < n; i++) {
            xs[i] = x(days.get(i).date());
            ys[i] = y(days.get(i).sum());
        }
        xs[n] = xs[n - 1];
        xs[n + 1] = xs[0];
        ys[n] = HEIGHT - BOTTOM;
        ys[n + 1] = HEIGHT - BOTTOM;
        g.setFill(colours.selection());
        g.fillPolygon(xs, ys, n + 2);
        g.setStroke(colours.accentFill());
        g.setLineWidth(2);
        g.strokePolyline(xs, ys, n);
        g.setLineWidth(1);
        g.setFill(colours.accentFill());
        g.fillOval(xs[n - 1] - 6, ys[n - 1] - 3, 6, 6);
    }

    private long span() {
        return ChronoUnit.DAYS.between(days.getFirst().date(), days.getLast().date());
    }

    private double x(LocalDate day) {
        double share =
                (double) ChronoUnit.DAYS.between(days.getFirst().date(), day) / Math.max(1, span());
        return LEFT + share * (canvas.getWidth() - LEFT - 1);
    }

    private double y(int sum) {
        return HEIGHT - BOTTOM - (double) sum / asked * (HEIGHT - BOTTOM - TOP);
    }
}
