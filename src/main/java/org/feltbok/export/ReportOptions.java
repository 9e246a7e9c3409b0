package org.feltbok.export;

import org.feltbok.base.text.PlainText;
import org.feltbok.figures.style.HouseStyle;

import java.time.Instant;

/**
 * What a report delivery looks like.
 *
 * @param title of the workbook, usually the study's name
 * @param name of the workbook file, without ending
 * @param asOf the time of the data; written as the workbook's date, so that the same data give the
 *     same file
 * @param notice what is not real about the study; may be empty
 * @param recipe how pictures, charts, numbers, workbook and text document are made
 */
public record ReportOptions(String title, String name, Instant asOf, String notice, Recipe recipe) {
    public ReportOptions {
        title = PlainText.of(title);
        notice = PlainText.of(notice);
    }

    /** Pictures as in a whole report. */
    public static ReportOptions of(String title, String name, Instant asOf) {
        return new ReportOptions(title, name, asOf, "", Recipe.WHOLE);
    }

    /** Of the pictures, in pixels at 96 dpi. */
    double imageWidth() {
        return recipe.pixels();
    }

    /** Resolution of the PNG pictures. */
    double dpi() {
        return recipe.dpi();
    }

    /** Whether the caption stands in the pictures. */
    boolean captions() {
        return recipe.captions();
    }

    /** Whether the workbook holds printed values beside today's. */
    boolean checks() {
        return recipe.book().checks();
    }

    /** Of charts and numbers. */
    HouseStyle style() {
        return recipe.style();
    }

    /** What the text document is made of. */
    WordForm word() {
        return recipe.word();
    }
}
