package org.feltbok.questionnaire.xlsform;

import org.feltbok.questionnaire.ItemType;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the type cell of a survey row says.
 *
 * @param list the option list of a select; empty for others
 * @param orOther true if a select also takes an answer of one's own
 * @param source where a select has its options
 */
record RowType(Kind kind, @Nullable ItemType item, String list, boolean orOther, Source source) {
    /** Where options stand. */
    enum Source {
        CHOICES,
        /** A sheet of its own for long lists. */
        EXTERNAL_CHOICES,
        /** A file beside the form. */
        FILE,
        /** Made of answers while the form is filled in. */
        ANSWERS
    }

    /** What kind of row it is. */
    enum Kind {
        BEGIN,
        END,
        /** What is asked again for each member, plot, visit ... */
        BEGIN_REPEAT,
        END_REPEAT,
        QUESTION,
        NOTE,
        /** Worked out of answers. */
        CALCULATED,
        /** The day, or the moment, of the filling in. */
        TODAY,
        /** Takes no answer that can be used here: about the filling in, places, pictures ... */
        SKIPPED
    }

    private static final Map<String, ItemType> WORDS = new HashMap<>();

    static {
        for (ItemType type : ItemType.values()) {
            type.formWords().forEach(w -> WORDS.put(w, type));
        }
    }

    private static final Pattern SELECT =
            Pattern.compile(
                    "(?<command>"
                            + WORDS.entrySet().stream()
                                    .filter(e -> e.getValue().isClosed())
                                    .map(Map.Entry::getKey)
                                    .sorted(Comparator.comparing(w -> -w.length()))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|"))
                            + ")(?<source>[_ ]external|[_ ]from[_ ]file)?\\s+(?<list>\\S.*?)"
                            + "(?<other>\\s+(or_other|or other|or specify other))?",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> TODAYS =
            Set.of("today", "get today", "start", "end", "start time", "end time");
    private static final Set<String> SKIPPED =
            Stream.of(
                            "device id,phone number,subscriber id,sim serial,sim id,sim number,imei,username,user name",
                            "email,audit,audio audit,text audit,start geopoint,background audio,background geopoint",
                            "get device id,get phone number,get sim id,get subscriber id,case id,comments",
                            "geopoint,geotrace,geoshape,gps,location,image,photo,picture,audio,video,file,barcode",
                            "binary,signature,add image,add audio,add video,hidden,osm,acknowledge",
                            "trigger,entity,csv external,xml external,speed violations count",
                            "speed violations list,speed violations audit,sensor statistic,sensor stream")
                    .flatMap(words -> Stream.of(words.split(",")))
                    .collect(Collectors.toUnmodifiableSet());

    /** Types whose answers are kept as those of another type. */
    private static final Map<String, ItemType> NEAR =
            Map.of(
                    "datetime", ItemType.DATE,
                    "date time", ItemType.DATE,
                    "range", ItemType.DECIMAL);

    /** Empty if the type is not one of those known here. */
    static Optional<RowType> of(String cell) {
        String text = cell.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
        text = text.replaceFirst("(?i)(?<=\\w)[ _]from[ _]file ", "_from_file ");
        String lower = text.toLowerCase(Locale.ROOT);
        String words = lower.replaceAll("[_-]", " ");
        Kind kind = kind(words);
        if (kind != null) {
            return plain(kind, null);
        }
        ItemType item = WORDS.getOrDefault(lower, NEAR.get(words));
        if (item != null && !item.isClosed()) {
            return plain(Kind.QUESTION, item);
        }
        Matcher select = SELECT.matcher(text);
        if (!select.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new RowType(
                        Kind.QUESTION,
                        WORDS.get(select.group("command").toLowerCase(Locale.ROOT)),
                        select.group("list"),
                        select.group("other") != null,
                        source(select.group("source"), select.group("list"))));
    }

    /** What kind of row it is; null if the type is not one of those known here. */
    static @Nullable Kind kindOf(String cell) {
        return of(cell).map(RowType::kind).orElse(null);
    }

    private static Source source(@Nullable String word, String list) {
        if (word == null) {
            return list.contains("${") ? Source.ANSWERS : Source.CHOICES;
        }
        return word.toLowerCase(Locale.ROOT).endsWith("file")
                ? Source.FILE
                : Source.EXTERNAL_CHOICES;
    }

    private static @Nullable Kind kind(String words) {
        return switch (words) {
            case "begin group", "begin lgroup" -> Kind.BEGIN;
            case "end group", "end lgroup" -> Kind.END;
            case "begin repeat", "begin looped group" -> Kind.BEGIN_REPEAT;
            case "end repeat", "end looped group" -> Kind.END_REPEAT;
            case "note" -> Kind.NOTE;
            case "calculate", "calculation", "calculate here" -> Kind.CALCULATED;
            default -> TODAYS.contains(words) ? Kind.TODAY : isSkipped(words) ? Kind.SKIPPED : null;
        };
    }

    private static boolean isSkipped(String words) {
        String plain = words.startsWith("uri:") ? words.substring("uri:".length()) : words;
        // what another program knows of people and places
        return words.startsWith("db:")
                || SKIPPED.stream()
                        .anyMatch(
                                s ->
                                        s.equals(plain)
                                                || s.replace(" ", "").equals(plain)
                                                || s.startsWith("sensor ")
                                                        && plain.startsWith(s + " "));
    }

    /** Open text in its place, where its options are not to be had. */
    RowType asText() {
        return new RowType(Kind.QUESTION, ItemType.TEXT, "", false, Source.CHOICES);
    }

    /** Whether an answer is kept otherwise than the form has it. */
    static boolean isNear(String cell) {
        return NEAR.containsKey(
                cell.toLowerCase(Locale.ROOT).replaceAll("[_\\s\u00a0-]+", " ").strip());
    }

    private static Optional<RowType> plain(Kind kind, @Nullable ItemType item) {
        return Optional.of(new RowType(kind, item, "", false, Source.CHOICES));
    }

    boolean isSelect() {
        return item != null && item.isClosed();
    }
}
