package org.feltbok.questions;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.WrittenTime;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Level;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.questionnaire.Traits;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** When something is asked, what its answers must and are expected to be. */
public final class RuleEdits {
    private RuleEdits() {}

    /** When a section, question or row is asked; empty = always. */
    public static FormEdit relevant(FormPart part, String id, String called, String rule) {
        String stands = rule.strip();
        return new FormEdit(
                "relevant",
                List.of(called, stands),
                form -> {
                    if (!stands.isEmpty()) {
                        Rules.require(form, stands);
                        requireOthers(form, part, id, stands);
                    }
                    String written = stands.isEmpty() ? null : stands;
                    return switch (part) {
                        case SECTION ->
                                Rebuilt.section(
                                        form,
                                        id,
                                        s ->
                                                new Section(
                                                        s.id(),
                                                        s.name(),
                                                        s.label(),
                                                        written,
                                                        s.retiredAt(),
                                                        s.questions()));
                        case QUESTION ->
                                Rebuilt.question(form, id, q -> ruled(q, written, q.constraint()));
                        case ITEM -> Rebuilt.item(form, id, i -> ruled(i, written, i.required()));
                        default -> throw new IllegalArgumentException(part.name());
                    };
                });
    }

    /** Whether a question is asked cannot depend on what is answered to it. */
    private static void requireOthers(Questionnaire form, FormPart part, String id, String rule) {
        if (part != FormPart.QUESTION) {
            return;
        }
        List<String> asked = org.feltbok.expr.Expression.parse(rule).variables().stream().toList();
        for (Item item : Rebuilt.question(form, id).items()) {
            if (asked.contains(item.name())) {
                throw new FaultException("questions.rule_of_itself", item.name());
            }
        }
    }

    /** What an answer must fulfil; empty = nothing. */
    public static FormEdit constraint(String questionId, String called, String rule) {
        String stands = rule.strip();
        return new FormEdit(
                "constraint",
                List.of(called, stands),
                form -> {
                    if (!stands.isEmpty()) {
                        Rules.requireOfAnswer(form, stands);
                    }
                    return Rebuilt.question(
                            form,
                            questionId,
                            q -> ruled(q, q.relevant(), stands.isEmpty() ? null : stands));
                });
    }

    /**
     * Whether an answer is asked for: {@code yes}, softly, empty, or a rule; of all rows of a
     * question.
     */
    public static FormEdit required(String questionId, String called, String written) {
        String stands = written.strip();
        return new FormEdit(
                "required",
                List.of(called, stands),
                form -> {
                    if (!List.of("", "yes", "no", Item.SOFT)
                            .contains(stands.toLowerCase(Locale.ROOT))) {
                        Rules.require(form, stands);
                    }
                    return items(
                            form,
                            questionId,
                            i -> ruled(i, i.relevant(), stands.isEmpty() ? null : stands));
                });
    }

    /** The range that answers are expected in; empty = any. What lies outside is kept. */
    public static FormEdit range(String questionId, String called, String least, String most) {
        return new FormEdit(
                "range",
                List.of(called, least, most),
                form ->
                        items(
                                form,
                                questionId,
                                i -> {
                                    String low = limit(i, least);
                                    String high = limit(i, most);
                                    requireOrder(low, high);
                                    return traits(
                                            i,
                                            t ->
                                                    new Traits(
                                                            t.level(),
                                                            t.unit(),
                                                            t.decimals(),
                                                            low,
                                                            high,
                                                            t.preset(),
                                                            t.retiredAt()));
                                }));
    }

    private static @Nullable String limit(Item item, String written) {
        String limit = written.strip().replace(',', '.');
        if (limit.isEmpty()) {
            return null;
        }
        boolean fits;
        switch (item.type()) {
            case DATE -> {
                try {
                    LocalDate.parse(limit);
                    fits = true;
                } catch (DateTimeParseException e) {
                    fits = false;
                }
            }
            case TIME -> fits = WrittenTime.of(limit).isPresent();
            case RANK -> fits = limit.matches("[1-9]\\d{0,3}");
            case INTEGER -> fits = limit.matches("-?\\d{1,15}");
            default -> fits = limit.matches("-?\\d{1,15}(\\.\\d+)?");
        }
        if (!fits) {
            throw new FaultException("questions.no_limit", written);
        }
        return limit;
    }

    private static void requireOrder(@Nullable String low, @Nullable String high) {
        if (low == null || high == null) {
            return;
        }
        boolean days = low.indexOf('-', 1) > 0 || low.indexOf(':') > 0;
        boolean upsideDown =
                days ? low.compareTo(high) > 0 : Double.parseDouble(low) > Double.parseDouble(high);
        if (upsideDown) {
            throw new FaultException("questionnaire.range_upside_down", low, high);
        }
    }

    /** Decimals of a number as it is shown; empty = not said. */
    public static FormEdit decimals(String questionId, String called, String written) {
        String stands = written.strip();
        return new FormEdit(
                "decimals",
                List.of(called, stands),
                form -> {
                    if (!stands.matches("[0-9]?")) {
                        throw new FaultException("questions.no_decimals", written);
                    }
                    return items(
                            form,
                            questionId,
                            i ->
                                    traits(
                                            i,
                                            t ->
                                                    new Traits(
                                                            t.level(),
                                                            t.unit(),
                                                            stands.isEmpty()
                                                                    ? null
                                                                    : Integer.valueOf(stands),
                                                            t.least(),
                                                            t.most(),
                                                            t.preset(),
                                                            t.retiredAt())));
                });
    }

    /** What the answers say beside being different; null = not said. */
    public static FormEdit level(String questionId, String called, @Nullable Level level) {
        return new FormEdit(
                "level",
                List.of(called, level == null ? "" : level.word()),
                form ->
                        items(
                                form,
                                questionId,
                                i ->
                                        traits(
                                                i,
                                                t ->
                                                        new Traits(
                                                                level,
                                                                t.unit(),
                                                                t.decimals(),
                                                                t.least(),
                                                                t.most(),
                                                                t.preset(),
                                                                t.retiredAt()))));
    }

    static Questionnaire items(Questionnaire form, String questionId, UnaryOperator<Item> change) {
        return Rebuilt.question(
                form, questionId, q -> Rebuilt.with(q, q.items().stream().map(change).toList()));
    }

    static Item traits(Item i, UnaryOperator<Traits> change) {
        return new Item(
                i.id(),
                i.name(),
                i.label(),
                i.shortLabel(),
                i.type(),
                i.options(),
                i.relevant(),
                i.required(),
                i.column(),
                i.ticks(),
                change.apply(i.traits()));
    }

    /** What of it can be said of answers of another type. */
    static Traits of(Traits t, ItemType type) {
        boolean number = type == ItemType.INTEGER || type == ItemType.DECIMAL;
        return new Traits(
                type == ItemType.SINGLE ? t.level() : null,
                number ? t.unit() : LocalText.of(""),
                type == ItemType.DECIMAL ? t.decimals() : null,
                number ? t.least() : null,
                number ? t.most() : null,
                null,
                t.retiredAt());
    }

    /** The same of something that is asked. */
    static Traits asked(Traits t) {
        return retired(t, null);
    }

    static Traits retired(Traits t, @Nullable String day) {
        return new Traits(t.level(), t.unit(), t.decimals(), t.least(), t.most(), t.preset(), day);
    }

    static Question retired(Question q, @Nullable String day) {
        return new Question(
                q.id(),
                q.name(),
                q.number(),
                q.type(),
                q.label(),
                q.hint(),
                q.note(),
                q.shortLabel(),
                q.relevant(),
                q.constraint(),
                q.constraintMessage(),
                day,
                q.items());
    }

    private static Item ruled(Item i, @Nullable String relevant, @Nullable String required) {
        return new Item(
                i.id(),
                i.name(),
                i.label(),
                i.shortLabel(),
                i.type(),
                i.options(),
                relevant,
                required,
                i.column(),
                i.ticks(),
                i.traits());
    }

    private static Question ruled(
            Question q, @Nullable String relevant, @Nullable String constraint) {
        return new Question(
                q.id(),
                q.name(),
                q.number(),
                q.type(),
                q.label(),
                q.hint(),
                q.note(),
                q.shortLabel(),
                relevant,
                constraint,
                q.constraintMessage(),
                q.retiredAt(),
                q.items());
    }
}
