package org.feltbok.questionnaire.xlsform;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that programs keep as HTML, as people read them. */
public final class MarkedUp {
    private static final Pattern HIDDEN =
            Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern BREAK =
            Pattern.compile("(?i)<(br|/p|/div|/li|/tr|/h\\d)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[/a-zA-Z][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> ENTITIES =
            Map.ofEntries(
                    Map.entry("amp", "&"),
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("nbsp", " "),
                    Map.entry("aelig", "æ"),
                    Map.entry("AElig", "Æ"),
                    Map.entry("oslash", "ø"),
                    Map.entry("Oslash", "Ø"),
                    Map.entry("aring", "å"),
                    Map.entry("Aring", "Å"),
                    Map.entry("ouml", "ö"),
                    Map.entry("Ouml", "Ö"),
                    Map.entry("auml", "ä"),
                    Map.entry("Auml", "Ä"),
                    Map.entry("uuml", "ü"),
                    Map.entry("eacute", "é"),
                    Map.entry("egrave", "è"),
                    Map.entry("ndash", "–"),
                    Map.entry("mdash", "—"),
                    Map.entry("laquo", "«"),
                    Map.entry("raquo", "»"),
                    Map.entry("hellip", "…"),
                    Map.entry("rsquo", "’"),
                    Map.entry("lsquo", "‘"));

    private MarkedUp() {}

    /** The text without marks; lines where they were broken. */
    public static String text(String marked) {
        String open = HIDDEN.matcher(marked).replaceAll(" ");
        String plain = TAG.matcher(BREAK.matcher(open).replaceAll("\n")).replaceAll("");
        String text = ENTITY.matcher(plain).replaceAll(MarkedUp::character);
        return text.replaceAll("[ \t\u00a0\r]+", " ").replaceAll(" ?\n[ \n]*", "\n").strip();
    }

    private static String character(java.util.regex.MatchResult found) {
        String name = found.group(1);
        String known = ENTITIES.get(name);
        if (known == null && name.startsWith("#")) {
            boolean hex = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
            String digits = name.substring(hex ? 2 : 1);
            boolean isNumber = digits.matches(hex ? "[0-9a-fA-F]{1,6}" : "\\d{1,6}");
            int code = isNumber ? Integer.parseInt(digits, hex ? 16 : 10) : 0;
            known = code >= ' ' && Character.isDefined(code) ? Character.toString(code) : null;
        }
        return Matcher.quoteReplacement(known == null ? found.group() : known);
    }
}
