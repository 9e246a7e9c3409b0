package org.feltbok.study.plain;

import org.feltbok.base.text.LocalText;
import org.feltbok.tabular.Row;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in several languages in a sheet: {@code label} is the study's language, {@code label::en}
 * another one. Also understood: {@code label:en} and {@code label::English (en)}.
 */
public final class LocalColumns {
    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\(([A-Za-z-]+)\\)\\s*");

    private LocalColumns() {}

    /**
     * The text of a row under a column name in all its languages.
     *
     * @param language the language of the column without one; a column of the same language fills
     *     it where it is empty
     */
    public static LocalText read(Row row, String column, String language) {
        String main = row.get(column);
        Map<String, String> others = new TreeMap<>();
        for (int i = 0; i < row.header().size(); i++) {
            String name = row.header().names().get(i);
            String cell = row.cells().get(i);
            if (cell.isEmpty()
                    || !name.regionMatches(true, 0, column + ":", 0, column.length() + 1)) {
                continue;
            }
            String code = code(name.substring(column.length()));
            if (code.equals(language)) {
                main = main.isEmpty() ? cell : main;
            } else if (!code.isEmpty()) {
                others.put(code, cell);
            }
        }
        return new LocalText(main, others);
    }

    /**
     * The language code in a language name or in what follows a column's name, such as {@code
     * ::Norsk (nb)}.
     */
    public static String code(String ending) {
        String language = ending.replaceFirst("^::?", "").strip();
        Matcher brackets = IN_BRACKETS.matcher(language);
        return brackets.matches() ? brackets.group(1) : language;
    }
}
