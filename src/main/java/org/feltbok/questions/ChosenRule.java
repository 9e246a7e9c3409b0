package org.feltbok.questions;

import org.feltbok.base.text.WrittenDate;
import org.feltbok.base.text.WrittenTime;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule that is put together by choosing: groups of conditions on one item each. Where all groups
 * must hold, one condition of each is enough; where one group is enough, all its conditions must
 * hold. A group may be a single condition. It is written in the language of all rules; what was
 * written there in any other way is left alone.
 *
 * @param any whether one group is enough
 */
public record ChosenRule(boolean any, List<List<ChosenRule.Condition>> groups) {
    private static final String AND = " and ";
    private static final String OR = " or ";

    /** The day on which a rule is asked. */
    public static final String TODAY = "today()";

    private static final String ITEM = "\\s*(\\$\\{[^}]+\\}|\\.)\\s*";
    private static final String VALUE =
            "\\s*(?:'([^']*)'|\"([^\"]*)\"|(-?\\d+(?:\\.\\d+)?|today\\(\\s*\\))|(\\$\\{[^}]+\\}))\\s*";
    private static final Set<String> TODAY_TYPED = Set.of(TODAY, "today", "i dag", "idag");

    private static final Pattern SELECTED =
            Pattern.compile("\\s*selected\\(" + ITEM + "," + VALUE + "\\)\\s*");
    private static final Pattern NOT_SELECTED =
            Pattern.compile("\\s*not\\(" + SELECTED.pattern() + "\\)\\s*");
    private static final Pattern COMPARED = Pattern.compile(ITEM + "(=|!=|>=|<=|>|<)" + VALUE);

    public ChosenRule {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Conditions by themselves, all of which must hold or one of which is enough. */
    public static ChosenRule of(boolean any, List<Condition> conditions) {
        return new ChosenRule(any, conditions.stream().map(List::of).toList());
    }

    /** All conditions, in their order. */
    public List<Condition> conditions() {
        return groups.stream().flatMap(List::stream).toList();
    }

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
                case DATE, TIME ->
                        List.of(
                                AT_LEAST,
                                AT_MOST,
                                MORE_THAN,
                                LESS_THAN,
                                IS,
                                IS_NOT,
                                ANSWERED,
                                NOT_ANSWERED);
                case TEXT -> List.of(ANSWERED, NOT_ANSWERED, IS, IS_NOT);
            };
        }
    }

    /**
     * One condition.
     *
     * @param item its name; a point for the answer that a rule belongs to
     * @param value a code, a number, a day, a time or words; empty where none belongs to it
     * @param other the name of the item whose answer stands in the place of a value; may be empty
     */
    public record Condition(String item, Says says, String value, String other) {
        private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

        /** A condition on one item alone. */
        public Condition(String item, Says says, String value) {
            this(item, says, value, "");
        }

        private static String name(String item) {
            return item.equals(Scope.SELF) ? item : "${" + item + "}";
        }

        /** Whether there are quotes that its value can stand in. */
        public boolean canBeWritten() {
            return Expression.quoted(value).isPresent();
        }

        String written() {
            String name = name(item);
            String quoted = Expression.quoted(value).orElse("''");
            boolean isBare = NUMBER.matcher(value).matches() || value.equals(TODAY);
            String amount = !other.isEmpty() ? name(other) : isBare ? value : quoted;
            String same = !other.isEmpty() || value.equals(TODAY) ? amount : quoted;
            return switch (says) {
                case INCLUDES -> "selected(" + name + ", " + same + ")";
                case INCLUDES_NOT -> "not(selected(" + name + ", " + same + "))";
                case IS -> name + " = " + same;
                case IS_NOT -> name + " != " + same;
                case AT_LEAST -> name + " >= " + amount;
                case AT_MOST -> name + " <= " + amount;
                case MORE_THAN -> name + " > " + amount;
                case LESS_THAN -> name + " < " + amount;
                case ANSWERED -> name + " != ''";
                case NOT_ANSWERED -> name + " = ''";
            };
        }
    }

    /** Whether the answer to one can stand in a condition on the other, in the place of a value. */
    public static boolean areComparable(Item item, Item other) {
        return !item.name().equals(other.name())
                && switch (item.type()) {
                    case INTEGER, DECIMAL ->
                            other.type() == ItemType.INTEGER || other.type() == ItemType.DECIMAL;
                    case SINGLE, MULTIPLE, RANK ->
                            other.type() == ItemType.SINGLE
                                    && !Collections.disjoint(codes(item), codes(other));
                    case DATE, TIME, TEXT -> other.type() == item.type();
                };
    }

    private static List<String> codes(Item item) {
        return item.choices().stream().map(Option::code).toList();
    }

    /** What is typed as the value of a condition, as rules have it; empty if it is none. */
    public static String value(ItemType type, String typed) {
        String written = typed.strip();
        return switch (type) {
            case TIME ->
                    WrittenTime.of(written.replace(',', '.')).map(WrittenTime::show).orElse("");
            case DATE ->
                    TODAY_TYPED.contains(written.toLowerCase(Locale.ROOT))
                            ? TODAY
                            : WrittenDate.of(written).date().map(String::valueOf).orElse("");
            case INTEGER, DECIMAL ->
                    Optional.of(written.replace(',', '.').replace('\u2212', '-'))
                            .filter(n -> n.matches(Condition.NUMBER.pattern()))
                            .orElse("");
            case TEXT, SINGLE, MULTIPLE, RANK -> written;
        };
    }

    /** The rule in the language of all rules; empty without a condition. */
    public String written() {
        return said(Condition::written, AND, OR);
    }

    /**
     * The rule in other words.
     *
     * @param words of a condition
     * @param and what stands between those that must all hold
     */
    public String said(Function<Condition, String> words, String and, String or) {
        return groups.stream()
                .map(
                        group -> {
                            String all =
                                    group.stream()
                                            .map(words)
                                            .collect(Collectors.joining(any ? and : or));
                            return group.size() > 1 && groups.size() > 1 ? "(" + all + ")" : all;
                        })
                .collect(Collectors.joining(any ? or : and));
    }

    /** The same of conditions that must all hold. */
    public static String write(List<Condition> conditions) {
        return of(false, conditions).written();
    }

    /** The conditions of a rule that must all hold; empty if it says more than can be chosen. */
    public static Optional<List<Condition>> read(String rule) {
        return rule.isBlank() ? Optional.of(List.of()) : conditions(Expression.parts(rule));
    }

    /** A rule as it could have been chosen; empty if it says more than that. */
    public static Optional<ChosenRule> of(String rule) {
        if (rule.isBlank()) {
            return Optional.of(new ChosenRule(false, List.of()));
        }
        String bare = Expression.bare(rule);
        List<String> either = Expression.alternatives(bare);
        boolean any = either.size() > 1;
        List<List<Condition>> groups = new ArrayList<>();
        for (String part : any ? either : Expression.parts(bare)) {
            String one = Expression.bare(part);
            Optional<List<Condition>> group =
                    conditions(any ? Expression.parts(one) : Expression.alternatives(one));
            if (group.isEmpty()) {
                return Optional.empty();
            }
            groups.add(group.get());
        }
        return Optional.of(new ChosenRule(any, groups));
    }

    private static Optional<List<Condition>> conditions(List<String> parts) {
        List<Condition> all = new ArrayList<>();
        for (String part : parts) {
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
            return Optional.of(condition(m, Says.INCLUDES, 2));
        }
        m = NOT_SELECTED.matcher(part);
        if (m.matches()) {
            return Optional.of(condition(m, Says.INCLUDES_NOT, 2));
        }
        m = COMPARED.matcher(part);
        if (!m.matches()) {
            return Optional.empty();
        }
        Condition read = condition(m, Says.IS, 3);
        boolean isNothing = read.value().isEmpty() && read.other().isEmpty();
        Says says =
                switch (m.group(2)) {
                    case "=" -> isNothing ? Says.NOT_ANSWERED : Says.IS;
                    case "!=" -> isNothing ? Says.ANSWERED : Says.IS_NOT;
                    case ">=" -> Says.AT_LEAST;
                    case "<=" -> Says.AT_MOST;
                    case ">" -> Says.MORE_THAN;
                    default -> Says.LESS_THAN;
                };
        return Optional.of(new Condition(read.item(), says, read.value(), read.other()));
    }

    private static Condition condition(Matcher m, Says says, int from) {
        String other = m.group(from + 3);
        return new Condition(
                bare(m.group(1)), says, value(m, from), other == null ? "" : bare(other));
    }

    private static String bare(String name) {
        return name.startsWith("$") ? name.substring(2, name.length() - 1).strip() : name;
    }

    private static String value(Matcher m, int from) {
        for (int i = from; i < from + 3; i++) {
            String group = m.group(i);
            if (group != null) {
                return group.startsWith("today(") ? TODAY : group;
            }
        }
        return "";
    }
}
