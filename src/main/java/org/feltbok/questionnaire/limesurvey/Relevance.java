package org.feltbok.questionnaire.limesurvey;

import org.feltbok.questionnaire.limesurvey.Survey.Question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Relevance equations in the one expression language; what it does not know is not carried over.
 */
final class Relevance {
    private static final String NAME = "(?<name>[A-Za-z]\\w*)(\\.(NAOK|code|value|shown))?";
    private static final Pattern TICKED =
            Pattern.compile(
                    NAME + "\\s*(?<sign>==|!=|\\beq\\b|\\bne\\b)\\s*(?<q>[\"'])(?<value>Y?)\\k<q>");
    private static final Pattern EMPTY =
            Pattern.compile("(?<no>!\\s*)?is_empty\\(\\s*" + NAME + "\\s*\\)");
    private static final Pattern NAMED =
            Pattern.compile("\\$\\{\\w+\\}|'[^']*'|\"[^\"]*\"|" + NAME);
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(\\$\\{\\w+\\}|selected\\(\\$\\{\\w+\\}, '[^']*'\\)|not\\(|and\\b|or\\b|'[^']*'|\"[^\"]*\"|-?\\d+(\\.\\d+)?|!=|<=|>=|[=<>()+*-]|\\s)+");

    /** Items by what equations call them: the question, or a part of it. */
    private final Map<String, String> items = new HashMap<>();

    /** Questions with several answers, and the code, by what equations call a tick. */
    private final Map<String, String> ticks = new HashMap<>();

    Relevance(List<Question> questions) {
        for (Question question : questions) {
            items.put(question.code, question.code);
            for (Question part : question.parts) {
                String name = question.code + "_" + part.code;
                if (LimeType.isSeveral(question.type)) {
                    ticks.put(name, "selected(${%s}, '%s')".formatted(question.code, part.code));
                } else {
                    items.put(name, name);
                }
            }
            items.put(question.code + "_other", question.code + "_other");
        }
    }

    /** Whether it says anything: 1 is always. */
    static boolean isSaid(String equation) {
        String plain = equation.strip();
        return !plain.isEmpty() && !plain.equals("1");
    }

    Optional<String> rule(String equation) {
        String written = equation.replace("&&", " and ").replace("||", " or ");
        String ticked = TICKED.matcher(written).replaceAll(this::tick);
        String empty = EMPTY.matcher(ticked).replaceAll(this::empty);
        String named =
                NAMED.matcher(empty)
                        .replaceAll(m -> Matcher.quoteReplacement(name(m)))
                        .replace("==", "=")
                        .replaceAll("!(?![=])", " not ")
                        .strip();
        boolean known = KNOWN.matcher(named).matches();
        return known ? Optional.of(named) : Optional.empty();
    }

    private String tick(MatchResult found) {
        String tick = ticks.get(found.group("name"));
        if (tick == null) {
            return Matcher.quoteReplacement(found.group());
        }
        boolean same = found.group("sign").equals("==") || found.group("sign").equals("eq");
        boolean yes = found.group("value").equals("Y") == same;
        return Matcher.quoteReplacement(yes ? tick : "not(" + tick + ")");
    }

    private String empty(MatchResult found) {
        String item = items.get(found.group("name"));
        return Matcher.quoteReplacement(
                item == null
                        ? found.group()
                        : "${%s} %s ''".formatted(item, found.group("no") == null ? "=" : "!="));
    }

    private String name(MatchResult found) {
        String name = found.group("name");
        if (name == null) {
            return found.group();
        }
        return switch (name) {
            case "and", "or", "not", "selected" -> name;
            case "eq" -> "=";
            case "ne" -> "!=";
            case "lt" -> "<";
            case "le" -> "<=";
            case "gt" -> ">";
            case "ge" -> ">=";
            default -> {
                String item = items.get(name);
                yield item == null ? found.group() : "${" + item + "}";
            }
        };
    }
}
