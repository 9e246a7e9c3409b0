package org.feltbok.questions;

import org.feltbok.base.text.WrittenDate;
import org.feltbok.base.text.WrittenTime;
import org.feltbok.expr.Expression;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule that is put together by choosing: conditions on one item each, all of which must hold. It
 * is written in the language of all rules; what was written there in any other way is left alone.
 */
public final class ChosenRule {
    private static final String ITEM = "\\s*\\$\\{([^}]+)\\}\\s*";
    private static final String VALUE = "\\s*(?:'([^']*)'|\"([^\"]*)\"|(-?\\d+(?:\\.\\d+)?))\\s*";

    private static final Pattern SELECTED =
            Pattern.compile("\\s*selected\\(" + ITEM + "," + VALUE + "\\)\\s*");
    private static final Pattern NOT_SELECTED =
            Pattern.compile("\\s*not\\(" + SELECTED.pattern() + "\\)\\s*");
    private static final Pattern COMPARED = Pattern.compile(ITEM + "(=|!=|>=|<=|>|<)" + VALUE);

    private ChosenRule() {}

    /** What a condition says of an item. */
    public enum Says {
        INCLUDES,
        INCLUDES_NOT,
        IS,
        IS_NOT,
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        LESS_THAN,
        ANSWERED,
        NOT_ANSWERED;

        /** Whether a value belongs to it. */
        public boolean hasValue() {
            return this != ANSWERED && this != NOT_ANSWERED;
        }

        /** What can be said of an item of a type, the usual first. */
        public static List<Says> of(Item item) {
            return switch (item.type()) {
                case SINGLE -> List.of(IS, IS_NOT, ANSWERED, NOT_ANSWERED);
                case MULTIPLE, RANK -> List.of(INCLUDES, INCLUDES_NOT, ANSWERED, NOT_ANSWERED);
                case INTEGER, DECIMAL ->
                        List.of(
                                AT_LEAST,
                                AT_MOST,
                                MORE_THAN,
                                LESS_THAN,
                                IS,
                                IS_NOT,
                                ANSWERED,
                                NOT_ANSWERED);
                case DATE, TIME -> List.of(AT_LEAST, AT_MOST, IS, ANSWERED, NOT_ANSWERED);
                case TEXT -> List.of(ANSWERED, NOT_ANSWERED, IS);
            };
        }
    }

    /**
     * One condition.
     *
     * @param item its name
     * @param value a code, a number or a day; empty where none belongs to it
     */
    public record Condition(String item, Says says, String value) {
        private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

        String written() {
            String name = "${" + item + "}";
            String quoted = "'" + value + "'";
            String amount = NUMBER.matcher(value).matches() ? value : quoted;
            return switch (says) {
                case INCLUDES -> "selected(" + name + ", " + quoted + ")";
                case INCLUDES_NOT -> "not(selected(" + name + ", " + quoted + "))";
                case IS -> name + " = " + quoted;
                case IS_NOT -> name + " != " + quoted;
                case AT_LEAST -> name + " >= " + amount;
                case AT_MOST -> name + " <= " + amount;
                case MORE_THAN -> name + " > " + amount;
                case LESS_THAN -> name + " < " + amount;
                case ANSWERED -> name + " != ''";
                case NOT_ANSWERED -> name + " = ''";
            };
        }
    }

    /** What is typed as the value of a condition, as rules have it; empty if it is none. */
    public static String value(ItemType type, String typed) {
        String written = typed.strip();
        return switch (type) {
            case TIME ->
                    WrittenTime.of(written.replace(',', '.')).map(WrittenTime::show).orElse("");
            case DATE -> WrittenDate.of(written).date().map(String::valueOf).orElse("");
            case INTEGER, DECIMAL ->
                    Optional.of(written.replace(',', '.').replace('\u2212', '-'))
                            .filter(n -> n.matches(Condition.NUMBER.pattern()))
                            .orElse("");
            case TEXT, SINGLE, MULTIPLE, RANK -> written;
        };
    }

    /** The rule in the language of all rules; empty without a condition. */
    public static String write(List<Condition> conditions) {
        return conditions.stream().map(Condition::written).collect(Collectors.joining(" and "));
    }

    /** The conditions of a rule; empty if it says more than can be chosen. */
    public static Optional<List<Condition>> read(String rule) {
        if (rule.isBlank()) {
            return Optional.of(List.of());
        }
        List<Condition> all = new ArrayList<>();
        for (String part : Expression.parts(rule)) {
            Optional<Condition> condition = condition(part);
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            all.add(condition.get());
        }
        return Optional.of(all);
    }

    private static Optional<Condition> condition(String part) {
        Matcher m = SELECTED.matcher(part);
        if (m.matches()) {
            return Optional.of(new Condition(m.group(1), Says.INCLUDES, value(m, 2)));
        }
        m = NOT_SELECTED.matcher(part);
        if (m.matches()) {
            return Optional.of(new Condition(m.group(1), Says.INCLUDES_NOT, value(m, 2)));
        }
        m = COMPARED.matcher(part);
        if (!m.matches()) {
            return Optional.empty();
        }
        String value = value(m, 3);
        Says says =
                switch (m.group(2)) {
                    case "=" -> value.isEmpty() ? Says.NOT_ANSWERED : Says.IS;
                    case "!=" -> value.isEmpty() ? Says.ANSWERED : Says.IS_NOT;
                    case ">=" -> Says.AT_LEAST;
                    case "<=" -> Says.AT_MOST;
                    case ">" -> Says.MORE_THAN;
                    default -> Says.LESS_THAN;
                };
        return Optional.of(new Condition(m.group(1), says, value));
    }

    private static String value(Matcher m, int from) {
        for (int i = from; i < from + 3; i++) {
            if (m.group(i) != null) {
                return m.group(i);
            }
        }
        return "";
    }
}
