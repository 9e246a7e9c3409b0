package org.feltbok.fieldwork.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.feltbok.base.text.Texts;
import org.feltbok.fieldwork.ResponseCurve;
import org.feltbok.shell.kit.Palette;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Answers up to each day, against all who were asked, with the days of reminders; years below. */
final class CurveView extends Region {
    private static final double HEIGHT = 132;
    private static final double LEFT = 34;
    private static final double RIGHT = 8;
    private static final double BOTTOM = 34;
    private static final double TOP = 16;

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Palette> palette;
    private final Texts texts;
    private ResponseCurve curve;

    CurveView(ResponseCurve curve, ObservableValue<Palette> palette, Texts texts) {
        this.curve = curve;
        this.palette = palette;
        this.texts = texts;
        setId("fieldwork-curve");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().add(canvas);
        palette.addListener(o -> draw());
    }

    void show(ResponseCurve now) {
        curve = now;
        int sum = now.days().isEmpty() ? 0 : now.days().getLast().sum();
        setAccessibleText(
                texts.get("fieldwork.curve.told", sum, now.asked(), now.reminders().size()));
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(HEIGHT);
        draw();
    }

    private LocalDate first() {
        LocalDate first = curve.days().getFirst().date();
        for (ResponseCurve.Reminder r : curve.reminders()) {
            first = r.date().isBefore(first) ? r.date() : first;
        }
        return first;
    }

    private LocalDate last() {
        LocalDate last = curve.days().getLast().date();
        for (ResponseCurve.Reminder r : curve.reminders()) {
            last = r.date().isAfter(last) ? r.date() : last;
        }
        return last;
    }

    private double x(LocalDate day) {
        double span = Math.max(1, ChronoUnit.DAYS.between(first(), last()));
        double part = ChronoUnit.DAYS.between(first(), day) / span;
        return LEFT + part * (canvas.getWidth() - LEFT - RIGHT);
    }

    private double y(int sum) {
        double whole = Math.max(1, curve.asked());
        return HEIGHT - BOTTOM - sum / whole * (HEIGHT - BOTTOM - TOP);
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), HEIGHT);
        Palette colours = palette.getValue();
        g.setFont(Font.font("Inter", 11));
        g.setFill(colours.muted());
        if (curve.days().isEmpty()) {
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.TOP);
            g.fillText(texts.get("fieldwork.curve.none"), 0, TOP);
            return;
        }
        axis(g, colours);
        line(g, colours);
        reminders(g, colours);
    }

    private void axis(GraphicsContext g, Palette colours) {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(String.valueOf(curve.asked()), LEFT - 4, TOP);
        g.fillText("0", LEFT - 4, HEIGHT - BOTTOM);
        g.setStroke(colours.border());
        g.setLineDashes(2, 3);
        g.strokeLine(LEFT, TOP + 0.5, canvas.getWidth() - RIGHT, TOP + 0.5);
        g.setLineDashes();
        g.strokeLine(LEFT, HEIGHT - BOTTOM + 0.5, canvas.getWidth() - RIGHT, HEIGHT - BOTTOM + 0.5);
        mark(g, first(), TextAlignment.LEFT);
        if (!last().equals(first())) {
            mark(g, last(), TextAlignment.RIGHT);
        }
    }

    /** The day with its year below. */
    private void mark(GraphicsContext g, LocalDate day, TextAlignment at) {
        g.setTextAlign(at);
        g.setTextBaseline(VPos.TOP);
        g.fillText(
                DateTimeFormatter.ofPattern("d MMM", texts.locale()).format(day),
                x(day),
                HEIGHT - BOTTOM + 4);
        g.fillText(String.valueOf(day.getYear()), x(day), HEIGHT - BOTTOM + 18);
    }

    private void line(GraphicsContext g, Palette colours) {
        int n = curve.days().size();
        var xs = new double[n + 2];
        var ys = new double[n + 2];
        for (int i = 0; i < n; i++) {
            xs[i] = x(curve.days().get(i).date());
            ys[i] = y(curve.days().get(i).sum());
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
        g.fillOval(xs[n - 1] - 3, ys[n - 1] - 3, 6, 6);
    }

    private void reminders(GraphicsContext g, Palette colours) {
        g.setStroke(colours.muted());
        g.setFill(colours.muted());
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.CENTER);
        for (ResponseCurve.Reminder reminder : curve.reminders()) {
            double x = Math.round(x(reminder.date())) + 0.5;
            g.setLineDashes(2, 3);
            g.strokeLine(x, TOP, x, HEIGHT - BOTTOM);
            g.setLineDashes();
            g.fillText(texts.get("fieldwork.curve.reminder", reminder.round()), x, TOP - 2);
        }
    }
}
