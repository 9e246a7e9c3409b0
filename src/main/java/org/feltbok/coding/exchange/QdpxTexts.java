package org.feltbok.coding.exchange;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where the places of a text in a project lie. The standard counts code points of the text as
 * it stands; other programs count a line end as one, in UTF-16 or in bytes. Where selections say
 * their words, the way of counting is taken that finds them, and a single one that is still beside
 * them is put right.
 */
final class QdpxTexts {
    /** How the places of a text are counted. */
    enum Way {
        /** As the standard says. */
        CODE_POINTS,
        /** A line end is one sign. */
        ONE_LINE_END,
        UTF_16,
        UTF_16_ONE_LINE_END,
        BYTES
    }

    /**
     * @param mended selections whose places were put right by their words
     * @param doubtful selections whose words do not stand anywhere
     * @param outside selections that lie beyond the text and are left out
     */
    record Read(Project.Source source, int mended, int doubtful, int outside) {
        List<Fault> findings(String file) {
            List<Fault> found = new ArrayList<>();
            add(found, file, "qdpx.mended", mended);
            add(found, file, "qdpx.doubtful", doubtful);
            add(found, file, "qdpx.outside", outside);
            return found;
        }

        private void add(List<Fault> found, String file, String key, int n) {
            if (n > 0) {
                found.add(Fault.at(Place.file(file), key, source.name(), n));
            }
        }
    }

    private static final int LIKELY_CUT = 20;

    private final String origin;
    private final Map<Way, Integer> ways = new EnumMap<>(Way.class);

    QdpxTexts(String origin) {
        this.origin = origin;
    }

    /** The ways of counting that were not the standard's, one line each. */
    List<Fault> ways(String file) {
        List<Fault> found = new ArrayList<>();
        ways.forEach(
                (way, n) -> {
                    if (way != Way.CODE_POINTS) {
                        found.add(
                                Fault.at(
                                        Place.file(file),
                                        "qdpx.way." + way.name().toLowerCase(java.util.Locale.ROOT),
                                        n));
                    }
                });
        return found;
    }

    /** Bytes as text: UTF-8, UTF-16 by its mark, else the usual of Windows. */
    static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe
                || bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** Without byte order mark, line ends as LF. */
    static String plain(String text) {
        return unmarked(text).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String unmarked(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    Read place(Raw.Source raw, String group, String stored) {
        String asIs = unmarked(stored);
        Way way = way(raw, asIs);
        boolean any = !raw.selections().isEmpty();
        if (any) {
            ways.merge(way, 1, Integer::sum);
        }
        String text = plain(asIs);
        int[] signs = text.codePoints().toArray();
        int[] places = places(asIs, way);
        var pages = new PageTexts(text, raw.selections(), origin);
        List<Project.Selection> selections = new ArrayList<>();
        int mended = 0;
        int doubtful = 0;
        int outside = 0;
        for (Raw.Selection s : raw.selections()) {
            Optional<Span> at = span(places, s);
            Optional<Span> right = at;
            if (!s.quote().isEmpty() && (at.isEmpty() || !isOf(signs, at.get(), s.quote()))) {
                right =
                        nearest(
                                text,
                                s.quote(),
                                at.map(a -> new Span(a.start(), a.start() + 1))
                                        .orElseGet(() -> pages.around(s)));
                mended += right.isPresent() ? 1 : 0;
                doubtful += right.isEmpty() && at.isPresent() ? 1 : 0;
                right = right.or(() -> at);
            }
            if (right.isEmpty()) {
                outside++;
            } else {
                Span span = right.get();
                selections.add(
                        new Project.Selection(
                                s.guid(), span.start(), span.end(), s.codings(), s.notes()));
            }
        }
        var source =
                new Project.Source(
                        raw.guid(),
                        raw.name(),
                        group,
                        text,
                        withoutDoubles(selections, raw.codings()),
                        raw.codings(),
                        raw.notes());
        return new Read(source, mended, doubtful, outside);
    }

    /** A code on all words that only repeats one on the whole text goes. */
    private static List<Project.Selection> withoutDoubles(
            List<Project.Selection> selections, List<Project.Given> whole) {
        List<String> repeated = whole.stream().map(g -> QdpxWriter.whole(g.guid())).toList();
        return selections.stream()
                .map(
                        s ->
                                new Project.Selection(
                                        s.guid(),
                                        s.start(),
                                        s.end(),
                                        s.codings().stream()
                                                .filter(g -> !repeated.contains(g.guid()))
                                                .toList(),
                                        s.notes()))
                .filter(s -> !s.codings().isEmpty() || !s.notes().isEmpty())
                .toList();
    }

    /** The way that finds most of the words; without words the usual, unless it cuts words. */
    private Way way(Raw.Source raw, String asIs) {
        List<Raw.Selection> quoted =
                raw.selections().stream().filter(s -> !s.quote().isEmpty()).toList();
        Way best = usual(raw, asIs);
        long most = found(quoted, asIs, best);
        for (Way way : Way.values()) {
            long found = most == 2L * quoted.size() ? 0 : found(quoted, asIs, way);
            if (found > most) {
                best = way;
                most = found;
            }
        }
        return most == 0 ? new WordEdges(raw.selections(), asIs).better(best) : best;
    }

    /** NVivo counts as its text control does; ATLAS.ti takes a line end as one sign. */
    private Way usual(Raw.Source raw, String asIs) {
        int length = CodePoints.length(asIs);
        boolean beyond = raw.selections().stream().anyMatch(s -> s.end() > length);
        if (beyond && raw.selections().stream().allMatch(s -> s.end() <= asIs.length())) {
            return Way.UTF_16;
        }
        String by = origin.toLowerCase(java.util.Locale.ROOT);
        if (by.contains("nvivo") && length < asIs.length()) {
            return Way.UTF_16;
        }
        return by.contains("atlas") && asIs.contains("\r\n") ? Way.ONE_LINE_END : Way.CODE_POINTS;
    }

    /** Twice those whose words stand there, and those that begin there as they say. */
    private static long found(List<Raw.Selection> quoted, String asIs, Way way) {
        int[] places = places(asIs, way);
        int[] signs = plain(asIs).codePoints().toArray();
        return quoted.stream()
                .mapToLong(
                        s ->
                                span(places, s)
                                        .map(
                                                at ->
                                                        isQuote(signs, at, s.quote())
                                                                ? 2L
                                                                : begins(signs, at, s.quote())
                                                                        ? 1L
                                                                        : 0L)
                                        .orElse(0L))
                .sum();
    }

    static Optional<Span> span(int[] places, Raw.Selection s) {
        if (s.start() < 0 || s.start() >= s.end() || s.start() >= places.length) {
            return Optional.empty();
        }
        int start = places[s.start()];
        int end = places[Math.min(s.end(), places.length - 1)];
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /**
     * For each place as it is counted in a file the place in code points of the text with LF as
     * line ends; the last is the end.
     */
    static int[] places(String asIs, Way way) {
        boolean one = way == Way.ONE_LINE_END || way == Way.UTF_16_ONE_LINE_END;
        int[] places = new int[Math.max(1, count(asIs, way, one)) + 1];
        int at = 0;
        int plain = 0;
        for (int i = 0; i < asIs.length(); ) {
            int c = asIs.codePointAt(i);
            i += Character.charCount(c);
            boolean carriage = c == '\r' && i < asIs.length() && asIs.charAt(i) == '\n';
            if (!(carriage && one)) {
                int units = units(c, way);
                for (int u = 0; u < units; u++) {
                    places[at++] = plain;
                }
            }
            plain += carriage ? 0 : 1;
        }
        for (int rest = at; rest < places.length; rest++) {
            places[rest] = plain;
        }
        return places;
    }

    private static int count(String asIs, Way way, boolean one) {
        int[] n = {0};
        String counted = one ? asIs.replace("\r\n", "\n") : asIs;
        counted.codePoints().forEach(c -> n[0] += units(c, way));
        return n[0];
    }

    private static int units(int c, Way way) {
        return switch (way) {
            case CODE_POINTS, ONE_LINE_END -> 1;
            case UTF_16, UTF_16_ONE_LINE_END -> Character.charCount(c);
            case BYTES -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        };
    }

    /**
     * @param signs code points of the text: a long one is not counted from its beginning each time
     */
    private static boolean isQuote(int[] signs, Span at, String quote) {
        String words = even(new String(signs, at.start(), at.length()));
        String said = even(quote);
        return cut(said).map(words::startsWith).orElse(words.equals(said));
    }

    /**
     * Whether what is said of a stretch is its words, begins them, or is no words at all: some
     * programs call a stretch by its number, its place or its line.
     */
    private static boolean isOf(int[] signs, Span at, String quote) {
        return isQuote(signs, at, quote)
                || begins(signs, at, quote)
                || quote.codePoints().noneMatch(Character::isLetter)
                || 2 * CodePoints.length(even(quote)) < at.length();
    }

    /** Whether the words begin so: long ones are cut by many programs without a sign of it. */
    private static boolean begins(int[] signs, Span at, String quote) {
        String said = even(quote);
        return said.length() >= LIKELY_CUT
                && even(new String(signs, at.start(), at.length())).startsWith(said);
    }

    /** The beginning of words that a program has cut; empty if it says all of them. */
    private static Optional<String> cut(String said) {
        for (String sign : List.of("…", "...", "[...]")) {
            if (said.length() > sign.length() + 3 && said.endsWith(sign)) {
                return Optional.of(said.substring(0, said.length() - sign.length()).strip());
            }
        }
        return Optional.empty();
    }

    /** Attributes hold no line ends, and some programs write other signs for them. */
    private static String even(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u2028\\u2029\\u00a0\\ufeff]+", " ")
                .strip();
    }

    /** Where words stand that are said whole, first within a stretch and else nearest to it. */
    private static Optional<Span> nearest(String text, String quote, Span near) {
        Span best = null;
        if (cut(even(quote)).isPresent() || quote.isBlank()) {
            return Optional.empty();
        }
        String words = quote.replace("\r\n", "\n").replace('\u2029', '\n');
        for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
            int start = CodePoints.fromUtf16(text, i);
            if (best == null || away(start, near) < away(best.start(), near)) {
                best = new Span(start, start + CodePoints.length(words));
            }
            if (start >= near.start()) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int away(int place, Span near) {
        return place < near.end() ? Math.max(0, near.start() - place) : place - near.end() + 1;
    }
}
