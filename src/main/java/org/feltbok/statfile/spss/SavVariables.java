package org.feltbok.statfile.spss;

import org.feltbok.statfile.data.ReadText;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatMeasure;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatSet;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.data.StatVariable;
import org.feltbok.statfile.spss.SavRecords.Variable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes variables of what was read: long names, very long texts, labels, what counts as missing.
 */
final class SavVariables {
    private static final int CODE_PAGE = 7;
    private static final int ASCII = 2;
    private static final int DISPLAYED = 3;
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "(?:^|/)(?<name>[^:/]+):(?:[^/]*?\\))??"
                            + Sav.ORIGIN
                            + "\\('(?<value>[^\n]*)'\n\\)");

    /**
     * A variable and where its cells are.
     *
     * @param parts the stored columns, several of a very long text
     * @param width bytes of a text in all
     */
    record Placed(StatVariable variable, List<Variable> parts, int width) {
        boolean isText() {
            return width > 0;
        }
    }

    private final SavRecords records;
    private final ByteOrder order;
    private final Charset charset;
    private final Map<String, String> longNames;
    private final Map<String, String> veryLong;
    private final Map<String, String> origins = new HashMap<>();
    private final Map<String, List<StatLabel>> longLabels;
    private final Map<String, List<Object>> longMissing;
    private final Map<Integer, List<StatLabel>> labels = new HashMap<>();

    SavVariables(SavRecords records, ByteOrder order) {
        this.records = records;
        this.order = order;
        charset = charset();
        longNames = pairs(Sav.LONG_NAMES);
        veryLong = pairs(Sav.VERY_LONG);
        Matcher m = ATTRIBUTE.matcher(text(Sav.VARIABLE_ATTRIBUTES));
        while (m.find()) {
            origins.put(m.group("name").toLowerCase(Locale.ROOT), m.group("value"));
        }
        LongStrings strings = new LongStrings(order, charset);
        longLabels = strings.labels(records.extension(Sav.LONG_LABELS));
        longMissing = strings.missing(records.extension(Sav.LONG_MISSING));
    }

    Charset encoding() {
        return charset;
    }

    String title() {
        return ReadText.filled(records.title(), charset);
    }

    /** What the variable is called that the rows are weighted by; empty = they are not. */
    String weight() {
        return records.variables().stream()
                .filter(v -> v.place() == records.weight() && v.width() == 0)
                .findFirst()
                .map(v -> ReadText.filled(v.name(), charset))
                .map(n -> longNames.getOrDefault(n.toUpperCase(Locale.ROOT), n))
                .orElse("");
    }

    /** Of what each variable is called by its short name. */
    List<StatSet> sets() {
        Map<String, String> names = new HashMap<>();
        Map<String, String> called = new HashMap<>();
        for (Variable v : records.variables()) {
            String shortName = ReadText.filled(v.name(), charset);
            String key = shortName.toUpperCase(Locale.ROOT);
            String name = longNames.getOrDefault(key, shortName);
            names.put(key, name);
            called.put(name, ReadText.filled(v.label(), charset));
        }
        List<StatSet> sets = new ArrayList<>();
        for (int kind : new int[] {Sav.SETS, Sav.NEWER_SETS}) {
            sets.addAll(
                    SavSets.read(
                            records.extension(kind),
                            charset,
                            names,
                            n -> called.getOrDefault(n, "")));
        }
        return sets;
    }

    private Charset charset() {
        String named = ReadText.filled(records.extension(Sav.ENCODING), StandardCharsets.US_ASCII);
        Optional<Charset> found = named.isEmpty() ? Optional.empty() : ReadText.charset(named);
        byte[] integers = records.extension(Sav.INTEGERS);
        if (found.isEmpty() && integers.length > CODE_PAGE * Integer.BYTES) {
            int page = ByteBuffer.wrap(integers).order(order).getInt(CODE_PAGE * Integer.BYTES);
            String known = Sav.CODE_PAGES.get(page);
            found =
                    page <= ASCII + 1
                            ? Optional.empty()
                            : ReadText.charset(known == null ? "windows-" + page : known)
                                    .or(() -> ReadText.charset("cp" + page));
        }
        return found.orElse(ReadText.WESTERN);
    }

    private String text(int extension) {
        return new String(records.extension(extension), charset);
    }

    /** {@code SHORT=long} with tabs between. */
    private Map<String, String> pairs(int extension) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : text(extension).split("\t")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(
                        pair.substring(0, equals).toUpperCase(Locale.ROOT),
                        pair.substring(equals + 1).replace("\0", "").strip());
            }
        }
        return pairs;
    }

    List<Placed> all() {
        Set<Integer> texts =
                records.variables().stream()
                        .filter(v -> v.width() > 0)
                        .map(Variable::place)
                        .collect(Collectors.toSet());
        for (SavRecords.Labels each : records.labels()) {
            // variables of one kind share them
            List<StatLabel> ofTexts = labels(each, true);
            List<StatLabel> ofNumbers = labels(each, false);
            for (int place : each.places()) {
                labels.put(place, texts.contains(place) ? ofTexts : ofNumbers);
            }
        }
        List<StatMeasure> measures = measures();
        List<Placed> all = new ArrayList<>();
        List<Variable> stored = records.variables();
        for (int i = 0; i < stored.size(); ) {
            Variable first = stored.get(i);
            String shortName = ReadText.filled(first.name(), charset);
            int width = first.width() == 0 ? 0 : width(shortName, first.width());
            int parts = Math.min(Sav.parts(width), stored.size() - i);
            all.add(
                    new Placed(
                            variable(first, shortName, measures.get(i)),
                            List.copyOf(stored.subList(i, i + parts)),
                            width));
            i += parts;
        }
        return all;
    }

    private int width(String shortName, int stored) {
        String told = veryLong.getOrDefault(shortName.toUpperCase(Locale.ROOT), "");
        int width = told.matches("\\d{1,5}") ? Integer.parseInt(told) : stored;
        return width > Sav.WIDEST && width <= Sav.LONGEST ? width : stored;
    }

    private StatVariable variable(Variable v, String shortName, StatMeasure measure) {
        String name = longNames.getOrDefault(shortName.toUpperCase(Locale.ROOT), shortName);
        String key = name.toLowerCase(Locale.ROOT);
        int format = v.format() >> 16 & 0xFF;
        return new StatVariable(
                name,
                origins.getOrDefault(key, ""),
                ReadText.filled(v.label(), charset),
                type(v, format),
                v.width() > 0 ? 0 : Math.min(v.format() & 0xFF, 15),
                measure,
                longLabels.getOrDefault(key, labels.getOrDefault(v.place(), List.of())),
                missing(v, key));
    }

    private static StatType type(Variable v, int format) {
        if (v.width() > 0) {
            return StatType.TEXT;
        }
        if (Sav.DAYS.contains(format)) {
            return StatType.DAY;
        }
        if (Sav.MOMENTS.contains(format)) {
            return StatType.MOMENT;
        }
        return Sav.TIMES.contains(format) ? StatType.TIME : StatType.NUMBER;
    }

    private StatMissing missing(Variable v, String key) {
        List<Object> single = new ArrayList<>(longMissing.getOrDefault(key, List.of()));
        StatMissing.Range range = null;
        int from = 0;
        if (v.missingCode() < -1 && v.width() == 0) {
            range = new StatMissing.Range(low(v.missing().get(0)), number(v.missing().get(1)));
            from = 2;
        }
        for (byte[] each : v.missing().subList(from, v.missing().size())) {
            single.add(v.width() == 0 ? (Object) number(each) : ReadText.filled(each, charset));
        }
        return new StatMissing(single, range);
    }

    private double low(byte[] bytes) {
        double value = number(bytes);
        return value <= Sav.LOWEST ? Double.NEGATIVE_INFINITY : value;
    }

    private double number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(order).getDouble();
    }

    private List<StatLabel> labels(SavRecords.Labels of, boolean isText) {
        Map<Object, StatLabel> all = new LinkedHashMap<>();
        for (int i = 0; i < of.values().size(); i++) {
            byte[] bytes = of.values().get(i);
            Object value = isText ? ReadText.filled(bytes, charset) : (Object) number(bytes);
            all.put(value, new StatLabel(value, ReadText.filled(of.labels().get(i), charset)));
        }
        return List.copyOf(all.values());
    }

    /** One for each stored column. */
    private List<StatMeasure> measures() {
        int count = records.variables().size();
        byte[] bytes = records.extension(Sav.DISPLAY);
        int each = bytes.length / Integer.BYTES == count * DISPLAYED ? DISPLAYED : DISPLAYED - 1;
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(order);
        List<StatMeasure> measures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = i * each * Integer.BYTES;
            int told = at + Integer.BYTES <= bytes.length ? numbers.getInt(at) : 0;
            measures.add(
                    told > 0 && told < StatMeasure.values().length
                            ? StatMeasure.values()[told]
                            : StatMeasure.UNKNOWN);
        }
        return measures;
    }
}
