package org.feltbok.tabular;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.Sheet;

/** What stands below each printed page of a sheet. */
public final class SheetFooter {
    /** Excel mends a workbook whose footers have more than 255 signs, and they are gone then. */
    private static final int LONGEST = 220;

    private static final String SIGN = "&";

    private SheetFooter() {}

    /**
     * @param words as they are to be read, at the left; cut where they are too long
     */
    public static void write(Sheet sheet, String words) {
        sheet.getFooter().setLeft(told(words));
    }

    /** The same with the number of the page, of how many, at the right. */
    public static void withPages(Sheet sheet, String words) {
        Footer footer = sheet.getFooter();
        footer.setRight("&P / &N");
        // last, since what is written is searched for signs of its parts when another is set
        footer.setLeft(told(words));
    }

    /** Signs that mean something there are written twice. */
    private static String told(String words) {
        var told = new StringBuilder();
        for (int at = 0; at < words.length(); at = words.offsetByCodePoints(at, 1)) {
            String sign = Character.toString(words.codePointAt(at));
            String written = sign.equals(SIGN) ? SIGN + SIGN : sign;
            if (told.length() + written.length() > LONGEST) {
                return told.append('…').toString();
            }
            told.append(written);
        }
        return told.toString();
    }
}
