package org.feltbok.base.text;

import org.feltbok.base.Fault;
import org.feltbok.base.MissingKind;

import java.text.Format;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The program's own texts in one language. A key is dotted; its first part names the file it stands
 * in: {@code entry.title} is in {@code i18n/entry.properties} (English) and {@code
 * i18n/entry_nb.properties}. Placeholders are those of {@link MessageFormat}: {0}, {1} ...; an
 * apostrophe is written twice. Words that depend on a number are written {0|file|files}.
 */
public final class Texts {
    /** The file in which lines of the history stand. */
    private static final String HISTORY = "operation";

    /** Asked, and none of several answers ticked. */
    private static final String NONE_TICKED = "#none";

    private final Language language;

    /** What stands between thousands where that is not as the language has it. */
    private final Optional<String> between;

    /** Decimals of percentages where that is not as the figure has it. */
    private final OptionalInt percent;

    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    public Texts(Language language) {
        this(language, Optional.empty(), OptionalInt.empty());
    }

    private Texts(Language language, Optional<String> between, OptionalInt percent) {
        this.language = language;
        this.between = between;
        this.percent = percent;
    }

    /**
     * The same with another sign between thousands, as a house style has it.
     *
     * @param sign empty = nothing stands there
     */
    public Texts grouped(String sign) {
        return new Texts(language, Optional.of(sign), percent);
    }

    /** The same where percentages are shown with so many decimals, as a house style has them. */
    public Texts percent(int decimals) {
        return new Texts(language, between, OptionalInt.of(decimals));
    }

    /** Decimals of percentages, where a house style says them. */
    public OptionalInt percent() {
        return percent;
    }

    /** What sets texts apart from others: their language and how they write numbers. */
    public record Manner(Language language, Optional<String> between, OptionalInt percent) {}

    public Manner manner() {
        return new Manner(language, between, percent);
    }

    /** A number with so many decimals. */
    public String number(double value, int decimals) {
        return ShownNumber.of(value, decimals, locale(), between);
    }

    /** How many there are: 1,615 in English, never 1615 unless that is asked for. */
    public String count(int n) {
        return number(n, 0);
    }

    /** From the fewest to the most, such as 65–1,615; one number where both are the same. */
    public String counts(int fewest, int most) {
        return fewest == most ? count(fewest) : count(fewest) + "–" + count(most);
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    /** The text; a key that is not there is shown as itself, so that it is seen and found. */
    public String get(String key, Object... args) {
        int dot = key.indexOf('.');
        String file = dot < 0 ? key : key.substring(0, dot);
        try {
            String pattern = bundle(file).getString(key);
            Object[] told = file.equals(HISTORY) ? told(words(args)) : told(args);
            var format = new MessageFormat(Plurals.choose(pattern, told), locale());
            return format.format(between.isEmpty() ? told : grouped(format, told));
        } catch (MissingResourceException e) {
            return "!" + key;
        }
    }

    /** Whole numbers as they are to be written, where the text says nothing of how. */
    private Object[] grouped(MessageFormat format, Object[] args) {
        Format[] own = format.getFormatsByArgumentIndex();
        Object[] all = args.clone();
        for (int i = 0; i < all.length; i++) {
            boolean isWhole = all[i] instanceof Integer || all[i] instanceof Long;
            if (isWhole && i < own.length && own[i] == null) {
                all[i] = number(((Number) all[i]).doubleValue(), 0);
            }
        }
        return all;
    }

    /** A line of the history names a missing kind as people do, not as files. */
    private Object[] words(Object[] args) {
        return Arrays.stream(args)
                .map(a -> a instanceof String word && word.startsWith("#") ? missing(word) : a)
                .toArray();
    }

    private String missing(String word) {
        return word.equals(NONE_TICKED)
                ? get("base.missing.none_ticked")
                : MissingKind.ofWord(word)
                        .map(k -> get("base.missing." + k.name().toLowerCase(Locale.ROOT)))
                        .orElse(word);
    }

    /** A fault among the values is told in words of its own. */
    private Object[] told(Object[] args) {
        return Arrays.stream(args).map(this::shown).toArray();
    }

    public boolean has(String key) {
        return !get(key).startsWith("!");
    }

    /** A fault as people read it: place, what is wrong, what to do. */
    public String fault(Fault fault) {
        String sentence = get(fault.key(), fault.args().toArray());
        String place = place(fault.place());
        String whole = place.isEmpty() ? sentence : place + ": " + sentence;
        return fault.more() == 0 ? whole : whole + " " + get("base.more_like_this", fault.more());
    }

    private Object shown(Object arg) {
        return switch (arg) {
            case Fault fault -> fault(fault);
            case LocalText text -> text.in(language);
            case Instant moment -> moment(moment);
            default -> arg;
        };
    }

    /** Day and time here, as people say them. */
    private String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", locale())
                .format(moment.atZone(ZoneId.systemDefault()));
    }

    private String place(Fault.Place place) {
        var parts = new java.util.ArrayList<String>();
        if (place.file() != null) {
            parts.add(place.file());
        }
        if (place.sheet() != null) {
            parts.add(get("base.place.sheet", place.sheet()));
        }
        if (place.row() != null) {
            parts.add(get("base.place.row", String.valueOf(place.row())));
        }
        if (place.column() != null) {
            parts.add(get("base.place.column", place.column()));
        }
        return String.join(", ", List.copyOf(parts));
    }

    private ResourceBundle bundle(String file) {
        return bundles.computeIfAbsent(
                file,
                f -> {
                    Locale locale = language == Language.EN ? Locale.ROOT : Locale.of("nb");
                    return ResourceBundle.getBundle(
                            "org.feltbok.i18n." + f,
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(
                                    ResourceBundle.Control.FORMAT_PROPERTIES));
                });
    }
}
