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
 * @param imageWidth of the pictures, in pixels at 96 dpi
 * @param dpi resolution of the PNG pictures
 * @param captions whether the caption stands in the pictures
 * @param notice what is not real about the study; may be empty
 * @param checks whether the workbook holds printed values beside today's
 * @param style of charts and numbers
 * @param word what the text document is made of
 */
public record ReportOptions(
        String title,
        String name,
        Instant asOf,
        double imageWidth,
        double dpi,
        boolean captions,
        String notice,
        boolean checks,
        HouseStyle style,
        WordForm word) {
    public ReportOptions {
        title = PlainText.of(title);
        notice = PlainText.of(notice);
    }

    /** Pictures as in a whole report. */
    public static ReportOptions of(String title, String name, Instant asOf) {
        Recipe usual = Recipe.WHOLE;
        return new ReportOptions(
                title,
                name,
                asOf,
                usual.pixels(),
                usual.dpi(),
                usual.captions(),
                "",
                usual.book().checks(),
                usual.style(),
                usual.word());
    }

    /** With printed values in the workbook. */
    ReportOptions checked() {
        return new ReportOptions(
                title, name, asOf, imageWidth, dpi, captions, notice, true, style, word);
    }
}
