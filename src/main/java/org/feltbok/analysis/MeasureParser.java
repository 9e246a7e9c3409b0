package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a written measure apart. */
final class MeasureParser {
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?<head>\\S+)(\\s+of\\s+(?<of>.+?))?(\\s+given\\s+(?<given>.+?))?(\\s+by\\s+(?<by>.+?))?"
                            + "(\\s+weight\\s+(?<weight>\\S+))?");
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?<name>[^.#\\[\\]]+)(\\[(?<brackets>[^\\]]*)\\])?"
                            + "(?<hash>#(?<code>[^.]*))?(\\.(?<detail>.+))?\\.(?<statistic>\\w+(\\([^()]*\\))?)");
    private static final Pattern AFTER =
            Pattern.compile("(?<term>(\\..+)?)\\.(?<statistic>\\w+(\\([^()]*\\))?)");
    private static final Pattern YEARS = Pattern.compile("\\d{4}(,\\d{4})?");

    private final String text;
    private final Notation notation;

    MeasureParser(String text) {
        this.text = text.strip();
        notation = new Notation(this.text);
    }

    Measure parse() {
        Matcher words = words();
        if (words.group("head").startsWith(Regressed.BEGINS)) {
            return regressed(words);
        }
        Matcher head = head(words);
        return new Measure(
                subject(head),
                statistic(text, head.group("statistic")),
                conditions(words.group("of")),
                conditions(words.group("given")),
                conditions(words.group("by")),
                weight(words.group("weight")));
    }

    private Measure regressed(Matcher words) {
        String head = words.group("head");
        int close = Regressed.close(head);
        Matcher after = AFTER.matcher(head.substring(Math.max(0, close + 1)));
        if (close < 0 || !after.matches()) {
            throw wrong();
        }
        return new Measure(
                Regressed.parse(head.substring(0, close + 1) + after.group("term"), notation),
                statistic(text, after.group("statistic")),
                conditions(words.group("of")),
                conditions(words.group("given")),
                conditions(words.group("by")),
                weight(words.group("weight")));
    }

    private Optional<Measure.Subject> weight(@Nullable String written) {
        return written == null
                ? Optional.empty()
                : Optional.of(MeasurePiece.weight(written, notation));
    }

    static Statistic statistic(String text, String word) {
        return Statistics.of(word)
                .orElseThrow(() -> new FaultException("analysis.statistic", text, word));
    }

    /**
     * Names with a dot that may be meant where none is quoted: of {@code q1.1.2.share} these are
     * {@code q1.1} with the code 2, and {@code q1.1.2}.
     */
    List<Measure.Named> dotted() {
        Matcher head = head(words());
        String detail = head.group("detail");
        boolean plain =
                detail != null
                        && head.group("brackets") == null
                        && head.group("hash") == null
                        && !Notation.isQuoted(head.group());
        List<Measure.Named> found = new ArrayList<>();
        for (int dot = 0; plain && dot >= 0; ) {
            dot = detail.indexOf('.', dot + 1);
            String name = head.group("name") + "." + (dot < 0 ? detail : detail.substring(0, dot));
            found.add(new Measure.Named(name, dot < 0 ? "" : detail.substring(dot + 1)));
        }
        return found;
    }

    private Matcher words() {
        Matcher words = WORDS.matcher(notation.masked());
        if (!words.matches()) {
            throw wrong();
        }
        return words;
    }

    private Matcher head(Matcher words) {
        Matcher head = HEAD.matcher(words.group("head"));
        if (!head.matches()) {
            throw wrong();
        }
        return head;
    }

    private List<Condition> conditions(@Nullable String written) {
        return written == null ? List.of() : Condition.parts(written, notation);
    }

    private Measure.Subject subject(Matcher head) {
        String written = head.group("name");
        String name = notation.meant(written);
        String brackets = head.group("brackets");
        String detail = head.group("detail") == null ? "" : head.group("detail");
        if (head.group("hash") != null) {
            return new Measure.Coded(name, notation.meant(head.group("code")));
        }
        if (written.equals("responses") && detail.isEmpty()) {
            return new Measure.Responses(brackets == null ? "" : notation.meant(brackets));
        }
        if (brackets != null) {
            return indicated(name, brackets, detail);
        }
        return written.equals("cases") && detail.isEmpty()
                ? new Measure.Cases()
                : new Measure.Named(name, notation.meant(detail));
    }

    private Measure.Indicated indicated(String name, String brackets, String detail) {
        String years = brackets.replace(" ", "");
        if (!YEARS.matcher(years).matches()) {
            throw wrong();
        }
        return new Measure.Indicated(
                name,
                Arrays.stream(years.split(",")).map(Integer::valueOf).toList(),
                parts(detail, notation));
    }

    private static List<List<String>> parts(String masked, Notation notation) {
        List<List<String>> parts = new ArrayList<>();
        if (!masked.isEmpty()) {
            for (String part : masked.split(":")) {
                parts.add(Arrays.stream(part.split("\\|")).map(notation::meant).toList());
            }
        }
        return List.copyOf(parts);
    }

    private FaultException wrong() {
        return new FaultException("analysis.measure", text);
    }
}
