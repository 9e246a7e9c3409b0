package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a written measure apart. */
final class MeasureParser {
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?<head>\\S+)(\\s+of\\s+(?<of>.+?))?(\\s+given\\s+(?<given>.+?))?(\\s+by\\s+(?<by>.+?))?");
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?<name>[^.#\\[\\]]+)(\\[(?<brackets>[^\\]]*)\\])?"
                            + "(?<hash>#(?<code>[^.]*))?(\\.(?<detail>.+))?\\.(?<statistic>\\w+)");
    private static final Pattern YEARS = Pattern.compile("\\d{4}(,\\d{4})?");

    private final String text;

    MeasureParser(String text) {
        this.text = text.strip();
    }

    Measure parse() {
        Matcher words = WORDS.matcher(text);
        if (!words.matches()) {
            throw wrong();
        }
        Matcher head = HEAD.matcher(words.group("head"));
        if (!head.matches()) {
            throw wrong();
        }
        Statistic statistic =
                Statistic.of(head.group("statistic"))
                        .orElseThrow(
                                () ->
                                        new FaultException(
                                                "analysis.statistic",
                                                text,
                                                head.group("statistic")));
        return new Measure(
                subject(head),
                statistic,
                conditions(words.group("of")),
                conditions(words.group("given")),
                conditions(words.group("by")));
    }

    private static List<Condition> conditions(String written) {
        return written == null ? List.of() : Condition.parseAll(written);
    }

    private Measure.Subject subject(Matcher head) {
        String name = head.group("name");
        String brackets = head.group("brackets");
        String detail = head.group("detail") == null ? "" : head.group("detail");
        if (head.group("hash") != null) {
            return new Measure.Coded(name, head.group("code"));
        }
        if (name.equals("responses") && detail.isEmpty()) {
            return new Measure.Responses(brackets == null ? "" : brackets);
        }
        if (brackets != null) {
            return indicated(name, brackets, detail);
        }
        return name.equals("cases") && detail.isEmpty()
                ? new Measure.Cases()
                : new Measure.Named(name, detail);
    }

    private Measure.Indicated indicated(String name, String brackets, String detail) {
        String years = brackets.replace(" ", "");
        if (!YEARS.matcher(years).matches()) {
            throw wrong();
        }
        List<List<String>> parts = new ArrayList<>();
        if (!detail.isEmpty()) {
            for (String part : detail.split(":")) {
                parts.add(List.of(part.split("\\|")));
            }
        }
        return new Measure.Indicated(
                name,
                Arrays.stream(years.split(",")).map(Integer::valueOf).toList(),
                List.copyOf(parts));
    }

    private FaultException wrong() {
        return new FaultException("analysis.measure", text);
    }
}
