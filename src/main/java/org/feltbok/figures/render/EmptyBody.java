package org.feltbok.figures.render;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A figure without any row or series: it says so. */
final class EmptyBody implements Body {
    private final Look look;

    EmptyBody(Look look) {
        this.look = look;
    }

    @Override
    public double preferredHeight(double width) {
        return 120;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        String text = new Texts(Language.of(look.numbers().locale())).get("export.chart.empty");
        TextLines.middle(
                g,
                text,
                Look.LABEL,
                area.getCenterX(),
                area.getCenterY(),
                TextLines.Align.CENTRE,
                look.colours().muted());
    }
}
