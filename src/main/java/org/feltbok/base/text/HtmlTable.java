package org.feltbok.base.text;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A table for programs that take formatted text from the clipboard, written from its title down.
 * Each number also says what it is as Excel and LibreOffice read it whatever their language, since
 * {@code 4,1*} is text to both and {@code (43)} is −43.
 */
public final class HtmlTable {
    private static final String LEFT = " style=\"text-align:left\"";
    private static final String RIGHT = " style=\"text-align:right\"";

    private final StringBuilder html =
            new StringBuilder("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"");

    /**
     * @param locale of its words and numbers
     */
    public HtmlTable(Locale locale) {
        html.append(" lang=\"")
                .append(locale.toLanguageTag())
                .append("\"><head><meta charset=\"utf-8\"/></head><body>");
    }

    public HtmlTable title(String text) {
        html.append("<p><b>").append(escaped(NoFormula.of(text))).append("</b></p>");
        return this;
    }

    /** Text above or below the table; nothing where it is empty. */
    public HtmlTable paragraph(String text) {
        if (!text.isEmpty()) {
            html.append("<p>").append(escaped(NoFormula.of(text))).append("</p>");
        }
        return this;
    }

    /** The rows of heads follow, each begun with {@link #row}. */
    public HtmlTable heads() {
        html.append("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\"><thead>");
        return this;
    }

    /** The rows follow. */
    public HtmlTable body() {
        html.append("</thead><tbody>");
        return this;
    }

    /** A row of cells, which are written within. */
    public HtmlTable row(Runnable cells) {
        html.append("<tr>");
        cells.run();
        html.append("</tr>");
        return this;
    }

    /** The table ends; text may follow. */
    public HtmlTable end() {
        html.append("</tbody></table>");
        return this;
    }

    /** What stands above the names of rows. */
    public void corner(String text) {
        cell("th", "", text);
    }

    /** The head of a column, or of several together. */
    public void head(String text, int columns) {
        cell("th", (columns > 1 ? " colspan=\"" + columns + "\"" : "") + RIGHT, text);
    }

    /** What a row is called. */
    public void name(String text) {
        cell("th", LEFT, text);
    }

    public void words(String text) {
        cell("td", "", text);
    }

    /** Where a number would stand. */
    public void instead(String text) {
        cell("td", RIGHT, text);
    }

    /**
     * A number.
     *
     * @param shown rounded as people read it
     * @param number the same, with as many decimals
     * @param before what stands before it, such as a bracket; may be empty
     * @param after what stands after it, such as a sign; may be empty
     */
    public void number(String shown, BigDecimal number, String before, String after) {
        String plain = number.toPlainString();
        String format = "0" + (number.scale() > 0 ? "." + "0".repeat(number.scale()) : "");
        // in a style sheet, a point that is no class and a quotation mark are escaped
        String styled = quoted(before) + format.replace(".", "\\.") + quoted(after);
        // LibreOffice reads it as American programs write it (1033)
        String look =
                " style=\"text-align:right;mso-number-format:'"
                        + styled
                        + "'\" x:num=\""
                        + plain
                        + "\" sdval=\""
                        + plain
                        + "\" sdnum=\"1033;1033;"
                        + format
                        + "\"";
        cell("td", look, before + shown + after);
    }

    private static String quoted(String sign) {
        return sign.isEmpty() ? "" : "\\0022" + sign + "\\0022";
    }

    private void cell(String name, String look, String text) {
        html.append('<').append(name).append(look).append('>');
        html.append(escaped(text)).append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br/>");
    }

    /** All that was written. */
    @Override
    public String toString() {
        return html + "</body></html>";
    }
}
