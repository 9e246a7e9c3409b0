package org.feltbok.questionnaire.redcap;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Branching logic in the one expression language; what it does not know is not carried over. */
final class Branching {
    private static final Pattern CHECKED =
            Pattern.compile(
                    "\\[(?<field>[a-z0-9_]+)\\((?<code>[^)]+)\\)\\]\\s*(?<sign>=|!=|<>)\\s*(?<q>['\"]?)(?<value>[01]?)\\k<q>");
    private static final Pattern FIELD = Pattern.compile("\\[([a-z0-9_]+)\\]");
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(\\$\\{\\w+\\}|selected\\(\\$\\{\\w+\\}, '[^']*'\\)|not\\(|and\\b|or\\b|'[^']*'|\"[^\"]*\"|-?\\d+(\\.\\d+)?|!=|<=|>=|[=<>()+*-]|\\s)+");

    private Branching() {}

    /**
     * @param checkboxes names of fields with several answers
     */
    static Optional<String> rule(String logic, Set<String> checkboxes) {
        Matcher m = CHECKED.matcher(logic);
        StringBuilder rule = new StringBuilder();
        while (m.find()) {
            boolean same = m.group("sign").equals("=") == m.group("value").equals("1");
            String ticked =
                    "selected(${%s}, '%s')".formatted(m.group("field"), m.group("code").strip());
            m.appendReplacement(
                    rule, Matcher.quoteReplacement(same ? ticked : "not(" + ticked + ")"));
        }
        m.appendTail(rule);
        Matcher fields = FIELD.matcher(rule);
        StringBuilder named = new StringBuilder();
        int end = -1;
        while (fields.find()) {
            // a field of another event, or several answers as one
            if (fields.start() == end || checkboxes.contains(fields.group(1))) {
                return Optional.empty();
            }
            end = fields.end();
            fields.appendReplacement(named, Matcher.quoteReplacement("${" + fields.group(1) + "}"));
        }
        fields.appendTail(named);
        String whole =
                named.toString()
                        .replace("<>", "!=")
                        .replaceAll("(?i)\\bAND\\b", "and")
                        .replaceAll("(?i)\\bOR\\b", "or")
                        .strip();
        return KNOWN.matcher(whole).matches() ? Optional.of(whole) : Optional.empty();
    }
}
