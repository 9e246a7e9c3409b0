package org.feltbok.pseudonyms;

import org.feltbok.pseudonyms.NameSuggestion.Why;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.ToldText;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is written like a name: words with a capital letter where no sentence begins. Words in
 * capitals (IKT) are none, nor is what stands in small letters elsewhere. It finds what may be a
 * name, and never decides.
 */
final class CapitalNames {
    private static final int AROUND = 30;

    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{Mn}]*\\p{Ll}[\\p{L}\\p{Mn}]*(?:[ -]\\p{Lu}[\\p{L}\\p{Mn}]*\\p{Ll}[\\p{L}\\p{Mn}]*)*");

    private static final Pattern SMALL =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])\\p{Ll}[\\p{L}\\p{Mn}]*");

    /** A name as it was seen. */
    record Seen(String name, int times, String context) {
        Seen again() {
            return new Seen(name, times + 1, context);
        }
    }

    private final Function<String, ToldText> registered;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final Map<String, Seen> anywhere = new HashMap<>();
    private final Set<String> small = new HashSet<>();

    /**
     * @param registered replaces what is registered already
     */
    CapitalNames(Function<String, ToldText> registered) {
        this.registered = registered;
    }

    void read(String text) {
        SMALL.matcher(text).results().forEach(m -> small.add(m.group()));
        ToldText told = registered.apply(text);
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            if (start > 0 && Character.isLetterOrDigit(text.codePointBefore(start))
                    || told.edits().stream()
                            .anyMatch(e -> e.start() < matcher.end() && start < e.end())) {
                continue;
            }
            String name = base(matcher.group());
            var one = new Seen(name, 1, around(text, start, matcher.end()));
            anywhere.merge(name, one, (a, b) -> a.again());
            // two words with capitals are a name at the beginning too
            if (!beginsSentence(text, start) || name.indexOf(' ') > 0) {
                seen.merge(name, one, (a, b) -> a.again());
            }
        }
    }

    /** Without the s of possession, where the word stands without it too. */
    private String base(String name) {
        if (name.endsWith("s")) {
            String without = name.substring(0, name.length() - 1);
            if (anywhere.containsKey(without)) {
                return without;
            }
        }
        return name;
    }

    private static boolean beginsSentence(String text, int start) {
        int at = start;
        while (at > 0) {
            int before = text.codePointBefore(at);
            if (before == '\n') {
                return true;
            }
            if (Character.isLetterOrDigit(before) || before == ',' || before == ';') {
                return false;
            }
            if (before == '.' || before == '!' || before == '?' || before == ':') {
                return true;
            }
            at -= Character.charCount(before);
        }
        return true;
    }

    Collection<Seen> seen() {
        return seen.values().stream()
                .filter(s -> !small.contains(s.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** A name that is known for one, with where it stands in texts. */
    NameSuggestion suggest(Why why, RegisteredName.Kind kind, String name, String pseudonym) {
        Seen in = anywhere.get(name);
        return new NameSuggestion(
                why,
                kind,
                name,
                pseudonym,
                in == null ? 0 : in.times(),
                in == null ? "" : in.context());
    }

    /** What stands around a place, cut at words. */
    static String around(String text, int start, int end) {
        int from = start <= AROUND ? 0 : text.indexOf(' ', start - AROUND) + 1;
        from = from <= 0 || from > start ? start : from;
        from = start <= AROUND ? 0 : from;
        int to =
                text.length() - end <= AROUND ? text.length() : text.lastIndexOf(' ', end + AROUND);
        to = Math.max(to, end);
        return ((from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : ""))
                .replace('\n', ' ')
                .replace('\r', ' ');
    }
}
