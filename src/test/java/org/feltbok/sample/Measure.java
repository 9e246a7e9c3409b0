package org.feltbok.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A measure as published.csv writes it, taken apart.
 *
 * @param variable name of item, attribute, indicator or what is counted
 * @param codebook whether the variable stands for the codes of a codebook ({@code q20#ikt})
 * @param years the years in brackets, or the questionnaire's name
 * @param detail codes, part or code; empty for none
 * @param of which cases count; empty = those of the frame
 */
record Measure(
        String variable,
        boolean codebook,
        List<String> years,
        String detail,
        String statistic,
        List<String> of,
        List<String> where) {

    private static final Pattern HEAD =
            Pattern.compile(
                    "(?<name>\\w+)(?<hash>#(?<code>\\w*))?(\\[(?<years>[^]]*)])?"
                            + "(\\.(?<detail>.+))?\\.(?<stat>\\w+)");

    static Measure parse(String text) {
        List<String> of = new ArrayList<>();
        List<String> where = new ArrayList<>();
        String head = text;
        for (String word : List.of(" by ", " given ", " of ")) {
            int at = head.indexOf(word);
            if (at >= 0) {
                List<String> conditions = List.of(head.substring(at + word.length()).split(","));
                (word.equals(" of ") ? of : where).addAll(conditions);
                head = head.substring(0, at);
            }
        }
        Matcher matcher = HEAD.matcher(head);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a measure: " + text);
        }
        boolean codebook = matcher.group("hash") != null;
        String detail = codebook ? matcher.group("code") : matcher.group("detail");
        String years = matcher.group("years");
        return new Measure(
                matcher.group("name"),
                codebook,
                years == null ? List.of() : List.of(years.split(",")),
                detail == null ? "" : detail,
                matcher.group("stat"),
                of,
                where);
    }
}
